import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { jobsDone } from '../../support/jobs';
import { member, unique, type Row } from '../../support/records';
import { addPerson, addStaff, testPassword, type TestPerson } from '../../support/users';

let app: App;
let admin: Caller;
let boss: Caller;
let employee: Caller;
let ours: Row;
let people: { boss: TestPerson; employee: TestPerson };

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  ours = await member(admin, { name: 'Eski Ad A.Ş.', city: 'Ankara', phone: '+903125550100' });
  people = {
    boss: await addPerson(app.system, { member: ours.id, scope: 'member', rights: {} }),
    employee: await addPerson(app.system, { member: ours.id, scope: 'own', rights: {} }),
  };
  boss = await signIn(app.url, 'portal', people.boss.email, testPassword);
  employee = await signIn(app.url, 'portal', people.employee.email, testPassword);
  for (const entity of ['members', 'people'])
    await admin.create('field-definitions', {
      entity,
      key: 'risk',
      type: 'choice',
      options: ['a', 'b', 'c'],
      labels: { tr: 'Risk sınıfı', en: 'Risk class' },
      portal: 'write',
    });
});
afterAll(() => app.close());

const path = () => `/api/portal/members/${ours.id}`;
const waiting = async (caller: Caller, of: 'console' | 'portal' = 'portal') =>
  (
    await caller.list<Row & { changes: unknown; status: string }>(`/api/${of}/change-requests`, {
      filter: { status: 'waiting' },
    })
  ).rows;
const mode = async (field: string, value: string, resource = 'members') => {
  const { rows } = await admin.list<Row>('/api/console/own-data-rules', { filter: { field, resource } });
  return admin.put(`/api/console/own-data-rules/${rows[0]?.id}`, { mode: value });
};
const told = ({ body }: { body: { error: { details: { errors?: { path: string; code: string }[] } } } }) =>
  Object.fromEntries((body.error.details.errors ?? []).map(({ path: at, code }) => [at, code]));

