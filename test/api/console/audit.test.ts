import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { account, company, member } from '../../support/records';
import { addPerson, addStaff, testPassword } from '../../support/users';

interface Entry extends Record<string, unknown> {
  readonly id: number;
  readonly action: string;
  readonly resource: string;
  readonly record: number | null;
  readonly user: number | null;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly details: Record<string, unknown> | null;
}

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
}, 60_000);
afterAll(() => app?.close());

const path = '/api/console/audit-entries';
const entries = async (filter: Record<string, unknown>, caller = admin): Promise<Entry[]> =>
  (await caller.list<Entry>(path, { filter })).rows;

describe('GET /api/console/audit-entries', () => {
  test('C5 X7 the history of a record says who changed which field from what to what, newest first', async () => {
    const made = await member(admin, { name: 'Eski Ad Ltd. Şti.', phone: '+902125550000' });
    await admin.put(`/api/console/members/${made.id}`, { name: 'Yeni Ad Ltd. Şti.', version: 1 }).expect(200);
    const [changed, created, ...more] = await entries({ resource: 'members', record: made.id });
    expect(more).toEqual([]);
    const me = (await admin.get('/api/me')).body as { user: { id: number } };
    expect(created).toMatchObject({
      action: 'create',
      actor: 'staff',
      user: me.user.id,
      member: made.id,
      version: 1,
    });
    expect(created?.after).toMatchObject({ name: 'Eski Ad Ltd. Şti.', code: made.code, kind: 'corporate' });
    expect(changed).toMatchObject({
      kind: 'change',
      action: 'update',
      before: { name: 'Eski Ad Ltd. Şti.' },
      after: { name: 'Yeni Ad Ltd. Şti.' },
      version: 2,
    });
    const one = await admin.get(`${path}/${changed?.id}`, { embed: ['user'] });
    expect(one.body).toMatchObject({ id: changed?.id, user: { id: me.user.id } });
  });

  test('X7 a save that changes nothing leaves no trace, and categories are told as added and removed', async () => {
    const [dealer, service] = [
      await admin.create('categories', { name: 'Bayi' }),
      await admin.create('categories', { name: 'Servis' }),
    ];
    const made = await member(admin, { categories: [dealer.id] });
    await admin
      .put(`/api/console/members/${made.id}`, { categories: [dealer.id, service.id], name: made.name })
      .expect(200);
    await admin.put(`/api/console/members/${made.id}`, { categories: [service.id] }).expect(200);
    await admin.put(`/api/console/members/${made.id}`, { categories: [service.id] }).expect(200);
    const changes = (await entries({ resource: 'members', record: made.id, action: 'update' })).map(
      ({ before, after }) => [before?.categories, after?.categories],
    );
    expect(changes).toEqual([
      [[dealer.id], []],
      [[], [service.id]],
      [[], [dealer.id]],
    ]);
  });

  test('X7 the lines of a subscription stand in its history; entries are found by member, user, action and time', async () => {
    const group = await company(admin);
    const made = await member(admin);
    const own = await account(admin, made.id, group.id);
    const since = new Date().toISOString();
    const contract = await admin.create('subscriptions', {
      account: own.id,
      start: '2026-01-01',
      period: 'month',
      interval: 1,
      lines: [{ description: 'Fiber', quantity: '1', unitPrice: '100', taxRate: '20' }],
    });
    const history = await entries({ resource: 'subscriptions', record: contract.id });
    expect(history).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ part: 'lines', after: expect.objectContaining({ description: 'Fiber' }) }),
        expect.objectContaining({ part: null, action: 'create', company: group.id, member: made.id }),
      ]),
    );
    expect(
      (await entries({ member: made.id, action: 'create', createdAt_gte: since })).length,
    ).toBeGreaterThanOrEqual(2);
    expect(await entries({ member: made.id, createdAt_lt: '2020-01-01T00:00:00Z' })).toEqual([]);
    expect(await entries({ member: made.id, user: 999_999 })).toEqual([]);
    for (const filter of [{ record: 'x' }, { colour: 1 }, { kind: 'gossip' }, { createdAt_gte: 'yesterday' }])
      await admin.get(path, { filter }).expect(400);
  });

  test('X7 nobody writes entries: there is no such action', async () => {
    const [entry] = await entries({});
    await admin.post(path, { action: 'update', resource: 'members' }).expect(403);
    await admin.put(`${path}/${entry?.id}`, { action: 'create' }).expect(403);
    await admin.delete(`${path}/${entry?.id}`).expect(403);
    await app.http.get(path).expect(401);
  });

  test('X7 staff see the history of records that they may see: their companies, not others, and nobody signing in', async () => {
    const [mine, theirs] = [await company(admin), await company(admin)];
    const made = await member(admin);
    const own = await account(admin, made.id, mine.id, { creditLimit: 100_00 });
    const foreign = await account(admin, made.id, theirs.id, { creditLimit: 200_00 });
    const user = await addStaff(app.system, 'billing', [mine.id]);
    const staff = await signIn(app.url, 'console', user.email, testPassword);
    expect(await entries({ resource: 'members', record: made.id }, staff)).not.toHaveLength(0);
    expect(await entries({ resource: 'accounts', record: own.id }, staff)).toHaveLength(1);
    expect(await entries({ resource: 'accounts', record: foreign.id }, staff)).toEqual([]);
    const [hidden] = await entries({ resource: 'accounts', record: foreign.id });
    await staff.get(`${path}/${hidden?.id}`).expect(404);
    expect((await staff.list(path, { filter: { member: made.id }, count: 'exact' })).total).toBe(
      (await staff.list(path, { filter: { member: made.id } })).rows.length,
    );
    expect(await entries({ resource: 'users' }, staff)).toEqual([]);
    expect(await entries({ kind: 'session' }, staff)).toEqual([]);
    expect(await entries({ kind: 'access' }, staff)).toEqual([]);
    const exported = await staff
      .get(`${path}/export`, { format: 'csv', filter: { member: made.id } })
      .expect(200);
    expect(exported.text).not.toContain('200');
  });

  test('X7 the portal knows no trail', async () => {
    const made = await member(admin);
    const person = await addPerson(app.system, { member: made.id, scope: 'group' });
    const caller = await signIn(app.url, 'portal', person.email, testPassword);
    await caller.get('/api/portal/audit-entries').expect(404);
    await caller.get(path).expect(403);
  });
});

