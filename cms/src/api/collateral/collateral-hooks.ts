import { isCurrency } from '@ortak/kernel/money';
import type { Hooks, Write } from '@ortak/plugin-simple-rest/server/domain/resource';

interface Terms {
  readonly id: number;
  readonly currency: string;
  readonly today: string;
}

/** What will stand in the record: what is written over what was there. */
const after = ({ values, before }: Write, name: string): unknown =>
  name in values ? values[name] : before?.[name];

function checkDates(write: Write): void {
  const [received, expires, returned] = ['received', 'expires', 'returned'].map((name) => after(write, name));
  const before = (one: unknown, other: unknown) =>
    typeof one === 'string' && typeof other === 'string' && one < other;
  if (before(expires, received)) write.errors.push({ path: 'expires', code: 'fromAfterTo' });
  if (before(returned, received)) write.errors.push({ path: 'returned', code: 'fromAfterTo' });
}

/** Rules of collateral. Company and member are those of its account, which the database sees to. */
export const collateralHooks: Hooks = {
  async prepare({ sql }, writes) {
    const rows = await sql.rows<Terms>(
      `select id, currency, ortak.today(company_id)::text as today from accounts where id = any ($1::int[])`,
      [writes.map((write) => after(write, 'account')).filter((id) => typeof id === 'number')],
    );
    const terms = new Map(rows.map((row) => [row.id, row]));
    for (const write of writes) {
      const { id, before, values, errors } = write;
      if (id !== undefined && 'account' in values && values.account !== before?.account)
        errors.push({ path: 'account', code: 'readOnly' });
      const account = terms.get(after(write, 'account') as number);
      for (const [name, start] of [
        ['currency', account?.currency],
        ['received', account?.today],
      ] as const) {
        const given = after(write, name);
        if (given === null || given === undefined || given === '') values[name] = start;
      }
      if (typeof values.currency === 'string' && !isCurrency(values.currency))
        errors.push({ path: 'currency', code: 'notCurrency' });
      if (typeof values.amount === 'string' && BigInt(values.amount) <= 0n)
        errors.push({ path: 'amount', code: 'notPositive' });
      checkDates(write);
    }
  },
};
