import { sign } from 'jsonwebtoken';
import type supertest from 'supertest';
import { startApp, type App } from '../../support/app';
import { addCompany, addMember, addPerson, addStaff, testPassword, type TestUser } from '../../support/users';

let app: App;
let staff: TestUser;
let company: number;
let member: number;

beforeAll(async () => {
  app = await startApp();
  company = await addCompany(app.system);
  member = await addMember(app.system);
  staff = await addStaff(app.system, 'billing', [company]);
});
afterAll(() => app?.close());

type Response = supertest.Response;

const signIn = (
  user: TestUser,
  headers: Record<string, string> = {},
  password = testPassword,
): supertest.Test =>
  app.http
    .post('/api/auth/local')
    .set({ 'Accept-Language': 'en', ...headers })
    .send({ identifier: user.email, password });

const cookiesOf = (response: Response): string[] =>
  (response.headers['set-cookie'] as unknown as string[]) ?? [];
const cookieOf = (response: Response): string => (cookiesOf(response)[0] ?? '').split(';')[0] ?? '';
const refresh = (cookie: string, headers: Record<string, string> = {}): supertest.Test =>
  app.http
    .post('/api/auth/refresh')
    .set({ Cookie: cookie, 'Accept-Language': 'en', ...headers })
    .send();
const me = (token: string): supertest.Test =>
  app.http.get('/api/me').set({ Authorization: `Bearer ${token}`, 'Accept-Language': 'en' });

const person = (more: Partial<Parameters<typeof addPerson>[1]> = {}) =>
  addPerson(app.system, { member, scope: 'member', ...more });

/** Lets the grace of the last rotation pass without waiting for it. */
const passGrace = (): Promise<number> =>
  app.system.transaction((sql) =>
    sql.run(
      `update access.refresh_tokens set rotated_at = rotated_at - interval '31 seconds' where rotated_at is not null`,
    ),
  );

