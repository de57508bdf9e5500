import { startApp, type App } from '../../support/app';
import { bill, brokenInvariants, invoicesOf, stage, subscription, type Stage } from '../../support/billing';
import type { Caller } from '../../support/caller';
import type { Row } from '../../support/records';

interface Shown {
  readonly kind: string;
  readonly issueDate: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly total: number;
  readonly lines: readonly { readonly net: number; readonly periodStart: string }[];
}

interface Preview {
  readonly dryRun: true;
  readonly status: string;
  readonly adjustments: readonly Shown[];
  readonly next: readonly Shown[];
  readonly nextInvoice: string | null;
}

describe('billing: looking before leaping', () => {
  let app: App;
  let staff: Caller;

  beforeAll(async () => {
    app = await startApp({ ORTAK_CLOCK: 'test' });
    staff = await app.administrator();
    await staff.post('/api/clock', { now: '2026-03-11T09:00:00Z' });
  }, 120_000);
  afterAll(() => app?.close());
  afterEach(async () => expect(await brokenInvariants(app)).toEqual([]));

  const open = async (terms: Record<string, unknown> = {}): Promise<{ set: Stage; contract: Row }> => {
    const set = await stage(staff);
    return { set, contract: await subscription(staff, set.account.id, { start: '2026-03-01', ...terms }) };
  };
  const act = (contract: Row, action: string, body: Record<string, unknown>) =>
    staff.post(`/api/billing/subscriptions/${contract.id}/${action}`, body);
  const dry = async (contract: Row, action: string, body: Record<string, unknown>): Promise<Preview> => {
    const response = await act(contract, action, { ...body, dryRun: true });
    if (response.status !== 200) throw new Error(`${response.status} ${JSON.stringify(response.body)}`);
    return response.body as Preview;
  };
  const read = async (contract: Row) =>
    (await staff.get(`/api/console/subscriptions/${contract.id}`)).body as Row & {
      lines: { id: number }[];
      nextInvoice: string | null;
      version: number;
    };
  const amended = async (contract: Row) => ({
    from: '2026-03-11',
    lines: [
      {
        id: (await read(contract)).lines[0]?.id,
        description: 'Hizmet',
        quantity: '1',
        unitPrice: '160',
        taxRate: '0',
      },
      { description: 'Bakım', quantity: '2', unitPrice: '15.50', discountRate: '10', taxRate: '20' },
    ],
  });

  test('S2 an amendment says before what it will credit, invoice anew and bill next, and stores nothing', async () => {
    const { set, contract } = await open();
    await bill(staff, '2026-03-01', { company: set.company.id });
    const before = await read(contract);
    const body = await amended(contract);
    const preview = await dry(contract, 'amend', body);
    // 1 – 10 March: 100 × 10/31 = 32.26; 11 – 31 March: 160 × 21/31 = 108.39 and 2 × 15.50 × 0.9 = 27.90 × 21/31 = 18.90
    // with 20 % = 3.78 tax: 32.26 + 108.39 + 22.68 = 163.33
    expect(preview.adjustments.map(({ kind, total, lines }) => [kind, total, lines.length])).toEqual([
      ['credit-note', 10_000, 1],
      ['invoice', 16_333, 3],
    ]);
    // 160 + 27.90 × 1.2 = 193.48
    expect(preview.next).toHaveLength(12);
    expect(preview.next[0]).toMatchObject({ issueDate: '2026-04-01', total: 19_348 });
    expect(preview.nextInvoice).toBe('2026-04-01');
    expect(await read(contract)).toEqual(before);
    expect(await invoicesOf(staff, set.account.id)).toHaveLength(1);

    const { status } = await act(contract, 'amend', body);
    expect(status).toBe(200);
    await bill(staff, '2026-04-01', { company: set.company.id });
    const made = (await invoicesOf(staff, set.account.id)).slice(1);
    expect(made.map(({ kind, issueDate, total }) => [kind, issueDate, total])).toEqual([
      ...preview.adjustments.map(({ kind, issueDate, total }) => [kind, issueDate, total]),
      ['invoice', '2026-04-01', 19_348],
    ]);
  });

  test('S2 cancelling, pausing and renewing say the same beforehand', async () => {
    const { set, contract } = await open({ end: '2026-08-31' });
    await bill(staff, '2026-03-01', { company: set.company.id });
    const cancelled = await dry(contract, 'cancel', {
      end: '2026-03-20',
      category: 'price',
      reason: 'Pahalı',
    });
    expect(cancelled).toMatchObject({ status: 'cancelled', next: [], nextInvoice: null });
    // 100 × 20/31 = 64.516 → 64.52
    expect(cancelled.adjustments.map(({ kind, total }) => [kind, total])).toEqual([
      ['credit-note', 10_000],
      ['invoice', 6_452],
    ]);
    expect(await dry(contract, 'pause', { from: '2026-03-15' })).toMatchObject({
      status: 'paused',
      next: [],
    });
    const renewed = await dry(contract, 'renew', { end: '2026-10-31' });
    expect(renewed.next).toHaveLength(7);
    expect(await read(contract)).toMatchObject({ status: 'active', end: '2026-08-31' });
  });

  test('S2 a preview refuses what the change refuses, field by field', async () => {
    const { contract } = await open();
    for (const body of [
      { from: '2026-02-01', lines: [{ unitPrice: '1' }] },
      { from: '2026-03-32', lines: [{ unitPrice: '1' }] },
      { from: '2026-03-11', lines: [] },
      { from: '2026-03-11', lines: [{ unitPrice: '1,5' }] },
      { from: '2026-03-11', lines: [{ id: 99_999_999, unitPrice: '1' }] },
      { from: '2026-03-11', lines: [{ unitPrice: '1' }], surprise: true },
    ]) {
      const [asked, made] = [
        await act(contract, 'amend', { ...body, dryRun: true }),
        await act(contract, 'amend', body),
      ];
      expect([body, asked.status, asked.body]).toEqual([body, 400, made.body]);
    }
    expect((await act(contract, 'amend', { dryRun: 'yes' })).status).toBe(400);
    expect((await act({ id: 99_999_999 }, 'amend', { dryRun: true })).status).toBe(404);
    expect(
      (await app.http.post(`/api/billing/subscriptions/${contract.id}/amend`).send({ dryRun: true })).status,
    ).toBe(401);
  });

  test('S2 the next invoice is the day itself after every change, and none when nothing follows', async () => {
    const { set, contract } = await open({ start: '2026-01-01' });
    await bill(staff, '2026-03-11', { company: set.company.id });
    expect(await read(contract)).toMatchObject({ nextInvoice: '2026-04-01' });
    await staff.put(`/api/console/subscriptions/${contract.id}`, { paymentTermDays: 20 });
    expect(await read(contract)).toMatchObject({ nextInvoice: '2026-04-01' });
    await act(contract, 'cancel', { end: '2026-03-31' });
    expect(await read(contract)).toMatchObject({ status: 'cancelled', nextInvoice: null });
    await staff.put(`/api/console/subscriptions/${contract.id}`, { paymentTermDays: 30, note: 'Arşiv' });
    expect(await read(contract)).toMatchObject({ status: 'cancelled', nextInvoice: null });

    const arrears = await subscription(staff, set.account.id, { start: '2026-03-05', timing: 'arrears' });
    expect(await read(arrears)).toMatchObject({ nextInvoice: '2026-04-05' });
    // What has not been billed yet stays first, however late the change.
    const late = await subscription(staff, set.account.id, { start: '2026-01-01' });
    await staff.put(`/api/console/subscriptions/${late.id}`, { paymentTermDays: 5 });
    expect(await read(late)).toMatchObject({ nextInvoice: '2026-01-01' });
    expect(await bill(staff, '2026-03-11', { company: set.company.id })).toMatchObject({ done: 3 });
  });

  test('S3 rows are moved, skipped, priced and added one by one; making the plan anew touches open rows only', async () => {
    const { set, contract } = await open();
    await bill(staff, '2026-03-01', { company: set.company.id });
    const rows = async () =>
      (
        await staff.list<{
          id: string;
          state: string;
          issueDate: string;
          total: number;
          lines: { id: number }[];
        }>('/api/console/plan-items', { filter: { subscription: contract.id }, range: [0, 99] })
      ).rows;
    const row = (month: string) => `/api/console/plan-items/${contract.id}:2026-${month}-01`;
    const line = (await rows())[1]?.lines[0];
    expect(line?.id).toBeGreaterThan(0);
    expect((await staff.put(row('03'), { status: 'skipped' })).status).toBe(409);
    expect((await staff.put(row('04'), { issueDate: '2026-04-10' })).status).toBe(200);
    expect((await staff.put(row('05'), { status: 'skipped' })).status).toBe(200);
    const priced = await staff.put(row('06'), {
      lines: [{ ...line, description: 'Hizmet', quantity: '2', unitPrice: '80', taxRate: '0' }],
    });
    expect(priced.body).toMatchObject({ state: 'edited', total: 16_000 });
    const added = await staff.create('plan-items', {
      subscription: contract.id,
      issueDate: '2026-04-15',
      lines: [{ description: 'Kurulum', quantity: '1', unitPrice: '250', taxRate: '20' }],
    });
    expect(added).toMatchObject({ state: 'edited', total: 30_000 });
    expect(
      (await rows()).slice(0, 5).map(({ state, issueDate, total }) => [state, issueDate, total]),
    ).toEqual([
      ['invoiced', '2026-03-01', 10_000],
      ['edited', '2026-04-10', 10_000],
      ['edited', '2026-04-15', 30_000],
      ['skipped', '2026-05-01', 10_000],
      ['edited', '2026-06-01', 16_000],
    ]);
    expect(await read(contract)).toMatchObject({ nextInvoice: '2026-04-10' });

    expect((await staff.delete(row('05'))).status).toBe(200);
    expect((await act(contract, 'regenerate', { from: 'soon' })).status).toBe(400);
    expect((await act(contract, 'regenerate', {})).body).toEqual({
      id: contract.id,
      from: '2026-03-11',
      rows: 2,
    });
    expect(
      (await rows()).slice(0, 5).map(({ state, issueDate, total }) => [state, issueDate, total]),
    ).toEqual([
      ['invoiced', '2026-03-01', 10_000],
      ['planned', '2026-04-01', 10_000],
      ['edited', '2026-04-15', 30_000],
      ['planned', '2026-05-01', 10_000],
      ['planned', '2026-06-01', 10_000],
    ]);
    expect(await bill(staff, '2026-05-01', { company: set.company.id })).toMatchObject({ due: 3, done: 3 });
  });
});
