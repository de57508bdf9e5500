import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { account, company, member, type Row } from '../../support/records';

let app: App;
let admin: Caller;
let ours: Row;
let theirs: Row;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  [ours, theirs] = [await company(admin), await company(admin)];
});
afterAll(() => app.close());

const clerkOf = (email: string, companies: number[]): Promise<Row> =>
  admin.create('users', {
    email,
    name: 'Deniz Kâtip',
    kind: 'staff',
    staffRole: 'billing',
    companies,
    password: 'Defter-Kalem-7',
  });

describe('users', () => {
  test('an administrator adds staff, who sign in and see their own companies only', async () => {
    const created = await clerkOf('deniz@ortak.test', [ours.id]);
    expect(created).toMatchObject({ email: 'deniz@ortak.test', staffRole: 'billing', companies: [ours.id] });
    expect(created).not.toHaveProperty('password');
    const them = await member(admin);
    const mine = await account(admin, them.id, ours.id);
    const foreign = await account(admin, them.id, theirs.id);
    const clerk = await signIn(app.url, 'console', 'deniz@ortak.test', 'Defter-Kalem-7');
    const { rows, total } = await clerk.list<Row>('/api/console/accounts', { filter: { member: them.id } });
    expect(rows.map(({ id }) => id)).toEqual([mine.id]);
    expect(total).toBe(1);
    expect((await clerk.get(`/api/console/accounts/${foreign.id}`)).status).toBe(404);
    expect((await clerk.put(`/api/console/accounts/${foreign.id}`, { creditLimit: 1 })).status).toBe(404);
    expect(
      (await clerk.post('/api/console/accounts', { member: them.id, company: theirs.id, currency: 'EUR' }))
        .status,
    ).toBe(400);
  });

  test('only an administrator adds users', async () => {
    await clerkOf('ali@ortak.test', [ours.id]);
    const clerk = await signIn(app.url, 'console', 'ali@ortak.test', 'Defter-Kalem-7');
    const response = await clerk.post('/api/console/users', {
      email: 'x@ortak.test',
      staffRole: 'administrator',
    });
    expect(response.status).toBe(403);
  });

  test('a changed role counts at the next request, a blocked user is out at once', async () => {
    const created = await clerkOf('ece@ortak.test', [ours.id]);
    const clerk = await signIn(app.url, 'console', 'ece@ortak.test', 'Defter-Kalem-7');
    await admin.put(`/api/console/users/${created.id}`, { staffRole: 'viewer' }).expect(200);
    expect((await clerk.post('/api/console/members', { kind: 'corporate', name: 'x' })).status).toBe(403);
    await admin.put(`/api/console/users/${created.id}`, { blocked: true }).expect(200);
    expect((await clerk.get('/api/console/members')).status).toBe(401);
  });

  test('C14 a person of a member signs in on the portal and sees their member only', async () => {
    const [them, others] = [await member(admin), await member(admin)];
    await member(admin);
    const person = await admin.create('people', {
      member: them.id,
      firstName: 'Ayşe',
      lastName: 'Işık',
      portal: { enabled: true, scope: 'member', rights: { people: ['view'], units: ['view'] } },
    });
    await admin.create('people', { member: others.id, firstName: 'Başka', lastName: 'Biri' });
    await admin.create('users', {
      email: 'ayse@uye.test',
      kind: 'portal',
      person: person.id,
      password: 'Defter-Kalem-7',
    });
    const ayse = await signIn(app.url, 'portal', 'ayse@uye.test', 'Defter-Kalem-7');
    const { rows } = await ayse.list<Row>('/api/portal/people');
    expect(rows.map(({ id }) => id)).toEqual([person.id]);
    expect((await ayse.get('/api/console/members')).status).toBe(403);
  });

  test.each([
    [{ email: 'nobody', staffRole: 'billing' }, 400],
    [{ email: 'a@b.test' }, 400],
    [{ email: 'a@b.test', staffRole: 'billing', companies: [999999] }, 400],
    [{ email: 'a@b.test', kind: 'portal', person: 999999 }, 400],
    [{ email: 'a@b.test', staffRole: 'billing', password: 'short' }, 400],
    [{ email: 'admin@ortak.test', staffRole: 'billing' }, 409],
  ])('refuses %j with %i', async (body, status) => {
    expect((await admin.post('/api/console/users', body)).status).toBe(status);
  });
});