describe('signing in', () => {
  test('gives an access token in the body and the refresh token in a cookie that scripts cannot read', async () => {
    const response = await signIn(staff).expect(200);
    const body = response.body as { jwt: string; user: Record<string, unknown> };
    expect(Object.keys(body).sort()).toEqual(['jwt', 'user']);
    expect(body.user).toEqual({
      id: staff.id,
      email: staff.email,
      name: expect.any(String),
      kind: 'staff',
      staffRole: 'billing',
    });
    const [cookie, ...others] = cookiesOf(response);
    expect(others).toEqual([]);
    expect(cookie).toMatch(
      /^ortak_console=[\w-]{43}; path=\/api\/auth; expires=[^;]+; samesite=strict; httponly$/,
    );
    const token = cookieOf(response).split('=')[1] as string;
    expect(JSON.stringify(body)).not.toContain(token);
    await me(body.jwt).expect(200);
    const stored = await app.system.transaction((sql) =>
      sql.rows<{ hash: Buffer }>('select hash from access.refresh_tokens'),
    );
    expect(stored.some(({ hash }) => hash.toString('base64url') === token)).toBe(false);
  });

  test('on any other host than this machine the cookie is secure', async () => {
    const response = await signIn(staff, { Host: 'ortak.example.com' }).expect(200);
    expect(cookiesOf(response)[0]).toMatch(/; secure/);
  });

  test('says the same for a wrong password and for nobody, in the language that was asked for', async () => {
    const wrong = await signIn(staff, {}, 'wrong-password-1').expect(401);
    const nobody = await signIn({ id: 0, email: 'nobody@ortak.test' }).expect(401);
    expect(wrong.body).toEqual(nobody.body);
    expect(wrong.body).toEqual({
      data: null,
      error: {
        status: 401,
        name: 'UnauthorizedError',
        message: 'The e-mail address or the password is wrong.',
        details: { code: 'invalidCredentials', errors: [] },
      },
    });
    expect(cookiesOf(wrong)).toEqual([]);
    const turkish = await signIn(staff, { 'Accept-Language': 'tr' }, 'wrong-password-1').expect(401);
    expect((turkish.body as { error: { message: string } }).error.message).toBe(
      'E-posta ya da parola yanlış.',
    );
  });

  test('takes about as long for nobody as for a wrong password', async () => {
    const time = async (user: TestUser): Promise<number> => {
      const started = performance.now();
      await signIn(user, {}, 'wrong-password-1');
      return performance.now() - started;
    };
    // The app hashes with cost 10; the users of tests with less, so one is given the app's own for this.
    const own = { id: 0, email: 'slow@ortak.test' };
    await app.system.transaction((sql) =>
      sql.run(
        `insert into up_users (document_id, username, email, kind, staff_role, provider, confirmed, blocked, password, published_at)
         values (ortak.document_id(), $1, $1, 'staff', 'sales', 'local', true, false, crypt('another-password-1', gen_salt('bf', 10)), now())`,
        [own.email],
      ),
    );
    const known = [await time(own), await time(own), await time(own)].sort((a, b) => a - b)[1] as number;
    const nobody = { id: 0, email: 'nobody.else@ortak.test' };
    const unknown = [await time(nobody), await time(nobody), await time(nobody)].sort(
      (a, b) => a - b,
    )[1] as number;
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  test('takes the address in any case', async () => {
    await signIn({ ...staff, email: staff.email.toUpperCase() }).expect(200);
  });

  test.each([
    [{}, ['identifier', 'password']],
    [{ identifier: 'a@b.c' }, ['password']],
    [{ identifier: { $ne: null }, password: ['x'] }, ['identifier', 'password']],
    [{ identifier: 'a\u0000b', password: 'x' }, ['identifier']],
    [{ identifier: 'x'.repeat(2000), password: 'x' }, ['identifier']],
  ])('refuses the body %j with a message per field', async (body, paths) => {
    const response = await app.http.post('/api/auth/local').send(body).expect(400);
    const { details } = (
      response.body as { error: { details: { errors: { path: string; message: string }[] } } }
    ).error;
    expect(details.errors.map(({ path }) => path)).toEqual(paths);
    for (const { message } of details.errors) expect(message.length).toBeGreaterThan(5);
  });

  test('SQL in every field is only text', async () => {
    for (const identifier of ["' or 1=1 --", "admin@ortak.test'; drop table members; --", '$1', '\\'])
      await app.http.post('/api/auth/local').send({ identifier, password: identifier }).expect(401);
    await signIn(staff).expect(200);
  });

  test('C14 staff use the console and people of members the portal, each in a cookie of its own', async () => {
    const someone = await person();
    expect(cookieOf(await signIn(someone, { 'X-Ortak-App': 'portal' }).expect(200))).toMatch(
      /^ortak_portal=/,
    );
    expect(cookieOf(await signIn(someone).expect(200))).toMatch(/^ortak_portal=/);
    const inConsole = await signIn(someone, { 'X-Ortak-App': 'console' }).expect(403);
    expect(inConsole.body).toMatchObject({ error: { details: { code: 'membersUsePortal' } } });
    const inPortal = await signIn(staff, { 'X-Ortak-App': 'portal' }).expect(403);
    expect(inPortal.body).toMatchObject({ error: { details: { code: 'staffUseConsole' } } });
    expect(cookiesOf(inPortal)).toEqual([]);
  });

  test('C14 whoever is blocked or switched off is told so, after the right password only', async () => {
    const off = await person({ enabled: false });
    expect((await signIn(off).expect(403)).body).toMatchObject({
      error: { details: { code: 'portalClosed' } },
    });
    await signIn(off, {}, 'wrong-password-1').expect(401);
    const blocked = await addStaff(app.system, 'viewer', [company]);
    await app.system.transaction((sql) =>
      sql.run('update up_users set blocked = true where id = $1', [blocked.id]),
    );
    expect((await signIn(blocked).expect(403)).body).toMatchObject({
      error: { details: { code: 'userBlocked' } },
    });
  });

  test('wrong passwords are limited per name and address, with the time to wait', async () => {
    const victim = await addStaff(app.system, 'viewer', [company]);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1)
      statuses.push((await signIn(victim, {}, `wrong-password-${attempt}`)).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    const limited = await signIn(victim).expect(429);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    expect(limited.body).toMatchObject({
      error: { name: 'RateLimitError', details: { code: 'tooManyRequests' } },
    });
    // Somebody else is not held up by it, and an address that nobody vouches for changes nothing.
    await signIn(staff).expect(200);
    await signIn(victim, { 'X-Forwarded-For': '203.0.113.9' }).expect(429);
  });

  test('attempts at once are all counted: the limit holds against a burst', async () => {
    const victim = await addStaff(app.system, 'viewer', [company]);
    const burst = await Promise.all(Array.from({ length: 25 }, () => signIn(victim, {}, 'wrong-password-1')));
    const statuses = burst.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  });

  test('a good sign-in wipes the slate, so that forgetful people are not locked out', async () => {
    const user = await addStaff(app.system, 'viewer', [company]);
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 8; attempt += 1) await signIn(user, {}, 'wrong-password-1').expect(401);
      await signIn(user).expect(200);
    }
  });

  test('a new sign-in in the same browser ends the session before it', async () => {
    const first = await signIn(staff).expect(200);
    await signIn(staff, { Cookie: cookieOf(first) }).expect(200);
    await me((first.body as { jwt: string }).jwt).expect(401);
  });

  test('nobody signs up', async () => {
    for (const path of ['local/register', 'register', 'send-email-confirmation', 'email-confirmation'])
      expect(
        (await app.http.post(`/api/auth/${path}`).send({ email: 'a@b.test', username: 'abc', password: 'x' }))
          .status,
      ).toBe(404);
    for (const path of ['users', 'users/me', 'users-permissions/roles', 'upload/files', 'connect/google'])
      expect((await app.http.get(`/api/${path}`)).status).toBe(404);
  });
});

