import { toDay, type DayNumber, type PlainDate } from '@ortak/kernel/calendar';
import type { FieldError } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import type { Billable, ChargeBook, ChargeState, Payer } from '../domain/collect-due';
import { chargeKey } from '../domain/collect-due';
import { readTerms, type Fields } from '../domain/read-terms';

/** Which subscriptions a run looks at. */
export interface RunSelection {
  readonly companies: readonly number[];
  readonly asOf: PlainDate;
  readonly filter: RunFilter;
}

/** What staff may narrow a run down to. */
export interface RunFilter {
  readonly subscriptions?: readonly number[];
  readonly accounts?: readonly number[];
  readonly members?: readonly number[];
  readonly categories?: readonly string[];
}

/** A subscription of a run, readable or not. */
export interface LoadedSubscription {
  readonly id: number;
  readonly company: number;
  readonly companyCode: string;
  readonly timeZone: string;
  readonly number: string | null;
  readonly payer: Payer;
  readonly billable: Billable | undefined;
  readonly errors: readonly FieldError[];
  readonly lineIds: readonly number[];
}

const filters = (filter: RunFilter, first: number): { text: string; values: unknown[] } => {
  const parts: string[] = [];
  const values: unknown[] = [];
  const add = (list: readonly unknown[] | undefined, expression: string, type: string): void => {
    if (!list) return;
    values.push(list);
    parts.push(` and ${expression} = any ($${first + values.length - 1}::${type}[])`);
  };
  add(filter.subscriptions, 's.id', 'int');
  add(filter.accounts, 'coalesce(s.bill_to_id, s.account_id)', 'int');
  add(filter.members, 's.member_id', 'int');
  add(filter.categories, 's.category', 'text');
  return { text: parts.join(''), values };
};

const isDue = `s.next_invoice is not null and s.status <> 'draft' and s.next_invoice <= $1::date and s.company_id = any ($2::int[])`;

/** How many subscriptions a run will look at. */
export async function countBillables(sql: Sql, { asOf, companies, filter }: RunSelection): Promise<number> {
  const more = filters(filter, 3);
  const row = await sql.one<{ count: number }>(
    `select count(*)::int as count from subscriptions s where ${isDue}${more.text}`,
    [asOf, companies, ...more.values],
  );
  return row?.count ?? 0;
}

/**
 * The next accounts that pay for something due, after a cursor, and the ids of their subscriptions.
 * @param lock holds the subscriptions until the transaction ends: other runs wait here and then find nothing left
 */
export async function findBillables(
  sql: Sql,
  { asOf, companies, filter }: RunSelection,
  cursor: number,
  limit: number,
  lock: boolean,
): Promise<{ ids: number[]; cursor: number | null }> {
  const more = filters(filter, 5);
  const payers = await sql.rows<{ payer: number }>(
    `select distinct coalesce(s.bill_to_id, s.account_id) as payer from subscriptions s
      where ${isDue} and coalesce(s.bill_to_id, s.account_id) > $3${more.text} order by 1 limit $4`,
    [asOf, companies, cursor, limit, ...more.values],
  );
  const last = payers.at(-1)?.payer;
  if (last === undefined) return { ids: [], cursor: null };
  const rows = await sql.rows<{ id: number }>(
    `select s.id from subscriptions s
      where ${isDue} and coalesce(s.bill_to_id, s.account_id) > $3 and coalesce(s.bill_to_id, s.account_id) <= $4${more.text}
      order by coalesce(s.bill_to_id, s.account_id), s.id${lock ? ' for no key update of s' : ''}`,
    [asOf, companies, cursor, last, ...more.values],
  );
  return { ids: rows.map(({ id }) => id), cursor: last };
}

interface Row extends Fields {
  readonly id: number;
  readonly company: number;
  readonly companyCode: string;
  readonly timeZone: string;
  readonly closedUntil: string | null;
  readonly account: number;
  readonly member: number;
  readonly groupInvoices: boolean;
  readonly number: string | null;
  readonly subject: string | null;
  readonly nextInvoice: string | null;
  readonly start: string;
  readonly lines: readonly { readonly id: number }[];
}

