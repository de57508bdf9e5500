import {
  addMonths,
  monthNumber,
  monthOf,
  weekStart,
  yearStart,
  type DayNumber,
} from '@ortak/kernel/calendar';
import type { Pause, Terms } from './terms';

/**
 * A billed period, all ends included.
 *
 *   whole   |---------------------------|      the uncut period of the grid
 *   billed        |---------------|            cut by the first billed day, by `end`, by a pause before it
 */
export interface Period {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly wholeFirst: DayNumber;
  readonly wholeLast: DayNumber;
}

type Grid = Pick<Terms, 'start' | 'trialEnd' | 'period' | 'interval' | 'alignment'>;

/** The later of `start` and the day after `trialEnd` (4-billing rule 1). */
export function firstBilledDay({ start, trialEnd }: Pick<Terms, 'start' | 'trialEnd'>): DayNumber {
  return trialEnd === null ? start : Math.max(start, trialEnd + 1);
}

/** Where period 0 of the calendar grid starts: at or before the first billed day (4-billing rule 2). */
function calendarBase(terms: Grid, first: DayNumber): DayNumber {
  switch (terms.period) {
    case 'day':
      return first;
    case 'week':
      return weekStart(first);
    case 'year':
      return yearStart(first);
    case 'month': {
      const month = monthNumber(first);
      // 2, 3, 4 and 6 months are natural parts of the year; others count from the month of the first billed day.
      const natural = terms.interval < 12 && 12 % terms.interval === 0;
      return monthOf(natural ? month - (month % terms.interval) : month);
    }
  }
}

/**
 * The first day of uncut period k, k = 0, 1, 2 … Computed from the anchor and not from the period before, so that
 * 31 January is followed by 28 February and then by 31 March.
 */
export function gridOf(terms: Grid): (k: number) => DayNumber {
  const first = firstBilledDay(terms);
  const base = terms.alignment === 'anniversary' ? first : calendarBase(terms, first);
  const { interval } = terms;
  switch (terms.period) {
    case 'day':
      return (k) => base + k * interval;
    case 'week':
      return (k) => base + k * interval * 7;
    case 'month':
      return (k) => addMonths(base, k * interval);
    case 'year':
      return (k) => addMonths(base, k * interval * 12);
  }
}

/** Days of the shortest unit there is: with them the search for a day's period starts a little too early, never too late. */
const longest = { day: 1, week: 7, month: 31, year: 366 } as const;

/** A period number at or before the one that holds a day. */
function skipTo(terms: Grid, day: DayNumber): number {
  const ahead = day - firstBilledDay(terms);
  return Math.max(0, Math.floor(ahead / (longest[terms.period] * terms.interval)) - 1);
}

/**
 * What pauses leave of a period:
 *
 *   period  |-------------------|
 *   pause   ----------|                 ended by a resume inside the period
 *   left               |--------|
 */
function withoutPauses(
  first: DayNumber,
  last: DayNumber,
  pauses: readonly Pause[],
): [DayNumber, DayNumber][] {
  let left: [DayNumber, DayNumber][] = [[first, last]];
  for (const pause of pauses) {
    const end = pause.last ?? Infinity;
    left = left.flatMap(([from, to]): [DayNumber, DayNumber][] => {
      if (end < from || pause.first > to) return [[from, to]];
      const pieces: [DayNumber, DayNumber][] = [];
      if (pause.first > from) pieces.push([from, pause.first - 1]);
      if (end < to) pieces.push([end + 1, to]);
      return pieces;
    });
  }
  return left;
}

/**
 * The billed periods that begin on or before a day, in order. They tile the billed days: none twice, none missing.
 * @param until last day on which a period may begin
 * @param from periods that end before this day are left out (a run that knows what is settled)
 */
export function periodsUntil(terms: Terms, until: DayNumber, from: DayNumber = -Infinity): Period[] {
  const firstBilled = firstBilledDay(terms);
  const end = terms.end ?? Infinity;
  const latest = Math.min(until, end);
  const periods: Period[] = [];
  const startOf = gridOf(terms);
  const limit = terms.repetitions ?? Infinity;
  let k = from > firstBilled ? skipTo(terms, from) : 0;
  let wholeFirst = startOf(k);
  for (; k < limit && Math.max(wholeFirst, firstBilled) <= latest; k += 1) {
    const next = startOf(k + 1);
    const wholeLast = next - 1;
    const first = Math.max(wholeFirst, firstBilled);
    const last = Math.min(wholeLast, end);
    if (last >= from) {
      if (terms.pauses.length === 0) periods.push({ first, last, wholeFirst, wholeLast });
      else {
        for (const [pieceFirst, pieceLast] of withoutPauses(first, last, terms.pauses)) {
          if (pieceFirst <= latest && pieceLast >= from)
            periods.push({ first: pieceFirst, last: pieceLast, wholeFirst, wholeLast });
        }
      }
    }
    wholeFirst = next;
  }
  return periods;
}

/** The uncut period that holds a day; undefined before the first billed day. */
export function periodHolding(terms: Terms, day: DayNumber): Period | undefined {
  const firstBilled = firstBilledDay(terms);
  if (day < firstBilled) return undefined;
  const startOf = gridOf(terms);
  let k = skipTo(terms, day);
  while (startOf(k + 1) <= day) k += 1;
  const wholeFirst = startOf(k);
  const wholeLast = startOf(k + 1) - 1;
  return { first: Math.max(wholeFirst, firstBilled), last: wholeLast, wholeFirst, wholeLast };
}
