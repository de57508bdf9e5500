import { startApp, type App } from '../../support/app';
import { addCompany, addStaff, testPassword } from '../../support/users';

let app: App;

beforeAll(async () => {
  app = await startApp({ ORTAK_PUBLIC_URL: 'https://ortak.example.com' });
});
afterAll(() => app?.close());

describe('requests of other sites', () => {
  test('that would change something are refused, before anything else is looked at', async () => {
    const user = await addStaff(app.system, 'billing', [await addCompany(app.system)]);
    const body = { identifier: user.email, password: testPassword };
    for (const origin of ['https://evil.example', 'null', 'http://ortak.example.com', 'http://127.0.0.1:1']) {
      const response = await app.http
        .post('/api/auth/local')
        .set({ Origin: origin, 'Accept-Language': 'en' })
        .send(body);
      expect(response.status).toBe(403);
      expect(response.body).toMatchObject({ error: { details: { code: 'originRefused' } } });
      expect(response.headers['set-cookie']).toBeUndefined();
    }
    await app.http.post('/api/auth/logout').set('Sec-Fetch-Site', 'cross-site').expect(403);
    await app.http.post('/api/auth/local').set('Origin', app.url).send(body).expect(200);
    await app.http.post('/api/auth/local').set('Origin', 'https://ortak.example.com').send(body).expect(200);
  });

  test('may not read answers: CORS is closed', async () => {
    for (const path of ['/api/me', '/api/auth/local', '/healthz']) {
      for (const request of [
        app.http.get(path),
        app.http.options(path).set('Access-Control-Request-Method', 'POST'),
      ]) {
        const { headers } = await request.set('Origin', 'https://evil.example');
        expect(headers['access-control-allow-origin'] ?? '').toBe('');
        expect(headers['access-control-allow-credentials']).toBeUndefined();
      }
    }
    for (const path of ['/api/me', '/', '/console/', '/healthz'])
      expect((await app.http.get(path)).headers['access-control-allow-origin']).toBeUndefined();
  });

  test('cannot frame us, and answers of the API are not kept', async () => {
    const { headers } = await app.http.get('/api/me');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toContain('no-store');
  });

  test('an unknown path, a wrong method and a broken body are told in the envelope and the language', async () => {
    const nothing = await app.http.get('/api/nothing').set('Accept-Language', 'en').expect(404);
    expect(nothing.body).toMatchObject({ data: null, error: { status: 404, details: { code: 'notFound' } } });
    expect(nothing.headers['content-language']).toBe('en');
    await app.http.post('/api/nothing').expect(404);
    expect((await app.http.delete('/api/me')).status).toBe(405);
    const broken = await app.http
      .post('/api/auth/local')
      .set({ 'Content-Type': 'application/json', 'Accept-Language': 'tr' })
      .send('{"identifier":')
      .expect(400);
    expect(broken.body).toMatchObject({
      error: { name: 'ValidationError', details: { code: 'badRequest' } },
    });
  });
});

describe('behind a proxy', () => {
  test('what it forwards is believed by setting only', async () => {
    const proxied = await startApp({ ORTAK_TRUST_PROXY: 'true' });
    try {
      const user = await addStaff(proxied.system, 'billing', [await addCompany(proxied.system)]);
      const body = { identifier: user.email, password: testPassword };
      const forwarded = {
        'X-Forwarded-Proto': 'https',
        'X-Forwarded-Host': 'ortak.example.com',
        'X-Forwarded-For': '198.51.100.7, 203.0.113.9',
      };
      const open = await proxied.http
        .post('/api/auth/local')
        .set({ ...forwarded, Origin: 'https://ortak.example.com' })
        .send(body)
        .expect(200);
      expect(open.headers['set-cookie']?.[0]).toMatch(/; secure/);
      // The last address is the one that the proxy saw; the first anybody can write.
      const rows = await proxied.system.transaction((sql) =>
        sql.rows<{ address: string }>('select host(address) as address from access.sessions'),
      );
      expect(rows).toEqual([{ address: '203.0.113.9' }]);
    } finally {
      await proxied.close();
    }
  });
});
