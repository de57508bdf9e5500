import type { Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { daysOfPeriod, fillPeriod } from './target-period';

const write = (values: Record<string, unknown>, before?: Record<string, unknown>): Write => ({
  ...(before ? { id: 1, before } : {}),
  values: { ...values },
  lines: {},
  errors: before
    ? []
    : ['start', 'end'].filter((name) => !(name in values)).map((path) => ({ path, code: 'required' })),
});
const filled = (values: Record<string, unknown>, before?: Record<string, unknown>) => {
  const result = write(values, before);
  fillPeriod(result);
  return result;
};
const codes = ({ errors }: Write) => errors.map(({ path, code }) => `${path} ${code}`);

describe('the period of a target', () => {
  test.each([
    [2026, null, null, '2026-01-01', '2026-12-31'],
    [2026, 3, null, '2026-07-01', '2026-09-30'],
    [2028, null, 2, '2028-02-01', '2028-02-29'],
    [2100, null, 2, '2100-02-01', '2100-02-28'],
  ])('C10 year %s, quarter %s, month %s', (year, quarter, month, start, end) => {
    expect(daysOfPeriod(year, quarter, month)).toEqual({ start, end });
  });

  test('C10 a year gives the days, and days that disagree are refused', () => {
    expect(filled({ year: 2026, quarter: 1 })).toMatchObject({
      values: { start: '2026-01-01', end: '2026-03-31' },
      errors: [],
    });
    expect(codes(filled({ year: 2026, start: '2026-02-01' }))).toEqual(['start otherPeriod']);
    expect(codes(filled({ year: 2026, quarter: 1, month: 2 }))).toContain('month quarterOrMonth');
    expect(codes(filled({ quarter: 1 }))).toContain('year required');
    expect(codes(filled({ start: '2026-02-01', end: '2026-01-31' }))).toEqual(['end fromAfterTo']);
  });

  test('what is sent back unchanged stays; new days make it a target of any days; a new quarter moves them', () => {
    const before = { year: 2026, quarter: 1, month: null, start: '2026-01-01', end: '2026-03-31' };
    expect(filled({ ...before }, before)).toMatchObject({ values: before, errors: [] });
    expect(filled({ ...before, end: '2026-04-15' }, before)).toMatchObject({
      values: { year: null, quarter: null, start: '2026-01-01', end: '2026-04-15' },
      errors: [],
    });
    expect(filled({ ...before, quarter: 2 }, before)).toMatchObject({
      values: { start: '2026-04-01', end: '2026-06-30' },
      errors: [],
    });
  });
});
