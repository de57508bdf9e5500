import { Refusal } from '@ortak/kernel/api';
import type { Dependencies, Resource } from '../domain/resource';
import { readMany } from '../repositories/rows';
import { readingFor } from './reading';
import type { Registry } from './registry';

/**
 * How PostgreSQL says that others depend on a row: our RESTRICT keys, or the check that refuses the null which
 * Strapi's own key (ON DELETE SET NULL) would leave behind. Which of them comes first is up to the order of keys.
 */
const dependents = new Set(['23503', '23514', '23502']);

/**
 * Deletes one record and answers with what it was. Others that depend on it keep it: the database's RESTRICT keys
 * refuse, which becomes a 409.
 * @throws Refusal 404 when it does not exist for the caller
 */
export async function deleteRecord(
  registry: Registry,
  dependencies: Dependencies,
  resource: Resource,
  id: number,
): Promise<Record<string, unknown>> {
  const { sql, actor } = dependencies;
  const record = (await readMany(sql, resource, [id], readingFor(registry, actor), true)).get(id);
  if (record === undefined) throw new Refusal(404, 'notFound');
  await resource.hooks?.remove?.(dependencies, id);
  for (const { resource: lines, parent } of Object.values(resource.lines ?? {})) {
    const shape = registry.need(lines).shape;
    await sql.run(`delete from ${shape.table} where "${shape.fields.get(parent)?.column}" = $1`, [id]);
  }
  const deleted = await sql
    .run(`delete from ${resource.shape.table} where id = $1`, [id])
    .catch((error: Error & { code?: string }) => {
      throw dependents.has(error.code ?? '') ? new Refusal(409, 'inUse') : error;
    });
  if (deleted === 0) throw new Refusal(404, 'notFound');
  return record;
}
