import { toDate, type DayNumber, type PlainDate } from '@ortak/kernel/calendar';
import { firstBilledDay, periodHolding } from './periods';
import type { Terms } from './terms';

export type SubscriptionStatus = 'draft' | 'trial' | 'active' | 'paused' | 'cancelled' | 'ended';

/** What may be done to a contract in which state. */
export const allowedFrom = {
  activate: ['draft'],
  pause: ['trial', 'active'],
  resume: ['paused'],
  amend: ['draft', 'trial', 'active', 'paused', 'cancelled'],
  renew: ['trial', 'active', 'paused', 'ended', 'cancelled'],
  cancel: ['draft', 'trial', 'active', 'paused'],
} as const satisfies Record<string, readonly SubscriptionStatus[]>;

export type ContractAction = keyof typeof allowedFrom;

/** A pause as it is stored: inclusive dates, `to` null while it lasts. */
export interface StoredPause {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** The state of a contract that begins to be billed: in trial until the trial is over. */
export function statusWhenActive(terms: Terms, today: DayNumber): SubscriptionStatus {
  return terms.trialEnd !== null && today <= terms.trialEnd ? 'trial' : 'active';
}

/**
 * The first day that a pause leaves unbilled (4-billing rule 12): periods that have not begun before it are stopped, the
 * running one stays billed, and so does what has been invoiced ahead.
 *
 *   periods   |-- billed --|-- billed --|-- stopped --|-- stopped …
 *   from                         ^
 *   result                              ^
 *
 * @param chargedUntil last day that has been invoiced; null when nothing has
 */
export function pauseBegins(terms: Terms, from: DayNumber, chargedUntil: DayNumber | null): DayNumber {
  const first = firstBilledDay(terms);
  const wanted = Math.max(from, first, chargedUntil === null ? first : chargedUntil + 1);
  const period = periodHolding(terms, wanted);
  if (!period || period.first === wanted) return wanted;
  return period.wholeLast + 1;
}

/**
 * Ends the pause that lasts on the day before the contract goes on. A pause that would end before it begins never was.
 */
export function endPause(pauses: readonly StoredPause[], resumed: DayNumber): StoredPause[] {
  const last = toDate(resumed - 1);
  return pauses.flatMap((pause) => {
    if (pause.to !== null) return [pause];
    return last < pause.from ? [] : [{ from: pause.from, to: last }];
  });
}
