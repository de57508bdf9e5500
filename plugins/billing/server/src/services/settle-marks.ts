import type { Sql } from '@ortak/database';
import { nextDue } from '../domain/collect-due';
import { loadChargeBook, loadSubscriptions } from '../repositories/billables';
import { markSubscriptions } from '../repositories/runs';

/**
 * Moves the marks of contracts that somebody changed to what they really invoice next. The trigger on the tables has set
 * them back to the beginning, so that no run can miss anything; people want to read the day itself.
 * A contract whose data cannot be billed keeps its mark: the run will say why.
 * @param ids contracts that the caller holds or has just written
 */
export async function settleMarks(sql: Sql, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const loaded = await loadSubscriptions(sql, ids);
  const charges = await loadChargeBook(sql, loaded);
  await markSubscriptions(
    sql,
    loaded.flatMap(({ id, billable }) => (billable ? [{ id, next: nextDue(billable, charges) }] : [])),
  );
}
