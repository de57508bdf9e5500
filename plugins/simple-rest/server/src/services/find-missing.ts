import type { Dependencies, Resource, Write } from '../domain/resource';
import type { Registry } from './registry';

/**
 * Adds an error for every relation that leads to a record which does not exist for this caller. One statement for
 * each related resource, whatever the number of writes; row-level security makes "foreign" and "absent" the same.
 */
export async function findMissing(
  registry: Registry,
  { sql }: Dependencies,
  resource: Resource,
  writes: readonly Write[],
): Promise<void> {
  const asked = new Map<string, { id: number; path: string; write: Write }[]>();
  for (const write of writes) {
    collect(resource, write.values, '', write);
    for (const [name, lines] of Object.entries(write.lines)) {
      const declaration = resource.lines?.[name];
      if (declaration === undefined) continue;
      lines.forEach((line, index) =>
        collect(registry.need(declaration.resource), line.values, `${name}.${index}.`, write),
      );
    }
  }
  for (const [target, references] of asked) {
    const ids = [...new Set(references.map(({ id }) => id))];
    const table = registry.need(target).shape.table;
    const rows = await sql.rows<{ id: number | string }>(
      `select id from ${table} where id = any($1::int[])`,
      [ids],
    );
    const found = new Set(rows.map(({ id }) => Number(id)));
    for (const { id, path, write } of references) {
      if (!found.has(id)) write.errors.push({ path, code: 'notReferenced' });
    }
  }

  function collect(
    from: Resource,
    values: Readonly<Record<string, unknown>>,
    prefix: string,
    write: Write,
  ): void {
    for (const [name, value] of Object.entries(values)) {
      const field = from.shape.fields.get(name);
      const target = field?.type === 'relation' ? field.target : from.shape.many.get(name)?.target;
      if (target === undefined || value === null) continue;
      const ids = Array.isArray(value) ? (value as number[]) : [value as number];
      ids.forEach((id, index) => {
        const path = Array.isArray(value) ? `${prefix}${name}.${index}` : `${prefix}${name}`;
        const references = asked.get(target) ?? [];
        references.push({ id, path, write });
        asked.set(target, references);
      });
    }
  }
}
