import type { OwnDataMode } from '@ortak/kernel/access';
import type { Sql } from '@ortak/database';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';

const plain = (table: string): string => table.replaceAll('"', '');

/** Whether a record exists for the caller. @param table from a shape */
export async function isThere(sql: Sql, table: string, id: number): Promise<boolean> {
  return (await sql.one(`select 1 from ${table} t where t.id = $1`, [id])) !== undefined;
}

/** Which definitions a form of a record may show in the portal; without a record, of a new one of this member. */
export async function findOffered(
  sql: Sql,
  table: string,
  record: number | null,
  member: number | undefined,
): Promise<number[]> {
  const row = await sql.one<{ ids: number[] }>(
    `select app.fields_of_${plain(table)}($1::int, $2::int) as ids`,
    [record, member ?? null],
  );
  return row?.ids ?? [];
}

/** The member whose categories decide about a record, or undefined when it is nobody's. */
export async function findMember(
  sql: Sql,
  { name, shape }: Resource,
  record: number,
): Promise<number | undefined> {
  if (name === 'members') return record;
  const column = shape.fields.get('member')?.column;
  if (column === undefined) return undefined;
  const row = await sql.one<{ member: number | null }>(
    `select t."${column}" as member from ${shape.table} t where t.id = $1`,
    [record],
  );
  return row?.member ?? undefined;
}

/** What administrators decided about extra fields of somebody's own data: their person, or their member. */
export async function findOwnDataMode(sql: Sql, resource: string): Promise<OwnDataMode | undefined> {
  const row = await sql.one<{ mode: OwnDataMode }>(
    `select mode from ortak.own_data_modes($1) where field = 'extra'`,
    [resource],
  );
  return row?.mode;
}
