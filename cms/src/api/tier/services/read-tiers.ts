import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import type { TierList } from '../domain/tier-entry';
import { findPair, previewPair, type MergePreview } from '../repositories/tiers';

export { countUses, findTiers } from '../repositories/tiers';

/**
 * Checks that two of a tree can become one.
 * @throws Refusal 404 when the one that goes is not there, 400 when the other is not, 422 when they are the same or the other
 * stands below it
 */
export async function checkPair(sql: Sql, list: TierList, gone: number, kept: number): Promise<void> {
  const pair = await findPair(sql, list, gone, kept);
  if (!pair.gone) throw new Refusal(404, 'notFound');
  if (!pair.kept)
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'into', code: 'notReferenced' }]);
  if (gone === kept) throw new Refusal(422, 'tierMergeSelf');
  if (pair.below) throw new Refusal(422, 'tierMergeBelow');
}

/** What a merge would move, before anybody is asked whether they mean it. @throws Refusal as checkPair */
export async function previewMerge(
  sql: Sql,
  list: TierList,
  gone: number,
  kept: number,
): Promise<MergePreview> {
  await checkPair(sql, list, gone, kept);
  return previewPair(sql, list, gone, kept);
}
