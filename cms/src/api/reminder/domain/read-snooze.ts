import { Refusal, type FieldError } from '@ortak/kernel/api';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/**
 * Reads the body of a snooze, `{until}`: an instant that is still to come.
 * @returns the instant in ISO 8601 UTC
 * @throws Refusal 400
 */
export function readSnooze(body: unknown, now: Date): string {
  const { until, ...others } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  const errors: FieldError[] = Object.keys(others).map((key) => ({
    path: key,
    code: 'unknownKey',
    params: { key },
  }));
  const moment = typeof until === 'string' && instant.test(until) ? Date.parse(until) : NaN;
  if (until === undefined || until === null) errors.push({ path: 'until', code: 'required' });
  else if (Number.isNaN(moment)) errors.push({ path: 'until', code: 'notInstant' });
  else if (moment <= now.getTime()) errors.push({ path: 'until', code: 'momentOver' });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return new Date(moment).toISOString();
}
