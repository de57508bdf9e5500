import { startApp, type App } from '../../support/app';
import { callerOf } from '../../support/caller';
import { addCompany, addMember, addPerson, addStaff, testPassword } from '../../support/users';

let app: App;
let company: number;

beforeAll(async () => {
  // Without a worker the mails stay in the outbox as they were written; delivered ones forget a secret text.
  app = await startApp({ ORTAK_ROLE: 'web' });
  company = await addCompany(app.system);
});
afterAll(() => app?.close());

const open = async (email: string, password = testPassword): Promise<string> => {
  const response = await app.http.post('/api/auth/local').send({ identifier: email, password }).expect(200);
  return (response.body as { jwt: string }).jwt;
};
const fails = (email: string, password: string) =>
  app.http.post('/api/auth/local').send({ identifier: email, password }).expect(401);

interface Mail {
  readonly to: unknown;
  readonly text: string;
}

/** What lies in the outbox for an address, newest first, as text. */
const mailsTo = (email: string): Promise<Mail[]> =>
  app.system.transaction(async (sql) => {
    const rows = await sql.rows<Record<string, unknown>>(
      `select m::text as text from mail.messages m where m::text like '%' || $1 || '%' order by id desc`,
      [email],
    );
    return rows.map(({ text }) => ({ to: email, text: String(text) }));
  });

const codeIn = (mail: Mail | undefined): string => /code=([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';

describe('changing one’s password', () => {
  const next = 'Yepyeni-Parola-2026';

  test('ends the other sessions and goes on with this one', async () => {
    const user = await addStaff(app.system, 'billing', [company]);
    const [here, elsewhere] = [await open(user.email), await open(user.email)];
    const caller = callerOf(app.url, here);
    const body = { currentPassword: testPassword, password: next, passwordConfirmation: next };
    await caller.post('/api/auth/change-password', body).expect(200);
    await caller.get('/api/me').expect(200);
    await callerOf(app.url, elsewhere).get('/api/me').expect(401);
    await fails(user.email, testPassword);
    await open(user.email, next);
  });

  test.each([
    [{ password: 'kisa', passwordConfirmation: 'kisa' }, 400, ['tooShort']],
    [{ password: next, passwordConfirmation: 'x' }, 400, ['passwordsDiffer']],
    [{ password: testPassword, passwordConfirmation: testPassword }, 422, ['passwordUnchanged']],
    [
      { currentPassword: 'wrong-password-1', password: next, passwordConfirmation: next },
      422,
      ['currentPasswordWrong'],
    ],
  ])('refuses %j', async (change, status, codes) => {
    const user = await addStaff(app.system, 'billing', [company]);
    const caller = callerOf(app.url, await open(user.email));
    const response = await caller.post('/api/auth/change-password', {
      currentPassword: testPassword,
      ...change,
    });
    expect(response.status).toBe(status);
    const { errors } = (response.body as { error: { details: { errors: { code: string }[] } } }).error
      .details;
    expect(errors.map(({ code }) => code)).toEqual(codes);
    await open(user.email);
  });

  test('needs somebody who is signed in', async () => {
    await app.http.post('/api/auth/change-password').send({}).expect(401);
  });
});

describe('a forgotten password', () => {
  const next = 'Baska-Bir-Parola-9';
  const ask = (email: string) => app.http.post('/api/auth/forgot-password').send({ email });

  test('a link by mail, in the person’s language, sets a new one once and ends every session', async () => {
    const member = await addMember(app.system);
    const user = await addPerson(app.system, { member, scope: 'member', language: 'tr' });
    const before = await open(user.email);
    expect((await ask(user.email.toUpperCase()).expect(200)).body).toEqual({ ok: true });
    const [mail] = await mailsTo(user.email);
    const code = codeIn(mail);
    expect(code).toHaveLength(43);
    expect(mail?.text).toContain('/reset-password?code=');
    expect(mail?.text).toContain('Parola');
    const stored = await app.system.transaction((sql) =>
      sql.rows<{ hash: Buffer }>('select hash from access.reset_codes'),
    );
    expect(stored.map(({ hash }) => hash.toString('base64url'))).not.toContain(code);

    const bad = await app.http
      .post('/api/auth/reset-password')
      .send({ code, password: 'kisa', passwordConfirmation: 'kisa' })
      .expect(400);
    expect(JSON.stringify(bad.body)).toContain('tooShort');
    const reset = { code, password: next, passwordConfirmation: next };
    const done = await app.http.post('/api/auth/reset-password').send(reset).expect(200);
    expect(done.headers['set-cookie']?.[0]).toMatch(/^ortak_portal=/);
    await callerOf(app.url, (done.body as { jwt: string }).jwt)
      .get('/api/me')
      .expect(200);
    await callerOf(app.url, before).get('/api/me').expect(401);
    await fails(user.email, testPassword);
    await open(user.email, next);
    await app.http.post('/api/auth/reset-password').send(reset).expect(400);
  });

  test('nobody learns who has an account: same answer, same time', async () => {
    const user = await addStaff(app.system, 'viewer', [company]);
    const timed = async (email: string): Promise<{ body: unknown; time: number }> => {
      const started = performance.now();
      const { body } = await ask(email).expect(200);
      return { body: body as unknown, time: performance.now() - started };
    };
    const [known, unknown] = [await timed(user.email), await timed('nobody.at.all@ortak.test')];
    expect(known.body).toEqual(unknown.body);
    expect(Math.abs(known.time - unknown.time)).toBeLessThan(150);
    expect(await mailsTo('nobody.at.all@ortak.test')).toEqual([]);
  });

  test('a code is good for an hour, and a newer one replaces it', async () => {
    const user = await addStaff(app.system, 'viewer', [company]);
    await ask(user.email).expect(200);
    const first = codeIn((await mailsTo(user.email))[0]);
    await ask(user.email).expect(200);
    const second = codeIn((await mailsTo(user.email))[0]);
    expect(second).not.toBe(first);
    const reset = (code: string) =>
      app.http.post('/api/auth/reset-password').send({ code, password: next, passwordConfirmation: next });
    await reset(first).expect(400);
    await app.system.transaction((sql) => sql.run(`update access.reset_codes set valid_until = now()`));
    await reset(second).expect(400);
    await reset('A'.repeat(43)).expect(400);
    await reset("' or 1=1 --").expect(400);
    await open(user.email);
  });

  test('asking again and again sends no more mails', async () => {
    const user = await addStaff(app.system, 'viewer', [company]);
    for (let round = 0; round < 5; round += 1) await ask(user.email).expect(200);
    expect((await mailsTo(user.email)).length).toBe(3);
  });

  test('whoever is switched off gets no link', async () => {
    const member = await addMember(app.system);
    const off = await addPerson(app.system, { member, scope: 'own', enabled: false });
    await ask(off.email).expect(200);
    expect(await mailsTo(off.email)).toEqual([]);
  });
});
