import { isRefusal, type FieldError } from '@ortak/kernel/api';
import type { Resource, Write, Writer } from '@ortak/plugin-simple-rest/server/domain/resource';
import { readValue } from '@ortak/plugin-simple-rest/server/domain/read-value';
import { prepareRecords, storeRecords } from '@ortak/plugin-simple-rest/server/services/write-records';
import { stillChanges } from '../domain/find-changes';
import type { ImportDependencies, Tally } from './row-state';

/** A record to be made (without an id) or changed. */
export interface Change {
  readonly id: number | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What became of a change: the record and what was done, or what is wrong with it. */
export type ChangeResult =
  { readonly id: number; readonly done: keyof Tally } | { readonly errors: readonly FieldError[] };

/** Writes changes of one resource. @returns for each what became of it; wrong ones are left out */
export function writeChanges(
  dependencies: ImportDependencies,
  resource: Resource,
  changes: readonly Change[],
): Promise<ChangeResult[]> {
  return resource.writer === undefined
    ? writeTogether(dependencies, resource, changes)
    : writeOneByOne(dependencies, resource, resource.writer, changes);
}

/** A handful of statements, whatever the number of changes. */
async function writeTogether(
  dependencies: ImportDependencies,
  resource: Resource,
  changes: readonly Change[],
): Promise<ChangeResult[]> {
  const inputs = changes.map(({ id, body }) => (id === undefined ? { body } : { id, body }));
  const prepared = await prepareRecords(dependencies.registry, dependencies, resource, inputs);
  const writes: Write[] = [];
  const results = prepared.writes.map((write, at): ChangeResult | Write => {
    if (write.errors.length > 0) return { errors: write.errors };
    const id = changes[at]?.id;
    if (id !== undefined && !stillChanges(resource, write)) return { id, done: 'unchanged' };
    writes.push(write);
    return write;
  });
  const ids =
    writes.length === 0 ? [] : await storeRecords(dependencies.registry, dependencies, { resource, writes });
  const idOf = new Map(writes.map((write, at) => [write, ids[at] as number]));
  return results.map((result): ChangeResult => {
    if (!('values' in result)) return result;
    return { id: idOf.get(result) as number, done: result.id === undefined ? 'created' : 'updated' };
  });
}

/** For records that another service writes by rules of its own, each in a savepoint: a refused one leaves nothing. */
async function writeOneByOne(
  dependencies: ImportDependencies,
  resource: Resource,
  writer: Writer,
  changes: readonly Change[],
): Promise<ChangeResult[]> {
  const { sql } = dependencies;
  const results: ChangeResult[] = [];
  for (const { id, body } of changes) {
    const { values, errors } = readBody(resource, body);
    if (errors.length > 0) {
      results.push({ errors });
      continue;
    }
    await sql.run('savepoint import_record');
    try {
      if (id === undefined) results.push({ id: await writer.create(dependencies, values), done: 'created' });
      else {
        await writer.edit(dependencies, id, values);
        results.push({ id, done: 'updated' });
      }
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await sql.run('rollback to savepoint import_record');
      const own: FieldError = { path: '', code: error.code, params: error.params };
      results.push({ errors: error.errors.length > 0 ? error.errors : [own] });
    }
    await sql.run('release savepoint import_record');
  }
  return results;
}

/** Cells are text; such a service takes values as a client of the API would send them. */
function readBody(
  resource: Resource,
  body: Readonly<Record<string, unknown>>,
): { values: Record<string, unknown>; errors: FieldError[] } {
  const values: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const [key, value] of Object.entries(body)) {
    const field = resource.shape.fields.get(key);
    const reading = field === undefined || field.type === 'json' ? undefined : readValue(field, value);
    if (reading === undefined) values[key] = value;
    else if (reading.ok) values[key] = reading.value;
    else errors.push({ path: key, ...reading.error });
  }
  return { values, errors };
}
