import { Refusal, type FieldError } from '@ortak/kernel/api';
import { nameOrigin } from '@ortak/database';
import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import {
  prepareRecords,
  storeRecords,
  type Input,
} from '@ortak/plugin-simple-rest/server/services/write-records';
import { layOut, type TierEntry, type TierList } from '../domain/tier-entry';
import { findTiers, holdTiers, type TierNode } from '../repositories/tiers';

/** What loading a list does, or would do. */
export interface Loaded {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Loads a list into the tree, recognised by its codes: new ones are made, others get what the list says where it says something
 * else, and the rest of the tree is left alone. The same list a second time changes nothing. All or nothing.
 * @param language in which a new one is named when the list has no name for it
 * @throws Refusal 400 with each row that cannot be (`rows.4.parent`), 409 when a name stands there already
 */
export async function loadList(
  registry: Registry,
  dependencies: Dependencies,
  list: TierList,
  entries: readonly TierEntry[],
  language: string,
): Promise<Loaded> {
  const { sql } = dependencies;
  await holdTiers(sql, list);
  await nameOrigin(sql, `load ${list}`);
  const nodes = await findTiers(sql, list);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const byCode = new Map(nodes.flatMap((node) => (node.code ? [[node.code, node] as const] : [])));
  const ids = new Map([...byCode].map(([code, { id }]) => [code, id]));
  const places = new Map(entries.map(({ code }, index) => [code, index]));
  const { levels, lost } = layOut(entries, new Set(byCode.keys()));
  if (lost.length > 0)
    throw refuse(
      lost.map(({ code }) => ({ path: `rows.${places.get(code)}.parent`, code: 'notReferenced' })),
    );
  let created = 0;
  let changed = 0;
  // A level of the tree at a time: a parent has its id before its children name it.
  for (const level of levels) {
    const inputs = level.flatMap((entry): (Input & { readonly code: string })[] => {
      const node = byCode.get(entry.code);
      const body = bodyOf(entry, node, ids, byId, language);
      if (node === undefined) return [{ code: entry.code, body: { code: entry.code, ...body } }];
      return Object.keys(body).length === 0 ? [] : [{ code: entry.code, id: node.id, body }];
    });
    if (inputs.length === 0) continue;
    const prepared = await prepareRecords(registry, dependencies, registry.need(list), inputs);
    const wrong = inputs.flatMap(({ code }, index) =>
      errorsOf(prepared.writes[index], `rows.${places.get(code)}`),
    );
    if (wrong.length > 0) throw refuse(wrong);
    const stored = await storeRecords(registry, dependencies, prepared);
    inputs.forEach(({ code }, index) => ids.set(code, stored[index] as number));
    created += inputs.filter(({ id }) => id === undefined).length;
    changed += inputs.filter(({ id }) => id !== undefined).length;
  }
  return { created, changed, unchanged: entries.length - created - changed };
}

const errorsOf = (write: Write | undefined, path: string): FieldError[] =>
  (write?.errors ?? []).map((error) => ({
    ...error,
    path: error.path === '' ? path : `${path}.${error.path}`,
  }));

function refuse(errors: readonly FieldError[]): Refusal {
  const conflict = errors.every(({ status }) => status === 409);
  return new Refusal(conflict ? 409 : 400, 'invalidFields', { count: errors.length }, errors);
}

/** What an entry says that is not so yet; for a new one all of it. */
function bodyOf(
  { parent, name, labels, colour, order, code }: TierEntry,
  node: TierNode | undefined,
  ids: ReadonlyMap<string, number>,
  byId: ReadonlyMap<number, TierNode>,
  language: string,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const all = { ...node?.labels, ...labels };
  if (labels !== undefined && JSON.stringify(sorted(all)) !== JSON.stringify(sorted(node?.labels ?? {})))
    body.labels = all;
  if (node === undefined) {
    const own = name ?? labels?.[language] ?? Object.values(labels ?? {}).find((label) => label !== '');
    body.name = own ?? code;
    body.parent = parent === undefined || parent === null ? null : (ids.get(parent) ?? null);
    if (colour !== undefined) body.colour = colour;
    if (order !== undefined) body.order = order;
    return body;
  }
  if (name !== undefined && name !== node.name) body.name = name;
  if (colour !== undefined && colour !== node.colour) body.colour = colour;
  if (order !== undefined && order !== node.order) body.order = order;
  const above = node.parent === null ? null : (byId.get(node.parent)?.code ?? undefined);
  if (parent !== undefined && parent !== above) body.parent = parent === null ? null : ids.get(parent);
  return body;
}

const sorted = (labels: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(labels)
    .filter(([, text]) => text !== null && text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
