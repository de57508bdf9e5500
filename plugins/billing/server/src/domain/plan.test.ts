import fc from 'fast-check';
import { toDate, toDay } from '@ortak/kernel/calendar';
import { computePlan, nextIssue, type PlannedInvoice } from './plan';
import { readTerms } from './read-terms';
import type { Terms } from './terms';

const termsOf = (fields: object): Terms => {
  const { terms, errors } = readTerms({ currency: 'TRY', ...fields });
  if (!terms) throw new Error(JSON.stringify(errors));
  return terms;
};
const plan = (fields: object, until: string): PlannedInvoice[] => computePlan(termsOf(fields), toDay(until));
const amounts = (invoices: readonly PlannedInvoice[]): string[] =>
  invoices.map(({ issue, net }) => `${toDate(issue)} ${net}`);
const price = (unitPrice: string, more: object = {}): object => ({ quantity: '1', unitPrice, ...more });

describe('the plan', () => {
  it('S3 issues in advance on the first day and in arrears on the day after the last', () => {
    const lines = [price('100')];
    expect(amounts(plan({ start: '2026-01-31', lines }, '2026-03-31'))).toEqual([
      '2026-01-31 10000',
      '2026-02-28 10000',
      '2026-03-31 10000',
    ]);
    expect(amounts(plan({ start: '2026-01-31', timing: 'arrears', lines }, '2026-03-31'))).toEqual([
      '2026-02-28 10000',
      '2026-03-31 10000',
    ]);
    // `end` cuts the second period after 10 of its 31 days (28 Feb – 30 Mar): 100 × 10 / 31 = 32.258
    const cut = plan(
      { start: '2026-01-31', end: '2026-03-09', timing: 'arrears', lines, paymentTermDays: 14 },
      '2026-12-31',
    );
    expect(amounts(cut)).toEqual(['2026-02-28 10000', '2026-03-10 3226']);
    expect(toDate(cut[1]?.due ?? 0)).toBe('2026-03-24');
  });

  it('S2 prorates a cut period by days, or not at all', () => {
    // 14 – 31 May is 18 of 31 days: 100 × 18 / 31 = 58.0645
    expect(
      amounts(plan({ start: '2026-05-14', alignment: 'calendar', lines: [price('100')] }, '2026-06-01')),
    ).toEqual(['2026-05-14 5806', '2026-06-01 10000']);
    expect(
      amounts(
        plan(
          { start: '2026-05-14', alignment: 'calendar', proration: 'none', lines: [price('100')] },
          '2026-06-01',
        ),
      ),
    ).toEqual(['2026-05-14 10000', '2026-06-01 10000']);
  });

  it('S2 clips lines to their own days, keeps their order and leaves out what lies outside', () => {
    const [january, february] = plan(
      {
        start: '2026-01-01',
        lines: [
          price('31', { description: 'a', end: '2026-01-10' }),
          price('62', { description: 'b' }),
          price('28', { description: 'c', start: '2026-02-15', taxRate: '20' }),
        ],
      },
      '2026-02-01',
    );
    // a: 31 × 10 / 31 = 10.00; b whole
    expect(january?.lines.map((l) => [l.line.description, l.net, toDate(l.first), toDate(l.last)])).toEqual([
      ['a', 1000n, '2026-01-01', '2026-01-10'],
      ['b', 6200n, '2026-01-01', '2026-01-31'],
    ]);
    // c: 15 – 28 February is 14 of 28 days: 14.00, tax 2.80
    expect(february?.lines.map((l) => [l.line.description, l.net, l.tax, toDate(l.first)])).toEqual([
      ['b', 6200n, 0n, '2026-02-01'],
      ['c', 1400n, 280n, '2026-02-15'],
    ]);
    expect([february?.net, february?.tax, february?.total]).toEqual([7600n, 280n, 7880n]);
  });

  it('a period without lines makes no invoice, a zero price does', () => {
    expect(amounts(plan({ start: '2026-01-01', lines: [price('0')] }, '2026-01-31'))).toEqual([
      '2026-01-01 0',
    ]);
    expect(plan({ start: '2026-01-01', lines: [price('5', { start: '2026-02-01' })] }, '2026-01-31')).toEqual(
      [],
    );
    expect(plan({ start: '2026-01-01', lines: [] }, '2026-12-31')).toEqual([]);
  });

  it('S2 an amendment in a contract without proration is prorated all the same', () => {
    const lines = [
      price('100', { end: '2026-01-10', splitEnd: true }),
      price('200', { start: '2026-01-11', splitStart: true }),
    ];
    // 10 days of 100 and 21 days of 200, of 31: 32.26 + 135.48
    expect(
      plan({ start: '2026-01-01', proration: 'none', lines }, '2026-01-31').map(({ net }) => net),
    ).toEqual([3226n + 13548n]);
  });

  it('S3 rows that were moved, skipped, priced by hand or added take the place of the computed ones', () => {
    const fields = {
      start: '2026-01-01',
      lines: [price('100')],
      plan: [
        { id: 1, slot: '2026-02-01', status: 'planned', issueDate: '2026-01-20' },
        { id: 2, slot: '2026-03-01', status: 'skipped' },
        { id: 3, slot: '2026-04-01', status: 'planned', lines: [price('75', { discountRate: '10' })] },
        {
          id: 4,
          slot: null,
          status: 'planned',
          issueDate: '2026-03-15',
          periodStart: '2026-03-15',
          periodEnd: '2026-03-15',
          lines: [price('9.99')],
        },
      ],
    };
    const rows = plan(fields, '2026-04-30');
    expect(amounts(rows)).toEqual([
      '2026-01-01 10000',
      '2026-01-20 10000',
      '2026-03-01 10000',
      '2026-03-15 999',
      '2026-04-01 6750',
    ]);
    expect(rows.map(({ skipped }) => skipped)).toEqual([false, false, true, false, false]);
    // Moved into the window although its period begins after it.
    expect(amounts(computePlan(termsOf(fields), toDay('2026-01-25'), toDay('2026-01-10')))).toEqual([
      '2026-01-20 10000',
    ]);
  });

  it('the window of a run is a part of the whole plan', () => {
    const any = fc.record({
      start: fc.integer({ min: 18000, max: 22000 }).map(toDate),
      period: fc.constantFrom('day', 'week', 'month', 'year'),
      interval: fc.integer({ min: 1, max: 7 }),
      alignment: fc.constantFrom('anniversary', 'calendar'),
      timing: fc.constantFrom('advance', 'arrears'),
    });
    fc.assert(
      fc.property(any, fc.nat(1500), fc.nat(1500), (fields, a, b) => {
        const terms = termsOf({ ...fields, lines: [price('10')] });
        const [from, until] = [terms.start + Math.min(a, b), terms.start + Math.max(a, b)];
        const shown = (invoices: readonly PlannedInvoice[]): string =>
          invoices.map(({ issue, first, last, net }) => [issue, first, last, net].join()).join(' ');
        expect(shown(computePlan(terms, until, from))).toBe(
          shown(computePlan(terms, until).filter(({ issue }) => issue >= from)),
        );
        const after = computePlan(terms, until + 2600).find(({ issue }) => issue > until);
        expect(nextIssue(terms, until)).toBe(after?.issue ?? null);
      }),
      { numRuns: 150 },
    );
  });

  it('the parts of a period sum to its price within one unit for each cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 27 }), fc.bigInt(0n, 10n ** 9n), (cut, minor) => {
        const unitPrice = `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
        const split = toDay('2026-02-01') + cut;
        const lines = [
          price(unitPrice, { end: toDate(split - 1) }),
          price(unitPrice, { start: toDate(split) }),
        ];
        const [invoice] = plan({ start: '2026-02-01', lines }, '2026-02-01');
        const difference = (invoice?.net ?? 0n) - minor;
        expect(difference >= -1n && difference <= 1n).toBe(true);
      }),
    );
  });

  it('knows what comes next', () => {
    expect(
      nextIssue(
        termsOf({ start: '2026-01-01', end: '2026-03-31', lines: [price('1')] }),
        toDay('2026-03-01'),
      ),
    ).toBeNull();
    expect(
      nextIssue(
        termsOf({ start: '2026-01-01', end: '2026-03-31', timing: 'arrears', lines: [price('1')] }),
        toDay('2026-03-01'),
      ),
    ).toBe(toDay('2026-04-01'));
    expect(nextIssue(termsOf({ start: '2026-01-01', lines: [] }), toDay('2026-03-01'))).toBeNull();
    expect(
      nextIssue(
        termsOf({ start: '2026-01-01', period: 'year', interval: 9, lines: [price('1')] }),
        toDay('2026-03-01'),
      ),
    ).toBe(toDay('2035-01-01'));
  });
});

describe('reading terms', () => {
  it('names every bad field', () => {
    const { errors } = readTerms(
      {
        start: '2026-02-31',
        end: '2025-01-01',
        period: 'fortnight',
        interval: 0,
        currency: 'TRL',
        lines: [
          { quantity: '-1', unitPrice: '1,5', taxRate: '101' },
          { unitPrice: '1.123456789012' },
          { unitPrice: 1.5 },
          7,
        ],
      },
      'subscription.',
    );
    expect(errors.map(({ path }) => path)).toEqual([
      'subscription.currency',
      'subscription.start',
      'subscription.period',
      'subscription.interval',
      'subscription.lines.0.unitPrice',
      'subscription.lines.0.taxRate',
      'subscription.lines.0.quantity',
      'subscription.lines.1.unitPrice',
      'subscription.lines.2.unitPrice',
      'subscription.lines.3',
    ]);
  });

  it('refuses an end before the start', () => {
    expect(readTerms({ start: '2026-02-01', end: '2026-01-31' }).errors).toEqual([
      { path: 'end', code: 'fromAfterTo', params: undefined },
    ]);
    expect(
      readTerms({
        start: '2026-02-01',
        lines: [{ unitPrice: '1', start: '2026-03-01', end: '2026-02-28' }],
      }).errors.map(({ path }) => path),
    ).toEqual(['lines.0.end']);
  });
});
