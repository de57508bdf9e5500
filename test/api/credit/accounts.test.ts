import { startApp, type App } from '../../support/app';
import { bill, brokenInvariants, stage, subscription, type Stage } from '../../support/billing';
import { signIn, type Caller } from '../../support/caller';
import { account, company, member, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

/** Everything here happens on 25 November 2026. */
let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-11-25T09:00:00Z' });
  admin = await app.administrator();
});
afterAll(() => app?.close());

const path = '/api/console/accounts';
const pathsOf = (body: { error: { details: { errors: { path: string }[] } } }): string[] =>
  body.error.details.errors.map((error) => error.path).sort();

/** An invoice of one line, due on the day it is issued. */
async function invoice(owner: number, issueDate: string, unitPrice: string, taxRate = '0'): Promise<Row> {
  const draft = await admin.create('invoices', {
    account: owner,
    issueDate,
    dueDate: issueDate,
    lines: [{ description: 'Hizmet', quantity: '1', unitPrice, taxRate }],
  });
  await admin.post(`/api/billing/invoices/${draft.id}/post`).expect(200);
  return draft;
}

const pay = (owner: number, amount: number, more: object = {}): Promise<Row> =>
  admin.create('payments', { account: owner, date: '2026-11-20', amount, currency: 'TRY', ...more });

const read = async (id: number) =>
  (await admin.get(`${path}/${id}`).expect(200)).body as Record<string, unknown>;

