import { Secret, TOTP } from 'otpauth';
import type supertest from 'supertest';
import { startApp, type App } from '../../support/app';
import { callerOf, type Caller } from '../../support/caller';
import { testAdministrator } from '../../support/postgres';
import { addCompany, addMember, addPerson, addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
let company: number;
/** Steps of half a minute that the test clock has gone on. */
let now = Date.parse('2026-11-02T09:00:00Z');

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test', ORTAK_ROLE: 'web' });
  company = await addCompany(app.system);
  admin = await app.administrator();
  await wait(0);
});
afterAll(() => app?.close());

/** Sets the clock on, so that the authenticator shows its next code. */
async function wait(steps = 1): Promise<void> {
  now += steps * 30_000;
  await app.http
    .post('/api/clock')
    .send({ now: new Date(now).toISOString() })
    .expect(200);
}

const codeOf = (secret: string, at = now): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

interface Asked {
  readonly challenge: string;
  readonly seconds: number;
  readonly enrols: boolean;
}
interface Refused {
  readonly error: {
    readonly message: string;
    readonly details: { readonly code: string; readonly secondStep?: Asked };
  };
}

const first = (identifier: string, password = testPassword): supertest.Test =>
  app.http.post('/api/auth/local').set('Accept-Language', 'en').send({ identifier, password });
const second = (challenge: string, code: string): supertest.Test =>
  app.http.post('/api/auth/second-step').set('Accept-Language', 'en').send({ challenge, code });
const said = (response: supertest.Response): string => (response.body as Refused).error.details.code;

/** The first step of somebody who needs a second one. */
async function challengeOf(email: string): Promise<Asked> {
  const response = await first(email).expect(401);
  const { secondStep } = (response.body as Refused).error.details;
  if (!secondStep) throw new Error(`No second step was asked for: ${JSON.stringify(response.body)}`);
  return secondStep;
}

interface Set {
  readonly email: string;
  readonly id: number;
  readonly caller: Caller;
  readonly secret: string;
  readonly codes: readonly string[];
}

/** Somebody with two-step sign-in, signed in. */
async function twoStepped(user: { email: string; id: number }): Promise<Set> {
  const response = await first(user.email).expect(200);
  const caller = callerOf(app.url, (response.body as { jwt: string }).jwt);
  const begun = await caller.post('/api/auth/two-step/begin', { password: testPassword }).expect(200);
  const { secret } = begun.body as { secret: string };
  const on = await caller.post('/api/auth/two-step/confirm', { code: codeOf(secret) }).expect(200);
  await wait();
  return { ...user, caller, secret, codes: (on.body as { recoveryCodes: string[] }).recoveryCodes };
}

const staff = async (): Promise<Set> => twoStepped(await addStaff(app.system, 'billing', [company]));

const trail = async (user: number): Promise<string[]> => {
  const { rows } = await admin.list<{ action: string }>('/api/console/audit-entries', {
    filter: { resource: 'users', record: user },
    sort: ['id', 'ASC'],
  });
  return rows.map(({ action }) => action);
};

