import { Refusal } from '@ortak/kernel/api';
import { checkRecord } from '../domain/check-record';
import type { Dependencies, FieldError, Resource, Write, Written } from '../domain/resource';
import { insertRows, storeLines, storeLinks, updateRows } from '../repositories/store-rows';
import type { Registry } from './registry';
import { findMissing } from './find-missing';
import { readRecords } from './read-records';

/** A record as a client sends it: without `id` it is created, with it updated. */
export interface Input {
  readonly id?: number;
  readonly body: unknown;
}

export interface Prepared {
  readonly resource: Resource;
  readonly writes: readonly Write[];
}

/**
 * Checks any number of records of one resource, without writing: the body by the shape, the resource's own rules
 * (`prepare`), and that every relation leads to a record that this caller may see. Errors stand in each write.
 * @throws Refusal 404 when an id does not exist for the caller, 409 when a given `version` is stale
 */
export async function prepareRecords(
  registry: Registry,
  dependencies: Dependencies,
  resource: Resource,
  inputs: readonly Input[],
): Promise<Prepared> {
  const known = inputs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const before = await readRecords(registry, dependencies, resource, known, true);
  const stale = inputs.find(({ id, body }) => id !== undefined && isStale(before.get(id), body));
  if (stale)
    throw await staleRefusal(registry, dependencies, resource, before.get(stale.id ?? 0) ?? {}, stale.body);
  const writes = inputs.map(({ id, body }) => {
    if (id === undefined) return checkRecord(resource, body, (name) => registry.need(name));
    const record = before.get(id);
    if (record === undefined) throw new Refusal(404, 'notFound');
    return checkRecord(resource, body, (name) => registry.need(name), { id, record });
  });
  await resource.hooks?.prepare?.(dependencies, writes);
  await resource.extra?.settle(dependencies, writes);
  await findMissing(registry, dependencies, resource, writes);
  return { resource, writes };
}

/**
 * Stores prepared records with a handful of statements, whatever their number, and settles their rules.
 * @returns the ids in the order of the writes
 * @throws Refusal 400 with the errors when a write has some (409 or 422 when that is all that is wrong); 404 when the database refuses a row
 */
export async function storeRecords(
  registry: Registry,
  dependencies: Dependencies,
  prepared: Prepared,
): Promise<number[]> {
  const { resource, writes } = prepared;
  refuseErrors(writes);
  const diverted = await registry.divert?.(dependencies, resource, writes);
  refuseErrors(writes);
  const { sql } = dependencies;
  const fresh = writes.filter((write) => write.id === undefined);
  const known = writes.flatMap((write) =>
    write.id === undefined || diverted?.has(write) === true ? [] : [{ id: write.id, values: write.values }],
  );
  const freshIds = await insertRows(
    sql,
    resource,
    fresh.map(({ values }) => values),
  );
  const touched = await updateRows(sql, resource, known);
  if (touched < known.length) throw new Refusal(404, 'notFound');

  const idOf = new Map(fresh.map((write, index) => [write, freshIds[index] as number]));
  const written = writes.map((write): Written => {
    const id = write.id ?? (idOf.get(write) as number);
    return { id, created: write.id === undefined, write };
  });
  await storeLinks(sql, resource, written);
  for (const [name, declaration] of Object.entries(resource.lines ?? {})) {
    const records = written.flatMap(({ id, write }) => {
      const lines = write.lines[name];
      return lines === undefined ? [] : [{ id, lines }];
    });
    if (records.length > 0) await storeLines(sql, registry.need(declaration.resource), declaration, records);
  }
  await resource.hooks?.settle?.(dependencies, written);
  return written.map(({ id }) => id);
}

function refuseErrors(writes: readonly Write[]): void {
  const errors = writes.flatMap((write) => write.errors);
  if (errors.length > 0) throw refusalOf(errors);
}

/** Bad input is told first; when everything is well-formed, the conflict or rule that stands against it. */
function refusalOf(errors: readonly FieldError[]): Refusal {
  const [first] = errors;
  const status = first?.status;
  if (first === undefined || status === undefined || errors.some((error) => error.status === undefined))
    return new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return new Refusal(status, first.code, first.params, errors);
}

type Fields = Readonly<Record<string, unknown>>;

function isStale(record: Fields | undefined, body: unknown): boolean {
  if (record === undefined || typeof body !== 'object' || body === null || !('version' in body)) return false;
  const given = (body as { version: unknown }).version;
  return given !== undefined && given !== null && given !== record.version;
}

/** 409, with what changed since the version that the save was made from. */
async function staleRefusal(
  registry: Registry,
  dependencies: Dependencies,
  resource: Resource,
  record: Fields,
  body: unknown,
): Promise<Refusal> {
  const version = Number((body as Fields).version);
  const known = Number.isSafeInteger(version) && version >= 0 && version < 2 ** 31;
  const conflict =
    known &&
    (await registry.describeConflict?.(dependencies, resource.name, {
      record,
      body: body as Fields,
      version,
    }));
  const params = { version: Number(record.version) };
  const errors = [{ path: 'version', code: 'stale' }];
  return new Refusal(409, 'stale', params, errors, conflict ? { conflict } : {});
}
