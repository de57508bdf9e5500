import type { Sql } from '@ortak/database';

/** The member of each of these documents that the caller may see. */
export async function findFileMembers(sql: Sql, documents: readonly number[]): Promise<Map<number, number>> {
  if (documents.length === 0) return new Map();
  const rows = await sql.rows<{ id: number; member: number }>(
    `select id, member_id as member from documents where id = any($1::int[])`,
    [[...new Set(documents)]],
  );
  return new Map(rows.map(({ id, member }) => [id, member]));
}

/** The member of each of these people that the caller may see. */
export async function findPersonMembers(sql: Sql, people: readonly number[]): Promise<Map<number, number>> {
  if (people.length === 0) return new Map();
  const rows = await sql.rows<{ id: number; member: number }>(
    `select id, member_id as member from people where id = any($1::int[])`,
    [[...new Set(people)]],
  );
  return new Map(rows.map(({ id, member }) => [id, member]));
}

/** Today where we are: in the time zone of our first company, or in UTC. */
export async function findTimeZone(sql: Sql): Promise<string> {
  const row = await sql.one<{ zone: string | null }>(
    `select time_zone as zone from companies order by id limit 1`,
  );
  return row?.zone ?? 'UTC';
}
