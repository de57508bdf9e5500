import { startApp, type App } from '../../support/app';
import { callerOf, signIn, type Caller } from '../../support/caller';
import { addCompany, addMember, addPerson, addStaff, testPassword } from '../../support/users';

let app: App;
let company: number;

beforeAll(async () => {
  app = await startApp({ ORTAK_ROLE: 'web', ORTAK_TRUST_PROXY: 'true' });
  company = await addCompany(app.system);
});
afterAll(() => app?.close());

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

interface View {
  readonly id: string;
  readonly current: boolean;
  readonly device: { readonly kind: string; readonly browser: string | null };
  readonly startedAt: string;
  readonly usedAt: string;
}

async function open(email: string, userAgent = 'curl/8'): Promise<Caller> {
  const response = await app.http
    .post('/api/auth/local')
    .set('User-Agent', userAgent)
    .send({ identifier: email, password: testPassword })
    .expect(200);
  return callerOf(app.url, (response.body as { jwt: string }).jwt);
}

const sessionsOf = async (caller: Caller): Promise<View[]> =>
  (await caller.get('/api/auth/sessions').expect(200)).body as View[];

describe('one’s sessions', () => {
  test.each(['staff', 'portal'])('are listed with their devices and ended one by one (%s)', async (kind) => {
    const user =
      kind === 'staff'
        ? await addStaff(app.system, 'sales', [company])
        : await addPerson(app.system, { member: await addMember(app.system), scope: 'own' });
    const [here, there] = [await open(user.email), await open(user.email, phone)];
    const stranger = await open((await addStaff(app.system, 'sales', [company])).email);
    const list = await sessionsOf(here);
    expect(list.map(({ current }) => current)).toEqual([true, false]);
    expect(list[1]?.device).toEqual({ kind: 'phone', browser: 'Safari', system: 'iPhone' });
    expect(Date.parse(list[1]?.startedAt ?? '')).toBeLessThanOrEqual(Date.parse(list[1]?.usedAt ?? ''));
    expect(JSON.stringify(list)).not.toMatch(/hash|token/);

    const other = list[1]?.id ?? '';
    await stranger.delete(`/api/auth/sessions/${other}`).expect(404);
    await there.get('/api/me').expect(200);
    await here.delete(`/api/auth/sessions/${other}`).expect(200);
    await there.get('/api/me').expect(401);
    await here.delete(`/api/auth/sessions/${other}`).expect(404);
    for (const bad of ['x', '1', '00000000-0000-0000-0000-000000000000'])
      await here.delete(`/api/auth/sessions/${bad}`).expect(404);
    expect(await sessionsOf(here)).toHaveLength(1);
  });

  test('all others are ended at once, this one goes on', async () => {
    const user = await addStaff(app.system, 'sales', [company]);
    const [here, two, three] = [await open(user.email), await open(user.email), await open(user.email)];
    expect((await here.post('/api/auth/sessions/end-others').expect(200)).body).toEqual({ ended: 2 });
    for (const ended of [two, three]) await ended.get('/api/me').expect(401);
    await here.get('/api/me').expect(200);
    expect((await here.post('/api/auth/sessions/end-others')).body).toEqual({ ended: 0 });
  });

  test('nobody signed in has none', async () => {
    await app.http.get('/api/auth/sessions').expect(401);
    await app.http.delete('/api/auth/sessions/00000000-0000-0000-0000-000000000000').expect(401);
    await app.http.post('/api/auth/sessions/end-others').expect(401);
  });

  test('an administrator ends all of somebody’s', async () => {
    const admin = await app.administrator();
    const user = await addStaff(app.system, 'sales', [company]);
    const caller = await open(user.email);
    await caller.post(`/api/access/users/${user.id}/sign-out`).expect(403);
    await app.http.post(`/api/access/users/${user.id}/sign-out`).expect(401);
    await admin.post(`/api/access/users/${user.id}/sign-out`).expect(200);
    await caller.get('/api/me').expect(401);
    await open(user.email);
    await admin.post('/api/access/users/0/sign-out').expect(404);
  });
});

describe('a name that was tried too often', () => {
  /** Fails from another address each time, as many at once do. */
  const fail = (email: string, address: string) =>
    app.http
      .post('/api/auth/local')
      .set('X-Forwarded-For', address)
      .send({ identifier: email, password: 'wrong-password' });

  test('is locked from everywhere, shown to administrators, and unlocked by them', async () => {
    const admin = await app.administrator();
    const user = await addStaff(app.system, 'sales', [company]);
    for (let i = 0; i < 30; i += 1) await fail(user.email, `10.1.${i % 5}.1`).expect(401);
    const view = async () =>
      (await admin.get(`/api/console/users/${user.id}`)).body as { lockedUntil: unknown };
    expect((await view()).lockedUntil).toBeNull();
    const locked = await fail(user.email, '10.9.9.9').expect(429);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(60);
    // The right password does not help either.
    await app.http
      .post('/api/auth/local')
      .send({ identifier: user.email, password: testPassword })
      .expect(429);
    expect((await view()).lockedUntil).toMatch(/Z$/);
    const path = `/api/access/users/${user.id}/unlock`;
    await app.http.post(path).expect(401);
    await (await open((await addStaff(app.system, 'sales', [company])).email)).post(path).expect(403);
    await admin.post('/api/access/users/999999/unlock').expect(404);
    await admin.post(path).expect(200);
    expect((await view()).lockedUntil).toBeNull();
    await open(user.email);
    const { rows } = await admin.list<{ action: string }>('/api/console/audit-entries', {
      filter: { resource: 'users', record: user.id, action: 'unlock' },
    });
    expect(rows).toHaveLength(1);
  }, 60_000);

  test('one place alone does not lock somebody out', async () => {
    const user = await addStaff(app.system, 'sales', [company]);
    const statuses: number[] = [];
    for (let i = 0; i < 60; i += 1) statuses.push((await fail(user.email, '10.2.2.2')).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    await signIn(app.url, 'console', user.email, testPassword);
  }, 60_000);
});
