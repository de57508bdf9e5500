import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { account, company, member, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
let us: Row;
let them: Row;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  us = await company(admin);
  them = await member(admin, { name: 'Yıldız Ticaret' });
});
afterAll(() => app.close());

const colleague = async (role: 'sales' | 'viewer', companies: number[] = []) => {
  const user = await addStaff(app.system, role, companies);
  return { ...user, caller: await signIn(app.url, 'console', user.email, testPassword) };
};
const notesOf = (caller: Caller, filter: Record<string, unknown>) =>
  caller.list<Row>('/api/console/notes', { filter });
const errorsOf = (body: { error: { details: { errors: { path: string; code: string }[] } } }) =>
  body.error.details.errors.map(({ path, code }) => [path, code]);

describe('notes', () => {
  test('C32 I14 a note stands at its member, whether corporate or individual, and is searched', async () => {
    const person = await member(admin, {
      kind: 'individual',
      name: undefined,
      firstName: 'Işıl',
      lastName: 'Ay',
    });
    for (const { id } of [them, person]) {
      const note = await admin.create('notes', {
        resource: 'members',
        record: id,
        body: '<p>Fiyat <strong>İndirimi</strong> istedi</p>',
        pinned: true,
      });
      expect(note).toMatchObject({ member: id, text: 'Fiyat İndirimi istedi', pinned: true, mentions: [] });
      expect(note.author).toEqual(expect.any(Number));
      const found = await notesOf(admin, { member: id, q: 'INDIRIMI' });
      expect(found.rows.map((row) => row.id)).toEqual([note.id]);
    }
    const short = await admin.create('notes', { member: them.id, body: 'kısa yol' });
    expect(short).toMatchObject({ resource: 'members', record: them.id });
  });

  test('C11 C17 notes of a branch and of a person are their own, and seen with the member', async () => {
    const other = await member(admin);
    const unit = await admin.create('units', { member: other.id, kind: 'branch', name: 'İzmir Şubesi' });
    const person = await admin.create('people', { member: other.id, firstName: 'Can', lastName: 'Er' });
    const ofUnit = await admin.create('notes', { resource: 'units', record: unit.id, body: 'Tadilatta' });
    const ofPerson = await admin.create('notes', { resource: 'people', record: person.id, body: 'Tatilde' });
    expect(ofUnit.member).toBe(other.id);
    expect((await notesOf(admin, { resource: 'units', record: unit.id })).rows.map(({ id }) => id)).toEqual([
      ofUnit.id,
    ]);
    expect((await notesOf(admin, { resource: 'people', record: person.id })).total).toBe(1);
    expect((await notesOf(admin, { member: other.id })).total).toBe(2);

    // A branch that goes leaves its notes to the member.
    await admin.delete(`/api/console/units/${unit.id}`).expect(200);
    expect((await admin.get(`/api/console/notes/${ofUnit.id}`)).body).toMatchObject({
      resource: 'members',
      record: other.id,
    });
    // A merge moves rows by their member: what hangs on the member itself goes along.
    await app.system.transaction((sql) =>
      sql.run('update notes set member_id = $1 where member_id = $2', [them.id, other.id]),
    );
    expect((await admin.get(`/api/console/notes/${ofUnit.id}`)).body).toMatchObject({
      member: them.id,
      record: them.id,
    });
    expect((await admin.get(`/api/console/notes/${ofPerson.id}`)).body).toMatchObject({
      resource: 'people',
      record: person.id,
    });
  });

  test('C32 what could run in a reader’s browser is taken out before it is stored', async () => {
    const note = await admin.create('notes', {
      member: them.id,
      body: '<p onclick="a()">Selam<script>alert(1)</script> <a href="javascript:x">b</a><img src=x onerror=y></p>',
    });
    expect(note.body).toBe('<p>Selam <a target="_blank" rel="noopener noreferrer nofollow">b</a></p>');
    const changed = await admin.put(`/api/console/notes/${note.id}`, {
      body: '<iframe src="https://evil.example"></iframe><svg onload=x>kalan',
    });
    expect(changed.body).toMatchObject({ body: 'kalan', text: 'kalan' });
  });

  test('C32 only the author or an administrator changes and deletes a note', async () => {
    const [author, other] = [await colleague('sales'), await colleague('sales')];
    const note = await author.caller.create('notes', { member: them.id, body: 'benim' });
    expect(note.author).toBe(author.id);
    const refused = await other.caller.put(`/api/console/notes/${note.id}`, { body: 'onun' });
    expect([refused.status, refused.body.error.details.code]).toEqual([403, 'notAuthor']);
    await other.caller.delete(`/api/console/notes/${note.id}`).expect(403);
    await author.caller.put(`/api/console/notes/${note.id}`, { pinned: true, author: other.id }).expect(200);
    expect((await admin.put(`/api/console/notes/${note.id}`, { body: 'düzeltildi' })).body).toMatchObject({
      author: author.id,
      text: 'düzeltildi',
      pinned: true,
    });
    await author.caller.delete(`/api/console/notes/${note.id}`).expect(200);
    await author.caller.get(`/api/console/notes/${note.id}`).expect(404);
  });

  test('C32 who may only look writes nothing; nobody signed in sees nothing', async () => {
    const viewer = await colleague('viewer');
    await viewer.caller.post('/api/console/notes', { member: them.id, body: 'x' }).expect(403);
    expect((await notesOf(viewer.caller, { member: them.id })).total).toBeGreaterThan(0);
    await app.http.get('/api/console/notes').expect(401);
  });

  test('C20 C32 a note on what is commercial is seen by the staff of its company alone', async () => {
    const ledger = await account(admin, them.id, us.id, { currency: 'EUR' });
    const note = await admin.create('notes', { resource: 'accounts', record: ledger.id, body: 'limit' });
    expect(note).toMatchObject({ company: us.id, member: them.id });
    const [ours, others] = [await colleague('sales', [us.id]), await colleague('sales')];
    await ours.caller.get(`/api/console/notes/${note.id}`).expect(200);
    await others.caller.get(`/api/console/notes/${note.id}`).expect(404);
    expect((await notesOf(others.caller, { resource: 'accounts' })).total).toBe(0);
    const hung = await others.caller.post('/api/console/notes', {
      resource: 'accounts',
      record: ledger.id,
      body: 'x',
    });
    expect([hung.status, errorsOf(hung.body)]).toEqual([400, [['record', 'notReferenced']]]);
    const given = await others.caller.post('/api/console/notes', {
      member: them.id,
      company: us.id,
      body: 'x',
    });
    expect(errorsOf(given.body)).toEqual([['company', 'notReferenced']]);
  });

  test.each([
    [
      { body: 'x' },
      [
        ['resource', 'required'],
        ['record', 'required'],
      ],
    ],
    [{ resource: 'members', body: 'x' }, [['record', 'required']]],
    [{ resource: 'members', record: 999999, body: 'x' }, [['record', 'notReferenced']]],
    [{ resource: 'categories', record: 1, body: 'x' }, [['resource', 'notTarget']]],
    [{ resource: '__proto__', record: 1, body: 'x' }, [['resource', 'notTarget']]],
    [{ resource: 'users', record: 1, body: 'x' }, [['resource', 'notTarget']]],
  ])('C32 refuses a note on nothing: %j', async (body, errors) => {
    const response = await admin.post('/api/console/notes', body);
    expect([response.status, errorsOf(response.body)]).toEqual([400, errors]);
  });

  test('C32 refuses an empty note, a foreign member, a move, unknown keys and too much text', async () => {
    const post = async (more: Record<string, unknown>) =>
      errorsOf((await admin.post('/api/console/notes', { member: them.id, ...more })).body);
    expect(await post({ body: '<p> </p>' })).toEqual([['body', 'required']]);
    expect(await post({})).toEqual([['body', 'required']]);
    expect(await post({ body: 'x'.repeat(100_001) })).toEqual([['body', 'tooLong']]);
    expect(await post({ body: 'x', remindAt: 'yarın' })).toEqual([['remindAt', 'notInstant']]);
    expect(await post({ body: 'x', colour: 'red' })).toEqual([['colour', 'unknownKey']]);
    const other = await member(admin);
    const unit = await admin.create('units', { member: other.id, kind: 'branch', name: 'Şube' });
    expect(await post({ resource: 'units', record: unit.id, body: 'x' })).toEqual([
      ['member', 'otherMember'],
    ]);
    const note = await admin.create('notes', { member: them.id, body: 'x' });
    const moved = await admin.put(`/api/console/notes/${note.id}`, { record: other.id });
    expect(errorsOf(moved.body)).toEqual([['record', 'readOnly']]);
  });
});