describe('C19 C28 I4 I10 figures of an account', () => {
  test('C19 I4 balance, open amount, ageing and turnover, by hand', async () => {
    const { account: own } = await stage(admin);
    // 26 August to 25 November: 5 + 30 + 31 + 25 = 91 days. 11 October: 20 + 25 = 45 days. 24 November: 1 day. Today: none.
    await invoice(own.id, '2026-08-26', '100');
    await invoice(own.id, '2026-10-11', '1000', '20');
    await invoice(own.id, '2026-11-24', '50.50');
    const today = await invoice(own.id, '2026-11-25', '10');
    // 20.00 of the oldest is paid; a second payment is not spent on anything yet.
    await pay(own.id, 2_000);
    await pay(own.id, 1_000, { allocations: [] });
    // Owed: 100 + 1200 + 50.50 + 10 = 1360.50; open is 20 less; the balance another 10.
    expect(await read(own.id)).toMatchObject({
      debit: 136_050,
      credit: 3_000,
      balance: 133_050,
      open: 134_050,
      overdue: 133_050,
      daysOverdue: 91,
      ageing: { notDue: 1_000, d1_30: 5_050, d31_60: 120_000, d61_90: 0, over90: 8_000 },
      // Net of tax: November 50.50 + 10, the year another 100 + 1000.
      turnover: { month: 6_050, year: 116_050, all: 116_050 },
      lateInterest: 0,
    });
    await admin.post(`/api/billing/invoices/${today.id}/credit`, { reason: 'Yanlış' }).expect(200);
    expect(await read(own.id)).toMatchObject({
      balance: 132_050,
      open: 133_050,
      turnover: { month: 5_050, year: 115_050, all: 115_050 },
    });
    const { rows } = await admin.list<Row>(path, { filter: { overdue_gt: 133_000, id: own.id } });
    expect(rows).toHaveLength(1);
  });

  test('C28 I10 late interest: percent per month, simple, by days, rounded once per invoice', async () => {
    const { account: own } = await stage(admin, { account: { lateInterestRate: '3' } });
    // 1200.00 × 3 % × 45 / 30 = 54.00.
    const old = await invoice(own.id, '2026-10-11', '1000', '20');
    // 333.33 × 3 % × 1 / 30 = 0.33333 → 0.33.
    await invoice(own.id, '2026-11-24', '333.33');
    // Due today: nothing yet.
    const fresh = await invoice(own.id, '2026-11-25', '1000');
    expect(await read(own.id)).toMatchObject({ lateInterest: 5_433 });
    expect((await admin.get(`/api/console/invoices/${old.id}`)).body).toMatchObject({
      daysOverdue: 45,
      lateInterest: 5_400,
    });
    expect((await admin.get(`/api/console/invoices/${fresh.id}`)).body).toMatchObject({
      daysOverdue: null,
      lateInterest: null,
    });
    // Half of it is paid: 600.00 × 3 % × 1.5 = 27.00.
    await pay(own.id, 60_000, { allocations: [{ invoice: old.id, amount: 60_000 }] });
    expect(await read(own.id)).toMatchObject({ lateInterest: 2_733 });
    // A broken rate: 2.35 % × 600.00 × 1.5 = 21.15; 333.33 × 2.35 % / 30 = 0.2611 → 0.26.
    await admin.put(`${path}/${own.id}`, { lateInterestRate: '2.35' }).expect(200);
    expect(await read(own.id)).toMatchObject({ lateInterest: 2_141 });
  });

  test('C28 I10 exposure is the balance less collateral that counts today; available is what the limit leaves', async () => {
    const { account: own } = await stage(admin, { account: { creditLimit: 100_000 } });
    await invoice(own.id, '2026-11-01', '600');
    expect(await read(own.id)).toMatchObject({ exposure: 60_000, available: 40_000, overLimit: false });
    const secured = (more: object) =>
      admin.create('collaterals', { account: own.id, kind: 'guarantee-letter', amount: 20_000, ...more });
    const letter = await secured({ issuer: 'Ziraat Bankası', expires: '2026-12-10' });
    expect(letter).toMatchObject({
      currency: 'TRY',
      received: '2026-11-25',
      status: 'expiring',
      counts: true,
      member: own.member,
      company: own.company,
    });
    // 600 − 200 = 400; 1000 − 400 = 600.
    expect(await read(own.id)).toMatchObject({ collateral: 20_000, exposure: 40_000, available: 60_000 });
    // None of these counts: ended yesterday, given back, begins tomorrow, in dollars.
    for (const [more, status] of [
      [{ received: '2026-01-01', expires: '2026-11-24' }, 'expired'],
      [{ received: '2026-01-01', returned: '2026-11-25' }, 'returned'],
      [{ received: '2026-11-26' }, 'upcoming'],
      [{ currency: 'USD', expires: '2027-11-25' }, 'valid'],
    ] as const)
      expect(await secured(more)).toMatchObject({ status, counts: false });
    expect(await read(own.id)).toMatchObject({ collateral: 20_000, exposure: 40_000 });
    // It counts on its last day, too.
    await admin.put(`/api/console/collaterals/${letter.id}`, { expires: '2026-11-25' }).expect(200);
    expect(await read(own.id)).toMatchObject({ collateral: 20_000 });
    await admin.put(`/api/console/collaterals/${letter.id}`, { amount: 70_000 }).expect(200);
    expect(await read(own.id)).toMatchObject({ exposure: 0, available: 100_000, overLimit: false });
    await admin.put(`/api/console/collaterals/${letter.id}`, { returned: '2026-11-25' }).expect(200);
    await admin.put(`${path}/${own.id}`, { creditLimit: 50_000 }).expect(200);
    expect(await read(own.id)).toMatchObject({ exposure: 60_000, available: -10_000, overLimit: true });
    expect((await admin.list(path, { filter: { overLimit: true, id: own.id } })).total).toBe(1);
    await admin.put(`${path}/${own.id}`, { creditLimit: null }).expect(200);
    expect(await read(own.id)).toMatchObject({ creditLimit: null, available: null, overLimit: false });
  });

  test('C20 C19 a member’s totals are by currency, never added up', async () => {
    const [ours, second, theirs] = [await company(admin), await company(admin), await member(admin)];
    const open = (where: Row, currency: string, more: object = {}) =>
      account(admin, theirs.id, where.id, { currency, ...more });
    const [lira, liraToo, dollar] = [
      await open(ours, 'TRY', { creditLimit: 50_000 }),
      await open(second, 'TRY', { creditLimit: 20_000 }),
      await open(ours, 'USD'),
    ];
    await invoice(lira.id, '2026-11-20', '100');
    await invoice(liraToo.id, '2026-11-25', '50');
    await invoice(dollar.id, '2026-11-20', '7');
    const totals = (filter: object, caller = admin) =>
      caller.list<Row>('/api/console/account-totals', { filter: { ...filter } });
    expect((await totals({ member: theirs.id })).rows).toEqual([
      expect.objectContaining({
        currency: 'TRY',
        accounts: 2,
        balance: 15_000,
        overdue: 10_000,
        available: 55_000,
      }),
      expect.objectContaining({ currency: 'USD', accounts: 1, balance: 700, overdue: 700, available: null }),
    ]);
    expect((await totals({ member: theirs.id, company: second.id })).rows).toEqual([
      expect.objectContaining({
        currency: 'TRY',
        accounts: 1,
        balance: 5_000,
        turnover: { month: 5_000, year: 5_000, all: 5_000 },
      }),
    ]);
    const clerk = await signIn(
      app.url,
      'console',
      (await addStaff(app.system, 'billing', [second.id])).email,
      testPassword,
    );
    expect((await totals({ member: theirs.id }, clerk)).rows).toEqual([
      expect.objectContaining({ currency: 'TRY', accounts: 1, balance: 5_000 }),
    ]);
    for (const filter of [
      {},
      { member: 'all' },
      { member: theirs.id, colour: 1 },
      { member: 1, currency: 'lira' },
    ])
      await admin.get('/api/console/account-totals', { filter }).expect(400);
  });

  test.each([
    [{ creditLimit: -1 }, ['creditLimit']],
    [{ creditLimit: 'much' }, ['creditLimit']],
    [{ lateInterestRate: '-1' }, ['lateInterestRate']],
    [{ lateInterestRate: 'abc' }, ['lateInterestRate']],
    [{ lateInterestRate: '101' }, ['lateInterestRate']],
    [{ paymentTermDays: -1 }, ['paymentTermDays']],
    [{ blocked: true }, ['blockReason']],
    [{ blocked: true, blockReason: '  ' }, ['blockReason']],
  ])('C28 I10 refuses %j', async (body, wrong) => {
    const { account: own } = await stage(admin);
    const answer = await admin.put(`${path}/${own.id}`, body);
    expect([answer.status, pathsOf(answer.body)]).toEqual([400, wrong]);
  });
});

