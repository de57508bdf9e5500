import type { Sql } from '@ortak/database';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import { compileFind } from '../domain/compile-find';

/** The records that this actor sees under each key: key position → ids. One statement, whatever the number of keys. */
export async function findRecords(
  sql: Sql,
  resource: Resource,
  fields: readonly Field[],
  keys: readonly (readonly unknown[])[],
): Promise<number[][]> {
  const found: number[][] = keys.map(() => []);
  if (keys.length === 0) return found;
  const { text, values } = compileFind(resource, fields, keys);
  for (const { n, id } of await sql.rows<{ n: number; id: number | string }>(text, values))
    found[n]?.push(Number(id));
  return found;
}
