import { Refusal, type FieldError } from '@ortak/kernel/api';
import type { Dependencies } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { prepareRecords, storeRecords } from '@ortak/plugin-simple-rest/server/services/write-records';

/** Room between two neighbours, so that a client can put one between them with a single write. */
const step = 10;
const most = 1_000;

const shaped = new Set(['field-definitions', 'screens']);

/**
 * Puts definitions or screens into an order, with one write for all of them.
 * @param body `{resource: 'field-definitions' | 'screens', ids: [3, 1, 2]}`: from first to last
 * @returns how many have another place now
 * @throws Refusal 400 when the body is something else, 404 when an id leads nowhere
 */
export async function changeOrder(
  registry: Registry,
  dependencies: Dependencies,
  body: unknown,
): Promise<{ changed: number }> {
  const { resource: name = 'field-definitions', ids } = (body ?? {}) as { resource?: unknown; ids?: unknown };
  const errors: FieldError[] = [];
  if (typeof name !== 'string' || !shaped.has(name))
    errors.push({ path: 'resource', code: 'notOneOf', params: { values: [...shaped].join(', ') } });
  if (!Array.isArray(ids)) errors.push({ path: 'ids', code: 'notList' });
  else if (ids.length > most) errors.push({ path: 'ids', code: 'tooMany', params: { max: most } });
  else if (!ids.every((id) => Number.isSafeInteger(id) && id > 0 && id < 2 ** 31))
    errors.push({ path: 'ids', code: 'notInteger' });
  else if (new Set(ids).size < ids.length) errors.push({ path: 'ids', code: 'notUnique' });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);

  const inputs = (ids as number[]).map((id, index) => ({ id, body: { order: (index + 1) * step } }));
  const prepared = await prepareRecords(registry, dependencies, registry.need(name as string), inputs);
  const writes = prepared.writes.filter(({ values, before }) => values.order !== before?.order);
  if (writes.length > 0) await storeRecords(registry, dependencies, { ...prepared, writes });
  return { changed: writes.length };
}
