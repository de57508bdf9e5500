import { readPortalAccess, type Rights, type Scope } from '@ortak/kernel/access';
import { startApp, type App } from '../../support/app';
import { callerOf, signIn, type Caller } from '../../support/caller';
import { accept, codeIn, mailTo, type Access } from '../../support/invitations';
import { member, unique, type Row } from '../../support/records';
import { addPerson, addStaff, testPassword, type TestPerson } from '../../support/users';

let app: App;
let admin: Caller;
let them: Row;

beforeAll(async () => {
  // Without a worker the mails stay in the outbox as they were written; delivered ones forget a secret text.
  app = await startApp({ ORTAK_ROLE: 'web' });
  admin = await app.administrator();
  them = await member(admin, { name: 'Yıldız Ticaret' });
});
afterAll(() => app?.close());

const newPerson = (more: object = {}) =>
  admin.create<Row>('people', {
    member: them.id,
    firstName: 'Elif',
    lastName: 'Şahin',
    email: `elif.${unique()}@uye.test`,
    language: 'tr',
    ...more,
  });
const accessOf = async (caller: Caller, person: number, app_ = 'console'): Promise<Access> =>
  (await caller.get(`/api/${app_}/people/${person}/access`).expect(200)).body as Access;
const portalOf = (person: TestPerson) => signIn(app.url, 'portal', person.email, testPassword);
const partner = (scope: Scope, rights: Rights, more: { unit?: number; member?: number } = {}) =>
  addPerson(app.system, { member: them.id, scope, rights, ...more });

