import type { Sql } from '@ortak/database';

/**
 * Which records hold values already that have to be unique.
 * @param value SQL of the field's value for the row `t`, from its definition @param cast the SQL type that it compares as
 */
export async function findHolders(
  sql: Sql,
  table: string,
  value: string,
  cast: string,
  texts: readonly string[],
): Promise<Map<string, number[]>> {
  const rows = await sql.rows<{ value: string; ids: number[] }>(
    `select (${value})::text as value, array_agg(t.id) as ids from ${table} t
      where ${value} = any($1::text[]::${cast}[]) group by 1`,
    [texts],
  );
  return new Map(rows.map(({ value: text, ids }) => [text, ids]));
}

/** Which of these records this caller may see. @param table from a shape */
export async function findExisting(sql: Sql, table: string, ids: readonly number[]): Promise<Set<number>> {
  const rows = await sql.rows<{ id: number }>(`select t.id from ${table} t where t.id = any($1::int[])`, [
    ids,
  ]);
  return new Set(rows.map(({ id }) => Number(id)));
}

/** How many records hold one of these texts under a key, in a choice or in a list of choices. */
export async function countHolders(
  sql: Sql,
  table: string,
  key: string,
  values: readonly string[],
): Promise<number> {
  const row = await sql.one<{ count: number }>(
    `select count(*)::int as count from ${table} t
      where t.extra ->> '${key}' = any($1::text[]) or (jsonb_typeof(t.extra -> '${key}') = 'array' and t.extra -> '${key}' ?| $1::text[])`,
    [values],
  );
  return row?.count ?? 0;
}

/** Whether any record holds a value under a key. */
export async function isHeld(sql: Sql, table: string, key: string): Promise<boolean> {
  return (await sql.one(`select 1 from ${table} t where t.extra ? '${key}' limit 1`)) !== undefined;
}

/** Values that more than one record holds: the first of them. */
export async function findDoubles(
  sql: Sql,
  table: string,
  key: string,
  limit: number,
): Promise<{ value: string; count: number }[]> {
  return sql.rows(
    `select t.extra ->> '${key}' as value, count(*)::int as count from ${table} t
      where t.extra ? '${key}' group by 1 having count(*) > 1 order by 2 desc, 1 limit $1`,
    [limit],
  );
}

/** All values under a key, a batch at a time in the order of ids. */
export async function readValues(
  sql: Sql,
  table: string,
  key: string,
  after: number,
  limit: number,
): Promise<{ id: number; value: unknown }[]> {
  return sql.rows(
    `select t.id, t.extra -> '${key}' as value from ${table} t
      where t.id > $1 and t.extra ? '${key}' order by t.id limit $2`,
    [after, limit],
  );
}

/** Writes values of another form under a key. */
export async function rewriteValues(
  sql: Sql,
  table: string,
  key: string,
  rows: readonly { readonly id: number; readonly value: unknown }[],
): Promise<void> {
  await sql.run(
    `update ${table} t set extra = jsonb_set(t.extra, array['${key}'], x.value)
       from jsonb_to_recordset($1::jsonb) as x (id int, value jsonb) where x.id = t.id`,
    [JSON.stringify(rows)],
  );
}
