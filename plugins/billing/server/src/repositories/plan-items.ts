import type { PlainDate } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';

/** What is charged of a contract, per service period and invoice. */
export interface ChargedPeriod {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly kind: string;
  readonly invoice: number;
  readonly net: bigint;
  readonly tax: bigint;
}

export async function readChargedPeriods(sql: Sql, subscription: number): Promise<ChargedPeriod[]> {
  const rows = await sql.rows<{
    first: string;
    last: string;
    kind: string;
    invoice: number;
    net: string;
    tax: string;
  }>(
    `select c.service_start::text as first, c.service_end::text as last, c.kind, c.invoice_id as invoice, c.net::text, c.tax::text
       from (select c.* from subscription_lines l join billing.charges c on c.subscription_line_id = l.id where l.subscription_id = $1
             union all select c.* from billing.charges c where c.subscription_id = $1 and c.subscription_line_id is null) c
      where c.reversed_by is null order by c.service_start, c.id`,
    [subscription],
  );
  return rows.map((row) => ({ ...row, net: BigInt(row.net), tax: BigInt(row.tax) }));
}

/** A row of the plan as somebody wants it. */
export interface PlanItemValues {
  readonly slot: PlainDate | null;
  readonly status: 'planned' | 'skipped';
  readonly issueDate: PlainDate | null;
  readonly periodStart: PlainDate;
  readonly periodEnd: PlainDate;
  readonly lines: readonly unknown[] | null;
  readonly paymentMethod: string | null;
  readonly note: string | null;
}

/** Stores what somebody decided about a computed row, in the place of what was decided before. @returns its id */
export async function storePlanItem(
  sql: Sql,
  subscription: number,
  item: PlanItemValues,
  at: string,
): Promise<number> {
  const row = await sql.one<{ id: number }>(
    `insert into plan_items (document_id, subscription_id, slot, status, issue_date, period_start, period_end, lines, payment_method, note, version,
                             created_at, updated_at, published_at)
     values ('o' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23), $1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10::timestamp, $10::timestamp,
             $10::timestamp)
     on conflict (subscription_id, slot) do update
       set status = excluded.status, issue_date = excluded.issue_date, lines = excluded.lines, payment_method = excluded.payment_method,
           note = excluded.note, version = coalesce(plan_items.version, 1) + 1, updated_at = excluded.updated_at
     returning id`,
    [
      subscription,
      item.slot,
      item.status,
      item.issueDate,
      item.periodStart,
      item.periodEnd,
      item.lines === null ? null : JSON.stringify(item.lines),
      item.paymentMethod,
      item.note,
      at,
    ],
  );
  return row?.id ?? 0;
}

export async function updateAddedItem(sql: Sql, id: number, item: PlanItemValues, at: string): Promise<void> {
  await sql.run(
    `update plan_items set status = $2, issue_date = $3, lines = $4, payment_method = $5, note = $6, version = coalesce(version, 1) + 1,
            updated_at = $7::timestamp where id = $1`,
    [
      id,
      item.status,
      item.issueDate,
      item.lines === null ? null : JSON.stringify(item.lines),
      item.paymentMethod,
      item.note,
      at,
    ],
  );
}

/** Forgets what was decided about a row: the computed one is valid again. */
export async function forgetPlanItem(sql: Sql, id: number): Promise<void> {
  await sql.run(`delete from plan_items where id = $1`, [id]);
}

/** Methods and notes of stored rows, which no computation needs. */
export async function readItemNotes(
  sql: Sql,
  subscription: number,
): Promise<Map<number, { paymentMethod: string | null; note: string | null }>> {
  const rows = await sql.rows<{ id: number; paymentMethod: string | null; note: string | null }>(
    `select id, payment_method as "paymentMethod", note from plan_items where subscription_id = $1`,
    [subscription],
  );
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** Forgets what was decided about every row that begins on or after a day and is not invoiced. @returns how many */
export function forgetPlanEdits(sql: Sql, subscription: number, from: PlainDate): Promise<number> {
  return sql.run(
    `delete from plan_items where subscription_id = $1 and slot >= $2::date and status <> 'invoiced'`,
    [subscription, from],
  );
}
