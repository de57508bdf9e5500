import type { Dependencies, Resource } from '../domain/resource';
import { readLines } from '../repositories/rows';
import { readingFor } from './reading';
import type { Registry } from './registry';

/** Adds a record's lines to its JSON, for resources that own lines. @param json the record, as PostgreSQL wrote it */
export async function readLinesInto(
  registry: Registry,
  { sql, actor }: Dependencies,
  resource: Resource,
  id: number,
  json: string,
): Promise<string> {
  if (resource.lines === undefined) return json;
  const record = JSON.parse(json) as Record<string, unknown>;
  const reading = readingFor(registry, actor);
  for (const [name, { resource: lines, parent, order }] of Object.entries(resource.lines)) {
    if (actor.kind === 'portal' && !reading.visible(resource, name)) continue;
    const found = await readLines(sql, registry.need(lines), parent, order, [id], reading);
    record[name] = found.get(id) ?? [];
  }
  return JSON.stringify(record);
}