describe('C14 access is switched on by our staff', () => {
  test('C14 C16 an invitation in the person’s language, whose link works once and sets the password', async () => {
    const person = await newPerson({ language: 'en' });
    expect(await accessOf(admin, person.id)).toMatchObject({ enabled: false, state: 'closed', user: null });
    const change = { enabled: true, scope: 'member', rights: { invoices: ['view'] }, invite: true };
    const { body } = await admin.put(`/api/console/people/${person.id}/access`, change).expect(200);
    expect(body).toMatchObject({ enabled: true, state: 'invited', invitation: { state: 'sent' } });
    const mail = await mailTo(app, String(person.email));
    expect(mail).toMatchObject({
      language: 'en',
      subject: 'You are invited to the Ortak portal',
      secret: true,
    });
    const code = codeIn(mail?.text);
    const { body: greeting } = await app.http.post('/api/auth/invitation').send({ code }).expect(200);
    expect(greeting).toEqual({ name: 'Elif Şahin', email: person.email, language: 'en' });

    expect((await accept(app, code, 'kısa')).body.error.details.errors[0]).toMatchObject({
      path: 'password',
      code: 'tooShort',
    });
    expect(
      (await accept(app, code, 'Yepyeni-Parola-1', 'Baska-Parola-22')).body.error.details.errors[0],
    ).toMatchObject({
      path: 'passwordConfirmation',
      code: 'passwordsDiffer',
    });
    const entered = await accept(app, code).expect(200);
    expect(String(entered.headers['set-cookie'])).toContain('ortak_portal=');
    const caller = callerOf(app.url, (entered.body as { jwt: string }).jwt);
    expect((await caller.get('/api/me')).body).toMatchObject({
      scope: 'member',
      rights: { invoices: ['view'] },
    });
    const again = await accept(app, code).expect(400);
    expect(again.body.error.details.code).toBe('invitationInvalid');
    await app.http.post('/api/auth/invitation').send({ code }).expect(400);
    expect(await accessOf(admin, person.id)).toMatchObject({
      state: 'active',
      invitation: { state: 'accepted' },
      user: { email: person.email, sessions: 1 },
    });
    expect(
      (await admin.post(`/api/console/people/${person.id}/invitation`).expect(409)).body.error.details.code,
    ).toBe('alreadyActive');
  });

  test('C14 a link that is old, withdrawn or followed by another opens nothing', async () => {
    const person = await newPerson();
    const email = String(person.email);
    await admin.put(`/api/console/people/${person.id}/access`, { enabled: true, invite: true }).expect(200);
    const first = codeIn((await mailTo(app, email))?.text);
    await admin.post(`/api/console/people/${person.id}/invitation`).expect(200);
    const second = codeIn((await mailTo(app, email))?.text);
    expect(second).not.toBe(first);
    await accept(app, first).expect(400);
    const withdrawn = await admin.delete(`/api/console/people/${person.id}/invitation`).expect(200);
    expect(withdrawn.body).toMatchObject({ state: 'uninvited', invitation: { state: 'revoked' } });
    await accept(app, second).expect(400);
    await admin.delete(`/api/console/people/${person.id}/invitation`).expect(404);
    await admin.post(`/api/console/people/${person.id}/invitation`).expect(200);
    const third = codeIn((await mailTo(app, email))?.text);
    await app.system.transaction((sql) =>
      sql.run(
        `update access.invitations set valid_until = now() - interval '1 minute' where person_id = $1`,
        [person.id],
      ),
    );
    await accept(app, third).expect(400);
    expect(await accessOf(admin, person.id)).toMatchObject({
      state: 'expired',
      invitation: { state: 'expired' },
    });
    for (const code of ['', 'x', `${third}x`, third.slice(0, -1)]) await accept(app, code).expect(400);
  });

  test('C14 switched off, a session ends with the next request and an open link with it', async () => {
    const person = await newPerson();
    await admin.put(`/api/console/people/${person.id}/access`, { enabled: true, invite: true }).expect(200);
    const code = codeIn((await mailTo(app, String(person.email)))?.text);
    await admin.put(`/api/console/people/${person.id}/access`, { enabled: false }).expect(200);
    await accept(app, code).expect(400);
    const inside = await partner('member', { invoices: ['view'] });
    const caller = await portalOf(inside);
    await caller.get('/api/portal/invoices').expect(200);
    const { body } = await admin
      .put(`/api/console/people/${inside.person}/access`, { rights: {} })
      .expect(200);
    expect((body as Access).effective.rights).not.toHaveProperty('invoices');
    await caller.get('/api/portal/invoices').expect(403);
    const closed = await admin
      .put(`/api/console/people/${inside.person}/access`, { enabled: false })
      .expect(200);
    expect(closed.body).toMatchObject({ state: 'closed', user: { sessions: 0 } });
    await caller.get('/api/me').expect(401);
  });

  test('C14 an address that is somebody’s, none at all, and too many mails are refused in words', async () => {
    const taken = await partner('own', {});
    const other = await newPerson({ email: taken.email });
    const code = async (promise: PromiseLike<{ body: { error: { details: { code: string } } } }>) =>
      (await promise).body.error.details.code;
    const invite = { enabled: true, invite: true };
    expect(await code(admin.put(`/api/console/people/${other.id}/access`, invite).expect(409))).toBe(
      'addressTaken',
    );
    expect(await accessOf(admin, other.id)).toMatchObject({ enabled: false });
    const silent = await newPerson({ email: null });
    expect(await code(admin.put(`/api/console/people/${silent.id}/access`, invite).expect(422))).toBe(
      'inviteNeedsEmail',
    );
    const off = await newPerson();
    expect(await code(admin.post(`/api/console/people/${off.id}/invitation`).expect(422))).toBe('accessOff');
    await admin.put(`/api/console/people/${off.id}/access`, invite).expect(200);
    for (let sent = 1; sent < 5; sent += 1)
      await admin.post(`/api/console/people/${off.id}/invitation`).expect(200);
    expect(await code(admin.post(`/api/console/people/${off.id}/invitation`).expect(429))).toBe(
      'tooManyRequests',
    );
  });

  test('C14 whoever may not is told so, and bad fields are named', async () => {
    const person = await newPerson();
    const viewer = await addStaff(app.system, 'viewer', []);
    const looking = await signIn(app.url, 'console', viewer.email, testPassword);
    await looking.get(`/api/console/people/${person.id}/access`).expect(200);
    await looking.put(`/api/console/people/${person.id}/access`, { enabled: true }).expect(403);
    await looking.post(`/api/console/people/${person.id}/invitation`).expect(403);
    await looking.delete(`/api/console/people/${person.id}/invitation`).expect(403);
    await looking.post(`/api/console/people/${person.id}/preview`).expect(403);
    await app.http.get(`/api/console/people/${person.id}/access`).expect(401);
    for (const path of ['access', 'preview', 'invitation'])
      await admin[path === 'access' ? 'get' : 'post'](`/api/console/people/${99_999_999}/${path}`).expect(
        404,
      );
    const bad: [Record<string, unknown>, string][] = [
      [{ enabled: 'yes' }, 'enabled'],
      [{ scope: 'all' }, 'scope'],
      [{ profile: 99_999_999 }, 'profile'],
      [{ profile: 'x' }, 'profile'],
      [{ rights: [] }, 'rights'],
      [{ rights: { users: ['view'] } }, 'rights.users'],
      [{ rights: { invoices: ['fly'] } }, 'rights.invoices'],
      [{ rights: { invoices: 'view' } }, 'rights.invoices'],
      [{ nonsense: 1 }, 'nonsense'],
    ];
    for (const [body, path] of bad) {
      const answer = await admin.put(`/api/console/people/${person.id}/access`, body).expect(400);
      expect([body, answer.body.error.details.errors[0].path]).toEqual([body, path]);
    }
  });
});

