import { dateIn, isPlainDate, toDate, toDay, type Clock, type PlainDate } from '@ortak/kernel/calendar';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';

/** What every service of billing works with: the request's transaction, the time, and who asks. */
export interface BillingDependencies {
  readonly sql: Sql;
  readonly clock: Clock;
  /** The user behind it; null for our own program. */
  readonly user: number | null;
}

/** Instants as the CMS keeps them: without a zone, in UTC. */
export const instantOf = (clock: Clock): string => clock.now().toISOString();

/** The first day on which a document may be issued today: today, or the day after a closed accounting period. */
export function issueDateNow(clock: Clock, timeZone: string, closedUntil: PlainDate | null): PlainDate {
  const today = dateIn(timeZone, clock.now());
  return closedUntil !== null && today <= closedUntil ? toDate(toDay(closedUntil) + 1) : today;
}

/** The fields of a JSON body. @throws Refusal 400 for anything but an object, and for keys that nobody knows */
export function readFields<K extends string>(
  body: unknown,
  known: readonly K[],
): Partial<Record<K, unknown>> {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body)) throw new Refusal(400, 'badRequest');
  const errors: FieldError[] = Object.keys(body)
    .filter((key) => !(known as readonly string[]).includes(key))
    .map((key) => ({ path: key, code: 'unknownKey', params: { key } }));
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return body as Partial<Record<K, unknown>>;
}

/** A 400 about one field. */
export const badField = (path: string, code: string, params?: FieldError['params']): Refusal =>
  new Refusal(400, 'invalidFields', { count: 1 }, [{ path, code, params }]);

/** A date of a body; absent gives the fallback. @throws Refusal 400 */
export function readDate(value: unknown, path: string, fallback: PlainDate | null): PlainDate {
  if (value === undefined || value === null || value === '') {
    if (fallback === null) throw badField(path, 'required');
    return fallback;
  }
  if (!isPlainDate(value)) throw badField(path, 'notDate');
  if (value < '1900-01-01' || value > '2199-12-31') throw badField(path, 'billing.errors.dateRange');
  return value;
}

/** A short text of a body, or null. @throws Refusal 400 */
export function readNote(value: unknown, path: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw badField(path, 'notText');
  if (value.length > 2000) throw badField(path, 'tooLong', { max: 2000 });
  return value;
}
