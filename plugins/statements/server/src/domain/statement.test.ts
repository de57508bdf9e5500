import fc from 'fast-check';
import { toDate } from '@ortak/kernel/calendar';
import { ageAmounts, bucketOf, totalOpen, totalOverdue } from './age-amounts';
import { buildStatement, type Entry } from './build-statement';
import { readPeriod } from './read-period';

const entry = (debit: bigint, credit: bigint): Entry => ({
  date: '2026-01-31',
  dueDate: null,
  type: 'invoice',
  document: '',
  description: '',
  debit,
  credit,
});
const amount = fc.bigInt({ min: 0n, max: 10n ** 18n });

describe('statement', () => {
  test('C27 the balance runs from the opening to the closing', () => {
    const statement = buildStatement(10_000n, [entry(12_000n, 0n), entry(0n, 25_000n), entry(501n, 0n)]);
    expect(statement.lines.map((line) => line.balance)).toEqual([22_000n, -3_000n, -2_499n]);
    expect(statement).toMatchObject({ opening: 10_000n, debit: 12_501n, credit: 25_000n, closing: -2_499n });
  });

  test('C27 nothing happened: the closing is the opening', () => {
    expect(buildStatement(-7n, [])).toEqual({ opening: -7n, lines: [], debit: 0n, credit: 0n, closing: -7n });
  });

  test('C27 opening + debit − credit = closing, and a period cut anywhere joins again', () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.array(fc.tuple(amount, amount), { maxLength: 60 }),
        fc.nat(60),
        (opening, amounts, cut) => {
          const entries = amounts.map(([debit, credit]) => entry(debit, credit));
          const whole = buildStatement(opening, entries);
          expect(whole.opening + whole.debit - whole.credit).toBe(whole.closing);
          const first = buildStatement(opening, entries.slice(0, cut));
          const second = buildStatement(first.closing, entries.slice(cut));
          expect([...first.lines, ...second.lines]).toEqual(whole.lines);
          expect(second.closing).toBe(whole.closing);
        },
      ),
    );
  });
});

describe('ageing', () => {
  test.each([
    ['2026-10-31', 'notDue'],
    ['2026-12-01', 'notDue'],
    ['2026-10-30', 'd1_30'],
    ['2026-10-01', 'd1_30'],
    ['2026-09-30', 'd31_60'],
    ['2026-09-01', 'd31_60'],
    ['2026-08-31', 'd61_90'],
    ['2026-08-02', 'd61_90'],
    ['2026-08-01', 'over90'],
  ])('C27 due on %s, seen on 2026-10-31: %s', (dueDate, bucket) => {
    expect(bucketOf(dueDate, '2026-10-31')).toBe(bucket);
  });

  test('C27 the buckets sum to what is open', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 40_000 }), amount)), (pairs) => {
        const ageing = ageAmounts(
          pairs.map(([day, open]) => ({ dueDate: toDate(day), open })),
          '2026-10-31',
        );
        expect(totalOpen(ageing)).toBe(pairs.reduce((sum, [, open]) => sum + open, 0n));
        expect(totalOverdue(ageing)).toBe(totalOpen(ageing) - ageing.notDue);
      }),
    );
  });
});

describe('period', () => {
  test('C27 without dates a statement shows a year up to today', () => {
    expect(readPeriod(undefined, '', '2026-11-23')).toEqual({
      period: { from: '2025-12-01', to: '2026-11-23' },
    });
    expect(readPeriod('2026-11-01', undefined, '2026-11-23')).toEqual({
      period: { from: '2026-11-01', to: '2026-11-23' },
    });
  });

  test.each([
    ['2026-02-31', '2026-03-01', ['from'], 'notDate'],
    ['01.02.2026', 'x', ['from', 'to'], 'notDate'],
    [['2026-01-01'], '2026-03-01', ['from'], 'notDate'],
    ["2026-01-01'; drop table members --", '2026-03-01', ['from'], 'notDate'],
    ['2026-03-02', '2026-03-01', ['from'], 'fromAfterTo'],
  ])('C27 %p – %p is refused at the field', (from, to, paths, code) => {
    const answer = readPeriod(from, to, '2026-11-23');
    expect('errors' in answer && answer.errors.map((error) => error.path)).toEqual(paths);
    expect('errors' in answer && answer.errors[0]?.code).toBe(code);
  });
});