/** Everything that decides what subscriptions cost, in the given order. Statements of their own see what was locked. */
export async function loadSubscriptions(sql: Sql, ids: readonly number[]): Promise<LoadedSubscription[]> {
  const rows = await sql.rows<Row>(
    `select s.id, s.company_id as company, c.code as "companyCode", c.time_zone as "timeZone", c.closed_until::text as "closedUntil",
            a.id as account, a.member_id as member, coalesce(a.group_invoices, false) as "groupInvoices",
            s.number, s.subject, s.next_invoice::text as "nextInvoice",
            s.start::text as start, s."end"::text as "end", s.trial_end::text as "trialEnd", s.period, s."interval", s.alignment,
            s.timing, s.proration, s.repetitions, s.pauses, s.currency,
            coalesce(s.payment_term_days, a.payment_term_days, 0) as "paymentTermDays",
            coalesce((select json_agg(json_build_object('id', l.id, 'product', l.product_id, 'description', coalesce(l.description, p.name, ''),
                'quantity', l.quantity, 'unitPrice', l.unit_price, 'discountRate', l.discount_rate, 'taxRate', l.tax_rate,
                'start', l.start, 'end', l."end", 'splitStart', l.split_start, 'splitEnd', l.split_end) order by l.position, l.id)
              from subscription_lines l left join products p on p.id = l.product_id where l.subscription_id = s.id), '[]') as lines,
            (select json_agg(json_build_object('id', i.id, 'slot', i.slot, 'status', i.status, 'issueDate', i.issue_date,
                'periodStart', i.period_start, 'periodEnd', i.period_end, 'lines', i.lines) order by i.id)
              from plan_items i where i.subscription_id = s.id) as plan
       from unnest($1::int[]) with ordinality as wanted (id, place)
       join subscriptions s on s.id = wanted.id
       join accounts a on a.id = coalesce(s.bill_to_id, s.account_id)
       join companies c on c.id = s.company_id
      order by wanted.place`,
    [ids],
  );
  return rows.map(readRow);
}

const day = (date: string | null): DayNumber | null => (date === null ? null : toDay(date));

function readRow(row: Row): LoadedSubscription {
  const { terms, errors } = readTerms(row);
  return {
    id: row.id,
    company: row.company,
    companyCode: row.companyCode,
    timeZone: row.timeZone,
    number: row.number,
    payer: { groupInvoices: row.groupInvoices, closedUntil: day(row.closedUntil) },
    lineIds: row.lines.map(({ id }) => id),
    errors,
    billable: terms && {
      id: row.id,
      company: row.company,
      account: row.account,
      member: row.member,
      subject: row.subject ?? row.number,
      from: day(row.nextInvoice) ?? terms.start,
      terms,
    },
  };
}

/** What is charged already, of the service periods that end on or after each subscription's mark. */
export async function loadChargeBook(
  sql: Sql,
  subscriptions: readonly LoadedSubscription[],
): Promise<ChargeBook> {
  const book = new Map<string, ChargeState>();
  if (subscriptions.length === 0) return book;
  // Only what can still be found due matters: on an ordinary day that is nothing, however long the history.
  const earliest = subscriptions.reduce(
    (least, { billable }) => Math.min(least, billable?.from ?? Infinity),
    Infinity,
  );
  const rows = await sql.rows<{
    subscription: number;
    line: number | null;
    start: number;
    kind: string;
    live: boolean;
  }>(
    `select c.subscription_id as subscription, c.subscription_line_id as line, c.service_start - date '1970-01-01' as start, c.kind,
            c.reversed_by is null as live
       from billing.charges c
      where c.subscription_line_id = any ($1::int[]) and c.service_end >= date '1970-01-01' + $2::int - 1
     union all
     select c.subscription_id, null, c.service_start - date '1970-01-01', c.kind, c.reversed_by is null
       from billing.charges c where c.subscription_id = any ($3::int[]) and c.subscription_line_id is null`,
    [
      subscriptions.flatMap(({ lineIds }) => lineIds),
      Number.isFinite(earliest) ? earliest : 0,
      subscriptions.map(({ id }) => id),
    ],
  );
  for (const { subscription, line, start, kind, live } of rows) {
    const key = chargeKey(subscription, line ?? 0, start, kind);
    const state = book.get(key);
    book.set(key, { live: live || state?.live === true, reversed: (state?.reversed ?? 0) + (live ? 0 : 1) });
  }
  return book;
}
