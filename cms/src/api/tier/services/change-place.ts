import type { Dependencies } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { prepareRecords, storeRecords } from '@ortak/plugin-simple-rest/server/services/write-records';
import type { Place } from '../domain/merge-query';
import type { TierList } from '../domain/tier-entry';
import { holdTiers, orderTiers } from '../repositories/tiers';

/** Behind everything that can stand there. */
const last = 2 ** 30;

/**
 * Puts a category or sector, with all that stands below it, somewhere else in its tree, at a place among the others there.
 * @throws Refusal 404, 409 a stale version or a name that is there already, 400 a circle or a parent that is not there
 */
export async function changePlace(
  registry: Registry,
  dependencies: Dependencies,
  list: TierList,
  id: number,
  { parent, position, version }: Place,
): Promise<void> {
  await holdTiers(dependencies.sql, list);
  const body = { parent, ...(version === undefined ? {} : { version }) };
  const prepared = await prepareRecords(registry, dependencies, registry.need(list), [{ id, body }]);
  // At its place already: only the order changes, and no version goes up.
  const stays = prepared.writes.every(
    ({ before, errors }) => errors.length === 0 && before?.parent === parent,
  );
  if (!stays) await storeRecords(registry, dependencies, prepared);
  await orderTiers(dependencies.sql, list, parent, id, position ?? last);
}
