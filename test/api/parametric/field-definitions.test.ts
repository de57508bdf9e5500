import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { company, member, unique, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
});
afterAll(() => app.close());

const define = (body: Record<string, unknown>): Promise<Row> =>
  admin.create('field-definitions', { entity: 'members', labels: { tr: 'Alan', en: 'Field' }, ...body });

/** The errors of an answer: path → code. */
const told = ({ body }: { body: { error: { details: { errors?: { path: string; code: string }[] } } } }) =>
  Object.fromEntries((body.error.details.errors ?? []).map(({ path, code }) => [path, code]));

const key = (): string => `k${unique()}`;

async function addClerk(): Promise<Caller> {
  const { email } = await addStaff(app.system, 'sales', [(await company(admin)).id]);
  return signIn(app.url, 'console', email, testPassword);
}

describe('C6 definitions themselves', () => {
  test.each([
    [{ key: '1a' }, { key: 'notKey' }],
    [{ key: 'a b' }, { key: 'notKey' }],
    [{ type: 'colour' }, { type: 'notOneOf' }],
    [{ entity: 'nothing' }, { entity: 'unknownResource' }],
    [{ entity: 'categories' }, { entity: 'unknownResource' }],
    [{ type: 'choice' }, { options: 'required' }],
    [{ type: 'choice', options: ['a', 'a'] }, { 'options.1.value': 'notUnique' }],
    [
      { type: 'choice', options: Array.from({ length: 10_000 }, (_, index) => `o${index}`) },
      { options: 'tooMany' },
    ],
    [{ type: 'text', options: ['a'] }, { options: 'notForType' }],
    [{ type: 'text', pattern: '(' }, { pattern: 'patternWrong' }],
    [{ type: 'text', pattern: '(?<=a)b' }, { pattern: 'patternWrong' }],
    [{ type: 'integer', min: 5, max: 4 }, { min: 'fromAfterTo' }],
    [{ type: 'integer', min: 'x' }, { min: 'notInteger' }],
    [{ type: 'boolean', min: 1 }, { min: 'notForType' }],
    [{ type: 'integer', max: 4, default: 5 }, { default: 'tooLarge' }],
    [{ type: 'longtext', unique: true }, { unique: 'notForType' }],
    [{ type: 'text', shownIf: { field: 'nothing', in: ['x'] } }, { 'shownIf.field': 'unknownKey' }],
    [{ type: 'text', shownIf: { field: 'risk' } }, { shownIf: 'notCondition' }],
    [{ type: 'text', labels: { tr: 5 } }, { 'labels.tr': 'notText' }],
    [{ type: 'text', portal: 'maybe' }, { portal: 'notOneOf' }],
    [{ type: 'money', currency: 'XXY' }, { currency: 'notCurrency' }],
    [{ type: 'text', colour: 'red' }, { colour: 'unknownKey' }],
  ])('a wrong one is refused: case %#', async (body, errors) => {
    const answer = await admin
      .post('/api/console/field-definitions', {
        entity: 'members',
        key: key(),
        type: 'text',
        labels: { tr: 'Alan' },
        ...body,
      })
      .expect(400);
    expect(told(answer)).toEqual(errors);
  });

  test('a key is taken once, and conditions make no circle', async () => {
    const [a, b] = [key(), key()];
    await define({ key: a, type: 'choice', options: ['x'] });
    const second = await admin
      .post('/api/console/field-definitions', { entity: 'member', key: a, type: 'text', labels: { tr: 'B' } })
      .expect(409);
    expect(told(second)).toEqual({ key: 'notUnique' });
    await define({ key: b, type: 'choice', options: ['x'], shownIf: { field: a, in: ['x'] } });
    const { rows } = await admin.list<Row>('/api/console/field-definitions', {
      filter: { entity: 'members', key: a },
    });
    const circle = await admin
      .put(`/api/console/field-definitions/${rows[0]!.id}`, { shownIf: { field: b, in: ['x'] } })
      .expect(400);
    expect(told(circle)).toEqual({ 'shownIf.field': 'circle' });
  });

  test('only administrators shape; two of them at once do not lose what the other did', async () => {
    const field = await define({ key: key(), type: 'text' });
    const clerk = await addClerk();
    await clerk
      .post('/api/console/field-definitions', {
        entity: 'members',
        key: key(),
        type: 'text',
        labels: { tr: 'A' },
      })
      .expect(403);
    await clerk.get('/api/console/field-definitions').expect(200);
    await admin
      .put(`/api/console/field-definitions/${field.id}`, { version: 1, labels: { tr: 'Bir' } })
      .expect(200);
    const stale = await admin
      .put(`/api/console/field-definitions/${field.id}`, { version: 1, labels: { tr: 'İki' } })
      .expect(409);
    expect(JSON.stringify(stale.body)).toContain('stale');
  });

  test('renamed: the values follow their field at once, and the old key is free for another one', async () => {
    const [old, renamed] = [key(), key()];
    const field = await define({ key: old, type: 'text' });
    const row = await member(admin, { extra: { [old]: 'kalsın' } });
    await admin.put(`/api/console/field-definitions/${field.id}`, { key: renamed }).expect(200);
    const { body } = await admin.get(`/api/console/members/${row.id}`);
    expect((body as Row).extra).toMatchObject({ [renamed]: 'kalsın' });
    await admin.get('/api/console/members', { filter: { [`extra.${old}`]: 'kalsın' } }).expect(400);
    await define({ key: old, type: 'integer' });
    const both = await admin.put(`/api/console/members/${row.id}`, { extra: { [old]: 5 } }).expect(200);
    expect((both.body as Row).extra).toMatchObject({ [old]: 5, [renamed]: 'kalsın' });
  });

  test('archived: kept and shown nowhere; restored: there again', async () => {
    const name = key();
    const field = await define({ key: name, type: 'text' });
    const row = await member(admin, { extra: { [name]: 'değer' } });
    await admin.put(`/api/console/field-definitions/${field.id}`, { archived: true }).expect(200);
    const hidden = await admin.get(`/api/console/members/${row.id}`).expect(200);
    expect(JSON.stringify(hidden.body)).not.toContain('değer');
    await admin.get('/api/console/members', { filter: { [`extra.${name}`]: 'değer' } }).expect(400);
    await admin.put(`/api/console/members/${row.id}`, { extra: { [name]: 'x' } }).expect(400);
    await admin.delete(`/api/console/field-definitions/${field.id}`).expect(409);
    await admin.put(`/api/console/members/${row.id}`, { name: 'Başka Ad' }).expect(200);
    await admin.put(`/api/console/field-definitions/${field.id}`, { archived: false }).expect(200);
    const back = await admin.get(`/api/console/members/${row.id}`).expect(200);
    expect((back.body as Row).extra).toMatchObject({ [name]: 'değer' });
  });

  test('another type only where every value fits, with a report of those that do not', async () => {
    const name = key();
    const field = await define({ key: name, type: 'text' });
    const good = await member(admin, { extra: { [name]: '12' } });
    const bad = await member(admin, { extra: { [name]: 'on iki' } });
    const refused = await admin
      .put(`/api/console/field-definitions/${field.id}`, { type: 'integer' })
      .expect(422);
    expect(JSON.stringify(refused.body)).toContain('on iki');
    expect((refused.body as { error: { details: { errors: unknown[] } } }).error.details.errors).toHaveLength(
      2,
    );
    await admin.put(`/api/console/members/${bad.id}`, { extra: { [name]: '13' } }).expect(200);
    await admin.put(`/api/console/field-definitions/${field.id}`, { type: 'integer' }).expect(200);
    const { rows } = await admin.list<Row>('/api/console/members', {
      filter: { [`extra.${name}_gte`]: 2 },
      sort: [`extra.${name}`, 'DESC'],
    });
    expect(rows.map(({ id, extra }) => [id, (extra as Row)[name]])).toEqual([
      [bad.id, 13],
      [good.id, 12],
    ]);
  });

  test('an option in use is archived, not deleted; an archived one is not chosen anew', async () => {
    const name = key();
    const field = await define({ key: name, type: 'choice', options: ['x', 'y'] });
    const row = await member(admin, { extra: { [name]: 'x' } });
    const at = `/api/console/field-definitions/${field.id}`;
    expect(told(await admin.put(at, { options: ['y'] }).expect(422))).toEqual({ options: 'optionInUse' });
    await admin.put(at, { options: [{ value: 'x', archived: true }, 'y'] }).expect(200);
    await admin.put(`/api/console/members/${row.id}`, { extra: { [name]: 'x' }, name: 'Yeni' }).expect(200);
    expect(
      told(
        await admin
          .post('/api/console/members', { kind: 'corporate', name: 'Z', extra: { [name]: 'x' } })
          .expect(400),
      ),
    ).toEqual({ [`extra.${name}`]: 'optionArchived' });
  });

  test('a field that became unique while two records share a value says which', async () => {
    const name = key();
    const field = await define({ key: name, type: 'text' });
    await member(admin, { extra: { [name]: 'çift' } });
    await member(admin, { extra: { [name]: 'çift' } });
    const refused = await admin
      .put(`/api/console/field-definitions/${field.id}`, { unique: true })
      .expect(422);
    expect(JSON.stringify(refused.body)).toContain('çift');
  });

  test('filterable: its indexes are built beside running requests, used, and dropped again', async () => {
    const name = key();
    const field = await define({ key: name, type: 'text', filterable: true, unique: true });
    const state = async (): Promise<unknown> =>
      ((await admin.get(`/api/console/field-definitions/${field.id}`)).body as Row).indexState;
    for (let tries = 0; tries < 100 && (await state()) !== 'ready'; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await state()).toBe('ready');
    const indexes = () =>
      app.system.transaction((sql) =>
        sql.rows<{ name: string }>(
          `select indexname as name from pg_indexes where indexname like $1 order by 1`,
          [`extra_members_${field.id}_%`],
        ),
      );
    expect((await indexes()).map(({ name: one }) => one.split('_').at(-1))).toEqual([
      'down',
      'part',
      'unique',
      'up',
    ]);
    await admin
      .put(`/api/console/field-definitions/${field.id}`, { filterable: false, unique: false })
      .expect(200);
    for (let tries = 0; tries < 100 && (await indexes()).length > 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await indexes()).toEqual([]);
  });
});
