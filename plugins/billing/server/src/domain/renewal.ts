import { addMonths, civilOf, monthNumber, type DayNumber } from '@ortak/kernel/calendar';

/** Whole months of a contract's term, at least one: 1 January – 31 December is twelve. */
export function termMonths(start: DayNumber, end: DayNumber): number {
  const next = end + 1;
  const months = monthNumber(next) - monthNumber(start);
  return Math.max(1, civilOf(next).day < civilOf(start).day ? months - 1 : months);
}

/**
 * The end of a contract that renews itself, by as many terms as it takes to reach a day. Counted from the first end, so that
 * terms that end on the 31st do not drift.
 *
 *   start |---------- term ----------| end
 *                                    |--- term ---|--- term ---| result
 *                                                       ^ today
 */
export function renewedEnd(end: DayNumber, months: number, today: DayNumber): DayNumber {
  let renewed = end;
  for (let term = 1; renewed < today; term += 1) renewed = addMonths(end + 1, term * months) - 1;
  return renewed;
}
