import type { Sql } from '@ortak/database';

/** A card as it stands before its number is shown. */
export interface RevealedCard {
  readonly id: number;
  readonly member: number;
  readonly company: number;
}

/** The card, when this caller may see it. */
export function findCard(sql: Sql, id: number): Promise<RevealedCard | undefined> {
  return sql.one<RevealedCard>(
    `select id, member_id as member, company_id as company from payment_cards where id = $1`,
    [id],
  );
}

/** Writes down, in the caller's transaction, that a number is about to be shown. */
export async function insertReveal(
  sql: Sql,
  card: RevealedCard,
  user: number,
  reason: string,
): Promise<void> {
  await sql.run(
    `insert into vault.reveals (card_id, company_id, member_id, user_id, reason) values ($1, $2, $3, $4, $5)`,
    [card.id, card.company, card.member, user, reason],
  );
}

/**
 * How many numbers a user has seen lately, one reveal of theirs after the other.
 * @returns the count, and the seconds until the first of them is forgotten
 */
export async function countReveals(
  sql: Sql,
  user: number,
  seconds: number,
): Promise<{ count: number; wait: number }> {
  await sql.run(`select pg_advisory_xact_lock(hashtext('vault.reveals'), $1)`, [user]);
  const row = await sql.one<{ count: number; wait: number }>(
    `select count(*)::int as count,
            coalesce(ceil(extract(epoch from min(revealed_at) + make_interval(secs => $2) - now())), 0)::int as wait
     from vault.reveals where user_id = $1 and revealed_at > now() - make_interval(secs => $2)`,
    [user, seconds],
  );
  return row ?? { count: 0, wait: 0 };
}
