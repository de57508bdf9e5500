import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { account, company, member, unique, type Row } from '../../support/records';
import { addPerson, addUnit, testPassword } from '../../support/users';
import { allRights } from '../../support/portal-world';

let app: App;
let admin: Caller;
let boss: Caller;
let employee: Caller;
let ours: Row;
let dealers: Row;
let colleague: number;
let own: number;
let unit: number;
let held: Row;

const define = (body: Record<string, unknown>): Promise<Row> =>
  admin.create('field-definitions', { entity: 'people', labels: { tr: 'Alan', en: 'Field' }, ...body });

const options = [
  { value: 'low', labels: { tr: 'Düşük', en: 'Low', ar: 'منخفض' } },
  { value: 'mid', labels: { tr: 'Orta', en: 'Medium' } },
  { value: 'high', labels: { tr: 'Yüksek', en: 'High' } },
];

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  const vip = await admin.create('categories', { name: 'Önemli' });
  dealers = await admin.create('categories', { name: 'Bayi', parent: vip.id });
  ours = await member(admin, { name: 'Üye A.Ş.', categories: [dealers.id] });
  held = await account(admin, ours.id, (await company(admin)).id);
  unit = await addUnit(app.system, ours.id);
  const one = await addPerson(app.system, { member: ours.id, scope: 'member', rights: allRights });
  const two = await addPerson(app.system, { member: ours.id, scope: 'own', rights: {} });
  colleague = two.person;
  own = one.person;
  boss = await signIn(app.url, 'portal', one.email, testPassword);
  employee = await signIn(app.url, 'portal', two.email, testPassword);
  for (const entity of ['people', 'members', 'units', 'accounts']) {
    await define({
      entity,
      key: 'size',
      type: 'choice',
      options,
      portal: 'write',
      labels: { tr: 'Beden', en: 'Size' },
    });
    await define({ entity, key: 'grade', type: 'integer', portal: 'read' });
    await define({
      entity,
      key: 'innerNote',
      type: 'text',
      portal: 'hidden',
      labels: { tr: 'Gizli', en: 'Zzinner' },
    });
    await define({ entity, key: 'vipOnly', type: 'text', portal: 'write', categories: [vip.id] });
    await define({
      entity,
      key: 'others',
      type: 'text',
      portal: 'write',
      categories: [(await admin.create('categories', { name: unique() })).id],
    });
    await define({
      entity,
      key: 'whenHigh',
      type: 'text',
      portal: 'write',
      shownIf: { field: 'size', in: ['high'] },
    });
    await define({
      entity,
      key: 'whenInner',
      type: 'text',
      portal: 'write',
      shownIf: { field: 'innerNote', in: ['x'] },
    });
  }
  await write('people', colleague, { grade: 3, innerNote: 'zz-gizli-zz', size: 'low', whenHigh: 'dormant' });
  await write('members', ours.id, { grade: 5, innerNote: 'zz-gizli-zz' });
  await write('units', unit, { grade: 7, innerNote: 'zz-gizli-zz' });
  await write('accounts', held.id, { grade: 9, innerNote: 'zz-gizli-zz', size: 'mid' });
});
afterAll(() => app.close());

const write = (resource: string, id: number, extra: Record<string, unknown>) =>
  admin.put(`/api/console/${resource}/${id}`, { extra }).expect(200);

const told = ({ body }: { body: { error: { details: { errors?: { path: string; code: string }[] } } } }) =>
  Object.fromEntries((body.error.details.errors ?? []).map(({ path, code }) => [path, code]));

