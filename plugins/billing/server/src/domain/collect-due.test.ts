import fc from 'fast-check';
import { toDate, toDay } from '@ortak/kernel/calendar';
import {
  chargeKey,
  collectDue,
  groupInvoices,
  type Billable,
  type ChargeState,
  type Collected,
  type DueInvoice,
} from './collect-due';
import { computePlan } from './plan';
import { readTerms } from './read-terms';
import type { Terms } from './terms';

const termsOf = (fields: object): Terms => {
  const { terms, errors } = readTerms({ currency: 'TRY', ...fields });
  if (!terms) throw new Error(JSON.stringify(errors));
  return terms;
};
const billable = (terms: Terms, more: Partial<Billable> = {}): Billable => ({
  id: 1,
  company: 1,
  account: 1,
  member: 1,
  subject: null,
  from: terms.start,
  terms,
  ...more,
});
const payer = { groupInvoices: false, closedUntil: null };
const collect = (
  one: Billable,
  charges: ReadonlyMap<string, ChargeState>,
  asOf: string | number,
): Collected => {
  const result = collectDue(one, payer, charges, typeof asOf === 'string' ? toDay(asOf) : asOf);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result;
};
const line = (id: number, unitPrice: string, more: object = {}): object => ({ id, unitPrice, ...more });

/** Books what was collected as charged. */
function charge(book: Map<string, ChargeState>, invoices: readonly DueInvoice[]): void {
  for (const one of invoices.flatMap(({ lines }) => lines)) {
    const key = chargeKey(one.subscription, one.line.id, one.first, one.kind);
    if (book.get(key)?.live) throw new Error(`${key} is charged twice`);
    book.set(key, { live: true, reversed: book.get(key)?.reversed ?? 0 });
  }
}

describe('what is due', () => {
  it('X3 any sequence of runs makes the plan, once: nothing twice, nothing left out', () => {
    const any = fc.record({
      start: fc.integer({ min: toDay('2024-01-01'), max: toDay('2024-12-31') }).map(toDate),
      period: fc.constantFrom('day', 'week', 'month'),
      interval: fc.integer({ min: 1, max: 5 }),
      alignment: fc.constantFrom('anniversary', 'calendar'),
      timing: fc.constantFrom('advance', 'arrears'),
    });
    fc.assert(
      fc.property(
        any,
        fc.array(fc.integer({ min: -20, max: 700 }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (fields, runs, forgetful) => {
          const terms = termsOf({
            ...fields,
            lines: [line(1, '10'), line(2, '5', { start: toDate(toDay(fields.start) + 40) })],
          });
          const book = new Map<string, ChargeState>();
          let [from, made, last] = [terms.start, 0, -Infinity];
          for (const offset of runs) {
            const asOf = terms.start + offset;
            const { invoices, next } = collect(billable(terms, { from }), book, asOf);
            charge(book, invoices);
            made += invoices.length;
            last = Math.max(last, asOf);
            // A run moves the mark on; whatever changes the contract moves it back to the beginning.
            if (!forgetful && next !== null && asOf >= from) from = next;
          }
          expect(made).toBe(computePlan(terms, last).length);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('S2 a charge that was taken back is due again, under the next revision', () => {
    const terms = termsOf({ start: '2026-01-01', lines: [line(1, '10'), line(2, '7')] });
    const book = new Map<string, ChargeState>([
      [chargeKey(1, 1, toDay('2026-01-01'), 'service'), { live: false, reversed: 2 }],
      [chargeKey(1, 2, toDay('2026-01-01'), 'service'), { live: true, reversed: 0 }],
    ]);
    const [invoice] = collect(billable(terms), book, '2026-01-31').invoices;
    expect(invoice?.lines.map((one) => [one.line.id, one.revision])).toEqual([[1, 2]]);
    expect([invoice?.net, invoice?.tax]).toEqual([1000n, 0n]);
  });

  it('S4 a closed accounting period moves the issue date and keeps the period', () => {
    const terms = termsOf({ start: '2026-01-01', paymentTermDays: 5, lines: [line(1, '10')] });
    const result = collectDue(
      billable(terms),
      { ...payer, closedUntil: toDay('2026-01-31') },
      new Map(),
      toDay('2026-02-01'),
    );
    if ('errors' in result) throw new Error('unexpected');
    expect(result.invoices.map(({ issue, due, first }) => [issue, due, first].map(toDate))).toEqual([
      ['2026-02-01', '2026-02-06', '2026-01-01'],
      ['2026-02-01', '2026-02-06', '2026-02-01'],
    ]);
  });

  it('refuses an amount that would lose units on its way', () => {
    const terms = termsOf({ start: '2026-01-01', lines: [line(1, '999999999999999999')] });
    expect(collectDue(billable(terms), payer, new Map(), toDay('2026-01-01'))).toMatchObject({
      errors: [{ path: 'lines' }],
    });
  });

  it('S1 groups the invoices of an account and day onto one, and keeps every line and sum', () => {
    const terms = termsOf({ start: '2026-01-01', lines: [line(1, '10', { taxRate: '20' })] });
    const one = collect(billable(terms), new Map(), '2026-02-28').invoices;
    const two = collect(billable(terms, { id: 2 }), new Map(), '2026-02-28').invoices;
    const other = collect(billable(terms, { id: 3, account: 9 }), new Map(), '2026-01-31').invoices;
    const grouped = groupInvoices([...one, ...two, ...other]);
    expect(
      grouped.map(({ account, issue, subscription, lines, net, tax }) => [
        account,
        toDate(issue),
        subscription,
        lines.length,
        net,
        tax,
      ]),
    ).toEqual([
      [1, '2026-01-01', null, 2, 2000n, 400n],
      [1, '2026-02-01', null, 2, 2000n, 400n],
      [9, '2026-01-01', 3, 1, 1000n, 200n],
    ]);
  });
});
