import { confine } from '@ortak/database';
import type { Rights, Scope } from '@ortak/kernel/access';
import { startApp, type App } from '../../support/app';
import { callerOf, signIn, type Caller } from '../../support/caller';
import { accept, codeIn, mailTo, type Access } from '../../support/invitations';
import { account, company, member, unique, type Row } from '../../support/records';
import { addPerson, addStaff, addUnit, testPassword, type TestPerson } from '../../support/users';

let app: App;
let admin: Caller;
let them: Row;
let unit: number;

beforeAll(async () => {
  // Without a worker the mails stay in the outbox as they were written; delivered ones forget a secret text.
  app = await startApp({ ORTAK_ROLE: 'web' });
  admin = await app.administrator();
  them = await member(admin, { name: 'Yıldız Ticaret' });
  unit = await addUnit(app.system, them.id);
});
afterAll(() => app?.close());

const accessOf = async (caller: Caller, person: number, app_ = 'console'): Promise<Access> =>
  (await caller.get(`/api/${app_}/people/${person}/access`).expect(200)).body as Access;
const portalOf = (person: TestPerson) => signIn(app.url, 'portal', person.email, testPassword);
const partner = (scope: Scope, rights: Rights, more: { unit?: number; member?: number } = {}) =>
  addPerson(app.system, { member: them.id, scope, rights, ...more });

const keeper: Rights = { people: ['view', 'create', 'edit'], units: ['view', 'edit'], invoices: ['view'] };

