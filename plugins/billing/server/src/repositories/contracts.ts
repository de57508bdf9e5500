import type { PlainDate } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import type { StoredLine, WantedLine } from '../domain/amend-lines';
import type { MemberStatus } from '../domain/idle-member';
import type { StoredPause, SubscriptionStatus } from '../domain/change-contract';

/** What an action needs of a contract beside its terms. */
export interface Contract {
  readonly id: number;
  readonly company: number;
  readonly account: number;
  readonly billTo: number | null;
  readonly timeZone: string;
  readonly member: { readonly name: string; readonly status: MemberStatus };
  readonly status: SubscriptionStatus;
  readonly version: number;
  readonly start: PlainDate;
  readonly end: PlainDate | null;
  readonly pausedFrom: PlainDate | null;
  readonly pauses: readonly StoredPause[];
  readonly autoRenew: boolean;
  readonly renewMonths: number | null;
}

/** Reads a contract and holds it until the transaction ends; undefined when the caller may not see it. */
export function holdContract(sql: Sql, id: number): Promise<Contract | undefined> {
  return sql.one<Contract>(
    `select s.id, s.company_id as company, s.account_id as account, s.bill_to_id as "billTo", c.time_zone as "timeZone", s.status, coalesce(s.version, 1) as version, s.start::text as start,
            s."end"::text as "end", s.paused_from::text as "pausedFrom", coalesce(s.pauses, '[]') as pauses,
            coalesce(s.auto_renew, false) as "autoRenew", s.renew_months as "renewMonths",
            json_build_object('name', m.name, 'status', m.status) as member
       from subscriptions s join companies c on c.id = s.company_id join members m on m.id = s.member_id where s.id = $1 for no key update of s`,
    [id],
  );
}

/** What an action changes; absent keys keep their value. */
export interface ContractChange {
  readonly status?: SubscriptionStatus;
  readonly end?: PlainDate | null;
  readonly pausedFrom?: PlainDate | null;
  readonly pauses?: readonly StoredPause[];
  readonly cancelledOn?: PlainDate;
  readonly cancelCategory?: string | null;
  readonly cancelReason?: string | null;
}

/** One entry of a contract's history. */
export interface Stage {
  readonly action: string;
  readonly status: SubscriptionStatus;
  readonly at: string;
  readonly user: number | null;
  readonly date: PlainDate | null;
  readonly note: string | null;
}

const columns: Readonly<Record<keyof ContractChange, string>> = {
  status: 'status',
  end: '"end"',
  pausedFrom: 'paused_from',
  pauses: 'pauses',
  cancelledOn: 'cancelled_on',
  cancelCategory: 'cancel_category',
  cancelReason: 'cancel_reason',
};

/** Writes what an action changes, and the stage that the contract has reached. */
export async function changeContract(
  sql: Sql,
  id: number,
  change: ContractChange,
  stage: Stage,
): Promise<void> {
  const names = (Object.keys(change) as (keyof ContractChange)[]).filter(
    (name) => change[name] !== undefined,
  );
  const values = names.map((name) => (name === 'pauses' ? JSON.stringify(change.pauses) : change[name]));
  const sets = names.map((name, index) => `${columns[name]} = $${index + 4}, `).join('');
  await sql.run(
    `update subscriptions set ${sets}stages = coalesce(stages, '[]') || $2::jsonb, version = coalesce(version, 1) + 1, updated_at = $3::timestamp
      where id = $1`,
    [id, JSON.stringify([stage]), stage.at, ...values],
  );
}

/** Last day that has been invoiced; null when nothing has. */
export async function chargedUntil(sql: Sql, id: number): Promise<PlainDate | null> {
  const row = await sql.one<{ last: PlainDate | null }>(
    `select max(c.service_end)::text as last from subscription_lines l join billing.charges c on c.subscription_line_id = l.id
      where l.subscription_id = $1 and c.kind = 'service' and c.reversed_by is null`,
    [id],
  );
  return row?.last ?? null;
}

export function readStoredLines(sql: Sql, id: number): Promise<StoredLine[]> {
  return sql.rows<StoredLine>(
    `select id, product_id as product, description, quantity, unit_price as "unitPrice", discount_rate as "discountRate",
            tax_rate as "taxRate", start::text as start, "end"::text as "end"
       from subscription_lines where subscription_id = $1 order by position, id`,
    [id],
  );
}

/** Ends lines on a day, because an amendment splits them there. */
export async function endLines(sql: Sql, ids: readonly number[], last: PlainDate, at: string): Promise<void> {
  if (ids.length === 0) return;
  await sql.run(
    `update subscription_lines set "end" = $2, split_end = true, updated_at = $3::timestamp where id = any ($1::int[])`,
    [ids, last, at],
  );
}

/** Takes lines away that had not begun on a day; one that was charged already stays, and ends before it begins. */
export async function removeLines(
  sql: Sql,
  ids: readonly number[],
  last: PlainDate,
  at: string,
): Promise<void> {
  if (ids.length === 0) return;
  await sql.run(
    `delete from subscription_lines l where l.id = any ($1::int[])
        and not exists (select from billing.charges c where c.subscription_line_id = l.id)`,
    [ids],
  );
  await endLines(sql, ids, last, at);
}

/** Adds lines that begin on an amendment's day, after the existing ones. */
export async function addLines(
  sql: Sql,
  subscription: number,
  lines: readonly WantedLine[],
  from: PlainDate,
  at: string,
): Promise<void> {
  if (lines.length === 0) return;
  await sql.run(
    `insert into subscription_lines (document_id, subscription_id, product_id, position, description, quantity, unit_price, discount_rate, tax_rate,
                                     start, "end", split_start, split_end, created_at, updated_at, published_at)
     select 'o' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23), $1, x.product, p.last + x.place, x.description, x.quantity,
            x."unitPrice", coalesce(x."discountRate", '0'), coalesce(x."taxRate", '0'), x.start, x."end", x.start = $3::date, false,
            $4::timestamp, $4::timestamp, $4::timestamp
       from jsonb_to_recordset($2::jsonb) as x (place int, product int, description text, quantity text, "unitPrice" text, "discountRate" text,
                                                "taxRate" text, start date, "end" date),
            (select coalesce(max(position), 0) as last from subscription_lines where subscription_id = $1) p
      order by x.place`,
    [subscription, JSON.stringify(lines.map((line, index) => ({ ...line, place: index + 1 }))), from, at],
  );
}
