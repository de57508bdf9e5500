import type { StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Dependencies } from '@ortak/plugin-simple-rest/server/domain/resource';
import { deleteRecord } from '@ortak/plugin-simple-rest/server/services/delete-record';
import { readRecords } from '@ortak/plugin-simple-rest/server/services/read-records';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import type { TierList } from '../domain/tier-entry';
import { changeIntoOne, checkUnused } from './change-into-one';

/**
 * Deletes a category or sector and answers with what it was. One that is used goes only when it is said where its members
 * and what stands below it go.
 * @param moveTo the one that takes them over
 * @throws Refusal 404, 409 with `details.uses` when it is used and nobody said where to
 */
export async function deleteTier(
  registry: Registry,
  dependencies: Dependencies & { readonly actor: StaffActor },
  list: TierList,
  id: number,
  moveTo: number | undefined,
): Promise<Record<string, unknown>> {
  const { sql, actor } = dependencies;
  const resource = registry.need(list);
  if (moveTo === undefined) {
    await checkUnused(sql, list, id);
    return deleteRecord(registry, dependencies, resource, id);
  }
  const record = (await readRecords(registry, dependencies, resource, [id])).get(id);
  if (record === undefined) throw new Refusal(404, 'notFound');
  await changeIntoOne(sql, actor, list, id, moveTo);
  return record;
}
