import fc from 'fast-check';
import {
  addMonths,
  civilOf,
  countDays,
  dateIn,
  dayOf,
  daysInMonth,
  fixedClock,
  isPlainDate,
  isTimeZone,
  monthEnd,
  monthNumber,
  monthOf,
  monthStart,
  toDate,
  toDay,
  today,
  weekStart,
  yearStart,
} from '.';

const days = fc.integer({ min: toDay('1900-01-01'), max: toDay('2400-12-31') });

describe('plain dates', () => {
  it('counts days since 1970', () => {
    expect(toDay('1970-01-01')).toBe(0);
    expect(toDay('2000-03-01')).toBe(11017);
    expect(toDate(-1)).toBe('1969-12-31');
  });

  it('agrees with the calendar of the platform on every day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(toDate(day)).toBe(text);
        expect(toDay(text)).toBe(day);
        const { year, month, day: dayOfMonth } = civilOf(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it.each([
    '2026-02-31',
    '2026-2-3',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2025-02-29',
    '0000-01-01',
    '20260101',
    ' 2026-01-01',
    '',
    null,
    5,
  ])('refuses %p', (value) => {
    expect(isPlainDate(value)).toBe(false);
  });

  it('knows leap days', () => {
    expect([isPlainDate('2024-02-29'), isPlainDate('1900-02-29'), isPlainDate('2000-02-29')]).toEqual([
      true,
      false,
      true,
    ]);
    expect([daysInMonth(2024, 2), daysInMonth(2026, 2), daysInMonth(2026, 4)]).toEqual([29, 28, 30]);
  });
});

describe('months', () => {
  it('X4 clamps to the end of the month, counted from the anchor', () => {
    const anchor = toDay('2026-01-31');
    expect([1, 2, 3, 13, 25].map((months) => toDate(addMonths(anchor, months)))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2027-02-28',
      '2028-02-29',
    ]);
    expect([12, 24, 48].map((months) => toDate(addMonths(toDay('2024-02-29'), months)))).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2028-02-29',
    ]);
  });

  it('moves exactly so many months and keeps the day where the month has it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const moved = addMonths(day, months);
        expect(monthNumber(moved)).toBe(monthNumber(day) + months);
        const { year, month, day: dayOfMonth } = civilOf(moved);
        expect(dayOfMonth).toBe(Math.min(civilOf(day).day, daysInMonth(year, month)));
      }),
    );
  });

  it('finds the edges of months, weeks and years', () => {
    const day = toDay('2026-11-23');
    expect(
      [
        monthStart(day),
        monthEnd(day),
        weekStart(day),
        weekStart(day + 6),
        yearStart(day),
        monthOf(monthNumber(day)),
      ].map(toDate),
    ).toEqual(['2026-11-01', '2026-11-30', '2026-11-23', '2026-11-23', '2026-01-01', '2026-11-01']);
    expect(toDate(weekStart(toDay('1969-12-28')))).toBe('1969-12-22');
    expect(countDays(day, day)).toBe(1);
  });
});

describe('the clock', () => {
  it('X4 says the date on the walls of a time zone', () => {
    const clock = fixedClock('2026-03-31T21:30:00Z');
    expect(today(clock, 'Europe/Istanbul')).toBe('2026-04-01');
    expect(today(clock, 'UTC')).toBe('2026-03-31');
    expect(dateIn('America/New_York', new Date('2026-01-01T04:59:59Z'))).toBe('2025-12-31');
  });

  it('knows time zones', () => {
    expect([isTimeZone('Europe/Istanbul'), isTimeZone('Mars/Base'), isTimeZone('')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