describe('C14 named profiles', () => {
  test('C14 a profile changes for everybody who has it at their next request; what stands on the person goes before', async () => {
    const profile = await admin.create<Row>('portal-profiles', {
      name: 'Muhasebe',
      labels: { en: 'Accounting' },
      scope: 'member',
      rights: { invoices: ['view', 'download'], payments: ['view'] },
    });
    const person = await partner('own', {});
    await admin
      .put(`/api/console/people/${person.person}/access`, {
        profile: profile.id,
        scope: null,
        rights: { payments: [] },
      })
      .expect(200);
    const caller = await portalOf(person);
    const rights = async () => (await caller.get('/api/me')).body as { rights: Rights; scope: Scope };
    expect(await rights()).toMatchObject({ scope: 'member', rights: { invoices: ['view', 'download'] } });
    await caller.get('/api/portal/payments').expect(403);
    await admin
      .put(`/api/console/portal-profiles/${profile.id}`, {
        scope: 'own',
        rights: { payments: ['view'], documents: ['view'] },
      })
      .expect(200);
    expect(await rights()).toEqual(
      expect.objectContaining({ scope: 'own', rights: { profile: ['view', 'edit'], documents: ['view'] } }),
    );
    await caller.get('/api/portal/invoices').expect(403);
    expect(
      (await admin.delete(`/api/console/portal-profiles/${profile.id}`).expect(409)).body.error.details.code,
    ).toBe('inUse');
    for (const [rights_, path] of [
      [{ users: ['view'] }, 'rights.users'],
      [{ invoices: ['fly'] }, 'rights.invoices'],
    ] as const) {
      const answer = await admin
        .put(`/api/console/portal-profiles/${profile.id}`, { rights: rights_ })
        .expect(400);
      expect(answer.body.error.details.errors[0].path).toBe(path);
    }
    const seller = await addStaff(app.system, 'sales', []);
    const sales = await signIn(app.url, 'console', seller.email, testPassword);
    await sales.get('/api/console/portal-profiles').expect(200);
    await sales.put(`/api/console/portal-profiles/${profile.id}`, { name: 'x' }).expect(403);
  });

  test('C14 the database and the program read the same rights out of what is kept', async () => {
    const profile = await admin.create<Row>('portal-profiles', {
      name: 'Portal yöneticisi',
      scope: 'unit',
      rights: { invoices: ['view'], people: ['view', 'edit'], orders: ['approve'] },
    });
    const stored = {
      scope: 'unit',
      rights: { invoices: ['view'], people: ['view', 'edit'], orders: ['approve'] },
    };
    const kept: unknown[] = [
      {},
      { profile: profile.id },
      { profile: profile.id, rights: { invoices: [] } },
      { profile: profile.id, scope: 'group', rights: { invoices: ['download'], documents: ['view'] } },
      { profile: 99_999_999, rights: { notes: ['view'] } },
      { profile: 'x', scope: 'all', rights: null },
      { rights: { people: null, units: 'view' } },
      { rights: [] },
    ];
    for (const one of kept) {
      const has = (one as { profile?: unknown }).profile === profile.id;
      const ours = readPortalAccess(one, has ? stored : null);
      const { profile: _own, ...given } = ours.rights;
      const row = await app.system.transaction((sql) =>
        sql.one<{ rights: string[]; scope: string }>(
          'select ortak.portal_rights($1::jsonb) as rights, ortak.portal_scope($1::jsonb) as scope',
          [JSON.stringify(one)],
        ),
      );
      const listed = Object.entries(given).flatMap(([area, allowed]) =>
        allowed.map((action) => `${area}:${action}`),
      );
      expect([one, [...(row?.rights ?? [])].sort(), row?.scope]).toEqual([one, listed.sort(), ours.scope]);
    }
  });
});
