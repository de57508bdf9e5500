import { startApp, type App } from '../../support/app';
import { bill, invoicesOf, stage, subscription } from '../../support/billing';
import type { Caller } from '../../support/caller';

describe('billing: preview', () => {
  let app: App;
  let staff: Caller;

  beforeAll(async () => {
    app = await startApp();
    staff = await app.administrator();
  }, 120_000);
  afterAll(() => app?.close());

  const preview = async (
    body: Record<string, unknown>,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await staff.post('/api/billing/preview', body);
    return { status: response.status, body: response.body as Record<string, unknown> };
  };

  test('S4 X3 shows exactly what the API promises, and stores nothing', async () => {
    const { status, body } = await preview({
      subscription: {
        start: '2026-01-31',
        period: 'month',
        interval: 1,
        paymentTermDays: 14,
        currency: 'TRY',
        lines: [
          { description: 'Hizmet', quantity: '2', unitPrice: '49.99', discountRate: '5', taxRate: '20' },
        ],
      },
      until: '2026-02-28',
    });
    expect(status).toBe(200);
    // 2 × 49.99 × 0.95 = 94.981 → 94.98; tax 18.996 → 19.00
    const line = {
      description: 'Hizmet',
      quantity: '2',
      unitPrice: '49.99',
      discountRate: '5',
      net: 9498,
      taxRate: '20',
      tax: 1900,
    };
    const sums = { net: 9498, tax: 1900, total: 11398, currency: 'TRY' };
    expect(body).toEqual({
      invoices: [
        {
          issueDate: '2026-01-31',
          dueDate: '2026-02-14',
          periodStart: '2026-01-31',
          periodEnd: '2026-02-27',
          lines: [{ ...line, periodStart: '2026-01-31', periodEnd: '2026-02-27' }],
          ...sums,
        },
        {
          issueDate: '2026-02-28',
          dueDate: '2026-03-14',
          periodStart: '2026-02-28',
          periodEnd: '2026-03-30',
          lines: [{ ...line, periodStart: '2026-02-28', periodEnd: '2026-03-30' }],
          ...sums,
        },
      ],
    });
    expect((await staff.list('/api/console/invoices', { range: [0, 0] })).total).toBe(0);
  });

  test('X3 a stored contract previews what its run then posts', async () => {
    const set = await stage(staff, { account: { paymentTermDays: 7 } });
    const contract = await subscription(staff, set.account.id, {
      start: '2026-01-17',
      trialEnd: '2026-02-02',
      end: '2027-01-11',
      alignment: 'calendar',
      interval: 2,
      timing: 'arrears',
      lines: [
        { description: 'a', quantity: '1.5', unitPrice: '33.33', taxRate: '18' },
        {
          description: 'b',
          quantity: '1',
          unitPrice: '9.99',
          discountRate: '12.5',
          taxRate: '1',
          start: '2026-04-11',
          end: '2026-09-30',
        },
      ],
    });
    const { body } = await preview({ id: contract.id, until: '2027-12-31' });
    await bill(staff, '2027-12-31', { company: set.company.id });
    const shown = body.invoices as Record<string, unknown>[];
    const posted = await invoicesOf(staff, set.account.id);
    const keys = [
      'issueDate',
      'dueDate',
      'periodStart',
      'periodEnd',
      'net',
      'tax',
      'total',
      'currency',
    ] as const;
    const pick = (row: Record<string, unknown>) => keys.map((key) => row[key]);
    expect(posted).toHaveLength(7);
    expect(posted.map((row) => pick(row as unknown as Record<string, unknown>))).toEqual(shown.map(pick));
  });

  test('S4 until includes invoices issued on that day and nothing later; a trial beyond the end makes none', async () => {
    const base = { start: '2026-01-10', lines: [{ unitPrice: '1' }] };
    const count = async (more: object, until: string) =>
      ((await preview({ subscription: { ...base, ...more }, until })).body.invoices as unknown[]).length;
    expect(await count({}, '2026-02-09')).toBe(1);
    expect(await count({}, '2026-02-10')).toBe(2);
    expect(await count({ timing: 'arrears' }, '2026-02-09')).toBe(0);
    expect(await count({ timing: 'arrears' }, '2026-02-10')).toBe(1);
    expect(await count({ trialEnd: '2026-03-31', end: '2026-03-01' }, '2026-12-31')).toBe(0);
  });

  const good = { start: '2026-01-01', lines: [{ quantity: '1', unitPrice: '1' }] };
  const line = (more: object) => ({ ...good, lines: [{ quantity: '1', unitPrice: '1', ...more }] });

  test.each([
    [{ subscription: { ...good, start: '2026-02-31' }, until: '2026-12-31' }, ['subscription.start']],
    [{ subscription: { ...good, start: undefined }, until: '2026-12-31' }, ['subscription.start']],
    [{ subscription: { ...good, end: '2025-12-31' }, until: '2026-12-31' }, ['subscription.end']],
    [{ subscription: { ...good, period: 'fortnight' }, until: '2026-12-31' }, ['subscription.period']],
    [{ subscription: { ...good, interval: 0 }, until: '2026-12-31' }, ['subscription.interval']],
    [{ subscription: { ...good, interval: 1.5 }, until: '2026-12-31' }, ['subscription.interval']],
    [{ subscription: { ...good, alignment: 'lunar' }, until: '2026-12-31' }, ['subscription.alignment']],
    [{ subscription: { ...good, timing: 'later' }, until: '2026-12-31' }, ['subscription.timing']],
    [{ subscription: { ...good, proration: 'hour' }, until: '2026-12-31' }, ['subscription.proration']],
    [{ subscription: { ...good, currency: 'TRL' }, until: '2026-12-31' }, ['subscription.currency']],
    [
      { subscription: { ...good, paymentTermDays: -1 }, until: '2026-12-31' },
      ['subscription.paymentTermDays'],
    ],
    [{ subscription: line({ quantity: '-1' }), until: '2026-12-31' }, ['subscription.lines.0.quantity']],
    [
      { subscription: line({ unitPrice: '1.123456789012' }), until: '2026-12-31' },
      ['subscription.lines.0.unitPrice'],
    ],
    [{ subscription: line({ unitPrice: '1e3' }), until: '2026-12-31' }, ['subscription.lines.0.unitPrice']],
    [
      { subscription: line({ unitPrice: "1'; drop table invoices; --" }), until: '2026-12-31' },
      ['subscription.lines.0.unitPrice'],
    ],
    [
      { subscription: line({ discountRate: '101' }), until: '2026-12-31' },
      ['subscription.lines.0.discountRate'],
    ],
    [{ subscription: line({ taxRate: '-1' }), until: '2026-12-31' }, ['subscription.lines.0.taxRate']],
    [
      { subscription: line({ start: '2026-05-01', end: '2026-04-30' }), until: '2026-12-31' },
      ['subscription.lines.0.end'],
    ],
    [{ subscription: { ...good, lines: 'x' }, until: '2026-12-31' }, ['subscription.lines']],
    [{ subscription: { ...good, lines: [null] }, until: '2026-12-31' }, ['subscription.lines.0']],
    [
      { subscription: line({ unitPrice: '999999999999999999' }), until: '2026-12-31' },
      ['subscription.lines'],
    ],
    [{ subscription: good, until: '2026-13-01' }, ['until']],
    [{ subscription: good }, ['until']],
    [{ subscription: { ...good, period: 'day' }, until: '2199-12-31' }, ['until']],
    [{ until: '2026-12-31' }, ['subscription']],
    [{ id: 'x', until: '2026-12-31' }, ['id']],
  ] as [Record<string, unknown>, string[]][])('S4 %j is refused', async (body, paths) => {
    const response = await preview(body);
    expect(response.status).toBe(400);
    const { errors } = (response.body.error as { details: { errors: { path: string; message: string }[] } })
      .details;
    expect(errors.map(({ path }) => path)).toEqual(paths);
    expect(errors.every(({ message }) => message.length > 5 && !message.includes('errors.'))).toBe(true);
  });
});
