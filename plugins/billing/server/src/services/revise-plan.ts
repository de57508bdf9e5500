import { dateIn, type PlainDate } from '@ortak/kernel/calendar';
import { Refusal } from '@ortak/kernel/api';
import { holdContract } from '../repositories/contracts';
import { forgetPlanEdits } from '../repositories/plan-items';
import { readDate, readFields, type BillingDependencies } from './billing-dependencies';
import { settleMarks } from './settle-marks';

/**
 * Makes the plan anew from the contract: what was moved, skipped or priced by hand is forgotten, for rows whose period
 * begins on or after a day and that are not invoiced. Rows that were added stay, since no contract term says them.
 * @param body `{from?}`: today when it is left out
 * @returns how many rows were made anew
 * @throws Refusal 404 for a contract that the caller may not see, 400 for a bad date
 */
export async function revisePlan(
  { sql, clock }: BillingDependencies,
  id: number,
  body: unknown,
): Promise<{ id: number; from: PlainDate; rows: number }> {
  const fields = readFields(body, ['from']);
  const contract = await holdContract(sql, id);
  if (!contract) throw new Refusal(404, 'notFound');
  const from = readDate(fields.from, 'from', dateIn(contract.timeZone, clock.now()));
  const rows = await forgetPlanEdits(sql, id, from);
  await settleMarks(sql, [id]);
  return { id, from, rows };
}
