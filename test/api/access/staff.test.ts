import type { StaffRole } from '@ortak/kernel/access';
import { startApp, type App } from '../../support/app';
import { bill, stage, subscription, type Stage } from '../../support/billing';
import { signIn, type Caller } from '../../support/caller';
import { account, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let administrator: Caller;
let ours: Stage;
let other: Stage;
let clerk: Caller;

const hired = async (role: StaffRole, companies: number[]): Promise<Caller> => {
  const { email } = await addStaff(app.system, role, companies);
  return signIn(app.url, 'console', email, testPassword);
};

beforeAll(async () => {
  app = await startApp();
  administrator = await app.administrator();
  ours = await stage(administrator);
  other = await stage(administrator);
  for (const { account: owner } of [ours, other]) {
    await subscription(administrator, owner.id);
    const payment = {
      account: owner.id,
      date: '2026-02-10',
      amount: 500,
      currency: 'TRY',
      method: 'transfer',
    };
    await administrator.create('payments', payment);
  }
  await bill(administrator, '2026-02-15');
  clerk = await hired('billing', [ours.company.id]);
});
afterAll(() => app?.close());

const commercial = ['accounts', 'subscriptions', 'invoices', 'payments', 'ledger-entries'];

describe('X1 C20 staff of one group company', () => {
  test.each(commercial)('see %s of their company, and nothing of the other', async (table) => {
    const all = (
      await administrator.list<Row & { company: number }>(`/api/console/${table}`, { range: [0, 99] })
    ).rows;
    const foreign = all.filter(({ company }) => company === other.company.id);
    expect(foreign.length).toBeGreaterThan(0);
    const { rows, total } = await clerk.list<Row & { company: number }>(`/api/console/${table}`, {
      range: [0, 99],
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ company }) => company))).toEqual(new Set([ours.company.id]));
    expect(total).toBe(all.length - foreign.length);
    await clerk.get(`/api/console/${table}/${foreign[0]?.id}`).expect(404);
    expect((await clerk.list(`/api/console/${table}`, { filter: { company: other.company.id } })).total).toBe(
      0,
    );
    const exported = await clerk.get(`/api/console/${table}/export`, { format: 'csv' }).expect(200);
    expect(exported.text.trimEnd().split('\n')).toHaveLength(total + 1);
  });

  test('see every member, since the address book is shared, but only their own account of it', async () => {
    await account(administrator, ours.member.id, other.company.id);
    const members = (await clerk.list('/api/console/members')).rows.map(({ id }) => id);
    expect(members).toEqual(expect.arrayContaining([ours.member.id, other.member.id]));
    const accounts = await clerk.list('/api/console/accounts', { filter: { member: ours.member.id } });
    expect(accounts.rows.map(({ id }) => id)).toEqual([ours.account.id]);
    expect((await clerk.list('/api/console/companies')).rows.map(({ id }) => id)).toEqual([ours.company.id]);
  });

  test('can neither make nor change nor bill anything of the other company', async () => {
    const before = await administrator.list('/api/console/subscriptions');
    const attempts = [
      await clerk.post('/api/console/accounts', {
        member: ours.member.id,
        company: other.company.id,
        currency: 'EUR',
      }),
      await clerk.put(`/api/console/accounts/${other.account.id}`, { blocked: true }),
      await clerk.put(`/api/console/accounts/${ours.account.id}`, { company: other.company.id }),
      await clerk.post('/api/console/subscriptions', {
        account: other.account.id,
        status: 'active',
        start: '2026-01-01',
      }),
      await clerk.post('/api/console/payments', {
        account: other.account.id,
        date: '2026-02-10',
        amount: 1,
        currency: 'TRY',
      }),
      await clerk.get(`/api/statements/${other.account.id}`, { from: '2026-01-01', to: '2026-12-31' }),
    ];
    for (const { status } of attempts) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect(await administrator.list('/api/console/subscriptions')).toEqual(before);
    const kept = await administrator.get(`/api/console/accounts/${other.account.id}`).expect(200);
    expect(kept.body).toMatchObject({ blocked: false });
  });

  test('who are moved to another company see the other’s at their next request', async () => {
    const user = await addStaff(app.system, 'viewer', [ours.company.id]);
    const caller = await signIn(app.url, 'console', user.email, testPassword);
    const companies = async () => (await caller.list('/api/console/companies')).rows.map(({ id }) => id);
    expect(await companies()).toEqual([ours.company.id]);
    await app.system.transaction((sql) =>
      sql.run('update up_users_companies_lnk set company_id = $2 where user_id = $1', [
        user.id,
        other.company.id,
      ]),
    );
    expect(await companies()).toEqual([other.company.id]);
  });
});

describe('rights of our staff', () => {
  test('a viewer looks and changes nothing', async () => {
    const viewer = await hired('viewer', [ours.company.id]);
    await viewer.get('/api/console/invoices').expect(200);
    await viewer.post('/api/console/members', { kind: 'corporate', name: 'x' }).expect(403);
    await viewer.put(`/api/console/members/${ours.member.id}`, { name: 'x' }).expect(403);
    await viewer.delete(`/api/console/members/${ours.member.id}`).expect(403);
    expect(
      (await viewer.post('/api/billing/runs', { asOf: '2026-03-01' }).set('Idempotency-Key', 'viewer'))
        .status,
    ).toBe(403);
  });

  test('sales keep members and contracts, and post no invoices', async () => {
    const sales = await hired('sales', [ours.company.id]);
    await sales.create('members', { kind: 'corporate', name: 'Yeni üye' });
    expect(
      (await sales.post('/api/billing/runs', { asOf: '2026-03-01' }).set('Idempotency-Key', 'sales')).status,
    ).toBe(403);
    await sales
      .post('/api/console/payments', {
        account: ours.account.id,
        date: '2026-02-10',
        amount: 1,
        currency: 'TRY',
      })
      .expect(403);
  });

  test('only administrators add companies and users', async () => {
    const row = { code: 'YENI', name: 'Yeni A.Ş.', currency: 'TRY', timeZone: 'Europe/Istanbul' };
    await clerk.post('/api/console/companies', row).expect(403);
    await clerk
      .post('/api/console/users', { email: 'x@ortak.test', kind: 'staff', staffRole: 'administrator' })
      .expect(403);
    const made = await administrator.create('companies', row);
    expect((await administrator.list('/api/console/companies')).rows.map(({ id }) => id)).toContain(made.id);
  });
});
