import { randomBytes } from 'node:crypto';
import type { Sql } from '@ortak/database';
import { compileInsert, compileLinks, compileUpdate } from '../domain/compile-write';
import type { LineWrite, LinesDeclaration, Resource, Write } from '../domain/resource';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Strapi's document ids: 24 lower-case letters and digits, beginning with a letter. */
function documentId(): string {
  const bytes = randomBytes(24);
  const first = letters[(bytes[0] as number) % 26] as string;
  return first + [...bytes.subarray(1)].map((byte) => letters[byte % 36]).join('');
}

const isColumn = (resource: Resource, name: string): boolean =>
  resource.shape.fields.get(name)?.column !== undefined;

/** Inserts records set-based. @returns their ids in the order given */
export async function insertRows(
  sql: Sql,
  resource: Resource,
  values: readonly Readonly<Record<string, unknown>>[],
): Promise<number[]> {
  if (values.length === 0) return [];
  const names = [...new Set(values.flatMap(Object.keys))].filter((name) => isColumn(resource, name));
  const documentIds = resource.shape.contentType ? values.map(documentId) : [];
  const { text, values: parameters } = compileInsert(resource, names, values, documentIds);
  const rows = await sql.rows<{ id: number | string }>(text, parameters);
  return rows.map(({ id }) => Number(id));
}

/** Updates records, grouped by the fields that they set. @returns how many rows the database let us change */
export async function updateRows(
  sql: Sql,
  resource: Resource,
  rows: readonly { readonly id: number; readonly values: Readonly<Record<string, unknown>> }[],
): Promise<number> {
  const groups = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    const key = Object.keys(row.values)
      .filter((name) => isColumn(resource, name))
      .sort()
      .join('\n');
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  let touched = 0;
  for (const [key, group] of groups) {
    const { text, values } = compileUpdate(resource, key === '' ? [] : key.split('\n'), group);
    touched += text.includes(' set  from') ? group.length : await sql.run(text, values);
  }
  return touched;
}

/** Writes the to-many relations that the records set. */
export async function storeLinks(
  sql: Sql,
  resource: Resource,
  written: readonly { id: number; write: Write }[],
): Promise<void> {
  for (const name of resource.shape.many.keys()) {
    const rows = written
      .filter(({ write }) => name in write.values)
      .map(({ id, write }) => ({ id, targets: write.values[name] as number[] }));
    if (rows.length === 0) continue;
    for (const { text, values } of compileLinks(resource, name, rows)) await sql.run(text, values);
  }
}

/** Writes the lines of records: known ids are updated, new ones inserted, absent ones deleted. */
export async function storeLines(
  sql: Sql,
  lines: Resource,
  declaration: LinesDeclaration,
  records: readonly { readonly id: number; readonly lines: readonly LineWrite[] }[],
): Promise<void> {
  const parent = lines.shape.fields.get(declaration.parent)?.column ?? declaration.parent;
  const kept = records.flatMap((record) =>
    record.lines.flatMap((line) => (line.id === undefined ? [] : [line.id])),
  );
  await sql.run(
    `delete from ${lines.shape.table} where "${parent}" = any($1::int[]) and not (id = any($2::int[]))`,
    [records.map(({ id }) => id), kept],
  );
  const known = records.flatMap((record) =>
    record.lines.flatMap((line) => (line.id === undefined ? [] : [{ id: line.id, values: line.values }])),
  );
  await updateRows(sql, lines, known);
  const fresh = records.flatMap((record) =>
    record.lines
      .filter((line) => line.id === undefined)
      .map((line): Record<string, unknown> => ({ ...line.values, [declaration.parent]: record.id })),
  );
  await insertRows(sql, lines, fresh);
}