describe('C6 C15 I2 X2 what the portal sees of extra fields', () => {
  test.each([
    ['people', () => colleague, { grade: 3, size: 'low' }],
    ['members', () => ours.id, { grade: 5 }],
    ['units', () => unit, { grade: 7 }],
    ['accounts', () => held.id, { grade: 9, size: 'mid' }],
  ])('%s: what is for it and applies to the record, by record and by list', async (resource, id, extra) => {
    const one = await boss.get(`/api/portal/${resource}/${id()}`).expect(200);
    expect((one.body as Row).extra).toEqual(extra);
    const { rows } = await boss.list(`/api/portal/${resource}`, {
      filter: { 'extra.grade': extra.grade },
      sort: ['extra.grade', 'DESC'],
    });
    expect(rows.map((row) => [row.id, row.extra])).toEqual([[id(), extra]]);
  });

  test('hidden fields are nowhere: filters, sorting, search, bodies, words, description', async () => {
    for (const resource of ['people', 'members', 'units', 'accounts'])
      for (const query of [
        { filter: { 'extra.innerNote': 'zz-gizli-zz' } },
        { filter: { 'extra.innerNote_isnull': false } },
        { sort: ['extra.innerNote', 'ASC'] },
      ]) {
        const hidden = await boss.get(`/api/portal/${resource}`, query).expect(400);
        const absent = await boss
          .get(`/api/portal/${resource}`, JSON.parse(JSON.stringify(query).replaceAll('innerNote', 'nobody')))
          .expect(400);
        expect(JSON.stringify(hidden.body).replaceAll('innerNote', 'nobody')).toBe(
          JSON.stringify(absent.body),
        );
      }
    expect((await boss.list('/api/portal/people', { filter: { q: 'gizli' } })).rows).toEqual([]);
    for (const path of [
      '/api/portal/people',
      '/api/portal/members',
      '/api/portal/units',
      '/api/openapi.json',
    ]) {
      const { text } = await boss.get(path).expect(200);
      expect([path, /gizli|innerNote|zzinner/i.test(text)]).toEqual([path, false]);
    }
    // Tools read the description without signing in: it names fields, and no value.
    expect(/innerNote/.test((await app.http.get('/api/openapi.json')).text)).toBe(true);
    expect(/gizli/i.test((await app.http.get('/api/openapi.json')).text)).toBe(false);
    expect(/innerNote/.test((await admin.get('/api/openapi.json')).text)).toBe(true);
    for (const resource of ['field-definitions', 'screens'])
      await boss.get(`/api/portal/${resource}`).expect(404);
  });

  test('the database alone hides them: the role of the portal reads neither the column nor the definitions', async () => {
    const ask = (text: string) =>
      app.system.transaction(async (sql) => {
        await sql.run(
          `select set_config('role', 'ortak_portal', true), set_config('app.actor', 'portal', true), set_config('app.scope', 'member', true),
                  set_config('app.members', $1, true), set_config('app.person', $2, true)`,
          [`{${ours.id}}`, String(own)],
        );
        return sql.rows(text);
      });
    await expect(ask('select extra from people')).rejects.toThrow(/permission denied/);
    await expect(ask('select key from field_definitions')).rejects.toThrow(/permission denied/);
    await expect(ask('select tabs from screens')).rejects.toThrow(/permission denied/);
    const stranger = await member(admin, { extra: { grade: 1 } });
    expect(await ask(`select app.extra_of_members(${stranger.id}) as extra`)).toEqual([{ extra: null }]);
    await expect(ask(`update people set extra = '{"innerNote": "x"}' where id = ${own}`)).rejects.toThrow(
      /does not write this field/,
    );
  });

  test('the form of a record, arranged by the administrator, in the words of the person', async () => {
    await admin.create('screens', {
      entity: 'people',
      name: 'Ek bilgiler',
      labels: { tr: 'Ek bilgiler', en: 'More' },
      portal: true,
      tabs: [
        {
          key: 'one',
          labels: { tr: 'Bir' },
          sections: [
            { key: 's', labels: { tr: 'Kıyafet', en: 'Clothes' }, columns: 1, fields: ['innerNote', 'size'] },
          ],
        },
      ],
    });
    const path = `/api/parametric/fields/people/${colleague}`;
    type Form = { blocks: { title: string; fields: { key: string; label: string; options: unknown[] }[] }[] };
    const form = async (caller: Caller, language: string) =>
      (await caller.get(path).set('Accept-Language', language).expect(200)).body as Form;
    const turkish = await form(employee, 'tr');
    expect(turkish.blocks.map(({ title, fields }) => [title, fields.map(({ key }) => key)])).toEqual([
      ['Kıyafet', ['size']],
      ['', ['grade', 'vipOnly', 'whenHigh']],
    ]);
    expect(turkish.blocks[0]?.fields[0]).toMatchObject({
      label: 'Beden',
      options: [{ label: 'Düşük' }, {}, {}],
    });
    const arabic = await form(employee, 'ar');
    expect(arabic.blocks[0]?.fields[0]).toMatchObject({
      label: 'Size',
      options: [{ label: 'منخفض' }, { label: 'Medium' }, { label: 'High' }],
    });
    // What waits for a hidden field is there as soon as that has the value, and says nothing of it.
    await write('people', colleague, { innerNote: 'x' });
    const after = await form(employee, 'en');
    expect(after.blocks[1]?.fields.find(({ key }) => key === 'whenInner')).toMatchObject({ shownIf: null });
    expect(JSON.stringify(after)).not.toMatch(/innerNote|zz/);
    await write('people', colleague, { innerNote: 'zz-gizli-zz' });

    await employee.get(`/api/parametric/fields/people/${own}`).expect(403);
    await boss.get('/api/parametric/fields/people/99999999').expect(404);
    await boss.get('/api/parametric/fields/people/x').expect(404);
    await boss.get('/api/parametric/fields/nothing/1').expect(404);
    await boss.get('/api/parametric/fields/people/new?member=99999999').expect(404);
    expect(JSON.stringify((await boss.get('/api/parametric/fields/people/new').expect(200)).body)).toContain(
      'vipOnly',
    );
    await admin.get(path).expect(403);
    await app.http.get(path).expect(401);
  });
});

