import { startApp, type App } from '../../support/app';
import { bill, brokenInvariants, invoicesOf, stage, subscription, told } from '../../support/billing';
import type { Caller } from '../../support/caller';

describe('billing: periods and dates', () => {
  let app: App;
  let staff: Caller;

  beforeAll(async () => {
    app = await startApp();
    staff = await app.administrator();
  }, 120_000);
  afterAll(() => app?.close());
  afterEach(async () => expect(await brokenInvariants(app)).toEqual([]));

  const story = async (
    terms: Record<string, unknown>,
    asOf: string,
    account: object = {},
  ): Promise<string[]> => {
    const set = await stage(staff, { account });
    await subscription(staff, set.account.id, terms);
    const report = await bill(staff, asOf, { company: set.company.id });
    const invoices = await invoicesOf(staff, set.account.id);
    expect(report).toMatchObject({
      status: 'finished',
      due: invoices.length,
      done: invoices.length,
      skipped: 0,
      failed: 0,
    });
    return told(invoices);
  };

  test('S4 X4 rule 2: a contract that begins on 31 January is billed on the last day of short months', async () => {
    expect(await story({ start: '2026-01-31' }, '2026-04-30')).toEqual([
      '2026-01-31 2026-01-31…2026-02-27 100.00',
      '2026-02-28 2026-02-28…2026-03-30 100.00',
      '2026-03-31 2026-03-31…2026-04-29 100.00',
      '2026-04-30 2026-04-30…2026-05-30 100.00',
    ]);
  });

  test('S4 X4 rule 2: 29 February yearly is 28 February, and 29 February again in a leap year', async () => {
    expect(await story({ start: '2020-02-29', period: 'year' }, '2024-02-29')).toEqual([
      '2020-02-29 2020-02-29…2021-02-27 100.00',
      '2021-02-28 2021-02-28…2022-02-27 100.00',
      '2022-02-28 2022-02-28…2023-02-27 100.00',
      '2023-02-28 2023-02-28…2024-02-28 100.00',
      '2024-02-29 2024-02-29…2025-02-27 100.00',
    ]);
  });

  test('S2 rules 1 to 4: a trial, a calendar quarter and an end that cuts', async () => {
    // The trial ends on 19 February, so the first billed day is the 20th. Quarter: 1 January – 31 March, 90 days.
    // 20 February – 31 March is 40 days: 100 × 40 / 90 = 44.444. The end cuts the second: 1 – 30 April, 30 of 91 days: 32.967.
    const terms = {
      start: '2026-02-01',
      trialEnd: '2026-02-19',
      end: '2026-04-30',
      alignment: 'calendar',
      interval: 3,
    };
    expect(await story(terms, '2026-12-31')).toEqual([
      '2026-02-20 2026-02-20…2026-03-31 44.44',
      '2026-04-01 2026-04-01…2026-04-30 32.97',
    ]);
  });

  test('S2 rule 6: in arrears, issued on the day after the last billed day, due so many days later', async () => {
    const set = await stage(staff, { account: { paymentTermDays: 30 } });
    await subscription(staff, set.account.id, {
      start: '2026-01-15',
      end: '2026-02-20',
      timing: 'arrears',
      paymentTermDays: 10,
    });
    await bill(staff, '2026-02-14', { company: set.company.id });
    // 15 January – 14 February is issued on 15 February: not due on the 14th.
    expect(await invoicesOf(staff, set.account.id)).toEqual([]);
    await bill(staff, '2026-02-21', { company: set.company.id });
    const invoices = await invoicesOf(staff, set.account.id);
    // 15 – 20 February is 6 of the 28 days to 14 March: 100 × 6 / 28 = 21.4286
    expect(told(invoices)).toEqual([
      '2026-02-15 2026-01-15…2026-02-14 100.00',
      '2026-02-21 2026-02-15…2026-02-20 21.43',
    ]);
    expect(invoices.map(({ dueDate }) => dueDate)).toEqual(['2026-02-25', '2026-03-03']);
  });

  test('S2 rule 6: without days of its own a contract has those of the account', async () => {
    const set = await stage(staff, { account: { paymentTermDays: 30 } });
    await subscription(staff, set.account.id, { start: '2026-03-01' });
    await bill(staff, '2026-03-01', { company: set.company.id });
    expect((await invoicesOf(staff, set.account.id)).map(({ dueDate }) => dueDate)).toEqual(['2026-03-31']);
  });

  test('S2 rules 5 and 7: lines with days, discounts and taxes of their own', async () => {
    const set = await stage(staff);
    const lines = [
      { description: 'a', quantity: '3', unitPrice: '19.99', discountRate: '10', taxRate: '20' },
      {
        description: 'b',
        quantity: '1',
        unitPrice: '31',
        taxRate: '10',
        start: '2026-01-22',
        end: '2026-02-05',
      },
      { description: 'c', quantity: '1', unitPrice: '5', start: '2026-02-01' },
    ];
    await subscription(staff, set.account.id, { lines });
    await bill(staff, '2026-01-31', { company: set.company.id });
    const [invoice] = await invoicesOf(staff, set.account.id);
    const { body } = await staff.get(`/api/console/invoices/${invoice?.id}`);
    const shown = (body as { lines: Record<string, unknown>[] }).lines;
    // a: 3 × 19.99 × 0.9 = 53.973 → 53.97, tax 10.794 → 10.79
    // b: 22 – 31 January is 10 of 31 days: 31 × 10 / 31 = 10.00, tax 1.00; c lies outside
    expect(
      shown.map(({ description, net, tax, periodStart, periodEnd }) => [
        description,
        net,
        tax,
        periodStart,
        periodEnd,
      ]),
    ).toEqual([
      ['a', 5397, 1079, '2026-01-01', '2026-01-31'],
      ['b', 1000, 100, '2026-01-22', '2026-01-31'],
    ]);
    expect([invoice?.net, invoice?.tax, invoice?.total]).toEqual([6397, 1179, 7576]);
  });

  test.each([
    ['JPY', 3226],
    ['TRY', 322581],
    ['KWD', 3225806],
  ])('S2 rule 7: rounds to the minor unit of %s', async (currency, minor) => {
    // 10000 × 10 / 31 = 3225.80645
    const set = await stage(staff, { company: { currency }, account: { currency } });
    await subscription(staff, set.account.id, {
      end: '2026-01-10',
      lines: [{ description: 'x', quantity: '1', unitPrice: '10000' }],
    });
    await bill(staff, '2026-01-31', { company: set.company.id });
    expect((await invoicesOf(staff, set.account.id)).map(({ total }) => total)).toEqual([minor]);
  });

  test('S4 rule 9: after a stop of three months there are three invoices, oldest first, each with its own date', async () => {
    const set = await stage(staff);
    await subscription(staff, set.account.id, { start: '2026-01-10' });
    await bill(staff, '2026-01-10', { company: set.company.id });
    await bill(staff, '2026-04-20', { company: set.company.id });
    const invoices = await invoicesOf(staff, set.account.id);
    expect(told(invoices)).toEqual([
      '2026-01-10 2026-01-10…2026-02-09 100.00',
      '2026-02-10 2026-02-10…2026-03-09 100.00',
      '2026-03-10 2026-03-10…2026-04-09 100.00',
      '2026-04-10 2026-04-10…2026-05-09 100.00',
    ]);
    expect(invoices.map(({ number }) => number.slice(-6))).toEqual(['000001', '000002', '000003', '000004']);
  });

  test('S4 rule 9: a closed accounting period moves the date to the first open day and keeps the period', async () => {
    const set = await stage(staff, { company: { closedUntil: '2026-02-28' } });
    await subscription(staff, set.account.id, { start: '2026-01-15', paymentTermDays: 7 });
    await bill(staff, '2026-03-20', { company: set.company.id });
    const invoices = await invoicesOf(staff, set.account.id);
    expect(told(invoices)).toEqual([
      '2026-03-01 2026-01-15…2026-02-14 100.00',
      '2026-03-01 2026-02-15…2026-03-14 100.00',
      '2026-03-15 2026-03-15…2026-04-14 100.00',
    ]);
    expect(invoices.map(({ dueDate }) => dueDate)).toEqual(['2026-03-08', '2026-03-08', '2026-03-22']);
  });

  test('S1 rule 8: contracts of one bill-to account come on one invoice when the account asks for it', async () => {
    const set = await stage(staff, { account: { groupInvoices: true } });
    const other = await stage(staff);
    const billed = await staff.create('accounts', {
      member: other.member.id,
      company: set.company.id,
      currency: 'TRY',
    });
    await subscription(staff, set.account.id, { start: '2026-01-05' });
    await subscription(staff, billed.id, {
      start: '2026-01-05',
      billTo: set.account.id,
      lines: [{ description: 'y', quantity: '2', unitPrice: '7' }],
    });
    await subscription(staff, set.account.id, { start: '2026-01-20' });
    await bill(staff, '2026-01-31', { company: set.company.id });
    const invoices = await invoicesOf(staff, set.account.id);
    expect(told(invoices)).toEqual([
      '2026-01-05 2026-01-05…2026-02-04 114.00',
      '2026-01-20 2026-01-20…2026-02-19 100.00',
    ]);
    expect(invoices.map(({ subscription: one }) => one === null)).toEqual([true, false]);
    expect(await invoicesOf(staff, billed.id)).toEqual([]);
  });

  test('S4 rule 8: a zero price makes an invoice of zero, a period without lines makes none', async () => {
    expect(
      await story({ lines: [{ description: 'free', quantity: '1', unitPrice: '0' }] }, '2026-01-31'),
    ).toEqual(['2026-01-01 2026-01-01…2026-01-31 0.00']);
    expect(
      await story(
        { lines: [{ description: 'later', quantity: '1', unitPrice: '1', start: '2026-03-01' }] },
        '2026-02-28',
      ),
    ).toEqual([]);
  });

  test('S4 a draft is not billed, and neither is what has no lines', async () => {
    expect(await story({ status: 'draft' }, '2026-12-31')).toEqual([]);
    expect(await story({ lines: [] }, '2026-12-31')).toEqual([]);
  });
});
