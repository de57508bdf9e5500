import type { Dependencies, Resource } from '../domain/resource';
import { readLines, readMany } from '../repositories/rows';
import { readingFor } from './reading';
import type { Registry } from './registry';

/**
 * Whole records by id with the lines that they own; those that this actor may not see are absent.
 * @param lock keeps others from changing them until the transaction ends
 */
export async function readRecords(
  registry: Registry,
  dependencies: Dependencies,
  resource: Resource,
  ids: readonly number[],
  lock = false,
): Promise<Map<number, Record<string, unknown>>> {
  if (ids.length === 0) return new Map();
  const reading = readingFor(registry, dependencies.actor);
  const records = await readMany(dependencies.sql, resource, ids, reading, lock);
  for (const [name, declaration] of Object.entries(resource.lines ?? {})) {
    const lines = registry.need(declaration.resource);
    const found = await readLines(
      dependencies.sql,
      lines,
      declaration.parent,
      declaration.order,
      ids,
      reading,
    );
    for (const [id, record] of records) record[name] = found.get(id) ?? [];
  }
  return records;
}
