import { Refusal } from '@ortak/kernel/api';

/** How many months a chart shows when nobody says, and at most. */
const usual = 24;
const most = 120;

/** @throws Refusal 400 for anything but a whole number of months */
export function readMonths(value: unknown): number {
  if (value === undefined || value === '') return usual;
  const months = typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : NaN;
  const code = Number.isNaN(months)
    ? 'notInteger'
    : months < 1
      ? 'tooSmall'
      : months > most
        ? 'tooLarge'
        : null;
  if (code === null) return months;
  throw new Refusal(400, 'badRequest', {}, [{ path: 'months', code, params: { min: 1, max: most } }]);
}