describe('C5 C14 I1 own data of a member in the portal', () => {
  test('how it is reached and extra fields are written at once; its name waits for our approval', async () => {
    const { body } = await boss
      .put(path(), { name: 'Yeni Ad A.Ş.', phone: '0312 555 01 99', extra: { risk: 'b' } })
      .expect(200);
    expect(body).toMatchObject({ name: 'Eski Ad A.Ş.', phone: '+903125550199', extra: { risk: 'b' } });
    expect(await waiting(boss)).toMatchObject([
      {
        resource: 'members',
        record: ours.id,
        changes: { name: { from: 'Eski Ad A.Ş.', to: 'Yeni Ad A.Ş.' } },
      },
    ]);
    // Another wish about the same record takes the place of the first, with what it said.
    await boss.put(path(), { city: 'İzmir' }).expect(200);
    const rows = await waiting(boss);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.changes).toEqual({
      name: { from: 'Eski Ad A.Ş.', to: 'Yeni Ad A.Ş.' },
      city: { from: 'Ankara', to: 'İzmir' },
    });
    expect(await waiting(admin, 'console')).toHaveLength(1);
  });

  test('our staff approve: all of it in one go, with the trail, and a mail in the language of who asked', async () => {
    const [request] = await waiting(admin, 'console');
    const { body } = await admin.post(`/api/console/change-requests/${request?.id}/approve`, {}).expect(200);
    expect(body).toMatchObject({
      status: 'approved',
      decidedBy: expect.any(Number),
      decidedAt: expect.any(String),
    });
    const record = (await admin.get(`/api/console/members/${ours.id}`)).body as Row;
    expect(record).toMatchObject({ name: 'Yeni Ad A.Ş.', city: 'İzmir' });
    const sent = async () =>
      (await admin.list<Row>('/api/console/mails', { filter: { kind: 'change-decided' } })).rows;
    for (let tries = 0; tries < 100 && (await sent()).length === 0; tries += 1)
      await new Promise((done) => setTimeout(done, 100));
    expect(await sent()).toMatchObject([{ subject: 'Değişiklik talebiniz onaylandı' }]);
    const trail = await admin.list<Row & { actor: string }>('/api/console/audit-entries', {
      filter: { resource: 'change-requests', record: request?.id },
    });
    expect(trail.rows.map(({ actor }) => actor)).toEqual(expect.arrayContaining(['portal', 'staff']));
    await admin.post(`/api/console/change-requests/${request?.id}/approve`, {}).expect(409);
    await admin.post(`/api/console/change-requests/${request?.id}/refuse`, { reason: 'geç' }).expect(409);
  });

  test('what has changed meanwhile is told before it is overwritten', async () => {
    await boss.put(path(), { taxOffice: 'Çankaya' }).expect(200);
    await admin.put(`/api/console/members/${ours.id}`, { taxOffice: 'Ulus' }).expect(200);
    const [request] = await waiting(admin, 'console');
    const at = `/api/console/change-requests/${request?.id}/approve`;
    expect(told(await admin.post(at, {}).expect(409))).toEqual({ taxOffice: 'changedSince' });
    await admin.post(`${at}?confirm=stale`, {}).expect(200);
    expect((await admin.get(`/api/console/members/${ours.id}`)).body).toMatchObject({ taxOffice: 'Çankaya' });
  });

  test('refused with a reason, and nothing is changed; taken back by who asked', async () => {
    await boss.put(path(), { name: 'Başka' }).expect(200);
    const [request] = await waiting(admin, 'console');
    const at = `/api/console/change-requests/${request?.id}/refuse`;
    expect(told(await admin.post(at, {}).expect(400))).toEqual({ reason: 'required' });
    await admin.post(at, { reason: 'Sicil kaydı gerekli' }).expect(200);
    const { rows } = await boss.list<Row>('/api/portal/change-requests', { filter: { status: 'refused' } });
    expect(rows).toMatchObject([{ reason: 'Sicil kaydı gerekli' }]);
    expect(Object.keys(rows[0] ?? {})).not.toContain('decidedBy');

    await boss.put(path(), { name: 'Vazgeçilen' }).expect(200);
    const [second] = await waiting(boss);
    await employee.post(`/api/portal/change-requests/${second?.id}/withdraw`, {}).expect(404);
    await boss.post(`/api/portal/change-requests/${second?.id}/withdraw`, {}).expect(200);
    await boss.post(`/api/portal/change-requests/${second?.id}/withdraw`, {}).expect(404);
    expect(await waiting(admin, 'console')).toEqual([]);
  });

  test('C14 who does not want a mail about it gets none; the portal tells all the same', async () => {
    const mails = async () => {
      await jobsDone(app, 'change-decided');
      return (await admin.list('/api/console/mails', { filter: { kind: 'change-decided' } })).total;
    };
    await boss.put('/api/portal/notification-choices', { request: { mail: false } }).expect(200);
    const before = await mails();
    await boss.put(path(), { name: 'Sessizce' }).expect(200);
    const [request] = await waiting(boss);
    await admin.post(`/api/console/change-requests/${request?.id}/approve`, {}).expect(200);
    expect(await mails()).toBe(before);
    const { body } = await boss.get('/api/portal/notifications').expect(200);
    expect(body.notifications[0]).toMatchObject({ kind: 'request', record: request?.id, unread: true });
    await boss.put('/api/portal/notification-choices', { request: { mail: true } }).expect(200);
  });

  test('as the administrator says: asked for, written, or not at all; names never without us', async () => {
    await mode('extra', 'request').then(({ status }) => expect(status).toBe(200));
    await mode('address', 'direct').then(({ status }) => expect(status).toBe(200));
    await mode('website', 'closed').then(({ status }) => expect(status).toBe(200));
    await mode('name', 'direct').then((answer) =>
      expect([answer.status, told(answer)]).toEqual([400, { mode: 'notOneOf' }]),
    );
    const { body } = await boss.put(path(), { address: 'Yeni Cad. 1', extra: { risk: 'c' } }).expect(200);
    expect(body).toMatchObject({ address: 'Yeni Cad. 1', extra: { risk: 'b' } });
    expect(told(await boss.put(path(), { website: 'https://x.example' }).expect(400))).toEqual({
      website: 'readOnly',
    });
    // The forms of the portal are told, so that they offer nothing that is refused.
    const me = (await boss.get('/api/portal/me').expect(200)).body as Record<string, unknown>;
    expect(me.ownData).toMatchObject({
      members: { name: 'request', address: 'direct', website: 'closed', extra: 'request' },
      people: { firstName: 'request' },
    });
    await boss.put('/api/portal/me', me).expect(200);
    const [request] = await waiting(admin, 'console');
    expect(request?.changes).toEqual({ 'extra.risk': { from: 'b', to: 'c' } });
    await admin.post(`/api/console/change-requests/${request?.id}/approve`, {}).expect(200);
    expect(((await boss.get(path())).body as Row).extra).toEqual({ risk: 'c' });
    for (const [field, value] of [
      ['extra', 'direct'],
      ['address', 'request'],
      ['website', 'direct'],
    ] as const)
      await mode(field, value);
  });

  test('what does not fit is refused before anybody is asked', async () => {
    expect(told(await boss.put(path(), { taxNumber: '123', email: 'nobody' }).expect(400))).toMatchObject({
      email: 'notEmail',
    });
    expect(told(await boss.put(path(), { code: 'X', representative: 1 }).expect(400))).toEqual({
      representative: 'unknownKey',
    });
    expect(await waiting(boss)).toEqual([]);
  });
});

