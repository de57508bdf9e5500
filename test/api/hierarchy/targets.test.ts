import { startApp, type App } from '../../support/app';
import { bill, invoicesOf, stage, subscription, type Stage } from '../../support/billing';
import { signIn, type Caller } from '../../support/caller';
import { company, member, type Row } from '../../support/records';
import { addPerson, addStaff, testPassword } from '../../support/users';

interface Target extends Row {
  readonly achieved: number;
  readonly attainment: string;
  readonly amount: number;
  readonly start: string;
  readonly end: string;
}

let app: App;
let admin: Caller;
let ours: Stage;
let region: Row;
let branch: Row;
let product: Row;

/** A member that is billed 100.00 a month at a branch, 40.00 of it for a product, and 50.00 a month at no unit. */
beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  admin = await app.administrator();
  await admin.post('/api/clock', { now: '2026-06-15T09:00:00Z' });
  ours = await stage(admin);
  region = await admin.create('units', { member: ours.member.id, kind: 'region', name: 'Ege' });
  branch = await admin.create('units', {
    member: ours.member.id,
    kind: 'branch',
    name: 'İzmir',
    parent: region.id,
  });
  product = await admin.create('products', { code: 'BAKIM', name: 'Bakım', currency: 'TRY' });
  await subscription(admin, ours.account.id, {
    unit: branch.id,
    end: '2026-03-31',
    lines: [
      { description: 'Hizmet', quantity: '1', unitPrice: '60', taxRate: '20' },
      { product: product.id, description: 'Bakım', quantity: '1', unitPrice: '40', taxRate: '20' },
    ],
  });
  await subscription(admin, ours.account.id, {
    end: '2026-03-31',
    lines: [{ description: 'Lisans', quantity: '1', unitPrice: '50', taxRate: '20' }],
  });
  await bill(admin, '2026-04-30', { company: ours.company.id });
});
afterAll(() => app?.close());

const target = (more: Record<string, unknown>, caller = admin): Promise<Target> =>
  caller.create<Target>('targets', {
    company: ours.company.id,
    member: ours.member.id,
    amount: 60_000,
    ...more,
  });
const shown = async (id: number): Promise<Target> =>
  (await admin.get(`/api/console/targets/${id}`)).body as Target;
const problems = async (more: Record<string, unknown>) => {
  const response = await admin.post('/api/console/targets', {
    company: ours.company.id,
    member: ours.member.id,
    amount: 60_000,
    year: 2027,
    ...more,
  });
  const { errors } = response.body.error.details as { errors: { path: string; code: string }[] };
  return [response.status, ...errors.map(({ path, code }) => `${path} ${code}`)];
};

