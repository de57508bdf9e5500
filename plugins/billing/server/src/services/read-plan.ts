import { dateIn, toDay, type Clock } from '@ortak/kernel/calendar';
import { Refusal } from '@ortak/kernel/api';
import { toNumber } from '@ortak/kernel/money';
import type { Sql } from '@ortak/database';
import { computePlan, type PlannedInvoice } from '../domain/plan';
import type { Terms } from '../domain/terms';
import { loadSubscriptions } from '../repositories/billables';
import { readChargedPeriods, readItemNotes, type ChargedPeriod } from '../repositories/plan-items';
import { showPlanned, type PreviewedInvoice, type PreviewedLine } from './preview-subscription';

export type PlanState = 'planned' | 'edited' | 'skipped' | 'invoiced';

/** A line of a row, with what it takes to write it back. */
export interface PlanLine extends PreviewedLine {
  /** Id of the subscription line; 0 for a line of the row's own. */
  readonly id: number;
  readonly product: number | null;
}

/** A row of the payment plan as the API shows it. */
export interface PlanRow extends PreviewedInvoice {
  readonly lines: readonly PlanLine[];
  /** `<subscription>:<first day>` of a computed row, `<subscription>:+<id>` of one that was added. */
  readonly id: string;
  readonly subscription: number;
  readonly state: PlanState;
  readonly invoice: number | null;
  readonly paymentMethod: string | null;
  readonly note: string | null;
}

/** So many rows ahead are shown of a contract without an end. */
const rowsAhead = 12;
const dayBeyond = toDay('2199-12-31');

/** The plan up to the twelfth row after today, or to its end. */
function planAhead(terms: Terms, today: number): PlannedInvoice[] {
  for (let window = 400; ; window *= 4) {
    const until = Math.min(Math.max(today, terms.start) + window, dayBeyond);
    const plan = computePlan(terms, until);
    const later = plan.findIndex(({ issue }) => issue > today);
    const ahead = later < 0 ? 0 : plan.length - later;
    if (ahead >= rowsAhead) return plan.slice(0, later + rowsAhead);
    if (until === dayBeyond || (terms.end !== null && until > terms.end + 1)) return plan;
  }
}

export const planRowId = (
  subscription: number,
  planned: Pick<PlannedInvoice, 'slot' | 'edit'>,
  firstDate: string,
): string => (planned.slot === null ? `${subscription}:+${planned.edit}` : `${subscription}:${firstDate}`);

function chargesWithin(
  planned: PlannedInvoice,
  row: PreviewedInvoice,
  charged: readonly ChargedPeriod[],
): ChargedPeriod[] {
  if (planned.slot === null) return charged.filter(({ kind }) => kind.startsWith(`item:${planned.edit}:`));
  return charged.filter(
    ({ kind, first }) =>
      (kind === 'service' && first >= row.periodStart && first <= row.periodEnd) ||
      kind.startsWith(`item:${planned.edit}:`),
  );
}

function showRow(
  subscription: number,
  planned: PlannedInvoice,
  currency: string,
  charged: readonly ChargedPeriod[],
): Omit<PlanRow, 'paymentMethod' | 'note'> {
  const shown = showPlanned(planned, currency);
  const lines = shown.lines.map((line, index): PlanLine => {
    const { id: own = 0, product = null } = planned.lines[index]?.line ?? {};
    return { ...line, id: own, product };
  });
  const row = { ...shown, lines };
  const id = planRowId(subscription, planned, row.periodStart);
  const own = chargesWithin(planned, row, charged);
  const [first] = own;
  if (!first) {
    const state: PlanState = planned.skipped ? 'skipped' : planned.edit === null ? 'planned' : 'edited';
    return { ...row, id, subscription, state, invoice: null };
  }
  const net = toNumber(own.reduce((sum, charge) => sum + charge.net, 0n));
  const tax = toNumber(own.reduce((sum, charge) => sum + charge.tax, 0n));
  return { ...row, id, subscription, state: 'invoiced', invoice: first.invoice, net, tax, total: net + tax };
}

/**
 * The payment plan of a contract: what was and will be invoiced, row by row, computed by the function that the runs call.
 * @throws Refusal 404 for a contract that the caller may not see, 400 when its data cannot be billed
 */
export async function readPlan(
  { sql, clock }: { sql: Sql; clock: Clock },
  subscription: number,
): Promise<PlanRow[]> {
  const [loaded] = await loadSubscriptions(sql, [subscription]);
  if (!loaded) throw new Refusal(404, 'notFound');
  if (!loaded.billable)
    throw new Refusal(400, 'invalidFields', { count: loaded.errors.length }, loaded.errors);
  const { terms } = loaded.billable;
  const charged = await readChargedPeriods(sql, subscription);
  const notes = await readItemNotes(sql, subscription);
  return planAhead(terms, toDay(dateIn(loaded.timeZone, clock.now()))).map((planned) => ({
    ...showRow(subscription, planned, terms.currency, charged),
    paymentMethod: notes.get(planned.edit ?? 0)?.paymentMethod ?? null,
    note: notes.get(planned.edit ?? 0)?.note ?? null,
  }));
}
