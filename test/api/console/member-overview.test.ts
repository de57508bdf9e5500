import { startApp, type App } from '../../support/app';
import { bill, stage, subscription, type Stage } from '../../support/billing';
import { signIn, type Caller } from '../../support/caller';
import { account, company, member, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

interface Figures {
  readonly months: number;
  readonly accounts: readonly {
    readonly id: number;
    readonly currency: string;
    readonly months: readonly {
      readonly month: string;
      readonly turnover: number;
      readonly balance: number;
    }[];
  }[];
}

let app: App;
let staff: Caller;
let set: Stage;
let dollars: Row;
let parent: Row;
let category: Row;

/** 120.00 gross a month (100.00 net) since January in lira; 50 dollars a month since October, in another company's books. */
beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-11-23T09:00:00Z' });
  staff = await app.administrator();
  parent = await member(staff, { name: 'Işık Holding' });
  category = await staff.create('categories', { name: 'Bayi', labels: { tr: 'Bayi', en: 'Dealer' } });
  set = await stage(staff, {
    member: { name: 'Işık Ağaç A.Ş.', parent: parent.id, categories: [category.id], city: 'Ordu' },
    account: { paymentTermDays: 30, creditLimit: 500_000 },
  });
  const abroad = await company(staff, { currency: 'USD' });
  dollars = await account(staff, set.member.id, abroad.id, { currency: 'USD' });
  const lines = [{ description: 'Hizmet', quantity: '1', unitPrice: '100', taxRate: '20' }];
  await subscription(staff, set.account.id, { lines });
  await subscription(staff, set.account.id, { status: 'draft', lines });
  await subscription(staff, dollars.id, {
    start: '2026-10-01',
    lines: [{ description: 'Service', quantity: '1', unitPrice: '50', taxRate: '0' }],
  });
  await bill(staff, '2026-11-23');
  await staff.create('payments', {
    account: set.account.id,
    date: '2026-11-05',
    amount: 24_000,
    currency: 'TRY',
    method: 'transfer',
  });
}, 120_000);
afterAll(() => app?.close());

const overviewOf = (caller: Caller, id: number) => caller.get(`/api/console/members/${id}/overview`);
const figuresOf = (caller: Caller, id: number, query = '') =>
  caller.get(`/api/console/members/${id}/figures${query}`);

test('C36 C19 one answer says who a member is and how it stands with each company, in each currency', async () => {
  const { status, body } = await overviewOf(staff, set.member.id);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: set.member.id,
    name: 'Işık Ağaç A.Ş.',
    kind: 'corporate',
    status: 'active',
    parent: { id: parent.id, name: 'Işık Holding' },
    categories: [{ id: category.id, name: 'Bayi', labels: { en: 'Dealer' } }],
    sectors: [],
    activeSubscriptions: 2,
    nextInvoice: '2026-12-01',
    lastInteraction: null,
  });
  const { accounts } = body as { accounts: (Row & { currency: string })[] };
  expect(accounts).toHaveLength(2);
  // 11 × 120.00 − 240.00 = 1,080.00; due by 23 November less 30 days: those issued up to 24 October, ten of them,
  // of which the payment has settled the two oldest.
  expect(accounts.find(({ currency }) => currency === 'TRY')).toMatchObject({
    id: set.account.id,
    balance: 108_000,
    open: 108_000,
    overdue: 96_000,
    creditLimit: 500_000,
    turnover: { month: 10_000, year: 110_000 },
    activeSubscriptions: 1,
    nextInvoice: '2026-12-01',
  });
  expect(accounts.find(({ currency }) => currency === 'USD')).toMatchObject({
    balance: 10_000,
    turnover: { month: 5000, year: 10_000 },
  });
});

test('C36 turnover and balance of 24 months, per account, the last month as it stands now', async () => {
  const { status, body } = await figuresOf(staff, set.member.id);
  expect(status).toBe(200);
  const { months, accounts } = body as Figures;
  expect(months).toBe(24);
  const lira = accounts.find(({ currency }) => currency === 'TRY');
  expect(lira?.months).toHaveLength(24);
  expect(lira?.months[0]).toEqual({ month: '2024-12', turnover: 0, balance: 0 });
  expect(lira?.months[13]).toEqual({ month: '2026-01', turnover: 10_000, balance: 12_000 });
  expect(lira?.months.at(-2)).toEqual({ month: '2026-10', turnover: 10_000, balance: 120_000 });
  expect(lira?.months.at(-1)).toEqual({ month: '2026-11', turnover: 10_000, balance: 108_000 });
  const short = (await figuresOf(staff, set.member.id, '?months=1')).body as Figures;
  expect(short.accounts.map((one) => one.months)).toEqual(
    expect.arrayContaining([[{ month: '2026-11', turnover: 10_000, balance: 108_000 }]]),
  );
  // What fell before the window is in its first balance.
  const two = (await figuresOf(staff, set.member.id, '?months=2')).body as Figures;
  expect(two.accounts.find(({ currency }) => currency === 'TRY')?.months[0]?.balance).toBe(120_000);
  for (const wrong of ['0', '121', 'x', '1.5', '-3'])
    expect((await figuresOf(staff, set.member.id, `?months=${wrong}`)).status).toBe(400);
});

test('C36 X1 staff of another company see the member, and none of its figures; strangers see nothing', async () => {
  const elsewhere = await company(staff);
  const { email } = await addStaff(app.system, 'viewer', [elsewhere.id]);
  const other = await signIn(app.url, 'console', email, testPassword);
  const { status, body } = await overviewOf(other, set.member.id);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    name: 'Işık Ağaç A.Ş.',
    accounts: [],
    activeSubscriptions: 0,
    nextInvoice: null,
  });
  expect(((await figuresOf(other, set.member.id)).body as Figures).accounts).toEqual([]);
  for (const path of ['overview', 'figures']) {
    expect((await app.http.get(`/api/console/members/${set.member.id}/${path}`)).status).toBe(401);
    for (const id of ['999999', 'x', '-1', '1e3'])
      expect((await staff.get(`/api/console/members/${id}/${path}`)).status).toBe(404);
  }
});

test('C36 a member without an account has a page too', async () => {
  const lonely = await member(staff);
  expect((await overviewOf(staff, lonely.id)).body).toMatchObject({ accounts: [], activeSubscriptions: 0 });
  expect((await figuresOf(staff, lonely.id)).body).toEqual({ months: 24, accounts: [] });
});
