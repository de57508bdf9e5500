import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startApp, type App } from '../../support/app';
import { brokenInvariants, orderRun, waitForRun } from '../../support/billing';
import type { Caller } from '../../support/caller';
import { sendImport, waitForImport, type ImportReport } from '../../support/imports';

const file = resolve(__dirname, '..', '..', '..', '..', 'shared', 'data', 'telco-subscribers.csv');
const mapping = readFileSync(join(__dirname, '..', '..', 'support', 'telco-mapping.json'), 'utf8');

/** Control totals of the public sample, from its own description. */
const control = { members: 7043, invoices: 227_990, net: 1_605_509_145, without: 11, monthly: '456116.60' };

interface Totals {
  readonly members: number;
  readonly accounts: number;
  readonly subscriptions: number;
  readonly invoices: number;
  readonly lines: number;
  readonly charges: number;
  readonly entries: number;
  readonly net: number;
  readonly balances: number;
  readonly without: number;
  readonly monthly: string;
  readonly numbers: number;
  readonly last: number;
}

const describeWithFile = existsSync(file) ? describe : describe.skip;
if (!existsSync(file))
  console.warn(`Skipped: the sample of real subscribers is not beside the repository (${file}).`);

describeWithFile('billing: 7,043 real subscribers', () => {
  let app: App;
  let staff: Caller;

  beforeAll(async () => {
    app = await startApp();
    staff = await app.administrator();
    await staff.create('companies', {
      code: 'MAIN',
      name: 'Main',
      currency: 'USD',
      timeZone: 'Europe/Istanbul',
    });
  }, 120_000);
  afterAll(() => app?.close());

  const importSubscribers = async (): Promise<ImportReport> => {
    const { status, body } = await sendImport(staff, readFileSync(file), mapping);
    expect(status).toBe(202);
    return waitForImport(staff, (body as { id: number }).id, 600);
  };

  const totals = async (): Promise<Totals> =>
    (await app.system.transaction((sql) =>
      sql.one<Totals>(`select (select count(*)::int from members) as members, (select count(*)::int from accounts) as accounts,
        (select count(*)::int from subscriptions) as subscriptions, (select count(*)::int from invoices) as invoices,
        (select count(*)::int from invoice_lines) as lines, (select count(*)::int from billing.charges) as charges,
        (select count(*)::int from ledger.entries) as entries, (select coalesce(sum(net), 0)::float8 from invoices) as net,
        (select coalesce(sum(debit - credit), 0)::float8 from ledger.balances) as balances,
        (select count(*)::int from subscriptions s where not exists (select from invoices i where i.subscription_id = s.id)) as without,
        (select sum(unit_price::numeric)::text from subscription_lines) as monthly,
        (select count(distinct number)::int from invoices) as numbers,
        (select coalesce(sum(last), 0)::int from billing.number_series where kind = 'invoice') as last`),
    )) as Totals;

  const expected = {
    members: control.members,
    accounts: control.members,
    subscriptions: control.members,
    invoices: control.invoices,
    lines: control.invoices,
    charges: control.invoices,
    entries: control.invoices,
    net: control.net,
    balances: control.net,
    without: control.without,
    monthly: control.monthly,
    numbers: control.invoices,
    last: control.invoices,
  };

  test('S1 X3 imported, billed, killed in the middle, and billed to the end: the control totals, to the cent', async () => {
    const report = await importSubscribers();
    expect(report).toMatchObject({ failed: 0 });
    const id = await orderRun(staff, { asOf: '2026-10-31' });
    // Killed as by a power failure, when a part of the run is committed and another one is under way.
    for (;;) {
      const { done } = (await staff.get(`/api/billing/runs/${id}`)).body as { done: number };
      if (done > 30_000) break;
      await new Promise((resolve_) => setTimeout(resolve_, 20));
    }
    await app.kill();
    const half = await totals();
    expect(half.invoices).toBeGreaterThan(30_000);
    expect(half.invoices).toBeLessThan(control.invoices);
    expect([half.charges, half.lines, half.entries, half.numbers, half.last]).toEqual(
      Array(5).fill(half.invoices),
    );

    await app.start();
    staff = await app.administrator();
    // Nobody orders it again: the run is taken up by itself.
    const run = await waitForRun(staff, id, 600);
    expect(run).toMatchObject({
      status: 'finished',
      due: control.invoices,
      done: control.invoices,
      skipped: 0,
      failed: 0,
    });
    expect(await totals()).toEqual(expected);
    expect(await brokenInvariants(app)).toEqual([]);
  }, 900_000);

  test('X3 a second import and a second run change nothing', async () => {
    const report = await importSubscribers();
    expect(report).toMatchObject({ created: 0, updated: 0, failed: 0 });
    const run = await waitForRun(staff, await orderRun(staff, { asOf: '2026-10-31' }), 300);
    expect(run).toMatchObject({ status: 'finished', due: 0, done: 0, failed: 0 });
    expect(await totals()).toEqual(expected);
  }, 900_000);
});