describe('two-step sign-in', () => {
  test('is set up with a secret, as text and as a QR code, and its first code', async () => {
    const user = await addStaff(app.system, 'billing', [company]);
    const caller = callerOf(app.url, ((await first(user.email).expect(200)).body as { jwt: string }).jwt);
    const off = { enabled: false, since: null, recoveryCodesLeft: 0, demanded: false };
    expect((await caller.get('/api/auth/two-step').expect(200)).body).toEqual(off);
    await caller.post('/api/auth/two-step/confirm', { code: '123456' }).expect(409);
    await caller.post('/api/auth/two-step/begin', { password: 'wrong-password' }).expect(422);

    const begun = await caller.post('/api/auth/two-step/begin', { password: testPassword }).expect(200);
    const { secret, address, qr } = begun.body as { secret: string; address: string; qr: string[] };
    expect(begun.headers['cache-control']).toBe('no-store');
    expect(address).toContain(`secret=${secret}`);
    expect(decodeURIComponent(address)).toContain(user.email);
    expect(qr.length).toBeGreaterThan(30);
    for (const row of qr) expect(row).toMatch(new RegExp(`^[01]{${qr.length}}$`));
    // As long as no code proved it, a password alone signs in.
    await first(user.email).expect(200);
    await caller.post('/api/auth/two-step/confirm', { code: '000000' }).expect(422);

    const on = await caller.post('/api/auth/two-step/confirm', { code: codeOf(secret) }).expect(200);
    const { recoveryCodes } = on.body as { recoveryCodes: string[] };
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await caller.get('/api/auth/two-step')).body).toMatchObject({
      enabled: true,
      recoveryCodesLeft: 10,
    });
    await caller.post('/api/auth/two-step/begin', { password: testPassword }).expect(409);
    expect(await trail(user.id)).toContain('two-step-on');

    const kept = await app.system.transaction((sql) =>
      sql.one<{ text: string }>(
        `select row_to_json(a)::text || (select json_agg(c)::text from access.recovery_codes c where c.user_id = a.user_id) as text
         from access.authenticators a where user_id = $1`,
        [user.id],
      ),
    );
    for (const told of [secret, ...recoveryCodes, Buffer.from(secret).toString('hex')])
      expect(kept?.text).not.toContain(told);
  });

  test('asks for a code after the password, and gives a session for the right one', async () => {
    const user = await staff();
    const refused = await first(user.email).expect(401);
    expect(refused.headers['set-cookie']).toBeUndefined();
    expect(refused.body).not.toHaveProperty('jwt');
    expect(said(refused)).toBe('secondStepNeeded');
    const { challenge, enrols, seconds } = await challengeOf(user.email);
    expect({ enrols, seconds }).toEqual({ enrols: false, seconds: 600 });
    // The challenge is no token.
    await callerOf(app.url, challenge).get('/api/me').expect(401);
    expect(said(await second(challenge, '000000').expect(401))).toBe('codeWrong');
    const done = await second(challenge, ` ${codeOf(user.secret).replace(/^.../, '$& ')}`).expect(200);
    expect(done.headers['set-cookie']?.[0]).toMatch(/^ortak_console=.*httponly/i);
    await callerOf(app.url, (done.body as { jwt: string }).jwt)
      .get('/api/me')
      .expect(200);
    expect(said(await second(challenge, codeOf(user.secret)).expect(401))).toBe('challengeOver');
    expect(await trail(user.id)).toEqual(
      expect.arrayContaining(['two-step-on', 'second-step-failed', 'sign-in']),
    );
  });

  test('takes no code twice, by whatever way and however fast', async () => {
    const user = await staff();
    const code = codeOf(user.secret);
    const challenges = await Promise.all([1, 2, 3].map(() => challengeOf(user.email)));
    const answers = await Promise.all(challenges.map(({ challenge }) => second(challenge, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    // The code of the step before is older than the one that was taken.
    const { challenge } = await challengeOf(user.email);
    expect(said(await second(challenge, codeOf(user.secret, now - 30_000)).expect(401))).toBe('codeWrong');
    await wait();
    await second(challenge, codeOf(user.secret)).expect(200);
  });

  test('a clock may be half a minute wrong, and not more', async () => {
    const user = await staff();
    await wait(5);
    const { challenge } = await challengeOf(user.email);
    await second(challenge, codeOf(user.secret, now - 60_000)).expect(401);
    await second(challenge, codeOf(user.secret, now + 60_000)).expect(401);
    await second(challenge, codeOf(user.secret, now - 30_000)).expect(200);
  });

  test('a recovery code stands in for the authenticator, once', async () => {
    const user = await staff();
    const [code = ''] = user.codes;
    const one = await challengeOf(user.email);
    const done = await second(one.challenge, code.toLowerCase().replace('-', ' ')).expect(200);
    expect(done.body).toMatchObject({ recoveryCodesLeft: 9 });
    const again = await challengeOf(user.email);
    await second(again.challenge, code).expect(401);
    // Another's is worth nothing.
    const other = await staff();
    await second(again.challenge, other.codes[0] as string).expect(401);
    expect(await trail(user.id)).toContain('recovery-code-used');

    const proof = { password: testPassword, code: codeOf(user.secret) };
    const renewed = await user.caller.post('/api/auth/two-step/recovery-codes', proof).expect(200);
    const { recoveryCodes } = renewed.body as { recoveryCodes: string[] };
    await second(again.challenge, user.codes[1] as string).expect(401);
    await second(again.challenge, recoveryCodes[0] as string).expect(200);
  });

  test('is limited: five codes for a challenge, ten for a user, and too long is too late', async () => {
    const user = await staff();
    const { challenge } = await challengeOf(user.email);
    for (let i = 0; i < 5; i += 1) expect(said(await second(challenge, '111111'))).toBe('codeWrong');
    // Even the right one comes too late.
    expect(said(await second(challenge, codeOf(user.secret)).expect(401))).toBe('challengeOver');
    const next = await challengeOf(user.email);
    for (let i = 0; i < 5; i += 1) await second(next.challenge, '111111').expect(401);
    const last = await challengeOf(user.email);
    const locked = await second(last.challenge, codeOf(user.secret)).expect(429);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
    expect(await trail(user.id)).toContain('second-step-locked');

    const other = await staff();
    const old = await challengeOf(other.email);
    await app.system.transaction((sql) =>
      sql.run(`update access.challenges set valid_until = now() - interval '1 second' where user_id = $1`, [
        other.id,
      ]),
    );
    expect(said(await second(old.challenge, codeOf(other.secret)).expect(401))).toBe('challengeOver');
    for (const bad of ['x', '', 'a'.repeat(43)])
      expect((await second(bad, '123456')).status).toBeGreaterThan(399);
  });

  test('is turned off with password and code, and with nothing less', async () => {
    const user = await staff();
    const end = (body: object) => user.caller.post('/api/auth/two-step/end', { ...body });
    await end({ password: testPassword }).expect(400);
    await end({ password: 'wrong-password', code: codeOf(user.secret) }).expect(422);
    await end({ password: testPassword, code: '000000' }).expect(422);
    await end({ password: testPassword, code: codeOf(user.secret) }).expect(200);
    await end({ password: testPassword, code: codeOf(user.secret) }).expect(409);
    await first(user.email).expect(200);
    expect(await trail(user.id)).toContain('two-step-off');
  });

  test('a new password by mail does not go around the second step', async () => {
    const user = await staff();
    await app.http.post('/api/auth/forgot-password').send({ email: user.email }).expect(200);
    const mail = await app.system.transaction((sql) =>
      sql.one<{ text: string }>(
        `select text from mail.messages where recipient = $1 order by id desc limit 1`,
        [user.email],
      ),
    );
    const code = /code=([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    const password = 'Yepyeni-Parola-2026';
    const response = await app.http
      .post('/api/auth/reset-password')
      .send({ code, password, passwordConfirmation: password })
      .expect(401);
    expect(response.headers['set-cookie']).toBeUndefined();
    const { secondStep } = (response.body as Refused).error.details;
    await second(secondStep?.challenge ?? '', codeOf(user.secret)).expect(200);
    await first(user.email).expect(401);
    expect(said(await first(user.email, password).expect(401))).toBe('secondStepNeeded');
  });

  test('people of the portal can have it too, and it is never demanded of them', async () => {
    const member = await addMember(app.system);
    const person = await addPerson(app.system, { member, scope: 'own' });
    const user = await twoStepped(person);
    const { challenge } = await challengeOf(user.email);
    const done = await second(challenge, codeOf(user.secret)).expect(200);
    expect(done.headers['set-cookie']?.[0]).toMatch(/^ortak_portal=/);
    expect((await user.caller.get('/api/auth/two-step')).body).toMatchObject({ demanded: false });
  });

  test('an administrator resets a colleague’s, which is in the trail and ends their sessions', async () => {
    const user = await staff();
    const path = `/api/access/users/${user.id}/reset-two-step`;
    const list = await admin.get(`/api/console/users/${user.id}`);
    expect(list.body).toMatchObject({ twoStep: true });
    await user.caller.post(path).expect(403);
    await app.http.post(path).expect(401);
    await admin.post('/api/access/users/999999/reset-two-step').expect(404);
    await admin.post(path).expect(200);
    await admin.post(path).expect(409);
    await user.caller.get('/api/me').expect(401);
    await first(user.email).expect(200);
    expect(await trail(user.id)).toContain('reset-two-step');
    expect((await admin.get(`/api/console/users/${user.id}`)).body).toMatchObject({ twoStep: false });
    // Colleagues do not learn who has it.
    const colleague = await staff();
    expect((await colleague.caller.get(`/api/console/users/${user.id}`)).body).toMatchObject({
      twoStep: null,
    });
  });

  test('without anybody signed in nothing of it is told', async () => {
    for (const path of ['begin', 'confirm', 'recovery-codes', 'end'])
      await app.http.post(`/api/auth/two-step/${path}`).send({}).expect(401);
    await app.http.get('/api/auth/two-step').expect(401);
    await app.http.post('/api/auth/second-step').send({}).expect(400);
    await app.http.post('/api/auth/second-step/enrol').send({}).expect(400);
    await app.http
      .post('/api/auth/second-step/enrol')
      .send({ challenge: 'a'.repeat(43) })
      .expect(401);
  });
});

describe('two-step sign-in of all staff', () => {
  const rules = '/api/access/sign-in-rules';

  test('only administrators demand it, and only after they have set it up themselves', async () => {
    const billing = await staff();
    await billing.caller.get(rules).expect(403);
    await billing.caller.put(rules, { staffTwoStep: true }).expect(403);
    await app.http.get(rules).expect(401);
    expect((await admin.get(rules).expect(200)).body).toEqual({ staffTwoStep: false });
    await admin.put(rules, {}).expect(400);
    await admin.put(rules, { staffTwoStep: 'yes' }).expect(400);
    await admin.put(rules, { staffTwoStep: true, more: 1 }).expect(400);
    await admin.put(rules, { staffTwoStep: true }).expect(422);
  });

  test('who has not set it up is signed out, and sets it up at the next sign-in', async () => {
    const begun = await admin.post('/api/auth/two-step/begin', { password: testAdministrator.password });
    const { secret } = begun.body as { secret: string };
    await admin.post('/api/auth/two-step/confirm', { code: codeOf(secret) }).expect(200);
    const user = await addStaff(app.system, 'sales', [company]);
    const caller = callerOf(app.url, ((await first(user.email).expect(200)).body as { jwt: string }).jwt);
    const member = await addPerson(app.system, { member: await addMember(app.system), scope: 'own' });
    const guest = callerOf(app.url, ((await first(member.email).expect(200)).body as { jwt: string }).jwt);

    await admin.put(rules, { staffTwoStep: true }).expect(200);
    await caller.get('/api/me').expect(401);
    await guest.get('/api/me').expect(200);
    await admin.get('/api/me').expect(200);

    const asked = await challengeOf(user.email);
    expect(asked.enrols).toBe(true);
    await second(asked.challenge, '123456').expect(401);
    const enrolled = await app.http
      .post('/api/auth/second-step/enrol')
      .send({ challenge: asked.challenge })
      .expect(200);
    const own = (enrolled.body as { secret: string }).secret;
    const done = await second(asked.challenge, codeOf(own)).expect(200);
    const { jwt, recoveryCodes } = done.body as { jwt: string; recoveryCodes: string[] };
    expect(recoveryCodes).toHaveLength(10);
    await wait();
    const now2 = callerOf(app.url, jwt);
    const end = { password: testPassword, code: codeOf(own) };
    await now2.post('/api/auth/two-step/end', end).expect(422);
    expect((await now2.get('/api/auth/two-step')).body).toMatchObject({ enabled: true, demanded: true });
    // A challenge of who has it already does not make a new secret.
    const later = await challengeOf(user.email);
    await app.http.post('/api/auth/second-step/enrol').send({ challenge: later.challenge }).expect(401);

    await admin.put(rules, { staffTwoStep: false }).expect(200);
    const { rows } = await admin.list('/api/console/audit-entries', { filter: { action: 'sign-in-rules' } });
    expect(rows).toHaveLength(2);
  });
});
