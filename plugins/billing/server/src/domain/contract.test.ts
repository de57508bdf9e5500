import fc from 'fast-check';
import { toDate, toDay } from '@ortak/kernel/calendar';
import { allocateInOrder } from './allocate';
import { amendLines, type StoredLine } from './amend-lines';
import { endPause, pauseBegins, statusWhenActive } from './change-contract';
import { creditPart, creditRest, type CreditableLine } from './credit';
import { documentNumber } from './document-number';
import { readTerms } from './read-terms';
import { renewedEnd, termMonths } from './renewal';
import type { Terms } from './terms';

const terms = (fields: object): Terms =>
  readTerms({ start: '2026-01-01', lines: [{ unitPrice: '1' }], ...fields }).terms as Terms;
const begins = (from: string, charged: string | null = null): string =>
  toDate(pauseBegins(terms({}), toDay(from), charged === null ? null : toDay(charged)));

describe('pause and resume', () => {
  it('S2 a pause leaves the running period billed and stops what has not begun', () => {
    expect(begins('2026-03-15')).toBe('2026-04-01');
    expect(begins('2026-04-01')).toBe('2026-04-01');
    expect(begins('2025-06-01')).toBe('2026-01-01');
  });

  it('S2 what was invoiced ahead stays invoiced', () => {
    expect(begins('2026-04-01', '2026-04-30')).toBe('2026-05-01');
    expect(begins('2026-02-10', '2026-02-28')).toBe('2026-03-01');
  });

  it('S2 a resume ends the pause on the day before; a pause that never came is forgotten', () => {
    const paused = [{ from: '2026-04-01', to: null }];
    expect(endPause(paused, toDay('2026-05-10'))).toEqual([{ from: '2026-04-01', to: '2026-05-09' }]);
    expect(endPause(paused, toDay('2026-03-20'))).toEqual([]);
    expect(endPause([{ from: '2026-02-01', to: '2026-02-28' }, ...paused], toDay('2026-05-01'))).toEqual([
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-04-01', to: '2026-04-30' },
    ]);
  });

  it('S2 a contract is in trial until the trial is over', () => {
    const trial = terms({ trialEnd: '2026-01-14' });
    expect([
      statusWhenActive(trial, toDay('2026-01-14')),
      statusWhenActive(trial, toDay('2026-01-15')),
    ]).toEqual(['trial', 'active']);
  });
});

describe('amendment', () => {
  const line = (id: number, more: Partial<StoredLine> = {}): StoredLine => ({
    id,
    product: null,
    description: 'x',
    quantity: '1',
    unitPrice: '10',
    discountRate: '0',
    taxRate: '20',
    start: null,
    end: null,
    ...more,
  });

  it('S2 splits what changes and leaves the rest alone', () => {
    const stored = [
      line(1),
      line(2),
      line(3),
      line(4, { end: '2026-01-31' }),
      line(5, { start: '2026-06-01' }),
    ];
    const wanted = [line(1), { ...line(2), unitPrice: '12' }, { ...line(9), id: undefined }];
    expect(amendLines(stored, wanted, '2026-03-11')).toEqual({
      ended: [2, 3],
      removed: [5],
      added: [
        { ...line(9), id: undefined, start: '2026-03-11' },
        { ...line(2), id: undefined, unitPrice: '12', start: '2026-03-11' },
      ],
    });
  });
});

describe('credit', () => {
  const lines = [
    { id: 1, net: 1000n, tax: 200n, creditedNet: 0n, creditedTax: 0n },
    { id: 2, net: 333n, tax: 67n, creditedNet: 0n, creditedTax: 0n },
  ];

  it('S2 spreads an amount over the lines and divides it into net and tax', () => {
    // 800 of 1600: 600 of line 1 (500 + 100), 200 of line 2 (166.5 → 167 + 33)
    expect(creditPart(lines, 800n)).toEqual([
      { id: 1, net: 500n, tax: 100n },
      { id: 2, net: 167n, tax: 33n },
    ]);
    expect([creditPart(lines, 0n), creditPart(lines, 1601n)]).toEqual([undefined, undefined]);
  });

  it('S2 partial credits sum to the invoice exactly, line by line', () => {
    const anyLine = fc.tuple(fc.bigInt(0n, 10n ** 7n), fc.bigInt(0n, 10n ** 6n));
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 6 }),
        fc.array(fc.bigInt(1n, 10n ** 6n), { maxLength: 12 }),
        (amounts, credits) => {
          let state: CreditableLine[] = amounts.map(([net, tax], id) => ({
            id,
            net,
            tax,
            creditedNet: 0n,
            creditedTax: 0n,
          }));
          const apply = (parts: ReturnType<typeof creditRest>): void => {
            state = state.map((line) => {
              const part = parts.find(({ id }) => id === line.id);
              return part
                ? {
                    ...line,
                    creditedNet: line.creditedNet + part.net,
                    creditedTax: line.creditedTax + part.tax,
                  }
                : line;
            });
          };
          for (const credit of credits) {
            const parts = creditPart(state, credit);
            if (!parts) continue;
            expect(parts.reduce((sum, { net, tax }) => sum + net + tax, 0n)).toBe(credit);
            apply(parts);
            expect(
              state.every(
                (line) =>
                  line.creditedNet >= 0n &&
                  line.creditedNet <= line.net &&
                  line.creditedTax >= 0n &&
                  line.creditedTax <= line.tax,
              ),
            ).toBe(true);
          }
          apply(creditRest(state));
          expect(state.every((line) => line.creditedNet === line.net && line.creditedTax === line.tax)).toBe(
            true,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('allocation and numbers', () => {
  it('S9 spends money on the oldest items first', () => {
    const items = [
      { id: 1, open: 50n },
      { id: 2, open: 0n },
      { id: 3, open: 80n },
    ];
    expect(allocateInOrder(items, 100n)).toEqual([
      { invoice: 1, amount: 50n },
      { invoice: 3, amount: 50n },
    ]);
    expect(allocateInOrder(items, 500n).reduce((sum, { amount }) => sum + amount, 0n)).toBe(130n);
  });

  it('numbers documents per company, kind and year', () => {
    expect([
      documentNumber('MAIN', 'invoice', 2026, 7),
      documentNumber('MAIN', 'credit-note', 2026, 1234567),
    ]).toEqual(['MAIN-2026-000007', 'MAIN-C-2026-1234567']);
  });
});

describe('renewal', () => {
  const months = (start: string, end: string): number => termMonths(toDay(start), toDay(end));
  const renewed = (end: string, term: number, today: string): string =>
    toDate(renewedEnd(toDay(end), term, toDay(today)));

  it('S2 counts the months of a term', () => {
    expect([
      months('2026-01-01', '2026-12-31'),
      months('2026-01-15', '2026-02-14'),
      months('2026-01-15', '2026-02-10'),
    ]).toEqual([12, 1, 1]);
    expect(months('2025-03-01', '2027-02-28')).toBe(24);
  });

  it('S2 moves the end on by whole terms, counted from the first end', () => {
    expect(renewed('2026-01-30', 1, '2026-03-15')).toBe('2026-03-30');
    expect(renewed('2025-12-31', 12, '2026-01-01')).toBe('2026-12-31');
    expect(renewed('2026-12-31', 12, '2026-01-01')).toBe('2026-12-31');
  });
});
