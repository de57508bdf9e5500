import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { account, company, member } from '../../support/records';

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
});
afterAll(() => app.close());

describe('POST, PUT and DELETE /api/console/:resource', () => {
  test('C1 creates a member with a number of its own and several categories', async () => {
    const one = await admin.create('categories', { name: 'Müşteri' });
    const two = await admin.create('categories', { name: 'Bayi' });
    const created = await member(admin, { name: 'Yıldız Ticaret', categories: [one.id, two.id] });
    expect(created).toMatchObject({ status: 'potential', version: 1, categories: [one.id, two.id] });
    expect(created.code).toMatch(/^M-\d{6}$/);
  });

  test('I1 an individual member is named by first and last name and has exactly one person', async () => {
    const created = await member(admin, {
      kind: 'individual',
      name: undefined,
      firstName: 'Ayşe',
      lastName: 'Öztürk',
      email: 'ayse@example.com',
    });
    expect(created.name).toBe('Ayşe Öztürk');
    const people = await admin.list('/api/console/people', { filter: { member: created.id } });
    expect(people.rows).toEqual([
      expect.objectContaining({ firstName: 'Ayşe', lastName: 'Öztürk', email: 'ayse@example.com' }),
    ]);
    await admin.put(`/api/console/members/${created.id}`, { lastName: 'Kaya' }).expect(200);
    const renamed = await admin.list('/api/console/people', { filter: { member: created.id } });
    expect(renamed.rows).toEqual([expect.objectContaining({ lastName: 'Kaya' })]);
  });

  test('C2 a potential member becomes active by itself with its first account', async () => {
    const [us, them] = [await company(admin), await member(admin)];
    await account(admin, them.id, us.id);
    expect((await admin.get(`/api/console/members/${them.id}`)).body.status).toBe('active');
  });

  test('C20 there is one account per member, company and currency', async () => {
    const [us, them] = [await company(admin), await member(admin)];
    await account(admin, them.id, us.id);
    const second = await admin.post('/api/console/accounts', {
      member: them.id,
      company: us.id,
      currency: 'TRY',
    });
    expect(second.status).toBe(400);
    expect(second.body.error.details.errors[0].path).toBe('member');
    await account(admin, them.id, us.id, { currency: 'USD' });
  });

  test('absent keys keep their value, a list is replaced', async () => {
    const category = await admin.create('categories', { name: 'Kalıcı' });
    const created = await member(admin, { email: 'a@example.com', categories: [category.id] });
    const changed = await admin.put(`/api/console/members/${created.id}`, { phone: '+90 212 000 00 00' });
    expect(changed.body).toMatchObject({
      email: 'a@example.com',
      phone: '+902120000000',
      categories: [category.id],
      version: 2,
    });
    const emptied = await admin.put(`/api/console/members/${created.id}`, { categories: [] });
    expect(emptied.body.categories).toEqual([]);
  });

  test('a client may send back what it got: read-only keys are ignored', async () => {
    const created = await member(admin);
    const response = await admin.put(`/api/console/members/${created.id}`, { ...created, city: 'İzmir' });
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({ id: created.id, city: 'İzmir', code: created.code });
  });

  test('a stale version is a 409 and changes nothing', async () => {
    const created = await member(admin);
    await admin.put(`/api/console/members/${created.id}`, { city: 'Bursa', version: 1 }).expect(200);
    const late = await admin.put(`/api/console/members/${created.id}`, { city: 'Konya', version: 1 });
    expect(late.status).toBe(409);
    expect((await admin.get(`/api/console/members/${created.id}`)).body.city).toBe('Bursa');
  });

  test.each([
    [{ kind: 'corporate' }, ['name']],
    [{ kind: 'robot', name: 'x' }, ['kind']],
    [
      { kind: 'corporate', name: 'x', email: 'nobody', annualSales: 1.5, nobody: true },
      ['email', 'annualSales', 'nobody'],
    ],
    [{ kind: 'corporate', name: 'x', categories: 'all' }, ['categories']],
    [{ kind: 'corporate', name: 'x', parent: 999999 }, ['parent']],
    [{ kind: 'corporate', name: 'x', categories: [999999] }, ['categories.0']],
    [[], ['']],
  ])('refuses %j and names every bad field', async (body, paths) => {
    const before = (await admin.list('/api/console/members')).total;
    const response = await admin.post('/api/console/members', body);
    expect(response.status).toBe(400);
    expect(response.body.error.details.errors.map(({ path }: { path: string }) => path).sort()).toEqual(
      [...paths].sort(),
    );
    expect((await admin.list('/api/console/members')).total).toBe(before);
  });

  test('C7 a unit is never below itself, and never led by somebody of another member', async () => {
    const [one, other] = [await member(admin), await member(admin)];
    const top = await admin.create('units', { member: one.id, kind: 'region', name: 'Marmara' });
    const below = await admin.create('units', {
      member: one.id,
      kind: 'branch',
      name: 'Kadıköy',
      parent: top.id,
    });
    const circle = await admin.put(`/api/console/units/${top.id}`, { parent: below.id });
    expect(circle.status).toBe(400);
    const stranger = await admin.create('people', { member: other.id, firstName: 'Can', lastName: 'Er' });
    const foreign = await admin.put(`/api/console/units/${below.id}`, { manager: stranger.id });
    expect(foreign.body.error.details.errors).toEqual([expect.objectContaining({ path: 'manager' })]);
  });

  test('a record that others depend on is not deleted', async () => {
    const owner = await member(admin);
    const unit = await admin.create('units', { member: owner.id, kind: 'branch', name: 'Merkez' });
    expect((await admin.delete(`/api/console/members/${owner.id}`)).status).toBe(409);
    expect((await admin.delete(`/api/console/units/${unit.id}`)).status).toBe(200);
    expect((await admin.delete(`/api/console/members/${owner.id}`)).status).toBe(200);
    expect((await admin.get(`/api/console/members/${owner.id}`)).status).toBe(404);
  });

  test('errors speak the language of the caller', async () => {
    const turkish = await admin
      .post('/api/console/members', { kind: 'corporate' })
      .set('Accept-Language', 'tr');
    const english = await admin
      .post('/api/console/members', { kind: 'corporate' })
      .set('Accept-Language', 'en');
    expect(turkish.body.error.details.errors[0].message).not.toBe(
      english.body.error.details.errors[0].message,
    );
  });
});
