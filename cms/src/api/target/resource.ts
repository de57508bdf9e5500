import { isCurrency } from '@ortak/kernel/money';
import type {
  Dependencies,
  Hooks,
  ResourceDeclaration,
  Write,
} from '@ortak/plugin-simple-rest/server/domain/resource';
import { sameMember } from '../../start/same-member';
import { fillPeriod } from './domain/target-period';

const clear = ({ errors }: Write, name: string): void => {
  const missing = errors.findIndex(({ path, code }) => path === name && code === 'required');
  if (missing >= 0) errors.splice(missing, 1);
};

/** Fills what follows from the rest: the member from the unit, the currency from the company. */
async function fillOwners({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const fresh = writes.filter(({ id }) => id === undefined);
  const idsOf = (name: string) =>
    fresh.flatMap(({ values }) => (typeof values[name] === 'number' ? [values[name]] : []));
  if (fresh.length === 0) return;
  const units = await sql.rows<{ id: number; member: number }>(
    `select id, member_id as member from units where id = any ($1::int[])`,
    [idsOf('unit')],
  );
  const companies = await sql.rows<{ id: number; currency: string }>(
    `select id, currency from companies where id = any ($1::int[])`,
    [idsOf('company')],
  );
  const memberOf = new Map(units.map(({ id, member }) => [id, member]));
  const currencyOf = new Map(companies.map(({ id, currency }) => [id, currency]));
  for (const write of fresh) {
    write.values.member ??= memberOf.get(write.values.unit as number);
    write.values.currency ??= currencyOf.get(write.values.company as number);
    // A unit or company that does not exist is said where it stands.
    if (typeof write.values.unit === 'number') clear(write, 'member');
    if (typeof write.values.company === 'number') clear(write, 'currency');
    for (const name of ['member', 'currency']) {
      if (write.values[name] === undefined) delete write.values[name];
      else clear(write, name);
    }
  }
}

const hooks: Hooks = {
  async prepare(dependencies, writes) {
    await fillOwners(dependencies, writes);
    for (const write of writes) {
      const { values, errors } = write;
      fillPeriod(write);
      if (typeof values.currency === 'string' && !isCurrency(values.currency))
        errors.push({ path: 'currency', code: 'notCurrency' });
      if (typeof values.amount === 'string' && BigInt(values.amount) <= 0n)
        errors.push({ path: 'amount', code: 'notPositive' });
    }
    await sameMember(dependencies, writes, [{ field: 'unit', table: 'units' }]);
  },
};

const achieved = `ortak.achieved(t.company_id, t.member_id, t.unit_id, t.product_id, t.currency::text, t.start, t."end")`;

/**
 * What we mean to sell to a member, or to one of its units with all below it, for one company in a period. What was achieved
 * is counted live from posted invoices (database/objects/functions/achieved.sql).
 */
export const targets: ResourceDeclaration = {
  name: 'targets',
  uid: 'api::target.target',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold((select m.name || ' ' || m.code from members m where m.id = t.member_id) || ' ' || coalesce((select u.name from units u where u.id = t.unit_id), ''))`,
  sort: ['start', 'DESC'],
  computed: [
    { name: 'achieved', type: 'bigint', sql: achieved },
    {
      name: 'attainment',
      type: 'decimal',
      sql: `trim_scale(round(${achieved} * 100.0 / t.amount, 2))`,
    },
  ],
  hooks,
};
