import { startApp, type App } from '../../support/app';
import {
  bill,
  brokenInvariants,
  invoicesOf,
  orderRun,
  stage,
  subscription,
  told,
  waitForRun,
} from '../../support/billing';
import type { Caller } from '../../support/caller';
import { testServer } from '../../support/postgres';
import { addStaff, testPassword } from '../../support/users';
import { withClient } from '@ortak/database';
import { signIn } from '../../support/caller';

describe('billing: runs', () => {
  let app: App;
  let staff: Caller;

  beforeAll(async () => {
    app = await startApp();
    staff = await app.administrator();
  }, 120_000);
  afterAll(() => app?.close());
  afterEach(async () => expect(await brokenInvariants(app)).toEqual([]));

  const sql = (text: string, values: unknown[] = []) =>
    app.system.transaction((own) => own.run(text, values));

  test('S4 bad data is reported with its reason, and the others go on', async () => {
    const set = await stage(staff);
    const bad = await subscription(staff, set.account.id);
    const good = await subscription(staff, set.account.id, { start: '2026-01-05' });
    await sql(`update subscription_lines set unit_price = '12,50' where subscription_id = $1`, [bad.id]);
    const report = await bill(staff, '2026-02-28', { company: set.company.id });
    expect(report).toMatchObject({ due: 3, done: 2, skipped: 0, failed: 1 });
    expect(report.failures).toMatchObject([
      { subscription: bad.id, errors: [{ path: 'lines.0.unitPrice' }] },
    ]);
    expect(report.failures[0]?.message).toContain('Birim fiyat');
    expect((await invoicesOf(staff, set.account.id)).map((invoice) => invoice.subscription)).toEqual([
      good.id,
      good.id,
    ]);
    // Put right, it is billed by the next run; what was billed already is not billed again.
    await sql(`update subscription_lines set unit_price = '12.50' where subscription_id = $1`, [bad.id]);
    expect(await bill(staff, '2026-02-28', { company: set.company.id })).toMatchObject({
      due: 2,
      done: 2,
      failed: 0,
    });
  });

  test('X3 six runs at once add nothing that one would not', async () => {
    const set = await stage(staff);
    for (let day = 1; day <= 12; day += 1)
      await subscription(staff, set.account.id, { start: `2026-01-${String(day).padStart(2, '0')}` });
    const ids = await Promise.all(
      Array.from({ length: 6 }, () => orderRun(staff, { asOf: '2026-06-30', company: set.company.id })),
    );
    const reports = await Promise.all(ids.map((id) => waitForRun(staff, id)));
    // 12 contracts, six periods each.
    expect(reports.reduce((sum, { done }) => sum + done, 0)).toBe(72);
    expect(
      reports.every(
        ({ status, due, done, skipped, failed }) => status === 'finished' && due === done + skipped + failed,
      ),
    ).toBe(true);
    const invoices = await invoicesOf(staff, set.account.id);
    expect(invoices).toHaveLength(72);
    expect(invoices.map(({ number }) => Number(number.slice(-6))).sort((a, b) => a - b)).toEqual(
      invoices.map((_, index) => index + 1),
    );
    expect(await bill(staff, '2026-06-30', { company: set.company.id })).toMatchObject({
      due: 0,
      done: 0,
      skipped: 0,
    });
  });

  test('S4 the same key is the same run; another order under it is a conflict', async () => {
    const set = await stage(staff);
    await subscription(staff, set.account.id);
    const order = { asOf: '2026-01-31', company: set.company.id };
    const first = await orderRun(staff, order, 'anahtar-1');
    expect(await orderRun(staff, order, 'anahtar-1')).toBe(first);
    const other = await staff
      .post('/api/billing/runs', { ...order, asOf: '2026-02-28' })
      .set('Idempotency-Key', 'anahtar-1');
    expect(other.status).toBe(409);
    expect((await staff.post('/api/billing/runs', order)).status).toBe(400);
    expect(await waitForRun(staff, first)).toMatchObject({ done: 1 });
  });

  test('S4 a dry run reports what a run would do, and does nothing', async () => {
    const set = await stage(staff);
    await subscription(staff, set.account.id, {
      lines: [{ description: 'x', quantity: '1', unitPrice: '100', taxRate: '20' }],
    });
    const dry = await bill(staff, '2026-03-31', { company: set.company.id, dryRun: true });
    expect(dry).toMatchObject({
      due: 3,
      done: 3,
      totals: [{ currency: 'TRY', net: 30000, tax: 6000, total: 36000 }],
    });
    expect(await invoicesOf(staff, set.account.id)).toEqual([]);
    expect((await bill(staff, '2026-03-31', { company: set.company.id })).totals).toEqual(dry.totals);
  });

  test('S4 a filter narrows a run down', async () => {
    const set = await stage(staff);
    const one = await subscription(staff, set.account.id, { category: 'gold' });
    await subscription(staff, set.account.id);
    expect(await bill(staff, '2026-01-31', { filter: { subscription: one.id } })).toMatchObject({ done: 1 });
    expect(
      await bill(staff, '2026-02-28', {
        company: set.company.id,
        filter: { category: ['gold'], member: set.member.id },
      }),
    ).toMatchObject({ done: 1 });
    expect(
      await bill(staff, '2026-02-28', { company: set.company.id, filter: { account: set.account.id } }),
    ).toMatchObject({ done: 2 });
  });

  test.each([
    [{}, 'asOf'],
    [{ asOf: '2026-02-31' }, 'asOf'],
    [{ asOf: '2026-01-31', company: 'x' }, 'company'],
    [{ asOf: '2026-01-31', company: 999999 }, 'company'],
    [{ asOf: '2026-01-31', filter: { colour: 1 } }, 'filter.colour'],
    [{ asOf: '2026-01-31', filter: { account: "1'; drop table invoices; --" } }, 'filter.account'],
    [{ asOf: '2026-01-31', dryRun: 'yes' }, 'dryRun'],
    [{ asOf: '2026-01-31', until: '2026-01-31' }, 'until'],
  ])('S4 the order %j is refused', async (order, path) => {
    const response = await staff.post('/api/billing/runs', order).set('Idempotency-Key', 'x');
    expect(response.status).toBe(400);
    expect(
      (response.body as { error: { details: { errors: { path: string }[] } } }).error.details.errors.map(
        (error) => error.path,
      ),
    ).toEqual([path]);
  });

  test('X1 staff bill their own companies only, and those who may not run cannot', async () => {
    const mine = await stage(staff);
    const theirs = await stage(staff);
    await subscription(staff, theirs.account.id);
    const clerk = await addStaff(app.system, 'billing', [mine.company.id]);
    const caller = await signIn(app.url, 'console', clerk.email, testPassword);
    expect(
      (
        await caller
          .post('/api/billing/runs', { asOf: '2026-01-31', company: theirs.company.id })
          .set('Idempotency-Key', 'k')
      ).status,
    ).toBe(400);
    expect(await bill(caller, '2026-01-31')).toMatchObject({ due: 0 });
    const run = await orderRun(staff, { asOf: '2026-01-31', company: theirs.company.id });
    expect(await waitForRun(staff, run)).toMatchObject({ done: 1 });
    expect((await caller.get(`/api/billing/runs/${run}`)).status).toBe(404);
    const [invoice] = await invoicesOf(staff, theirs.account.id);
    expect((await caller.post(`/api/billing/invoices/${invoice?.id}/void`)).status).toBe(404);
    expect(
      (await caller.post('/api/billing/preview', { id: invoice?.subscription, until: '2026-12-31' })).status,
    ).toBe(404);
    const viewer = await addStaff(app.system, 'viewer', [mine.company.id]);
    const looker = await signIn(app.url, 'console', viewer.email, testPassword);
    expect(
      (await looker.post('/api/billing/runs', { asOf: '2026-01-31' }).set('Idempotency-Key', 'v')).status,
    ).toBe(403);
    expect((await app.http.post('/api/billing/runs').send({ asOf: '2026-01-31' })).status).toBe(401);
  });

  test('S4 a run can be cancelled; the next one does the rest', async () => {
    const set = await stage(staff);
    for (let count = 0; count < 3; count += 1)
      await subscription(staff, set.account.id, { start: '2020-01-01', period: 'day' });
    const id = await orderRun(staff, { asOf: '2026-06-30', company: set.company.id });
    const cancelled = await staff.post(`/api/billing/runs/${id}/cancel`);
    expect([200, 409]).toContain(cancelled.status);
    const report = await waitForRun(staff, id);
    expect(report.due).toBe(report.done);
    await bill(staff, '2026-06-30', { company: set.company.id });
    const { total } = await staff.list('/api/console/invoices', {
      filter: { account: set.account.id },
      range: [0, 0],
    });
    // 1 January 2020 – 30 June 2026 is 2,373 days, three contracts.
    expect(total).toBe(3 * 2373);
  });

  test('S3 S4 the plan: rows are computed, moved, skipped, priced and added one by one; invoiced rows are locked', async () => {
    const set = await stage(staff);
    const contract = await subscription(staff, set.account.id);
    await bill(staff, '2026-01-31', { company: set.company.id });
    const plan = async () =>
      (
        await staff.list<Record<string, unknown>>('/api/console/plan-items', {
          filter: { subscription: contract.id },
          range: [0, 99],
        })
      ).rows;
    const rows = await plan();
    expect(rows[0]).toMatchObject({
      periodStart: '2026-01-01',
      state: 'invoiced',
      total: 10000,
      invoice: expect.any(Number),
    });
    expect(rows[1]).toMatchObject({
      periodStart: '2026-02-01',
      state: 'planned',
      total: 10000,
      issueDate: '2026-02-01',
    });
    const put = (index: number, body: Record<string, unknown>) =>
      staff.put(`/api/console/plan-items/${encodeURIComponent(String(rows[index]?.id))}`, body);
    expect((await put(0, { status: 'skipped' })).status).toBe(409);
    expect((await put(1, { issueDate: '2026-03-15' })).body).toMatchObject({
      state: 'edited',
      issueDate: '2026-03-15',
      total: 10000,
    });
    expect((await put(2, { status: 'skipped' })).body).toMatchObject({ state: 'skipped' });
    expect(
      (await put(3, { lines: [{ description: 'El ile', quantity: '1', unitPrice: '75' }] })).body,
    ).toMatchObject({ state: 'edited', total: 7500 });
    expect((await put(3, { issueDate: '2026-02-31' })).status).toBe(400);
    const added = await staff.post('/api/console/plan-items', {
      subscription: contract.id,
      issueDate: '2026-02-10',
      lines: [{ description: 'Kurulum', quantity: '1', unitPrice: '40' }],
    });
    expect(added.status).toBe(201);
    const report = await bill(staff, '2026-04-30', { company: set.company.id });
    expect(report).toMatchObject({ due: 4, done: 3, skipped: 1 });
    expect(told(await invoicesOf(staff, set.account.id))).toEqual([
      '2026-01-01 2026-01-01…2026-01-31 100.00',
      '2026-02-10 2026-02-10…2026-02-10 40.00',
      '2026-03-15 2026-02-01…2026-02-28 100.00',
      '2026-04-01 2026-04-01…2026-04-30 75.00',
    ]);
    const after = await plan();
    expect(
      after.slice(0, 5).map(({ periodStart, state }) => `${String(periodStart)} ${String(state)}`),
    ).toEqual([
      '2026-01-01 invoiced',
      '2026-02-10 invoiced',
      '2026-03-01 skipped',
      '2026-02-01 invoiced',
      '2026-04-01 invoiced',
    ]);
    expect((await put(3, { status: 'skipped' })).status).toBe(409);
    // Skipped can be taken back: the row is computed again, and billed.
    expect(
      (await staff.delete(`/api/console/plan-items/${encodeURIComponent(String(rows[2]?.id))}`)).status,
    ).toBe(200);
    expect(await bill(staff, '2026-04-30', { company: set.company.id })).toMatchObject({
      due: 1,
      done: 1,
      skipped: 0,
    });
  });

  test('X3 the database ends every connection in the middle of a run: it goes on by itself, and nothing is lost or double', async () => {
    const set = await stage(staff);
    for (let count = 0; count < 8; count += 1)
      await subscription(staff, set.account.id, { start: '2020-01-01', period: 'day', billTo: null });
    const other = await stage(staff);
    const second = await staff.create('accounts', {
      member: other.member.id,
      company: set.company.id,
      currency: 'TRY',
    });
    for (let count = 0; count < 8; count += 1)
      await subscription(staff, second.id, { start: '2020-01-01', period: 'day' });
    const id = await orderRun(staff, { asOf: '2026-06-30', company: set.company.id });
    for (let cut = 0; cut < 3; cut += 1) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await withClient(testServer().adminUrl, 'ortak test', (client) =>
        client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name in ('ortak-system', 'ortak-worker', 'ortak-presence')`,
          [new URL(app.databaseUrl).pathname.slice(1)],
        ),
      );
    }
    const report = await waitForRun(staff, id, 240);
    // 2,373 days each, sixteen contracts.
    expect(report).toMatchObject({ status: 'finished', failed: 0 });
    const { total } = await staff.list('/api/console/invoices', {
      filter: { company: set.company.id },
      range: [0, 0],
      count: 'exact',
    });
    expect(total).toBe(16 * 2373);
    expect(report.done).toBe(total);
  }, 300_000);

  test('S2 the dashboard counts contracts, recurring revenue and what is invoiced and open', async () => {
    const set = await stage(staff);
    const lines = (unitPrice: string) => [{ description: 'x', quantity: '1', unitPrice, discountRate: '10' }];
    await subscription(staff, set.account.id, { lines: lines('100') });
    await subscription(staff, set.account.id, { period: 'year', lines: lines('1200') });
    await bill(staff, '2026-01-31', { company: set.company.id });
    const { body } = await staff.get('/api/billing/dashboard', { company: set.company.id });
    // 90 a month, and 1080 a year is 90 a month
    expect(body).toMatchObject({ activeSubscriptions: 2, mrr: [{ currency: 'TRY', amount: 18000 }] });
    expect((body as { months: unknown[] }).months).toContainEqual({
      month: '2026-01',
      currency: 'TRY',
      invoiced: 9000 + 108000,
      open: 9000 + 108000,
    });
    expect((body as { lastRuns: { done: number }[] }).lastRuns).toMatchObject([{ done: 2 }]);
  });
});
