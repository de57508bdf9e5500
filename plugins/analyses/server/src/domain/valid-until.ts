import { addMonths, dateIn, toDate, toDay, type PlainDate } from '@ortak/kernel/calendar';

/**
 * The last day on which a result is valid: the same day of the month, so many months on (31 January and one month: the last
 * of February).
 * @param months null for ever
 * @param timeZone where the day is told
 */
export function validUntil(submittedAt: Date, months: number | null, timeZone: string): PlainDate | null {
  if (months === null) return null;
  return toDate(addMonths(toDay(dateIn(timeZone, submittedAt)), months));
}