describe('C28 I10 blocks', () => {
  let ours: Stage;
  beforeAll(async () => {
    ours = await stage(admin);
  });

  test('C28 a block has a reason, who and when, and a history', async () => {
    const clerk = await addStaff(app.system, 'billing', [ours.company.id]);
    const caller = await signIn(app.url, 'console', clerk.email, testPassword);
    const url = `${path}/${ours.account.id}`;
    await caller.put(url, { blocked: true, blockReason: 'Karşılıksız çek' }).expect(200);
    expect((await caller.get(url)).body).toMatchObject({
      blocked: true,
      blockReason: 'Karşılıksız çek',
      blockedAt: '2026-11-25T09:00:00.000Z',
      blockedBy: clerk.id,
    });
    await admin.put(url, { blocked: false, blockReason: 'Çek ödendi' }).expect(200);
    expect((await caller.get(url)).body).toMatchObject({
      blocked: false,
      blockReason: null,
      blockedAt: null,
    });
    await caller.put(url, { blocked: true, blockReason: 'Yine' }).expect(200);
    const { rows } = await caller.list('/api/console/account-blocks', {
      filter: { account: ours.account.id },
    });
    expect(rows).toEqual([
      expect.objectContaining({ reason: 'Yine', liftedAt: null }),
      expect.objectContaining({
        reason: 'Karşılıksız çek',
        blockedBy: clerk.id,
        liftedAt: '2026-11-25T09:00:00.000Z',
        liftReason: 'Çek ödendi',
      }),
    ]);
    await caller.put(url, { blocked: false }).expect(200);
    expect((await admin.post('/api/console/account-blocks', {})).status).toBeGreaterThanOrEqual(403);
  });

  test('C28 a blocked account takes no new contract and no invoice by hand; what runs is billed on', async () => {
    const { company: us, member: them } = ours;
    const own = await account(admin, them.id, us.id, { currency: 'EUR' });
    const other = await account(admin, (await member(admin)).id, us.id, { currency: 'EUR' });
    const running = await subscription(admin, own.id, { start: '2026-10-01' });
    const [waiting, elsewhere] = [
      await subscription(admin, own.id, { status: 'draft' }),
      await subscription(admin, other.id, { status: 'draft', billTo: own.id }),
    ];
    await admin.put(`${path}/${own.id}`, { blocked: true, blockReason: 'İcra takibi' }).expect(200);
    for (const contract of [waiting, elsewhere]) {
      const answer = await admin.post(`/api/billing/subscriptions/${contract.id}/activate`);
      expect(answer.status).toBe(422);
      expect(answer.body.error.message).toContain('İcra takibi');
    }
    const fresh = await admin.post('/api/console/subscriptions', {
      account: own.id,
      status: 'active',
      start: '2026-11-01',
      lines: [{ description: 'x', quantity: '1', unitPrice: '1', taxRate: '0' }],
    });
    expect([fresh.status, pathsOf(fresh.body)]).toEqual([422, ['account']]);
    const draft = await admin.create('invoices', {
      account: own.id,
      issueDate: '2026-11-25',
      lines: [{ description: 'x', quantity: '1', unitPrice: '1', taxRate: '0' }],
    });
    await admin.post(`/api/billing/invoices/${draft.id}/post`).expect(422);
    const report = await bill(admin, '2026-11-25', { filter: { subscriptions: [running.id] } });
    expect(report).toMatchObject({ due: 2, done: 2 });
    await admin.put(`${path}/${own.id}`, { blocked: false }).expect(200);
    await admin.post(`/api/billing/subscriptions/${waiting.id}/activate`).expect(200);
    await admin.post(`/api/billing/invoices/${draft.id}/post`).expect(200);
  });

  test('C28 over the limit: refused to the last cent, and collateral lifts it', async () => {
    const { account: own } = await stage(admin, { account: { creditLimit: 10_000 } });
    await invoice(own.id, '2026-11-25', '60');
    const draft = await admin.create('invoices', {
      account: own.id,
      issueDate: '2026-11-25',
      lines: [{ description: 'x', quantity: '1', unitPrice: '40.01', taxRate: '0' }],
    });
    const refused = await admin.post(`/api/billing/invoices/${draft.id}/post`).set('Accept-Language', 'tr');
    expect(refused.status).toBe(422);
    expect(refused.body.error.message).toContain('100.01 TRY');
    const exact = await admin.create('invoices', {
      account: own.id,
      issueDate: '2026-11-25',
      lines: [{ description: 'x', quantity: '1', unitPrice: '40', taxRate: '0' }],
    });
    await admin.post(`/api/billing/invoices/${exact.id}/post`).expect(200);
    const contract = await subscription(admin, own.id, { status: 'draft' });
    await admin.post(`/api/billing/subscriptions/${contract.id}/activate`).expect(200);
    await admin.put(`${path}/${own.id}`, { creditLimit: 9_999 }).expect(200);
    const second = await subscription(admin, own.id, { status: 'draft' });
    await admin.post(`/api/billing/subscriptions/${second.id}/activate`).expect(422);
    await admin.create('collaterals', { account: own.id, kind: 'deposit', amount: 5_000 });
    await admin.post(`/api/billing/subscriptions/${second.id}/activate`).expect(200);
    await admin.post(`/api/billing/invoices/${draft.id}/post`).expect(200);
  });
});