describe('reminders', () => {
  const remind = (caller: Caller, more: Record<string, unknown> = {}) =>
    caller.create<Row & { due: boolean }>('reminders', {
      resource: 'members',
      record: them.id,
      text: 'Aranacak',
      at: '2020-01-01T09:00:00Z',
      ...more,
    });

  test('I14 what is due is found by itself, put off, told again, and put away', async () => {
    const { id: user, caller } = await colleague('viewer');
    const { id } = await remind(admin, { user });
    const due = async () =>
      (await caller.list<Row>('/api/console/reminders', { filter: { user, due: true } })).total;
    expect(await due()).toBe(1);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await caller.post(`/api/console/reminders/${id}/snooze`, { until }).expect(200);
    expect(await due()).toBe(0);
    expect((await caller.get(`/api/console/reminders/${id}`)).body).toMatchObject({
      at: until,
      done: false,
      due: false,
      mailedAt: null,
    });
    await caller.post(`/api/console/reminders/${id}/done`).expect(200);
    expect((await caller.get(`/api/console/reminders/${id}`)).body).toMatchObject({ done: true, due: false });
  });

  test('a snooze needs a moment to come, and a reminder of one’s own', async () => {
    const { id: user, caller } = await colleague('viewer');
    const { id } = await remind(admin, { user });
    for (const body of [{}, { until: 'yarın' }, { until: '2020-01-01T09:00:00Z' }, { until: 5 }]) {
      const refused = await caller.post(`/api/console/reminders/${id}/snooze`, body).expect(400);
      expect(errorsOf(refused.body).map(([path]) => path)).toEqual(['until']);
    }
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const other = await colleague('viewer');
    await other.caller.post(`/api/console/reminders/${id}/snooze`, { until }).expect(403);
    await caller.post('/api/console/reminders/999999/snooze', { until }).expect(404);
    await app.http.post(`/api/console/reminders/${id}/snooze`).send({ until }).expect(401);
  });
});