describe('targets', () => {
  test('C10 what a member, a region and its branch were invoiced counts towards their targets, net of tax', async () => {
    expect(await target({ year: 2026 })).toMatchObject({
      currency: 'TRY',
      start: '2026-01-01',
      end: '2026-12-31',
      achieved: 45_000,
      attainment: '75',
    });
    // The member follows from the unit; what is below a region counts for it.
    const ofRegion = await admin.create<Target>('targets', {
      company: ours.company.id,
      unit: region.id,
      year: 2026,
      quarter: 1,
      amount: 90_000,
    });
    expect(ofRegion).toMatchObject({ member: ours.member.id, achieved: 30_000, attainment: '33.33' });
    expect(await target({ unit: branch.id, year: 2026, month: 2 })).toMatchObject({
      start: '2026-02-01',
      end: '2026-02-28',
      achieved: 10_000,
      attainment: '16.67',
    });
    expect(await target({ unit: branch.id, product: product.id, year: 2026 })).toMatchObject({
      achieved: 12_000,
    });
    expect(await target({ product: product.id, year: 2026 })).toMatchObject({ achieved: 12_000 });
    expect(await target({ start: '2026-01-15', end: '2026-02-15' })).toMatchObject({ achieved: 15_000 });
    expect(await target({ year: 2026, currency: 'USD' })).toMatchObject({ achieved: 0, attainment: '0' });
  });

  test('C10 credits are deducted at once, and a contract that goes to another branch counts there', async () => {
    const before = await target({ year: 2026, month: 1, unit: branch.id });
    expect(before.achieved).toBe(10_000);
    const [invoice] = (await invoicesOf(admin, ours.account.id)).filter(
      ({ issueDate, net }) => issueDate === '2026-01-01' && net === 10_000,
    );
    await admin.post(`/api/billing/invoices/${invoice?.id}/credit`, { reason: 'Hata' }).expect(200);
    // The credit note is of June: it takes back there what January keeps, as the turnover does.
    const whole = await target({ unit: branch.id, year: 2026, amount: 10_000 });
    expect(whole).toMatchObject({ achieved: 20_000, attainment: '200' });
    const desk = await admin.create('units', { member: ours.member.id, kind: 'department', name: 'Depo' });
    const [contract] = (await admin.list<Row>('/api/console/subscriptions', { filter: { unit: branch.id } }))
      .rows;
    await admin.put(`/api/console/subscriptions/${contract?.id}`, { unit: desk.id }).expect(200);
    expect((await shown(before.id)).achieved).toBe(0);
    await admin.put(`/api/console/subscriptions/${contract?.id}`, { unit: branch.id }).expect(200);
  });

  test('C10 lists are filtered and sorted by attainment, exported and searched', async () => {
    const filter = { member: ours.member.id, year: 2026, attainment_gte: '10' };
    const { rows } = await admin.list<Target>('/api/console/targets', {
      filter,
      sort: ['attainment', 'DESC'],
    });
    const figures = rows.map(({ attainment }) => Number(attainment));
    expect(figures.length).toBeGreaterThan(2);
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
    const file = await admin.get('/api/console/targets/export', { format: 'csv', filter });
    expect(file.text).toContain('Achieved');
    expect((await admin.list('/api/console/targets', { filter: { q: 'IZMIR' } })).total).toBeGreaterThan(0);
  });

  test('C10 a target is changed: another quarter moves its days, other days make it one of its own', async () => {
    const { id } = await target({ year: 2029, quarter: 1 });
    const moved = await admin.put(`/api/console/targets/${id}`, { quarter: 2, version: 1 });
    expect(moved.body).toMatchObject({ start: '2029-04-01', end: '2029-06-30', version: 2 });
    const own = await admin.put(`/api/console/targets/${id}`, { ...moved.body, end: '2029-07-10' });
    expect(own.body).toMatchObject({ year: null, quarter: null, start: '2029-04-01', end: '2029-07-10' });
    expect((await admin.put(`/api/console/targets/${id}`, { amount: 1, version: 1 })).status).toBe(409);
  });

  test('bad input is refused by name', async () => {
    const foreign = await admin.create('units', {
      member: (await member(admin)).id,
      kind: 'branch',
      name: 'Yabancı',
    });
    expect(await problems({ amount: 0 })).toEqual([400, 'amount notPositive']);
    expect(await problems({ amount: -5 })).toEqual([400, 'amount notPositive']);
    expect(await problems({ amount: 1.5 })).toEqual([400, 'amount notInteger']);
    expect(await problems({ unit: foreign.id })).toEqual([400, 'unit otherMember']);
    expect(await problems({ company: 999999 })).toEqual([400, 'company notReferenced']);
    expect(await problems({ currency: 'QQQ' })).toEqual([400, 'currency notCurrency']);
    expect(await problems({ quarter: 5 })).toEqual([400, 'quarter tooLarge']);
    expect(await problems({ quarter: 1, month: 1 })).toContain('month quarterOrMonth');
    expect(await problems({ year: null })).toEqual([400, 'start required', 'end required']);
    expect(await problems({ year: null, start: '2027-02-01', end: '2027-01-01' })).toEqual([
      400,
      'end fromAfterTo',
    ]);
    await target({ year: 2031 });
    const twice = await admin.post('/api/console/targets', {
      company: ours.company.id,
      member: ours.member.id,
      year: 2031,
      amount: 1,
    });
    expect(twice.status).toBe(409);
  });

  test('C20 targets of another company do not exist: not in lists, counts, search, export or by id', async () => {
    const mine = await target({ year: 2032 });
    const other = await company(admin);
    const staff = await addStaff(app.system, 'sales', [other.id]);
    const seller = await signIn(app.url, 'console', staff.email, testPassword);
    for (const filter of [{}, { q: 'izmir' }, { member: ours.member.id }])
      expect(await seller.list('/api/console/targets', { filter, count: 'exact' })).toEqual({
        rows: [],
        total: 0,
      });
    const file = await seller.get('/api/console/targets/export', { format: 'csv' });
    expect(file.text.trim().split('\n')).toHaveLength(1);
    expect((await seller.get(`/api/console/targets/${mine.id}`)).status).toBe(404);
    expect((await seller.put(`/api/console/targets/${mine.id}`, { amount: 1 })).status).toBe(404);
    expect((await seller.delete(`/api/console/targets/${mine.id}`)).status).toBe(404);
    const planted = await seller.post('/api/console/targets', {
      company: ours.company.id,
      member: ours.member.id,
      year: 2033,
      amount: 1,
    });
    expect(planted.status).toBe(400);
    // Their own target of the same member sees nothing of what others invoiced.
    const own = await seller.create<Target>('targets', {
      company: other.id,
      member: ours.member.id,
      year: 2026,
      amount: 100,
    });
    expect(own.achieved).toBe(0);
  });

  test('who may not: nobody, viewers who write, the portal', async () => {
    await app.http.get('/api/console/targets').expect(401);
    const viewer = await signIn(
      app.url,
      'console',
      (await addStaff(app.system, 'viewer', [ours.company.id])).email,
      testPassword,
    );
    expect((await viewer.get('/api/console/targets')).status).toBe(200);
    expect((await viewer.post('/api/console/targets', {})).status).toBe(403);
    const { email } = await addPerson(app.system, { member: ours.member.id, scope: 'group' });
    const person = await signIn(app.url, 'portal', email, testPassword);
    expect((await person.get('/api/console/targets')).status).toBe(403);
    expect((await person.get('/api/portal/targets')).status).toBe(404);
  });
});
