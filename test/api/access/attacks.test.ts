import type supertest from 'supertest';
import { startApp, type App } from '../../support/app';
import { callerOf, type Caller } from '../../support/caller';
import { account, company, member, unique } from '../../support/records';
import { addCompany, addStaff, testPassword } from '../../support/users';

/** What the portal's issue calls "tried": each of these is an attack that must fail. */
let app: App;
let admin: Caller;
let house: number;

beforeAll(async () => {
  // Without a worker the mails stay in the outbox as they were written; delivered ones forget a secret text.
  app = await startApp({ ORTAK_ROLE: 'web', ORTAK_PUBLIC_URL: 'https://ortak.example.com' });
  admin = await app.administrator();
  house = await addCompany(app.system);
});
afterAll(() => app?.close());

const pages = ['/', '/login', '/invoices/1', '/console', '/console/', '/console/members/1/show'];
const everywhere = [...pages, '/api/me', '/api/openapi.json', '/healthz', '/nothing.js', '/api/nothing'];

/** The rules of a content security policy by their name. */
const policyOf = (response: supertest.Response): Map<string, string> =>
  new Map(
    String(response.headers['content-security-policy'])
      .split(';')
      .map((rule) => rule.trim().split(/\s+(.*)/) as [string, string])
      .map(([name, value = '']) => [name, value]),
  );

describe('headers', () => {
  test.each(everywhere)(
    'X1 %s: a strict policy, no framing, no sniffing, no referrer, wherever one lands',
    async (path) => {
      const response = await app.http.get(path);
      const text = String(response.headers['content-security-policy']);
      expect(text).not.toMatch(/unsafe-inline|unsafe-eval|strict-dynamic|\*|https?:/);
      const policy = policyOf(response);
      expect(policy.get('default-src')).toBe(`'self'`);
      expect(policy.get('script-src')).toBe(`'self'`);
      expect(policy.get('object-src')).toBe(`'none'`);
      expect(policy.get('base-uri')).toBe(`'none'`);
      expect(policy.get('form-action')).toBe(`'self'`);
      expect(policy.get('frame-ancestors')).toBe(`'none'`);
      expect(response.headers['x-frame-options']).toBe('DENY');
      expect(response.headers['x-content-type-options']).toBe('nosniff');
      expect(response.headers['referrer-policy']).toBe('same-origin');
      expect(response.headers['permissions-policy']).toContain('camera=()');
      expect(response.headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(response.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
      expect(response.headers['x-powered-by']).toBeUndefined();
      expect(response.headers['server']).toBeUndefined();
    },
  );

  test('the nonce of styles is another one each time, and the page carries it', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/', '/console/', '/console/']) {
      const response = await app.http.get(path).expect(200);
      const nonce = /'nonce-([^']+)'/.exec(policyOf(response).get('style-src') ?? '')?.[1] ?? '';
      expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16);
      expect(response.text).toContain(nonce);
      // Nothing inline in the page itself, so the policy costs nothing.
      expect(response.text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|\son\w+=|style="/);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
  });
});

describe('session fixation', () => {
  const cookieOf = (response: supertest.Response): string =>
    (String(response.headers['set-cookie']?.[0]).split(';')[0] as string).trim();

  test('a session that somebody planted in the browser is not the one that signing in begins', async () => {
    const [attacker, victim] = [
      await addStaff(app.system, 'sales', [house]),
      await addStaff(app.system, 'sales', [house]),
    ];
    const sign = (email: string, cookie?: string) =>
      app.http
        .post('/api/auth/local')
        .set(cookie ? { Cookie: cookie } : {})
        .send({ identifier: email, password: testPassword })
        .expect(200);
    const planted = cookieOf(await sign(attacker.email));
    const own = await sign(victim.email, planted);
    expect(cookieOf(own)).not.toBe(planted);
    // What was planted is over, and never speaks for the victim.
    await app.http.post('/api/auth/refresh').set('Cookie', planted).expect(401);
    const me = await callerOf(app.url, (own.body as { jwt: string }).jwt)
      .get('/api/me')
      .expect(200);
    expect((me.body as { user: { id: number } }).user.id).toBe(victim.id);

    for (const made of ['A'.repeat(43), '../../etc', '']) {
      const response = await sign(victim.email, `ortak_console=${made}`);
      expect(cookieOf(response)).not.toBe(`ortak_console=${made}`);
    }
  });

  test('no token stands in an address, and none is taken from one', async () => {
    const user = await addStaff(app.system, 'sales', [house]);
    const { body } = await app.http
      .post('/api/auth/local')
      .send({ identifier: user.email, password: testPassword });
    const { jwt } = body as { jwt: string };
    for (const name of ['token', 'jwt', 'access_token', 'authorization'])
      await app.http.get(`/api/me?${name}=${jwt}`).expect(401);
    await app.http.get('/api/me').set('Cookie', `jwt=${jwt}; token=${jwt}`).expect(401);
  });
});

