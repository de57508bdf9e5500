import { addMonths, dateIn, monthStart, toDate, toDay, type Clock } from '@ortak/kernel/calendar';
import { minorDigits, parseDecimal, roundHalfAway, toNumber } from '@ortak/kernel/money';
import type { Sql } from '@ortak/database';
import { listRuns } from '../repositories/runs';
import { showRun } from './read-run';

/** How many months the charts show. */
const months = 12;
const shownRuns = 5;

export interface Dashboard {
  readonly activeSubscriptions: number;
  /** Monthly recurring revenue, net, minor units. */
  readonly mrr: readonly { currency: string; amount: number }[];
  readonly months: readonly { month: string; currency: string; invoiced: number; open: number }[];
  readonly lastRuns: readonly ReturnType<typeof showRun>[];
}

const decimal = (column: string): string =>
  `(case when ${column} ~ '^-?[0-9]+([.][0-9]+)?$' then ${column}::numeric else 0 end)`;

/** What running contracts bring in a month: a week is 7 of 365/12 days, a year twelve months. */
async function readRecurring(sql: Sql, company: number | null, today: string): Promise<Dashboard['mrr']> {
  const rows = await sql.rows<{ currency: string; amount: string }>(
    `select s.currency, trim_scale(round(sum(
              ${decimal('l.quantity')} * ${decimal('l.unit_price')} * (1 - ${decimal(`coalesce(nullif(l.discount_rate, ''), '0')`)} / 100)
              / s."interval" * case s.period when 'day' then 365 / 12.0 when 'week' then 365 / 84.0 when 'month' then 1 else 1 / 12.0 end), 8))::text
              as amount
       from subscriptions s join subscription_lines l on l.subscription_id = s.id
      where s.status = 'active' and s.start <= $2::date and (s."end" is null or s."end" >= $2::date)
        and (l.start is null or l.start <= $2::date) and (l."end" is null or l."end" >= $2::date)
        and ($1::int is null or s.company_id = $1)
      group by s.currency order by s.currency`,
    [company, today],
  );
  return rows.map(({ currency, amount }) => {
    const { units, places } = parseDecimal(amount);
    return {
      currency,
      amount: toNumber(roundHalfAway(units * 10n ** BigInt(minorDigits(currency)), 10n ** BigInt(places))),
    };
  });
}

async function readMonths(
  sql: Sql,
  company: number | null,
  from: string,
  today: string,
): Promise<Dashboard['months']> {
  const rows = await sql.rows<{ month: string; currency: string; invoiced: string; open: string }>(
    `select to_char(i.issue_date, 'YYYY-MM') as month, i.currency,
            sum(case when i.kind = 'invoice' then i.total else -i.total end)::bigint::text as invoiced,
            sum(case when i.kind = 'invoice' then i.open else 0 end)::bigint::text as open
       from invoices i
      where i.status <> 'draft' and i.issue_date >= $2::date and i.issue_date <= $3::date and ($1::int is null or i.company_id = $1)
      group by 1, 2 order by 1, 2`,
    [company, from, today],
  );
  return rows.map(({ month, currency, invoiced, open }) => ({
    month,
    currency,
    invoiced: Number(invoiced),
    open: Number(open),
  }));
}

/** The figures of the console's first page: four statements, whatever the number of contracts. */
export async function readDashboard(
  { sql, clock }: { sql: Sql; clock: Clock },
  company: number | null,
): Promise<Dashboard> {
  const zone = await sql.one<{ timeZone: string }>(
    `select time_zone as "timeZone" from companies where $1::int is null or id = $1 order by id limit 1`,
    [company],
  );
  const today = dateIn(zone?.timeZone ?? 'UTC', clock.now());
  const from = toDate(addMonths(monthStart(toDay(today)), 1 - months));
  const active = await sql.one<{ count: number }>(
    `select count(*)::int as count from subscriptions where status = 'active' and ($1::int is null or company_id = $1)`,
    [company],
  );
  const runs = await listRuns(sql, shownRuns, company);
  return {
    activeSubscriptions: active?.count ?? 0,
    mrr: await readRecurring(sql, company, today),
    months: await readMonths(sql, company, from, today),
    lastRuns: runs.map(showRun),
  };
}
