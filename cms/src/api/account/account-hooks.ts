import { isCurrency } from '@ortak/kernel/money';
import type { Sql } from '@ortak/database';
import type { Hooks, Write } from '@ortak/plugin-simple-rest/server/domain/resource';

/** An account of a passive member would be business with it: it is reactivated first. */
async function refusePassive(sql: Sql, fresh: readonly Write[]): Promise<void> {
  const members = fresh.flatMap(({ values }) => (typeof values.member === 'number' ? [values.member] : []));
  if (members.length === 0) return;
  const rows = await sql.rows<{ id: number; name: string }>(
    `select id, name from members where id = any($1::int[]) and status = 'passive'`,
    [[...new Set(members)]],
  );
  const passive = new Map(rows.map(({ id, name }) => [id, name]));
  for (const { values, errors } of fresh) {
    const member = passive.get(values.member as number);
    if (member !== undefined)
      errors.push({ path: 'member', code: 'memberPassive', params: { member }, status: 422 });
  }
}

const decided = ['member', 'company', 'currency'] as const;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Limit and interest are never negative; a block says why. Who blocked it and when is kept by the database. */
function checkCredit({ values, before, errors }: Write): void {
  for (const name of ['creditLimit', 'lateInterestRate']) {
    if (text(values[name]).startsWith('-')) errors.push({ path: name, code: 'negative' });
  }
  if (Number(values.lateInterestRate ?? 0) > 100)
    errors.push({ path: 'lateInterestRate', code: 'tooLarge', params: { max: 100 } });
  const after = (name: string) => (name in values ? values[name] : before?.[name]);
  if (after('blocked') === true && text(after('blockReason')) === '')
    errors.push({ path: 'blockReason', code: 'required' });
}

/** An account's member, company and currency are what it is: they are given once and never changed. */
export const accountHooks: Hooks = {
  async prepare({ sql, actor }, writes) {
    for (const write of writes) {
      const { id, before, values, errors } = write;
      checkCredit(write);
      if (typeof values.currency === 'string' && !isCurrency(values.currency))
        errors.push({ path: 'currency', code: 'notCurrency' });
      if (id === undefined) continue;
      for (const name of decided) {
        if (name in values && values[name] !== before?.[name]) errors.push({ path: name, code: 'readOnly' });
      }
    }
    const fresh = writes.filter(({ id }) => id === undefined);
    await refusePassive(sql, fresh);
    if (actor.kind === 'staff') {
      // Another company than the caller's own does not exist for the caller.
      for (const { values, errors } of fresh) {
        if (typeof values.company === 'number' && !actor.companies.includes(values.company))
          errors.push({ path: 'company', code: 'notReferenced' });
      }
    }
    const taken = await sql.rows<{ key: string }>(
      `select a.member_id || ' ' || a.company_id || ' ' || a.currency as key from accounts a where a.member_id = any($1::int[])`,
      [fresh.flatMap(({ values }) => (typeof values.member === 'number' ? [values.member] : []))],
    );
    const keys = new Set(taken.map(({ key }) => key));
    for (const { values, errors } of fresh) {
      const key = `${String(values.member)} ${String(values.company)} ${String(values.currency)}`;
      if (keys.has(key)) errors.push({ path: 'member', code: 'accountExists' });
      keys.add(key);
    }
  },
};