describe('C14 the member’s own portal administrator', () => {
  test('C14 adds a colleague, invites them, and gives what they have themselves, no more', async () => {
    const boss = await partner('member', keeper);
    const caller = await portalOf(boss);
    const made = await caller
      .post('/api/portal/people', {
        member: them.id,
        unit,
        firstName: 'Can',
        lastName: 'Öz',
        email: `can.${unique()}@uye.test`,
      })
      .expect(201);
    const person = made.body as Row;
    const path = `/api/portal/people/${person.id}`;
    const given = await caller
      .put(`${path}/access`, { enabled: true, scope: 'unit', rights: { invoices: ['view'] }, invite: true })
      .expect(200);
    expect(given.body).toMatchObject({ state: 'invited', editable: true });
    await accept(app, codeIn((await mailTo(app, String(person.email)))?.text)).expect(200);
    for (const beyond of [
      { rights: { payments: ['view'] } },
      { rights: { invoices: ['view', 'download'] } },
      { scope: 'group' },
    ]) {
      const refused = await caller.put(`${path}/access`, beyond).expect(403);
      expect([beyond, refused.body.error.details.code]).toEqual([beyond, 'accessBeyondYours']);
    }
    expect((await accessOf(caller, person.id, 'portal')).effective).toEqual({
      scope: 'unit',
      rights: { profile: ['view', 'edit'], invoices: ['view'] },
    });
  });

  test('C14 touches neither themselves nor whoever has more, and no other member', async () => {
    const boss = await partner('member', keeper);
    const caller = await portalOf(boss);
    const own = await caller.put(`/api/portal/people/${boss.person}/access`, { scope: 'group' }).expect(403);
    expect(own.body.error.details.code).toBe('ownAccessKept');
    // One's own name is asked for: change-requests.test.ts.
    const placed = await caller.put(`/api/portal/people/${boss.person}`, { manager: 99_999_999 }).expect(400);
    expect(placed.body.error.details.errors[0]).toMatchObject({ path: 'manager', code: 'ownPlaceKept' });
    await caller.put(`/api/portal/people/${boss.person}`, { mobile: '+90 532 000 00 01' }).expect(200);
    const higher = await partner('group', { ...keeper, payments: ['view'] });
    expect(await accessOf(caller, higher.person, 'portal')).toMatchObject({ editable: false });
    await caller.put(`/api/portal/people/${higher.person}/access`, { enabled: false }).expect(403);
    await caller
      .put(`/api/portal/people/${higher.person}`, { email: `alinmis.${unique()}@uye.test` })
      .expect(403);
    await caller.post(`/api/portal/people/${higher.person}/invitation`).expect(403);
    const other = await member(admin);
    const stranger = await partner('own', {}, { member: other.id });
    for (const path of [`/api/portal/people/${stranger.person}/access`, '/api/portal/people/99999999/access'])
      await caller.put(path, { enabled: false }).expect(404);
    const foreign = await caller
      .post('/api/portal/people', { member: other.id, firstName: 'A', lastName: 'B' })
      .expect(400);
    const absent = await caller
      .post('/api/portal/people', { member: 99_999_999, firstName: 'A', lastName: 'B' })
      .expect(400);
    expect(foreign.body).toEqual(absent.body);
    await caller.put(`/api/portal/people/${stranger.person}`, { title: 'x' }).expect(404);
    for (const key of ['portal', 'extra', 'individual'])
      await caller.post('/api/portal/people', { [key]: {} }).expect(400);
  });

  test('C14 within a unit: its people and data, no other unit’s', async () => {
    const far = await addUnit(app.system, them.id);
    const boss = await partner('unit', keeper, { unit });
    const caller = await portalOf(boss);
    const made = await caller
      .post('/api/portal/people', { unit, firstName: 'Su', lastName: 'Ak' })
      .expect(201);
    expect(made.body).toMatchObject({ member: them.id, unit });
    await caller.post('/api/portal/people', { firstName: 'Su', lastName: 'Ak' }).expect(400);
    await caller.post('/api/portal/people', { unit: far, firstName: 'Su', lastName: 'Ak' }).expect(400);
    await caller.put(`/api/portal/people/${(made.body as Row).id}`, { unit: far }).expect(400);
    const put = await caller
      .put(`/api/portal/units/${unit}`, { city: 'Ankara', phone: '0312 000 00 00' })
      .expect(200);
    expect(put.body).toMatchObject({ city: 'Ankara' });
    await caller.put(`/api/portal/units/${far}`, { city: 'Ankara' }).expect(404);
    // Where it stands in the tree is not theirs to say: ignored, as what is only seen.
    expect((await caller.put(`/api/portal/units/${unit}`, { parent: far }).expect(200)).body).toMatchObject({
      parent: null,
    });
  });

  test('C14 X1 learns nothing of who has an account: a taken address is invited like any other', async () => {
    const boss = await partner('member', keeper);
    const caller = await portalOf(boss);
    const taken = await addStaff(app.system, 'viewer', []);
    const answers = [];
    for (const email of [taken.email, `yeni.${unique()}@uye.test`]) {
      const { body } = await caller
        .post('/api/portal/people', { member: them.id, firstName: 'Su', lastName: 'Ak', email })
        .expect(201);
      const { id } = body as Row;
      const answer = await caller.put(`/api/portal/people/${id}/access`, { enabled: true, invite: true });
      answers.push([answer.status, (answer.body as Access).state, (answer.body as Access).invitation?.state]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(codeIn((await mailTo(app, taken.email))?.text)).toBe('');
    // The colleague's own account was not touched.
    await signIn(app.url, 'console', taken.email, testPassword);
  });

  test('X1 whatever the program asks, the database gives nobody more than the giver has', async () => {
    const boss = await partner('member', keeper);
    const mate = await partner('own', { invoices: ['view'] });
    const higher = await partner('group', { payments: ['view'] });
    const other = await partner('own', {}, { member: (await member(admin)).id });
    const as = async (statement: string, values: unknown[]) =>
      app.system.transaction(async (sql) => {
        await sql.run(
          `select set_config('role', 'ortak_portal', true), set_config('app.actor', 'portal', true), set_config('app.user', $1, true),
             set_config('app.person', $2, true), set_config('app.scope', 'member', true), set_config('app.members', $3, true),
             set_config('app.rights', '{people:view,people:create,people:edit,invoices:view}', true)`,
          [String(boss.id), String(boss.person), `{${them.id}}`],
        );
        return sql.run(statement, values);
      });
    const set = 'update people set portal = $2::jsonb where id = $1';
    const giving = (rights: object, scope = 'own') => JSON.stringify({ enabled: true, scope, rights });
    expect(await as(set, [mate.person, giving({ invoices: ['view'] })])).toBe(1);
    for (const [person, portal] of [
      [mate.person, giving({ payments: ['view'] })],
      [mate.person, giving({}, 'group')],
      [boss.person, giving({ invoices: ['view'] })],
      [higher.person, giving({})],
    ] as const)
      await expect(as(set, [person, portal])).rejects.toThrow(/nobody|more rights/);
    expect(await as(set, [other.person, giving({})])).toBe(0);
    await expect(as('update people set unit_id = $2 where id = $1', [boss.person, unit])).rejects.toThrow(
      /nobody changes/,
    );
    await expect(
      as(`insert into people (member_id, first_name, last_name) values ($1, 'A', 'B')`, [other.person]),
    ).rejects.toThrow(/row-level security/);
    await expect(as('select portal from people', [])).rejects.toThrow(/permission denied/);
  });
});

describe('C14 X7 staff look at the portal through a person’s eyes', () => {
  test('C14 X1 read-only, as far as they may see themselves, short and written down', async () => {
    const [ours, other] = [await company(admin), await company(admin)];
    const held = [await account(admin, them.id, ours.id), await account(admin, them.id, other.id)];
    const person = await partner('member', { ...keeper, statements: ['view', 'download'] });
    const clerk = await addStaff(app.system, 'sales', [ours.id]);
    const staff = await signIn(app.url, 'console', clerk.email, testPassword);
    const { body } = await staff.post(`/api/console/people/${person.person}/preview`).expect(200);
    const { token, expiresIn } = body as { token: string; expiresIn: number };
    expect(expiresIn).toBe(900);
    const eyes = callerOf(app.url, token);
    const me = (await eyes.get('/api/me').expect(200)).body;
    expect(me).toMatchObject({ kind: 'portal', person: { id: person.person }, scope: 'member', preview: {} });
    expect((me as { companies: Row[] }).companies.map(({ id }) => id)).toEqual([ours.id]);
    const seen = (await eyes.list<Row>('/api/portal/accounts')).rows.map(({ id }) => id);
    expect(seen).toEqual([held[0]?.id]);
    await eyes.get(`/api/statements/${held[0]?.id}`).expect(200);
    await eyes.get(`/api/statements/${held[1]?.id}`).expect(404);
    await eyes.get('/api/console/members').expect(403);
    for (const refused of [
      await eyes.put('/api/me', { language: 'en' }),
      await eyes.put(`/api/portal/people/${person.person}`, { mobile: null }),
      await eyes.post('/api/auth/change-password', {
        currentPassword: testPassword,
        password: 'a',
        passwordConfirmation: 'a',
      }),
      await eyes.put(`/api/portal/people/${person.person}/access`, { enabled: false }),
    ])
      expect([refused.status, refused.body.error.details.code]).toEqual([403, 'previewReadOnly']);
    // Neither session is touched: nobody signs out through it, and none comes of it.
    await app.http.post('/api/auth/logout').set('Authorization', `Bearer ${token}`).expect(204);
    await staff.get('/api/me').expect(200);
    const trail = await admin.list<{ action: string; record: number }>('/api/console/audit-entries', {
      filter: { action: 'preview' },
    });
    expect(trail.rows).toEqual([expect.objectContaining({ record: person.person })]);
    await app.system.transaction((sql) =>
      sql.run(`update up_users set staff_role = 'viewer' where id = $1`, [clerk.id]),
    );
    await eyes.get('/api/me').expect(401);
  });

  test('X1 the database refuses each write of it', async () => {
    const person = await partner('member', keeper);
    const write = app.system.transaction(async (sql) => {
      await confine(sql, {
        kind: 'portal',
        user: 1,
        session: '',
        person: person.person,
        scope: 'member',
        members: [them.id],
        units: [],
        rights: keeper,
        language: 'tr',
        preview: { staff: 1, companies: [] },
      });
      await sql.run('update people set mobile = null where id = $1', [person.person]);
    });
    await expect(write).rejects.toThrow(/read-only transaction/);
  });
});