describe('C28 collateral', () => {
  test('C28 X1 bad input is named; another company’s staff finds nothing', async () => {
    const [ours, other] = [await stage(admin), await stage(admin)];
    const url = '/api/console/collaterals';
    for (const [body, wrong] of [
      [{}, ['account', 'amount', 'kind']],
      [{ account: ours.account.id, kind: 'promise', amount: 0 }, ['amount', 'kind']],
      [{ account: ours.account.id, kind: 'deposit', amount: 1.5, currency: 'LIR' }, ['amount', 'currency']],
      [
        {
          account: ours.account.id,
          kind: 'deposit',
          amount: 1,
          received: '2026-05-05',
          expires: '2026-05-04',
          returned: '2026-05-01',
        },
        ['expires', 'returned'],
      ],
    ] as const) {
      const answer = await admin.post(url, body);
      expect([answer.status, pathsOf(answer.body)]).toEqual([400, wrong]);
    }
    const own = await admin.create('collaterals', {
      account: ours.account.id,
      kind: 'mortgage',
      amount: 100,
    });
    const moved = await admin.put(`${url}/${own.id}`, { account: other.account.id });
    expect([moved.status, pathsOf(moved.body)]).toEqual([400, ['account']]);
    const clerk = await signIn(
      app.url,
      'console',
      (await addStaff(app.system, 'billing', [other.company.id])).email,
      testPassword,
    );
    await clerk.get(`${url}/${own.id}`).expect(404);
    await clerk.put(`${url}/${own.id}`, { amount: 1 }).expect(404);
    await clerk.delete(`${url}/${own.id}`).expect(404);
    expect((await clerk.list(url, { filter: { member: ours.member.id } })).total).toBe(0);
    expect((await clerk.post(url, { account: ours.account.id, kind: 'deposit', amount: 1 })).status).toBe(
      400,
    );
    await clerk.get(`/api/console/account-blocks`, { filter: { account: ours.account.id } }).expect(200, []);
    await app.http.get(url).expect(401);
  });
});

