import { civilOf, dayOf, daysInMonth, type DayNumber } from './plain-date';

/** Months since year 0: the number of the month that holds a day. */
export function monthNumber(day: DayNumber): number {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

/** The first day of a month by its number. */
export function monthOf(number: number): DayNumber {
  const year = Math.floor(number / 12);
  return dayOf(year, number - year * 12 + 1, 1);
}

/**
 * A day so many months after an anchor, clamped to the month's end. Always count from the anchor and never from the
 * last result: 31 January + 1 is 28 February, + 2 is 31 March again.
 */
export function addMonths(anchor: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilOf(anchor);
  const number = year * 12 + month - 1 + months;
  const targetYear = Math.floor(number / 12);
  const targetMonth = number - targetYear * 12 + 1;
  return dayOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** The first day of the month that holds a day. */
export function monthStart(day: DayNumber): DayNumber {
  return day - civilOf(day).day + 1;
}

/** The last day of the month that holds a day. */
export function monthEnd(day: DayNumber): DayNumber {
  const { year, month } = civilOf(day);
  return dayOf(year, month, daysInMonth(year, month));
}

/** 1 January of the year that holds a day. */
export function yearStart(day: DayNumber): DayNumber {
  return dayOf(civilOf(day).year, 1, 1);
}

/** The Monday of the week that holds a day (ISO 8601). Day 0 was a Thursday. */
export function weekStart(day: DayNumber): DayNumber {
  return day - ((((day + 3) % 7) + 7) % 7);
}
