import type { StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { nameOrigin, recordAudit, type Sql } from '@ortak/database';
import type { TierList } from '../domain/tier-entry';
import { countUse, holdTiers, mergePair } from '../repositories/tiers';
import { checkPair } from './read-tiers';

/**
 * Makes one category or sector out of two, in the caller's transaction: members and everything else that leads to `gone` lead
 * to `kept`, children stand below it (same names become one), and `gone` is no more.
 * @throws Refusal as checkPair; 403 when the caller sees some members only, because others would change unseen
 */
export async function changeIntoOne(
  sql: Sql,
  actor: StaffActor,
  list: TierList,
  gone: number,
  kept: number,
): Promise<{ id: number; rows: number }> {
  await holdTiers(sql, list);
  await checkPair(sql, list, gone, kept);
  if (actor.memberScope !== 'all') throw new Refusal(403, 'tierOfOthers');
  await nameOrigin(sql, 'merge');
  const row = await sql.one<{ name: string; code: string | null }>(
    `select name, code from ${list} where id = $1`,
    [gone],
  );
  const rows = await mergePair(sql, list, gone, kept);
  await recordAudit(sql, {
    kind: 'change',
    action: 'merge',
    resource: list,
    record: kept,
    details: { former: gone, name: row?.name, code: row?.code ?? null, rows },
  });
  return { id: kept, rows };
}

/**
 * Refuses to delete what is used, with the figures that a question is made from.
 * @throws Refusal 404, or 409 with `details.uses`
 */
export async function checkUnused(sql: Sql, list: TierList, id: number): Promise<void> {
  await holdTiers(sql, list);
  const there = await sql.one(`select 1 from ${list} where id = $1`, [id]);
  if (there === undefined) throw new Refusal(404, 'notFound');
  const uses = await countUse(sql, list, id);
  if (uses.members > 0 || uses.children > 0) throw new Refusal(409, 'tierInUse', uses, [], { uses });
}