test('C19 I4 200 changes to one account at once: balance, open amount and turnover stay exact', async () => {
  const { account: own } = await stage(admin);
  const drafts = [];
  for (let index = 0; index < 100; index += 1)
    drafts.push(
      await admin.create('invoices', {
        account: own.id,
        issueDate: '2026-11-10',
        dueDate: '2026-11-20',
        lines: [{ description: 'Hizmet', quantity: '1', unitPrice: '10', taxRate: '20' }],
      }),
    );
  const answers = await Promise.all(
    drafts.flatMap((draft) => [
      admin.post(`/api/billing/invoices/${draft.id}/post`),
      admin.post('/api/console/payments', {
        account: own.id,
        date: '2026-11-20',
        amount: 700,
        currency: 'TRY',
      }),
    ]),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 201]));
  // 100 × 12.00 invoiced, 100 × 7.00 paid: 500.00 owed. Net of tax 1000.00.
  const figures = await read(own.id);
  expect(figures).toMatchObject({
    debit: 120_000,
    credit: 70_000,
    balance: 50_000,
    turnover: { month: 100_000, year: 100_000, all: 100_000 },
  });
  const unspent = await admin.list<{ open: number }>('/api/console/payments', {
    filter: { account: own.id },
    range: [0, 199],
  });
  const left = unspent.rows.reduce((sum, { open }) => sum + open, 0);
  expect(Number(figures.open) - left).toBe(50_000);
  expect(figures.overdue).toBe(figures.open);
  expect(await brokenInvariants(app)).toEqual([]);
}, 120_000);