describe('what is no change of a record', () => {
  test('X7 signing in, failing to, and signing out are written down, passwords never', async () => {
    const user = await addStaff(app.system, 'viewer');
    await app.http
      .post('/api/auth/local')
      .set('X-Ortak-App', 'console')
      .send({ identifier: user.email, password: 'Yanlış-Parola-1' })
      .expect(401);
    await app.http
      .post('/api/auth/local')
      .set('X-Ortak-App', 'console')
      .send({ identifier: 'MyPassword!1', password: 'Yanlış-Parola-2' })
      .expect(401);
    await app.http
      .post('/api/auth/local')
      .set('X-Ortak-App', 'portal')
      .send({ identifier: user.email, password: testPassword })
      .expect(403);
    const caller = await signIn(app.url, 'console', user.email, testPassword);
    await caller.post('/api/auth/logout').set('X-Ortak-App', 'console').expect(204);
    const seen = await entries({ kind: 'session', record: user.id });
    expect(seen.map(({ action }) => action)).toEqual([
      'sign-out',
      'sign-in',
      'sign-in-refused',
      'sign-in-failed',
    ]);
    expect(seen[3]).toMatchObject({ actor: 'staff', user: user.id, details: { identifier: user.email } });
    const [unknown] = await entries({ action: 'sign-in-failed', record_isnull: true });
    expect(unknown?.details).not.toHaveProperty('identifier');
    const all = JSON.stringify(await entries({ kind: 'session' }));
    for (const secret of ['Yanlış-Parola', 'MyPassword!1', testPassword]) expect(all).not.toContain(secret);
  });

  test('X7 a name that is locked for too many tries is written down once', async () => {
    const user = await addStaff(app.system, 'viewer');
    for (let i = 0; i < 13; i += 1)
      await app.http.post('/api/auth/local').send({ identifier: user.email, password: `Yanlış-${i}` });
    const locked = await entries({ action: 'sign-in-locked' });
    expect(locked.filter(({ details }) => details?.identifier === user.email)).toHaveLength(1);
  });

  test('X7 an export says who took which rows out', async () => {
    const made = await member(admin, { name: 'Dışa Aktarılan' });
    await admin
      .get('/api/console/members/export', { format: 'csv', filter: { id: [made.id] }, columns: ['name'] })
      .expect(200);
    const [entry] = await entries({ action: 'export', resource: 'members' });
    expect(entry).toMatchObject({
      kind: 'access',
      actor: 'staff',
      details: { format: 'csv', rows: 1, filter: { id: [made.id] }, columns: ['name'] },
    });
    expect(entry?.user).not.toBeNull();
  });

  test('X7 looking at a statement and taking it out are written down', async () => {
    const group = await company(admin);
    const made = await member(admin);
    const own = await account(admin, made.id, group.id);
    await admin.get(`/api/statements/${own.id}`, { from: '2026-01-01', to: '2026-01-31' }).expect(200);
    await admin
      .get(`/api/statements/${own.id}`, { from: '2026-01-01', to: '2026-01-31', format: 'pdf' })
      .expect(200);
    const seen = await entries({ resource: 'statements', record: own.id });
    expect(seen.map(({ action }) => action)).toEqual(['download', 'view']);
    expect(seen[0]).toMatchObject({
      member: made.id,
      company: group.id,
      details: { format: 'pdf', from: '2026-01-01' },
    });
  });
});

