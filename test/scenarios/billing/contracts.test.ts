import { startApp, type App } from '../../support/app';
import {
  bill,
  brokenInvariants,
  invoicesOf,
  stage,
  subscription,
  told,
  waitForRun,
  type Stage,
} from '../../support/billing';
import type { Caller } from '../../support/caller';
import type { Row } from '../../support/records';

describe('billing: contracts that change', () => {
  let app: App;
  let staff: Caller;

  beforeAll(async () => {
    app = await startApp({ ORTAK_CLOCK: 'test' });
    staff = await app.administrator();
  }, 120_000);
  afterAll(() => app?.close());
  afterEach(async () => expect(await brokenInvariants(app)).toEqual([]));

  const at = async (date: string): Promise<void> => {
    const { status } = await staff.post('/api/clock', { now: `${date}T09:00:00Z` });
    expect(status).toBe(200);
  };
  const act = async (
    contract: Row,
    action: string,
    body: Record<string, unknown> = {},
  ): Promise<Record<string, unknown>> => {
    const response = await staff.post(`/api/billing/subscriptions/${contract.id}/${action}`, body);
    if (response.status !== 200)
      throw new Error(`${action} → ${response.status} ${JSON.stringify(response.body)}`);
    return response.body as Record<string, unknown>;
  };
  const open = async (terms: Record<string, unknown> = {}): Promise<{ set: Stage; contract: Row }> => {
    const set = await stage(staff);
    return { set, contract: await subscription(staff, set.account.id, terms) };
  };
  const run = (set: Stage, asOf: string) => bill(staff, asOf, { company: set.company.id });
  const story = async (set: Stage): Promise<string[]> => told(await invoicesOf(staff, set.account.id));

  test('S2 rule 12: a pause stops what has not begun, a resume goes on on the same anchor', async () => {
    await at('2026-03-15');
    const { set, contract } = await open({ start: '2026-01-10' });
    await run(set, '2026-03-15');
    // The period of 10 March – 9 April is running and stays billed.
    expect(await act(contract, 'pause', { from: '2026-03-15' })).toMatchObject({ status: 'paused' });
    expect(await run(set, '2026-06-30')).toMatchObject({ due: 0, done: 0 });
    // Resumed on 20 May: 20 May – 9 June is 21 of the 31 days from 10 May: 100 × 21 / 31 = 67.7419
    await at('2026-05-20');
    expect(await act(contract, 'resume', { from: '2026-05-20' })).toMatchObject({ status: 'active' });
    await run(set, '2026-06-30');
    expect(await story(set)).toEqual([
      '2026-01-10 2026-01-10…2026-02-09 100.00',
      '2026-02-10 2026-02-10…2026-03-09 100.00',
      '2026-03-10 2026-03-10…2026-04-09 100.00',
      '2026-05-20 2026-05-20…2026-06-09 67.74',
      '2026-06-10 2026-06-10…2026-07-09 100.00',
    ]);
  });

  test('S2 rule 12: an amendment splits the running period; what was invoiced becomes a credit note and a new invoice', async () => {
    await at('2026-03-11');
    const { set, contract } = await open({ start: '2026-03-01' });
    await run(set, '2026-03-01');
    const { body } = await staff.get(`/api/console/subscriptions/${contract.id}`);
    const [line] = (body as { lines: { id: number }[] }).lines;
    const result = await act(contract, 'amend', {
      from: '2026-03-11',
      lines: [{ id: line?.id, description: 'Hizmet', quantity: '1', unitPrice: '160', taxRate: '0' }],
    });
    expect(result.creditNotes).toHaveLength(1);
    expect(result.invoices).toHaveLength(1);
    // 1 – 10 March: 100 × 10 / 31 = 32.26; 11 – 31 March: 160 × 21 / 31 = 108.387 → 108.39; together 140.65
    await run(set, '2026-04-01');
    const invoices = await invoicesOf(staff, set.account.id);
    expect(told(invoices)).toEqual([
      '2026-03-01 2026-03-01…2026-03-31 100.00',
      '2026-03-11 2026-03-01…2026-03-31 -100.00',
      '2026-03-11 2026-03-01…2026-03-31 140.65',
      '2026-04-01 2026-04-01…2026-04-30 160.00',
    ]);
    expect(invoices.map(({ open: left }) => left)).toEqual([0, 0, 14065, 16000]);
    const again = await run(set, '2026-04-01');
    expect(again).toMatchObject({ due: 0, done: 0 });
  });

  test('S2 rule 12: an amendment of a period that is not invoiced yet makes one invoice with both parts', async () => {
    await at('2026-03-11');
    const { set, contract } = await open({ start: '2026-03-01', timing: 'arrears' });
    const { body } = await staff.get(`/api/console/subscriptions/${contract.id}`);
    const [line] = (body as { lines: { id: number }[] }).lines;
    await act(contract, 'amend', {
      from: '2026-03-11',
      lines: [{ id: line?.id, description: 'Hizmet', unitPrice: '160', taxRate: '0' }],
    });
    await run(set, '2026-04-01');
    expect(await story(set)).toEqual(['2026-04-01 2026-03-01…2026-03-31 140.65']);
  });

  test('S2 rule 12: an amendment on the same day again corrects the first one', async () => {
    await at('2026-03-11');
    const { set, contract } = await open({ start: '2026-03-01' });
    await run(set, '2026-03-01');
    const lineOf = async (): Promise<number> => {
      const { body } = await staff.get(`/api/console/subscriptions/${contract.id}`);
      return ((body as { lines: { id: number; start: string | null }[] }).lines.at(-1) as { id: number }).id;
    };
    for (const unitPrice of ['160', '130'])
      await act(contract, 'amend', {
        from: '2026-03-11',
        lines: [{ id: await lineOf(), description: 'Hizmet', unitPrice, taxRate: '0' }],
      });
    // 32.26 + 130 × 21 / 31 = 88.0645 → 88.06: what stands in the end is 120.32
    const standing = (await invoicesOf(staff, set.account.id)).reduce(
      (sum, { kind, total }) => sum + (kind === 'invoice' ? total : -total),
      0,
    );
    expect(standing).toBe(12032);
  });

  test('S2 rule 12: a cancellation sets the end; what was invoiced beyond it is credited', async () => {
    await at('2026-03-10');
    const { set, contract } = await open({ start: '2026-03-01' });
    await run(set, '2026-03-01');
    expect(
      await act(contract, 'cancel', { end: '2026-03-10', category: 'moved', reason: 'Taşındı' }),
    ).toMatchObject({ status: 'cancelled' });
    await run(set, '2026-12-31');
    // 100 × 10 / 31 = 32.26
    expect(await story(set)).toEqual([
      '2026-03-01 2026-03-01…2026-03-31 100.00',
      '2026-03-10 2026-03-01…2026-03-31 -100.00',
      '2026-03-10 2026-03-01…2026-03-10 32.26',
    ]);
    const { body } = await staff.get(`/api/console/subscriptions/${contract.id}`);
    expect(body).toMatchObject({
      end: '2026-03-10',
      cancelCategory: 'moved',
      cancelReason: 'Taşındı',
      cancelledOn: '2026-03-10',
    });
  });

  test('S2 a contract that is cancelled before it begins is never billed', async () => {
    await at('2026-03-10');
    const { set, contract } = await open({ start: '2026-05-01' });
    await act(contract, 'cancel', { end: '2026-03-10' });
    expect(await run(set, '2026-12-31')).toMatchObject({ due: 0 });
  });

  test('S2 a renewal moves the end and completes the period that the old end had cut', async () => {
    await at('2026-03-20');
    const { set, contract } = await open({ start: '2026-02-01', end: '2026-03-15' });
    await run(set, '2026-03-01');
    await act(contract, 'renew', { end: '2026-04-30' });
    await run(set, '2026-12-31');
    // 100 × 15 / 31 = 48.39 was invoiced for 1 – 15 March; the renewed period is whole.
    expect(await story(set)).toEqual([
      '2026-02-01 2026-02-01…2026-02-28 100.00',
      '2026-03-01 2026-03-01…2026-03-15 48.39',
      '2026-03-20 2026-03-01…2026-03-15 -48.39',
      '2026-03-20 2026-03-01…2026-03-31 100.00',
      '2026-04-01 2026-04-01…2026-04-30 100.00',
    ]);
  });

  test('S2 the stages of a contract are kept, and actions are refused in the wrong state', async () => {
    await at('2026-01-05');
    const { contract } = await open({ start: '2026-01-01', trialEnd: '2026-01-31', status: 'draft' });
    expect(await act(contract, 'activate')).toMatchObject({ status: 'trial' });
    const again = await staff.post(`/api/billing/subscriptions/${contract.id}/activate`);
    expect(again.status).toBe(409);
    await act(contract, 'pause', { from: '2026-01-06' });
    const { body } = await staff.get(`/api/console/subscriptions/${contract.id}`);
    expect(
      (body as { stages: { action: string; status: string }[] }).stages.map(
        ({ action, status }) => `${action} ${status}`,
      ),
    ).toEqual(['activate trial', 'pause paused']);
    for (const [action, values] of [
      ['resume', { from: '2025-12-31' }],
      ['resume', { from: '2026-02-31' }],
      ['cancel', { end: 7 }],
      ['resume', { when: '2026-01-10' }],
    ] as const)
      expect((await staff.post(`/api/billing/subscriptions/${contract.id}/${action}`, values)).status).toBe(
        400,
      );
    expect((await staff.post('/api/billing/subscriptions/999999/pause')).status).toBe(404);
    expect((await staff.post(`/api/billing/subscriptions/${contract.id}/explode`)).status).toBe(404);
  });

  test('S2 rule 3: the periods of a contract that was invoiced cannot be moved, its prices can', async () => {
    await at('2026-01-05');
    const { set, contract } = await open({ start: '2026-01-01' });
    await run(set, '2026-01-01');
    const refused = await staff.put(`/api/console/subscriptions/${contract.id}`, { start: '2026-01-02' });
    expect(refused.status).toBe(400);
    expect(
      (refused.body as { error: { details: { errors: { path: string }[] } } }).error.details.errors[0]?.path,
    ).toBe('start');
    const { body } = await staff.get(`/api/console/subscriptions/${contract.id}`);
    const [line] = (body as { lines: { id: number }[] }).lines;
    const changed = await staff.put(`/api/console/subscriptions/${contract.id}`, {
      lines: [{ id: line?.id, description: 'Hizmet', quantity: '1', unitPrice: '120', taxRate: '0' }],
    });
    expect(changed.status).toBe(200);
    await run(set, '2026-02-01');
    expect(await story(set)).toEqual([
      '2026-01-01 2026-01-01…2026-01-31 100.00',
      '2026-02-01 2026-02-01…2026-02-28 120.00',
    ]);
    expect((await staff.delete(`/api/console/subscriptions/${contract.id}`)).status).toBe(409);
  });

  test('X8 S4 the test clock plays months of daily runs', async () => {
    const { set } = await open({ start: '2026-06-30' });
    for (const day of ['2026-06-30', '2026-07-30', '2026-07-31', '2026-09-30']) {
      await at(day);
      const { status, body } = await staff.post('/api/billing/tick');
      expect(status).toBe(202);
      for (const id of (body as { runs: number[] }).runs) {
        for (let tries = 0; tries < 200; tries += 1) {
          const report = (await staff.get(`/api/billing/runs/${id}`)).body as { finishedAt: string | null };
          if (report.finishedAt !== null) break;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
      // The day's run exists already: ticking again enqueues nothing.
      expect((await staff.post('/api/billing/tick')).body).toEqual({ runs: [] });
    }
    expect(await story(set)).toEqual([
      '2026-06-30 2026-06-30…2026-07-29 100.00',
      '2026-07-30 2026-07-30…2026-08-29 100.00',
      '2026-08-30 2026-08-30…2026-09-29 100.00',
      '2026-09-30 2026-09-30…2026-10-29 100.00',
    ]);
  });

  test('S2 a contract that renews itself goes on, others end', async () => {
    const set = await stage(staff);
    const terms = { start: '2026-01-01', end: '2026-03-31', alignment: 'calendar' };
    const renewing = await subscription(staff, set.account.id, { ...terms, autoRenew: true });
    const ending = await subscription(staff, set.account.id, terms);
    const trial = await subscription(staff, set.account.id, {
      start: '2026-03-01',
      trialEnd: '2026-03-31',
      status: 'trial',
    });
    const statusOf = async ({ id }: Row) =>
      (await staff.get(`/api/console/subscriptions/${id}`)).body as { status: string; end: string | null };
    for (const day of ['2026-03-31', '2026-04-01', '2026-04-02']) {
      await at(day);
      for (const id of ((await staff.post('/api/billing/tick')).body as { runs: number[] }).runs)
        await waitForRun(staff, id);
    }
    expect(await statusOf(renewing)).toMatchObject({ status: 'active', end: '2026-06-30' });
    expect(await statusOf(ending)).toMatchObject({ status: 'ended', end: '2026-03-31' });
    expect(await statusOf(trial)).toMatchObject({ status: 'active' });
    const periods = (await invoicesOf(staff, set.account.id))
      .filter((invoice) => invoice.subscription === renewing.id)
      .map(({ periodStart }) => periodStart);
    expect(periods).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']);
  });
});
