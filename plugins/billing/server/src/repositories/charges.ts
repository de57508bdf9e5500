import type { Sql } from '@ortak/database';

/** Which of these subscriptions have something charged that was not taken back. */
export async function findCharged(sql: Sql, subscriptions: readonly number[]): Promise<Set<number>> {
  if (subscriptions.length === 0) return new Set();
  const rows = await sql.rows<{ id: number }>(
    `select s.id from unnest($1::int[]) as s (id)
      where exists (select from subscription_lines l join billing.charges c on c.subscription_line_id = l.id
                     where l.subscription_id = s.id and c.reversed_by is null)`,
    [subscriptions],
  );
  return new Set(rows.map(({ id }) => id));
}