describe('C13 C15 own data of a person', () => {
  test('everybody asks for their name, and has their telephone number at once', async () => {
    const own = `/api/portal/people/${people.employee.person}`;
    const { body } = await employee
      .put(own, { lastName: 'Yeni', mobile: '0532 555 01 01', extra: { risk: 'a' } })
      .expect(200);
    expect(body).toMatchObject({ mobile: '+905325550101', extra: { risk: 'a' } });
    expect((body as Row).lastName).not.toBe('Yeni');
    const [request] = await waiting(employee);
    expect(request).toMatchObject({ resource: 'people', record: people.employee.person });
    // The member's other people do not see it; our staff who look only do not decide.
    expect(await waiting(boss)).toEqual([]);
    const viewer = await addStaff(app.system, 'viewer');
    const looking = await signIn(app.url, 'console', viewer.email, testPassword);
    await looking.post(`/api/console/change-requests/${request?.id}/approve`, {}).expect(403);
    await admin.post(`/api/console/change-requests/${request?.id}/approve`, {}).expect(200);
    expect(((await employee.get(own)).body as Row).lastName).toBe('Yeni');
    const moved = await employee.put(own, { unit: 99_999_999 }).expect(400);
    expect(JSON.stringify(moved.body)).toContain('ownPlaceKept');
  });
});

describe('X1 change requests are confined', () => {
  test('nobody, and members of others', async () => {
    await boss.put(path(), { name: unique() }).expect(200);
    const [request] = await waiting(boss);
    const far = await member(admin, {});
    const stranger = await addPerson(app.system, { member: far.id, scope: 'group', rights: {} });
    const other = await signIn(app.url, 'portal', stranger.email, testPassword);
    await other.get(`/api/portal/change-requests/${request?.id}`).expect(404);
    await other.put(path(), { name: 'x' }).expect(404);
    await employee.put(path(), { name: 'x' }).expect(404);
    await boss.post(`/api/console/change-requests/${request?.id}/approve`, {}).expect(403);
    await app.http.post(`/api/console/change-requests/${request?.id}/approve`).send({}).expect(401);
    await admin.post('/api/console/change-requests/99999999/approve', {}).expect(404);
    await boss.get('/api/portal/own-data-rules').expect(404);
    // The database alone: what is asked for stays, and the name is not the portal's to write.
    const ask = (text: string) =>
      app.system.transaction(async (sql) => {
        await sql.run(
          `select set_config('role', 'ortak_portal', true), set_config('app.actor', 'portal', true), set_config('app.scope', 'member', true),
                  set_config('app.members', $1, true), set_config('app.person', $2, true), set_config('app.rights', '{profile:edit}', true)`,
          [`{${ours.id}}`, String(people.boss.person)],
        );
        return sql.run(text);
      });
    await expect(ask(`update members set name = 'x' where id = ${ours.id}`)).rejects.toThrow(/our staff/);
    await expect(
      ask(`update change_requests set status = 'approved' where id = ${request?.id}`),
    ).rejects.toThrow(/row-level security/);
    await expect(ask(`update change_requests set changes = '{}' where id = ${request?.id}`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