describe('C6 C15 X2 what the portal writes', () => {
  interface Form {
    readonly reviewed: boolean;
    readonly blocks: readonly { readonly fields: readonly { key: string; writable: boolean }[] }[];
  }
  const formOf = async (caller: Caller, resource: string, id: number) =>
    (await caller.get(`/api/parametric/fields/${resource}/${id}`).expect(200)).body as Form;
  const writable = ({ blocks }: Form) =>
    blocks.flatMap(({ fields }) => fields.filter((field) => field.writable).map(({ key }) => key));

  test('a form offers for writing what can be written: not of accounts, and of own data as administrators say', async () => {
    expect(writable(await formOf(boss, 'units', unit))).toContain('size');
    const account = await formOf(boss, 'accounts', held.id);
    expect(account.blocks.flatMap(({ fields }) => fields.map(({ key }) => key))).toContain('size');
    expect(writable(account)).toEqual([]);
    const { rows } = await admin.list<Row>('/api/console/own-data-rules', { filter: { field: 'extra' } });
    const say = async (mode: string) => {
      for (const { id } of rows) await admin.put(`/api/console/own-data-rules/${id}`, { mode }).expect(200);
      const [mine, others] = [await formOf(boss, 'people', own), await formOf(boss, 'people', colleague)];
      const member = await formOf(boss, 'members', ours.id);
      return [mine, others, member].map((form) => [writable(form).includes('size'), form.reviewed]);
    };
    expect(await say('closed')).toEqual([
      [false, false],
      [true, false],
      [false, false],
    ]);
    expect(await say('request')).toEqual([
      [true, true],
      [true, false],
      [true, true],
    ]);
    expect(await say('direct')).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
  });

  test('fields with "write", by the rules of the console; everything else keeps its value', async () => {
    const path = `/api/portal/people/${colleague}`;
    const { body } = await boss.put(path, { extra: { size: 'high', vipOnly: 'evet' } }).expect(200);
    expect((body as Row).extra).toEqual({ grade: 3, size: 'high', vipOnly: 'evet', whenHigh: 'dormant' });
    const stored = (await admin.get(`/api/console/people/${colleague}`)).body as Row;
    expect(stored.extra).toMatchObject({ innerNote: 'zz-gizli-zz', size: 'high', grade: 3 });
    await boss.put(`/api/portal/units/${unit}`, { extra: { size: 'mid' } }).expect(200);
    expect(((await boss.put(path, { extra: { vipOnly: null } }).expect(200)).body as Row).extra).toEqual({
      grade: 3,
      size: 'high',
      whenHigh: 'dormant',
    });
  });

  test.each([
    ['unknown', { nobody: 1 }, 'nobody', 'unknownKey'],
    ['hidden', { innerNote: 'x' }, 'innerNote', 'unknownKey'],
    ['only to be read', { grade: 4 }, 'grade', 'readOnly'],
    ['no option', { size: 'xxl' }, 'size', 'notOneOf'],
    ['of another category', { others: 'x' }, 'others', 'notForCategory'],
    ['too long', { vipOnly: 'x'.repeat(501) }, 'vipOnly', 'tooLong'],
  ])('a key that is %s is a 400', async (_what, extra, key, code) => {
    const answer = await boss.put(`/api/portal/people/${colleague}`, { extra }).expect(400);
    expect(told(answer)).toEqual({ [`extra.${key}`]: code });
  });

  test('a new colleague brings theirs, and what is required of them', async () => {
    const needed = await define({ key: 'needed', type: 'text', portal: 'write', required: true });
    await define({ key: 'inner', type: 'text', portal: 'hidden', required: true, default: 'x' });
    const body = { member: ours.id, firstName: 'Ece', lastName: 'Ak' };
    expect(told(await boss.post('/api/portal/people', body).expect(400))).toEqual({
      'extra.needed': 'required',
    });
    const { body: made } = await boss
      .post('/api/portal/people', { ...body, extra: { needed: 'var', size: 'low' } })
      .expect(201);
    expect((made as Row).extra).toEqual({ needed: 'var', size: 'low' });
    await admin.put(`/api/console/field-definitions/${needed.id}`, { archived: true }).expect(200);
  });

  test("C14 C15 one's own are everybody's to see and to fill in, also without a right to people", async () => {
    const me = await employee.get('/api/portal/me').expect(200);
    expect((me.body as { person: Row }).person.extra).toMatchObject({ grade: 3 });
    const changed = await employee.put('/api/portal/me', { extra: { size: 'mid' } });
    expect([changed.status, (changed.body as { error?: unknown }).error]).toEqual([200, undefined]);
    expect((changed.body as { person: Row }).person.extra).toMatchObject({ grade: 3, size: 'mid' });
    expect(
      told(await employee.put('/api/portal/me', { extra: { innerNote: 'x', size: 'xl' } }).expect(400)),
    ).toEqual({
      'extra.innerNote': 'unknownKey',
      'extra.size': 'notOneOf',
    });
    const path = `/api/portal/people/${colleague}`;
    expect(
      ((await employee.put(path, { extra: { size: 'low' } }).expect(200)).body as Row).extra,
    ).toMatchObject({
      size: 'low',
    });
    await employee.get(path).expect(200);
    await employee.get('/api/portal/people').expect(403);
    await employee.get(`/api/portal/people/${own}`).expect(403);
  });

  test('nothing without the right, and nothing of others', async () => {
    await employee.put(`/api/portal/people/${own}`, { extra: { size: 'mid' } }).expect(403);
    const stranger = await member(admin, {});
    const far = await addPerson(app.system, { member: stranger.id, scope: 'own', rights: {} });
    await boss.put(`/api/portal/people/${far.person}`, { extra: { size: 'mid' } }).expect(404);
  });
});
