import fc from 'fast-check';
import { toDate, toDay } from '@ortak/kernel/calendar';
import { firstBilledDay, periodHolding, periodsUntil } from './periods';
import { readTerms } from './read-terms';
import { alignments, periodUnits, type Terms } from './terms';

const termsOf = (fields: object): Terms => {
  const { terms, errors } = readTerms({ lines: [{ unitPrice: '100' }], ...fields });
  if (!terms) throw new Error(JSON.stringify(errors));
  return terms;
};
const shown = (fields: object, until: string): string[] =>
  periodsUntil(termsOf(fields), toDay(until)).map(({ first, last }) => `${toDate(first)}…${toDate(last)}`);

const anyTerms = fc
  .record({
    start: fc.integer({ min: toDay('1999-12-01'), max: toDay('2032-12-31') }),
    length: fc.option(fc.integer({ min: 0, max: 2000 })),
    trial: fc.option(fc.integer({ min: -10, max: 90 })),
    period: fc.constantFrom(...periodUnits),
    interval: fc.integer({ min: 1, max: 14 }),
    alignment: fc.constantFrom(...alignments),
    timing: fc.constantFrom('advance', 'arrears'),
  })
  .map(({ start, length, trial, ...rest }) =>
    termsOf({
      ...rest,
      start: toDate(start),
      end: length === null ? null : toDate(start + length),
      trialEnd: trial === null ? null : toDate(start + trial),
    }),
  );

describe('periods', () => {
  it('X4 anniversaries are counted from the anchor and clamped to the end of the month', () => {
    expect(shown({ start: '2026-01-31' }, '2026-04-30')).toEqual([
      '2026-01-31…2026-02-27',
      '2026-02-28…2026-03-30',
      '2026-03-31…2026-04-29',
      '2026-04-30…2026-05-30',
    ]);
    expect(shown({ start: '2024-02-29', period: 'year' }, '2028-03-01')).toEqual([
      '2024-02-29…2025-02-27',
      '2025-02-28…2026-02-27',
      '2026-02-28…2027-02-27',
      '2027-02-28…2028-02-28',
      '2028-02-29…2029-02-27',
    ]);
  });

  it('calendar periods start on natural boundaries, the first one is cut', () => {
    expect(shown({ start: '2026-05-14', alignment: 'calendar' }, '2026-06-30')).toEqual([
      '2026-05-14…2026-05-31',
      '2026-06-01…2026-06-30',
    ]);
    expect(shown({ start: '2026-05-14', alignment: 'calendar', interval: 3 }, '2026-07-01')).toEqual([
      '2026-05-14…2026-06-30',
      '2026-07-01…2026-09-30',
    ]);
    expect(shown({ start: '2026-05-14', alignment: 'calendar', interval: 6 }, '2026-07-01')).toEqual([
      '2026-05-14…2026-06-30',
      '2026-07-01…2026-12-31',
    ]);
    expect(shown({ start: '2026-05-14', alignment: 'calendar', interval: 4 }, '2026-09-01')).toEqual([
      '2026-05-14…2026-08-31',
      '2026-09-01…2026-12-31',
    ]);
    // 5 and 12 months count from the month of the first billed day.
    expect(shown({ start: '2026-05-14', alignment: 'calendar', interval: 5 }, '2026-10-01')).toEqual([
      '2026-05-14…2026-09-30',
      '2026-10-01…2027-02-28',
    ]);
    expect(shown({ start: '2026-05-14', alignment: 'calendar', interval: 12 }, '2026-12-31')).toEqual([
      '2026-05-14…2027-04-30',
    ]);
    expect(shown({ start: '2026-05-14', alignment: 'calendar', period: 'year' }, '2027-01-01')).toEqual([
      '2026-05-14…2026-12-31',
      '2027-01-01…2027-12-31',
    ]);
    // 14 May 2026 is a Thursday.
    expect(shown({ start: '2026-05-14', alignment: 'calendar', period: 'week' }, '2026-05-18')).toEqual([
      '2026-05-14…2026-05-17',
      '2026-05-18…2026-05-24',
    ]);
  });

  it('begin on the day after the trial and stop at the end', () => {
    expect(shown({ start: '2026-01-01', trialEnd: '2026-01-14', end: '2026-03-01' }, '2026-12-31')).toEqual([
      '2026-01-15…2026-02-14',
      '2026-02-15…2026-03-01',
    ]);
    expect(shown({ start: '2026-01-01', trialEnd: '2026-03-31', end: '2026-03-01' }, '2026-12-31')).toEqual(
      [],
    );
    expect(shown({ start: '2026-03-01', trialEnd: '2026-01-31' }, '2026-03-01')).toEqual([
      '2026-03-01…2026-03-31',
    ]);
    expect(shown({ start: '2026-03-01', repetitions: 2 }, '2027-01-01')).toEqual([
      '2026-03-01…2026-03-31',
      '2026-04-01…2026-04-30',
    ]);
  });

  it('X4 tile: no day twice, none missing, for every anchor, interval, unit and alignment', () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 0, max: 3000 }), (terms, ahead) => {
        const first = firstBilledDay(terms);
        const until = first + ahead;
        const periods = periodsUntil(terms, until);
        // Plain comparisons: an expect per period would take a minute.
        let next = first;
        let tiled = true;
        for (const period of periods) {
          tiled &&= period.first === next && period.last >= period.first;
          tiled &&= period.wholeFirst <= period.first && period.wholeLast >= period.last;
          next = period.last + 1;
        }
        expect(tiled).toBe(true);
        const end = terms.end ?? Infinity;
        if (end >= first) expect(next - 1).toBeGreaterThanOrEqual(Math.min(until, end));
        else expect(periods).toEqual([]);
        if (terms.end !== null) expect(next - 1).toBeLessThanOrEqual(Math.max(end, first - 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('X4 tile around pauses: paused days are left out, all others stay billed once', () => {
    fc.assert(
      fc.property(
        anyTerms,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 90 })), {
          maxLength: 4,
        }),
        (terms, gaps) => {
          const first = firstBilledDay(terms);
          const pauses = gaps.map(([offset, length]) => ({
            first: first + offset,
            last: first + offset + length,
          }));
          const until = first + 700;
          const days = (of: Terms): number[] =>
            periodsUntil(of, until).flatMap((p) =>
              Array.from({ length: p.last - p.first + 1 }, (_, i) => p.first + i),
            );
          const paused = (day: number): boolean =>
            pauses.some((pause) => day >= pause.first && day <= pause.last);
          const inWindow = (day: number): boolean => day <= until;
          expect(
            days({ ...terms, pauses })
              .filter(inWindow)
              .join(),
          ).toBe(
            days(terms)
              .filter((day) => !paused(day) && inWindow(day))
              .join(),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('begin anywhere: leaving out what is settled changes nothing after it', () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: -50, max: 2500 }), (terms, offset) => {
        const until = firstBilledDay(terms) + 2600;
        const from = firstBilledDay(terms) + offset;
        const text = (value: unknown): string => JSON.stringify(value);
        expect(text(periodsUntil(terms, until, from))).toBe(
          text(periodsUntil(terms, until).filter(({ last }) => last >= from)),
        );
        const holding = periodHolding({ ...terms, end: null }, from);
        if (from < firstBilledDay(terms)) expect(holding).toBeUndefined();
        else expect(holding).toEqual(periodsUntil({ ...terms, end: null }, from).at(-1));
      }),
      { numRuns: 200 },
    );
  });
});
