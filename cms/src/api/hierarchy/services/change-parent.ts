import { Refusal } from '@ortak/kernel/api';
import type { Dependencies } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { prepareRecords, storeRecords } from '@ortak/plugin-simple-rest/server/services/write-records';
import type { Place } from '../domain/tree-query';
import { describeNodes, type Node } from '../repositories/nodes';
import { holdTree } from '../repositories/places';

/** A record that moved, and what it stood below before: what an undo needs. */
export interface Moved {
  readonly node: Node;
  readonly before: { readonly parent: number | null };
}

/**
 * Puts a member or unit, with everything below it, below another one: the rules of the resource and one row to write,
 * whatever hangs on it.
 * @throws Refusal 404 foreign, 409 a stale version or a move at the same time, 400 a circle or another member's unit
 */
export async function changeParent(
  registry: Registry,
  dependencies: Dependencies,
  { type, id }: Place,
  move: { readonly parent: unknown; readonly version?: unknown },
): Promise<Moved> {
  const resource = registry.need(type === 'member' ? 'members' : 'units');
  await holdTree(dependencies.sql, type);
  const prepared = await prepareRecords(registry, dependencies, resource, [{ id, body: move }]);
  const before = (prepared.writes[0]?.before?.parent ?? null) as number | null;
  await storeRecords(registry, dependencies, prepared);
  const [node] = await describeNodes(dependencies.sql, [{ type, id }]);
  if (node === undefined) throw new Refusal(404, 'notFound');
  return { node, before: { parent: before } };
}
