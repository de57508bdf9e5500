import type { Sql } from '@ortak/database';
import type { PlainDate } from '@ortak/kernel/calendar';
import { standardSeries, type CardSeries, type CardStatus } from '../domain/member-card';

/** What a card's status is today: the calendar alone makes it expired. Over the row `t`. */
export const statusSql = `case when t.state in ('issued', 'active', 'blocked') and t.valid_to < ortak.today(t.company_id)
  then 'expired' else t.state end`;

export interface CardAccount {
  readonly id: number;
  readonly member: number;
  readonly company: number;
  readonly memberName: string;
  readonly today: PlainDate;
}

const accountColumns = `a.id, a.member_id as member, a.company_id as company, m.name as "memberName", ortak.today(a.company_id)::text as today
  from accounts a join members m on m.id = a.member_id`;

export function findAccounts(sql: Sql, ids: readonly number[]): Promise<CardAccount[]> {
  return sql.rows<CardAccount>(`select ${accountColumns} where a.id = any ($1::int[])`, [[...new Set(ids)]]);
}

/** All accounts of members, for cards that name their member only. */
export function findAccountsOf(sql: Sql, members: readonly number[]): Promise<CardAccount[]> {
  return sql.rows<CardAccount>(`select ${accountColumns} where a.member_id = any ($1::int[]) order by a.id`, [
    [...new Set(members)],
  ]);
}

/** A main card, held while a card below it is written, with the largest limit that is given below it. */
export interface MainCard {
  readonly id: number;
  readonly account: number;
  readonly main: number | null;
  readonly status: CardStatus;
  readonly limit: string | null;
  readonly given: string | null;
}

export function holdMainCards(sql: Sql, ids: readonly number[]): Promise<MainCard[]> {
  return sql.rows<MainCard>(
    `with held as (select t.* from member_cards t where t.id = any ($1::int[]) order by t.id for no key update)
     select t.id, t.account_id as account, t.main_id as main, ${statusSql} as status, t."limit"::text as "limit",
            (select max(a."limit")::text from member_cards a where a.main_id = t.id and a.state in ('issued', 'active', 'blocked')) as given
     from held t`,
    [[...new Set(ids)]],
  );
}

export function findPersonNames(sql: Sql, ids: readonly number[]): Promise<{ id: number; name: string }[]> {
  return sql.rows(
    `select id, trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) as name from people where id = any ($1::int[])`,
    [[...new Set(ids)]],
  );
}

/**
 * Takes the next running numbers of companies' series, which are made when they are not there yet. Another transaction
 * that wants one waits for this one to end.
 */
export async function takeCardNumbers(
  sql: Sql,
  counts: ReadonlyMap<number, number>,
): Promise<Map<number, { series: CardSeries; first: number }>> {
  const wanted = [...counts].sort(([a], [b]) => a - b);
  const rows = await sql.rows<{ company: number; prefix: string; length: number; last: number }>(
    `insert into vault.card_series as s (company_id, prefix, length, last)
     select company, prefix, length, count from jsonb_to_recordset($1::jsonb) as x(company int, prefix text, length int, count int)
     order by company
     on conflict (company_id) do update set last = s.last + excluded.last
     returning company_id as company, prefix, length, last::int as last`,
    [JSON.stringify(wanted.map(([company, count]) => ({ company, count, ...standardSeries(company) })))],
  );
  return new Map(
    rows.map(({ company, prefix, length, last }) => [
      company,
      { series: { prefix, length }, first: last - (counts.get(company) ?? 0) + 1 },
    ]),
  );
}

export interface HeldCard {
  readonly id: number;
  readonly company: number;
  readonly account: number;
  readonly main: number | null;
  readonly status: CardStatus;
  readonly today: PlainDate;
  readonly lostOn: PlainDate | null;
}

/** A card that an action works on. */
export function holdCard(sql: Sql, id: number): Promise<HeldCard | undefined> {
  return sql.one<HeldCard>(
    `select t.id, t.company_id as company, t.account_id as account, t.main_id as main, ${statusSql} as status,
            ortak.today(t.company_id)::text as today, t.lost_on::text as "lostOn"
     from member_cards t where t.id = $1 for no key update`,
    [id],
  );
}

export async function changeState(
  sql: Sql,
  id: number,
  state: string,
  more: { readonly lostOn: PlainDate | null; readonly reason: string | null },
): Promise<void> {
  await sql.run(
    `update member_cards set state = $2, lost_on = coalesce($3::date, lost_on), reason = coalesce($4, reason),
            updated_at = now(), version = coalesce(version, 1) + 1 where id = $1`,
    [id, state, more.lostOn, more.reason],
  );
}

/** Ends a card: what was said of it when it was lost stays. */
export async function endCard(sql: Sql, id: number): Promise<void> {
  await sql.run(
    `update member_cards set state = 'replaced', updated_at = now(), version = coalesce(version, 1) + 1 where id = $1`,
    [id],
  );
}

/** A new card in the place of another: of the same account, holder and limit. @returns its id */
export async function copyCard(
  sql: Sql,
  id: number,
  card: { readonly number: string; readonly validFrom: PlainDate; readonly validTo: PlainDate },
): Promise<number> {
  const row = await sql.one<{ id: number }>(
    `insert into member_cards (document_id, created_at, updated_at, published_at, number, account_id, company_id, member_id, main_id,
                               holder_id, name_on_card, kinship, "limit", state, valid_from, valid_to, replaces_id, version)
     select ortak.document_id(), now(), now(), now(), $2, account_id, company_id, member_id, main_id,
            holder_id, name_on_card, kinship, "limit", 'issued', $3::date, $4::date, id, 1
     from member_cards where id = $1 returning id`,
    [id, card.number, card.validFrom, card.validTo],
  );
  if (row === undefined) throw new Error(`Card ${id} was not copied.`);
  return row.id;
}

/** The cards of additional holders go over to the card that took the place of their main card. */
export async function moveAdditional(sql: Sql, from: number, to: number): Promise<void> {
  await sql.run(
    `update member_cards set main_id = $2, updated_at = now(), version = coalesce(version, 1) + 1
     where main_id = $1 and state in ('issued', 'active', 'blocked')`,
    [from, to],
  );
}

/** A card and all that it replaced and was replaced by, the oldest first. */
export function readChain(sql: Sql, id: number): Promise<Record<string, unknown>[]> {
  return sql.rows(
    `with recursive back as (
       select id, replaces_id from member_cards where id = $1
       union select c.id, c.replaces_id from member_cards c join back b on c.id = b.replaces_id),
     forth as (
       select id, replaces_id, 1 as place from back where replaces_id is null
       union select c.id, c.replaces_id, f.place + 1 from member_cards c join forth f on c.replaces_id = f.id)
     select t.id, t.number, ${statusSql} as status, t.valid_from::text as "validFrom", t.valid_to::text as "validTo",
            t.lost_on::text as "lostOn", t.reason, t.replaces_id as replaces
     from forth f join member_cards t on t.id = f.id order by f.place`,
    [id],
  );
}
