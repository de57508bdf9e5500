import type { Sql } from '@ortak/database';
import type { PlainDate } from '@ortak/kernel/calendar';

/** The date of today in each company. */
export async function findToday(sql: Sql, companies: readonly number[]): Promise<Map<number, PlainDate>> {
  const rows = await sql.rows<{ id: number; today: PlainDate }>(
    `select u.id, ortak.today(u.id)::text as today from unnest($1::int[]) as u (id)`,
    [[...new Set(companies)]],
  );
  return new Map(rows.map(({ id, today }) => [id, today]));
}

/**
 * The company that a member's card is kept for when nobody says it: one that the member has an account with, else the
 * first of the caller's.
 */
export async function findCompanies(
  sql: Sql,
  members: readonly number[],
  fallback: number | undefined,
): Promise<Map<number, number | undefined>> {
  const rows = await sql.rows<{ member: number; company: number }>(
    `select member_id as member, min(company_id)::int as company from accounts where member_id = any ($1::int[]) group by member_id`,
    [[...new Set(members)]],
  );
  const found = new Map(rows.map(({ member, company }) => [member, company]));
  return new Map(members.map((member) => [member, found.get(member) ?? fallback]));
}

/** Takes the default from the other cards of the same members and companies. */
export async function clearDefaults(
  sql: Sql,
  cards: readonly { readonly id: number | null; readonly member: number; readonly company: number }[],
): Promise<void> {
  await sql.run(
    `update payment_cards c set "default" = false, updated_at = now(), version = coalesce(c.version, 1) + 1
     from jsonb_to_recordset($1::jsonb) as x(id int, member int, company int)
     where c.member_id = x.member and c.company_id = x.company and c."default" and c.id is distinct from x.id`,
    [JSON.stringify(cards)],
  );
}
