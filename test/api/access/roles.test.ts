import { rightsOfRole } from '@ortak/kernel/access';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { company, unique, type Row } from '../../support/records';

interface Role extends Row {
  key: string;
  rights: Record<string, string[]>;
  builtIn: boolean;
  users: number;
}

const password = 'Roller-Icin-2026';

describe('roles of our staff', () => {
  let app: App;
  let admin: Caller;
  let ours: Row;

  beforeAll(async () => {
    app = await startApp();
    admin = await app.administrator();
    ours = await company(admin);
  });
  afterAll(() => app.close());

  const hire = async (staffRole: string): Promise<{ caller: Caller; user: Row }> => {
    const email = `${unique()}@ortak.test`;
    const user = await admin.create('users', {
      email,
      name: 'Ece Aydın',
      kind: 'staff',
      staffRole,
      companies: [ours.id],
      password,
    });
    return { caller: await signIn(app.url, 'console', email, password), user };
  };

  test('the four that are always there can be read, with what they may do', async () => {
    const { rows } = await admin.list<Role>('/api/console/roles', { filter: { builtIn: true } });
    expect(rows.map(({ key }) => key)).toEqual(['administrator', 'billing', 'sales', 'viewer']);
    for (const { key, rights } of rows) expect(rights).toEqual(rightsOfRole(key));
    expect(rows[0]?.users).toBeGreaterThan(0);
  });

  test('a role of one’s own gives exactly its rights, and what is taken away is gone at the next request', async () => {
    const role = await admin.create<Role>('roles', {
      key: 'tahsilat',
      name: 'Tahsilat',
      labels: { en: 'Collections' },
      rights: { members: ['view'], payments: ['view', 'create'] },
    });
    expect(role).toMatchObject({ builtIn: false, users: 0 });
    const { caller } = await hire('tahsilat');
    await caller.get('/api/console/members').expect(200);
    await caller.get('/api/console/invoices').expect(403);
    await caller.post('/api/console/members', { kind: 'corporate', name: 'Olmaz' }).expect(403);
    expect((await caller.get('/api/me').expect(200)).body.rights).toMatchObject({
      members: ['view'],
      payments: ['view', 'create'],
    });
    // Their colleagues and their own lists belong to everybody.
    await caller.get('/api/console/users').expect(200);
    await caller.get('/api/console/roles').expect(200);

    await admin.put(`/api/console/roles/${role.id}`, { rights: { payments: ['view'] } }).expect(200);
    await caller.get('/api/console/members').expect(403);
    expect((await admin.get(`/api/console/roles/${role.id}`).expect(200)).body).toMatchObject({ users: 1 });
  });

  test('only administrators say what a role may do', async () => {
    const role = await admin.create<Role>('roles', { key: `r-${unique()}`, name: 'Destek', rights: {} });
    const { caller } = await hire('sales');
    await caller.get(`/api/console/roles/${role.id}`).expect(200);
    await caller.post('/api/console/roles', { key: 'benim', name: 'Benim' }).expect(403);
    await caller.put(`/api/console/roles/${role.id}`, { rights: { invoices: ['approve'] } }).expect(403);
    await caller.delete(`/api/console/roles/${role.id}`).expect(403);
    await app.http.get('/api/console/roles').expect(401);
  });

  test('what is always there, or what somebody has, is not renamed and not deleted', async () => {
    const { rows } = await admin.list<Role>('/api/console/roles', { filter: { key: 'viewer' } });
    const viewer = rows[0] as Role;
    const refused = await admin.delete(`/api/console/roles/${viewer.id}`).expect(409);
    expect(refused.body.error.details.code).toBe('builtInRoleKept');
    await admin.put(`/api/console/roles/${viewer.id}`, { key: 'izleyen' }).expect(400);
    // A form sends the rights that it read along; they stay what they are.
    const { body } = await admin
      .put(`/api/console/roles/${viewer.id}`, { rights: { invoices: ['approve'] }, name: 'Bakan' })
      .expect(200);
    expect(body).toMatchObject({ name: 'Bakan', rights: rightsOfRole('viewer'), builtIn: true });

    const role = await admin.create<Role>('roles', { key: `k-${unique()}`, name: 'Kasa', rights: {} });
    await hire(role.key);
    expect((await admin.delete(`/api/console/roles/${role.id}`).expect(409)).body.error.details.code).toBe(
      'inUse',
    );
    await admin.put(`/api/console/roles/${role.id}`, { key: 'baska' }).expect(400);
    const unused = await admin.create<Role>('roles', { key: `u-${unique()}`, name: 'Boş', builtIn: true });
    expect(unused.builtIn).toBe(false);
    await admin.delete(`/api/console/roles/${unused.id}`).expect(200);
  });

  test.each([
    [{ name: 'Anahtarsız' }, 'key'],
    [{ key: 'Büyük Harf', name: 'x' }, 'key'],
    [{ key: 'adsiz' }, 'name'],
    [{ key: 'alan', name: 'x', rights: { moon: ['view'] } }, 'rights.moon'],
    [{ key: 'eylem', name: 'x', rights: { members: ['fly'] } }, 'rights.members'],
    [{ key: 'yonetim', name: 'x', rights: { users: ['edit'] } }, 'rights.users'],
    [{ key: 'liste', name: 'x', rights: { members: 'view' } }, 'rights.members'],
    [{ key: 'yazi', name: 'x', rights: 'all' }, 'rights'],
  ])('%j is refused at its field', async (body, path) => {
    const { body: answer } = await admin.post('/api/console/roles', body).expect(400);
    expect(
      answer.error.details.errors.map((one: { path: unknown }) => [one.path].flat().join('.')),
    ).toContain(path);
  });

  test('a key is there once, and a user needs a role that exists', async () => {
    await admin.post('/api/console/roles', { key: 'sales', name: 'İkinci satış' }).expect(409);
    const { body } = await admin
      .post('/api/console/users', {
        email: `${unique()}@ortak.test`,
        name: 'x',
        kind: 'staff',
        staffRole: 'yok',
      })
      .expect(400);
    expect(body.error.details.errors[0].path).toEqual('staffRole');
  });
});
