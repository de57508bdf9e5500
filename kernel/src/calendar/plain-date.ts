/**
 * Plain dates. At the edges a date is text, `YYYY-MM-DD`; inside it is a day number (days since 1970-01-01),
 * so that a bulk run over hundreds of thousands of periods is integer arithmetic and makes no objects.
 */
export type PlainDate = string;
export type DayNumber = number;

/** The parts of a date: month 1–12, day 1–31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a year has a 29 February (Gregorian rule). */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? NaN);
}

/**
 * The day number of a civil date. Years begin in March here, so that the leap day is the last of a year
 * (the algorithm `days_from_civil` of Howard Hinnant's "chrono-compatible low-level date algorithms").
 */
export function dayOf(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day number; the inverse of `dayOf`. */
export function civilOf(day: DayNumber): CivilDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Whether a value is the text of a day that exists: `2026-02-31` and `2026-2-3` are not. Years 0001–9999. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string') return false;
  const match = shape.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The day number of a date's text.
 * @throws RangeError when it is not a day that exists
 */
export function toDay(date: PlainDate): DayNumber {
  if (!isPlainDate(date)) throw new RangeError(`Not a date: ${String(date)}`);
  return dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The text `YYYY-MM-DD` of a day number. */
export function toDate(day: DayNumber): PlainDate {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** Days from one day to another, both counted: a day to itself is 1. */
export function countDays(first: DayNumber, last: DayNumber): number {
  return last - first + 1;
}
