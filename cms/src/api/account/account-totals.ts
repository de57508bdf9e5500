import { Refusal } from '@ortak/kernel/api';
import { accountFigures } from '@ortak/plugin-billing/server/services/account-figures';
import type {
  Dependencies,
  ResourceDeclaration,
  VirtualQuery,
} from '@ortak/plugin-simple-rest/server/domain/resource';

const columns = { member: 'member_id', company: 'company_id', currency: 'currency' } as const;
type Key = keyof typeof columns;

/** Values of a filter key; ids and currencies, one or several. */
function valuesOf(key: string, value: unknown): unknown[] {
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  const fits = (item: unknown) =>
    key === 'currency'
      ? typeof item === 'string' && /^[A-Z]{3}$/.test(item)
      : Number.isInteger(item) && (item as number) > 0 && (item as number) < 2 ** 31;
  if (!(key in columns))
    throw new Refusal(400, 'badRequest', {}, [
      { path: `filter.${key}`, code: 'unknownFilter', params: { key } },
    ]);
  if (!values.every(fits))
    throw new Refusal(400, 'badRequest', {}, [
      { path: `filter.${key}`, code: key === 'currency' ? 'notCurrency' : 'notId' },
    ]);
  return values;
}

const sums = [
  'balance',
  'debit',
  'credit',
  'open',
  'overdue',
  'lateInterest',
  'collateral',
  'exposure',
] as const;

const periods = ['month', 'year', 'all'] as const;

/** The totals of each member, company and currency that the filter leaves: amounts of two currencies are never added up. */
async function list({ sql }: Dependencies, query: VirtualQuery) {
  const conditions: string[] = [];
  const values: unknown[] = [];
  for (const [key, value] of Object.entries(query.filter)) {
    values.push(valuesOf(key, value));
    conditions.push(
      `t.${columns[key as Key]} = any ($${values.length}::${key === 'currency' ? 'text' : 'int'}[])`,
    );
  }
  if (!('member' in query.filter))
    throw new Refusal(400, 'badRequest', {}, [{ path: 'filter.member', code: 'required' }]);
  const figures = [...sums, 'turnover', 'overLimit'] as const;
  const rows = await sql.rows(
    `select f.member_id || '-' || f.currency as id, f.member_id as member, f.currency, count(*)::int as accounts,
            ${sums.map((name) => `sum(f."${name}")::bigint::text as "${name}"`).join(', ')},
            case when bool_and(f.credit_limit is not null) then sum(f.credit_limit)::bigint::text end as "creditLimit",
            case when bool_and(f.credit_limit is not null) then (sum(f.credit_limit) - sum(f.exposure))::bigint::text end as available,
            count(*) filter (where f.blocked)::int as blocked, count(*) filter (where f."overLimit")::int as "overLimit",
            json_build_object(${periods.map((name) => `'${name}', sum((f.turnover ->> '${name}')::bigint)::bigint`).join(', ')}) as turnover
       from (select t.member_id, t.currency, t.credit_limit, coalesce(t.blocked, false) as blocked,
                    ${figures.map((name) => `${accountFigures[name]} as "${name}"`).join(', ')}
               from accounts t where ${conditions.join(' and ')} offset 0) f
      group by f.member_id, f.currency order by f.member_id, f.currency`,
    values,
  );
  const shown = rows.slice(query.from, query.to + 1).map((row) => {
    const { creditLimit, available, ...rest } = row as Record<string, unknown>;
    const amounts = Object.fromEntries(sums.map((name) => [name, Number(rest[name])]));
    const number = (value: unknown) => (value === null ? null : Number(value));
    return { ...rest, ...amounts, creditLimit: number(creditLimit), available: number(available) };
  });
  return { rows: shown, total: rows.length };
}

/** A member's accounts together: one row for each currency. A filter by company narrows it to ours. */
export const accountTotals: ResourceDeclaration = {
  name: 'account-totals',
  area: 'accounts',
  uid: 'api::account.account',
  actions: ['list'],
  virtual: { list },
};