interface Conflict {
  readonly version: number;
  readonly fields: { field: string; base: unknown; theirs: unknown; mine: unknown; conflict: boolean }[];
  readonly saves: { at: string; name: string | null; user: number | null; fields: string[] }[];
}

describe('two people edit one record', () => {
  test('C5 the second is told who changed what since, with both values, and saves on top of it', async () => {
    const dealer = await admin.create('categories', { name: 'Toptancı' });
    const made = await member(admin, { name: 'Ortak Üye', phone: '+902125550000', city: 'İzmir' });
    const user = await addStaff(app.system, 'sales');
    const other = await signIn(app.url, 'console', user.email, testPassword);
    await other
      .put(`/api/console/members/${made.id}`, { version: 1, name: 'Onun Adı', categories: [dealer.id] })
      .expect(200);
    await other.put(`/api/console/members/${made.id}`, { version: 2, phone: '+902125550001' }).expect(200);

    const mine = { version: 1, name: 'Benim Adım', phone: '+902125550000', city: 'Ankara', categories: [] };
    const refused = await admin.put(`/api/console/members/${made.id}`, mine).expect(409);
    const { code, conflict } = refused.body.error.details as { code: string; conflict: Conflict };
    expect(code).toBe('stale');
    expect(conflict).toMatchObject({ resource: 'members', id: made.id, version: 3 });
    const byField = new Map(conflict.fields.map((field) => [field.field, field]));
    expect(byField.get('name')).toEqual({
      field: 'name',
      base: 'Ortak Üye',
      theirs: 'Onun Adı',
      mine: 'Benim Adım',
      conflict: true,
    });
    expect(byField.get('phone')).toMatchObject({ theirs: '+902125550001', conflict: false });
    expect(byField.get('city')).toMatchObject({ theirs: 'İzmir', mine: 'Ankara', conflict: false });
    expect(byField.get('categories')).toMatchObject({ base: [], theirs: [dealer.id], conflict: false });
    expect([...byField.keys()].sort()).toEqual(['categories', 'city', 'name', 'phone']);
    expect(conflict.saves[0]).toMatchObject({ user: user.id, fields: ['phone'] });

    await admin
      .put(`/api/console/members/${made.id}`, { version: 3, name: 'Benim Adım', city: 'Ankara' })
      .expect(200);
    const now = (await admin.get(`/api/console/members/${made.id}`)).body as Record<string, unknown>;
    expect(now).toMatchObject({
      name: 'Benim Adım',
      city: 'Ankara',
      phone: '+902125550001',
      categories: [dealer.id],
    });
  });

  test('C5 a save of links alone is told as well, and a wild version is no way around', async () => {
    const dealer = await admin.create('categories', { name: 'Yalnız' });
    const made = await member(admin);
    await admin.put(`/api/console/members/${made.id}`, { version: 1, categories: [dealer.id] }).expect(200);
    const refused = await admin
      .put(`/api/console/members/${made.id}`, { version: 1, name: 'Yeni' })
      .expect(409);
    const { conflict } = refused.body.error.details as { conflict: Conflict };
    expect(conflict.fields.map(({ field }) => field).sort()).toEqual(['categories', 'name']);
    for (const version of [0, -1, 99, 'x', 1.5, 2 ** 40])
      await admin.put(`/api/console/members/${made.id}`, { version, name: 'Y' }).expect(409);
  });
});
