import type { PlainDate } from './plain-date';

/** What time it is. Always an argument, so that a year of billing can be played in seconds. */
export interface Clock {
  now(): Date;
}

/** The real time. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still. */
export function fixedClock(instant: string | Date): Clock {
  const moment = new Date(instant);
  return { now: () => new Date(moment) };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/**
 * The date of an instant on the walls of a time zone.
 * @throws RangeError for a time zone that does not exist
 */
export function dateIn(timeZone: string, instant: Date): PlainDate {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) parts[type] = value;
  return `${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}`;
}

/** Today's date in a time zone, by a clock. */
export function today(clock: Clock, timeZone: string): PlainDate {
  return dateIn(timeZone, clock.now());
}

/** Whether a text names a time zone (IANA). */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || value === '') return false;
  try {
    formatOf(value);
    return true;
  } catch {
    return false;
  }
}