describe('going on with a session', () => {
  test('rotates the refresh token', async () => {
    const first = await signIn(staff).expect(200);
    const second = await refresh(cookieOf(first)).expect(200);
    expect(cookieOf(second)).toMatch(/^ortak_console=/);
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    await me((second.body as { jwt: string }).jwt).expect(200);
    // An access token of before stays good for its ten minutes: it is the same session.
    await me((first.body as { jwt: string }).jwt).expect(200);
    await passGrace();
    await refresh(cookieOf(second)).expect(200);
  });

  test('two tabs that refresh together get the same successor and stay signed in', async () => {
    const first = await signIn(staff).expect(200);
    const tabs = await Promise.all(Array.from({ length: 6 }, () => refresh(cookieOf(first))));
    expect(tabs.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(new Set(tabs.map(cookieOf)).size).toBe(1);
    await passGrace();
    await refresh(cookieOf(tabs[0] as Response)).expect(200);
  });

  test('a tab that is two steps behind within the grace gets the living token', async () => {
    const first = await signIn(staff).expect(200);
    const third = await refresh(cookieOf(await refresh(cookieOf(first)))).expect(200);
    expect(cookieOf(await refresh(cookieOf(first)).expect(200))).toBe(cookieOf(third));
  });

  test('a rotated token that comes back later ends the whole family, the access tokens too', async () => {
    const first = await signIn(staff).expect(200);
    const second = await refresh(cookieOf(first)).expect(200);
    await passGrace();
    const stolen = await refresh(cookieOf(first)).expect(401);
    expect(cookiesOf(stolen)[0]).toMatch(/^ortak_console=; .*expires=Thu, 01 Jan 1970/);
    await refresh(cookieOf(second)).expect(401);
    for (const { body } of [first, second]) await me((body as { jwt: string }).jwt).expect(401);
    const reasons = await app.system.transaction((sql) =>
      sql.rows<{ reason: string }>(
        `select end_reason as reason from access.sessions where end_reason = 'reuse'`,
      ),
    );
    expect(reasons).toHaveLength(1);
  });

  test('after idling for too long, or at its very end, one signs in again', async () => {
    for (const column of ['idle_until', 'ends_at']) {
      const open = await signIn(staff).expect(200);
      await app.system.transaction((sql) =>
        sql.run(`update access.sessions set started_at = now() - interval '1 year', ${column} = now() - interval '1 second'
                 where id = (select id from access.sessions order by started_at desc limit 1)`),
      );
      await refresh(cookieOf(open)).expect(401);
    }
  });

  test('needs a cookie of the app that asks', async () => {
    const open = await signIn(staff).expect(200);
    await refresh('').expect(401);
    await refresh('ortak_console=nonsense').expect(401);
    await refresh(`ortak_console=${'A'.repeat(43)}`).expect(401);
    await refresh(cookieOf(open), { 'X-Ortak-App': 'portal' }).expect(401);
    await refresh(cookieOf(open).replace('console', 'portal')).expect(401);
    const both = `${cookieOf(open)}; ortak_portal=${'A'.repeat(43)}`;
    await refresh(both).expect(400);
    await refresh(both, { 'X-Ortak-App': 'console' }).expect(200);
  });

  test('takes no refresh token from a body', async () => {
    const open = await signIn(staff).expect(200);
    const refreshToken = cookieOf(open).split('=')[1];
    await app.http.post('/api/auth/refresh').send({ refreshToken }).expect(401);
  });
});

describe('the end of a session', () => {
  test('signing out kills the refresh token and the access token at once', async () => {
    const open = await signIn(staff).expect(200);
    const { jwt } = open.body as { jwt: string };
    const out = await app.http
      .post('/api/auth/logout')
      .set({ Cookie: cookieOf(open) })
      .expect(204);
    expect(cookiesOf(out)[0]).toMatch(/^ortak_console=; .*expires=Thu, 01 Jan 1970/);
    const after = await me(jwt).expect(401);
    expect(after.body).toMatchObject({ error: { details: { code: 'sessionRevoked' } } });
    await refresh(cookieOf(open)).expect(401);
    await app.http.post('/api/auth/logout').expect(204);
  });

  test('an access token alone signs out as well, and only its own session', async () => {
    const [one, other] = [await signIn(staff).expect(200), await signIn(staff).expect(200)];
    const { jwt } = one.body as { jwt: string };
    await app.http
      .post('/api/auth/logout')
      .set({ Authorization: `Bearer ${jwt}` })
      .expect(204);
    await me(jwt).expect(401);
    await me((other.body as { jwt: string }).jwt).expect(200);
  });

  test('an access token that is too old, forged or of nobody is a 401', async () => {
    const secret = 'test-secret-test-secret-test-secret';
    const options = { issuer: 'ortak', subject: String(staff.id) } as const;
    const sid = '00000000-0000-4000-8000-000000000000';
    const expired = await me(sign({ sid }, secret, { ...options, expiresIn: -1 })).expect(401);
    expect(expired.body).toMatchObject({ error: { details: { code: 'sessionExpired' } } });
    await me(sign({ sid }, secret, { ...options, expiresIn: 60 })).expect(401);
    await me(sign({ sid }, 'another-secret-another', { ...options, expiresIn: 60 })).expect(401);
    await me('nonsense').expect(401);
    await app.http.get('/api/me').expect(401);
    // Somebody else's session does not become mine by naming me.
    const open = await signIn(staff).expect(200);
    const payload = (open.body as { jwt: string }).jwt.split('.')[1] as string;
    const { sid: living } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sid: string };
    await me(sign({ sid: living }, secret, { ...options, subject: '1', expiresIn: 60 })).expect(401);
  });

  test('C14 whoever is blocked, or loses a right, feels it at the next request', async () => {
    const someone = await person({ rights: { invoices: ['view'] } });
    const open = await signIn(someone).expect(200);
    const { jwt } = open.body as { jwt: string };
    expect((await me(jwt).expect(200)).body).toMatchObject({ rights: { invoices: ['view'] } });
    await app.system.transaction((sql) =>
      sql.run(`update people set portal = '{"enabled": true, "scope": "own", "rights": {}}' where id = $1`, [
        someone.person,
      ]),
    );
    const less = await me(jwt).expect(200);
    expect(less.body).toMatchObject({ scope: 'own' });
    expect(less.body).not.toHaveProperty('rights.invoices');
    await app.system.transaction((sql) =>
      sql.run('update up_users set blocked = true where id = $1', [someone.id]),
    );
    await me(jwt).expect(401);
    await refresh(cookieOf(open)).expect(401);
    // Unblocking opens no old door: the session is over.
    await app.system.transaction((sql) =>
      sql.run('update up_users set blocked = false where id = $1', [someone.id]),
    );
    await me(jwt).expect(401);
  });
});
