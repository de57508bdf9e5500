import { addMonths, isPlainDate, monthStart, toDate, toDay, type PlainDate } from '@ortak/kernel/calendar';
import type { FieldError } from '@ortak/kernel/api';

/** Inclusive plain dates in the company's time zone. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The period that a reader asked for. Without `to` it ends today; without `from` it begins on the first of the
 * month eleven months before its end, so that a statement shows a year.
 * @returns the period, or what is wrong with the question
 */
export function readPeriod(
  from: unknown,
  to: unknown,
  today: PlainDate,
): { period: Period } | { errors: FieldError[] } {
  const errors: FieldError[] = [];
  if (isGiven(from) && !isPlainDate(from)) errors.push({ path: 'from', code: 'notDate' });
  if (isGiven(to) && !isPlainDate(to)) errors.push({ path: 'to', code: 'notDate' });
  if (errors.length > 0) return { errors };
  const end = isGiven(to) ? (to as PlainDate) : today;
  const start = isGiven(from) ? (from as PlainDate) : toDate(addMonths(monthStart(toDay(end)), -11));
  if (toDay(start) > toDay(end)) return { errors: [{ path: 'from', code: 'fromAfterTo' }] };
  return { period: { from: start, to: end } };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