describe('open redirects', () => {
  test.each([
    '//evil.example',
    '//evil.example/%2f..',
    '/\\evil.example',
    '/%5cevil.example',
    '/console//evil.example',
    '/login?next=https://evil.example',
    '/login?redirect=//evil.example&returnTo=https://evil.example',
    '/admin',
    '/console?from=//evil.example',
    '/https://evil.example',
  ])('%s leads nowhere else', async (path) => {
    const response = await app.http.get(path).redirects(0);
    expect(response.headers['location'] ?? '').not.toContain('evil');
    expect([200, 301, 302, 400, 404]).toContain(response.status);
    if (response.status >= 300 && response.status < 400)
      expect(response.headers['location']).toMatch(/^\/(?![/\\])/);
  });
});

describe('e-mails', () => {
  const resetMail = async (email: string): Promise<{ text: string; html: string }> => {
    const mail = await app.system.transaction((sql) =>
      sql.one<{ text: string; html: string }>(
        `select text, html from mail.messages where recipient = $1 order by id desc limit 1`,
        [email],
      ),
    );
    return mail ?? { text: '', html: '' };
  };

  test('the link for a new password leads to our own address, whatever the request says', async () => {
    const user = await addStaff(app.system, 'sales', [house]);
    for (const headers of [
      { Host: 'evil.example' },
      { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http' },
      { Forwarded: 'host=evil.example' },
    ])
      await app.http.post('/api/auth/forgot-password').set(headers).send({ email: user.email }).expect(200);
    const { text, html } = await resetMail(user.email);
    expect(text).toContain('https://ortak.example.com/console/reset-password?code=');
    expect(text + html).not.toContain('evil');
  });

  test('a name is text in a mail: no element, no link, no header', async () => {
    const name = `<img src=x onerror=alert(1)><a href="https://evil.example">Ayşe</a>\r\nBcc: evil@evil.example`;
    const email = `ad.${unique()}@ortak.test`;
    const made = await admin.post('/api/console/users', {
      email,
      name,
      kind: 'staff',
      staffRole: 'sales',
      companies: [house],
      password: testPassword,
    });
    if (made.status === 201) {
      await app.http.post('/api/auth/forgot-password').send({ email }).expect(200);
      const { html, text } = await resetMail(email);
      expect(html).not.toMatch(/<img|<a href="https:\/\/evil/);
      expect(text).not.toMatch(/https:\/\/evil|^Bcc/m);
      expect(html).toContain('&lt;img');
    } else expect(made.status).toBe(400);
  });

  test.each([
    'kurban@ornek.test\r\nBcc: evil@evil.example',
    'kurban@ornek.test\nSubject: x',
    'kurban@ornek.test, evil@evil.example',
    '"Kurban" <kurban@ornek.test>',
    'kurban@ornek.test%0ABcc:evil@evil.example\u0000',
    '=?utf-8?q?evil?= <kurban@ornek.test>',
  ])('an address that would become a header is refused: %j', async (to) => {
    const firm = await company(admin);
    const them = await member(admin);
    const trade = await account(admin, them.id, firm.id);
    const response = await admin.post(`/api/statements/${trade.id}/email`, { to });
    expect(response.status).toBe(400);
    const forgotten = await app.http.post('/api/auth/forgot-password').send({ email: to });
    expect([200, 400]).toContain(forgotten.status);
    const sent = await app.system.transaction((sql) =>
      sql.rows(`select 1 from mail.messages where recipient ~* 'evil'`),
    );
    expect(sent).toEqual([]);
  });
});

describe('limits', () => {
  test('whoever asks for links, tries codes or passwords again and again has to wait', async () => {
    const ask = () =>
      app.http.post('/api/auth/reset-password').send({
        code: 'A'.repeat(43),
        password: 'Yepyeni-Parola-2026',
        passwordConfirmation: 'Yepyeni-Parola-2026',
      });
    const statuses: number[] = [];
    for (let i = 0; i < 22; i += 1) statuses.push((await ask()).status);
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 400));
    expect(statuses.slice(20)).toEqual([429, 429]);
    const links: number[] = [];
    for (let i = 0; i < 32; i += 1)
      links.push(
        (await app.http.post('/api/auth/forgot-password').send({ email: `x${i}@ornek.test` })).status,
      );
    expect(links.at(-1)).toBe(429);
  }, 60_000);

  test('a name that is absurdly long is refused before it costs anything', async () => {
    await app.http
      .post('/api/auth/local')
      .send({ identifier: 'x'.repeat(2000), password: 'x' })
      .expect(400);
  });
});
