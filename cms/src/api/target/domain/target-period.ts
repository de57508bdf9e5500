import type { Write } from '@ortak/plugin-simple-rest/server/domain/resource';

interface Days {
  readonly start: string;
  readonly end: string;
}

const parts = ['year', 'quarter', 'month'] as const;
const two = (value: number): string => String(value).padStart(2, '0');
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The first and last day of a year, of a quarter of it, or of a month of it. */
export function daysOfPeriod(year: number, quarter: number | null, month: number | null): Days {
  const first = month ?? (quarter === null ? 1 : quarter * 3 - 2);
  const last = month ?? (quarter === null ? 12 : quarter * 3);
  return {
    start: `${year}-${two(first)}-01`,
    end: `${year}-${two(last)}-${two(daysOf(year, last))}`,
  };
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/**
 * The period of a target: a year, a quarter or month of it, or any first and last day. Who gives a year gets its days; who
 * changes the days of a stored target makes it one of any days. Both at once must agree.
 */
export function fillPeriod({ values, before, errors }: Write): void {
  const after = (name: string): unknown => (name in values ? values[name] : before?.[name]);
  const changed = (names: readonly string[]): boolean =>
    names.some((name) => name in values && values[name] !== (before?.[name] ?? null));
  const refuse = (path: string, code: string) => errors.push({ path, code });
  const daysChanged = changed(['start', 'end']);
  if (before !== undefined && daysChanged && !changed(parts)) {
    for (const name of parts) values[name] = null;
  }
  const year = number(after('year'));
  const quarter = number(after('quarter'));
  const month = number(after('month'));
  if (year === null) {
    if (quarter !== null || month !== null) refuse('year', 'required');
  } else if (quarter !== null && month !== null) refuse('month', 'quarterOrMonth');
  else {
    const days = daysOfPeriod(year, quarter, month);
    for (const name of ['start', 'end'] as const) {
      const given = values[name];
      const untouched = before !== undefined && given === before[name];
      if (typeof given === 'string' && !untouched && given !== days[name]) refuse(name, 'otherPeriod');
      values[name] = days[name];
      const missing = errors.findIndex(({ path, code }) => path === name && code === 'required');
      if (missing >= 0) errors.splice(missing, 1);
    }
  }
  const [start, end] = [after('start'), after('end')];
  if (typeof start === 'string' && typeof end === 'string' && start > end) refuse('end', 'fromAfterTo');
}
