import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { company, unique, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
let clerk: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  const { email } = await addStaff(app.system, 'sales', [(await company(admin)).id]);
  clerk = await signIn(app.url, 'console', email, testPassword);
});
afterAll(() => app.close());

const define = (labels = { tr: 'Alan' }): Promise<Row> =>
  admin.create('field-definitions', { entity: 'members', key: `k${unique()}`, type: 'text', labels });
const version = async (): Promise<number> =>
  ((await clerk.get('/api/parametric/state').expect(200)).body as { version: number }).version;
const codes = ({ body }: { body: { error: { details: { errors: { path: string; code: string }[] } } } }) =>
  body.error.details.errors.map(({ path, code }) => [path, code]);

describe('C6 X2 the state of definitions', () => {
  test('says which kinds of record take extra fields, to all staff and nobody else', async () => {
    const { body } = await clerk.get('/api/parametric/state').expect(200);
    const { entities } = body as { entities: { name: string; ofMember: boolean; portal: string }[] };
    expect(entities).toEqual(
      expect.arrayContaining([
        { name: 'members', ofMember: true, portal: 'write' },
        { name: 'people', ofMember: true, portal: 'write' },
        { name: 'units', ofMember: true, portal: 'write' },
        { name: 'subscriptions', ofMember: expect.any(Boolean) as boolean, portal: 'read' },
        { name: 'products', ofMember: false, portal: 'read' },
        { name: 'targets', ofMember: true, portal: 'hidden' },
      ]),
    );
    expect(entities.map(({ name }) => name)).not.toContain('categories');
    await app.http.get('/api/parametric/state').expect(401);
  });

  test('goes up with every change of a field or a screen', async () => {
    const first = await version();
    const field = await define();
    const second = await version();
    expect(second).toBeGreaterThan(first);
    const screen = await admin.create('screens', { entity: 'members', name: 'Ekran', tabs: [] });
    const third = await version();
    expect(third).toBeGreaterThan(second);
    await admin.put(`/api/console/screens/${screen.id}`, { name: 'Başka' }).expect(200);
    const fourth = await version();
    expect(fourth).toBeGreaterThan(third);
    await admin.delete(`/api/console/screens/${screen.id}`).expect(200);
    expect(await version()).toBeGreaterThan(fourth);
    expect(await admin.put(`/api/console/field-definitions/${field.id}`, { archived: true })).toMatchObject({
      status: 200,
    });
  });
});

describe('C6 C15 screens', () => {
  test('two administrators change the same one: the second is told, and the first one’s work stands', async () => {
    const field = await define();
    const screen = await admin.create<Row & { version: number }>('screens', {
      entity: 'members',
      name: 'Risk',
      tabs: [{ labels: { tr: 'Genel' }, sections: [{ columns: 2, fields: [field.key] }] }],
    });
    const first = await admin
      .put(`/api/console/screens/${screen.id}`, { name: 'Risk ve kredi', version: screen.version })
      .expect(200);
    const stale = await admin
      .put(`/api/console/screens/${screen.id}`, { tabs: [], version: screen.version })
      .expect(409);
    expect((stale.body as { error: { message: string } }).error.message).toBeTruthy();
    const { body } = await admin.get(`/api/console/screens/${screen.id}`).expect(200);
    expect(body).toEqual(first.body);
    expect((body as { tabs: { sections: { fields: string[] }[] }[] }).tabs[0]?.sections[0]?.fields).toEqual([
      field.key,
    ]);
  });

  test('a layout that cannot be drawn is refused, each fault with its place', async () => {
    const field = await define();
    const tabs = (...sections: unknown[]) => ({ entity: 'members', name: 'X', tabs: [{ sections }] });
    for (const [body, errors] of [
      [{ entity: 'members', name: 'X', tabs: 'tab' }, [['tabs', 'notList']]],
      [tabs('a'), [['tabs.0.sections.0', 'notObject']]],
      [tabs({ fields: ['no_such'] }), [['tabs.0.sections.0.fields.0', 'unknownKey']]],
      [tabs({ fields: [field.key, field.key] }), [['tabs.0.sections.0.fields.1', 'fieldTwice']]],
      [tabs({ columns: 4 }), [['tabs.0.sections.0.columns', 'notOneOf']]],
      [tabs({ key: 'a' }, { key: 'a' }), [['tabs.0.sections.1.key', 'notUnique']]],
      [{ ...tabs(), entity: 'categories' }, [['entity', 'unknownResource']]],
      [tabs(...Array.from({ length: 51 }, () => ({}))), [['tabs.0.sections', 'tooMany']]],
    ] as const)
      expect([errors, codes(await admin.post('/api/console/screens', body).expect(400))]).toEqual([
        errors,
        errors,
      ]);
    await clerk.post('/api/console/screens', tabs()).expect(403);
  });
});

describe('C6 the order of fields and screens', () => {
  test('is changed for all at once', async () => {
    const fields = [await define(), await define(), await define()];
    const ids = [fields[2]!.id, fields[0]!.id, fields[1]!.id];
    await admin.post('/api/parametric/order', { ids }).expect(200, { changed: 3 });
    const { rows } = await admin.list<Row>('/api/console/field-definitions', {
      filter: { id: ids },
      sort: ['order', 'ASC'],
    });
    expect(rows.map(({ id }) => id)).toEqual(ids);
    await admin
      .post('/api/parametric/order', { resource: 'field-definitions', ids })
      .expect(200, { changed: 0 });
  });

  test('is the administrators’ to change, and says what is wrong', async () => {
    const field = await define();
    await app.http
      .post('/api/parametric/order')
      .send({ ids: [field.id] })
      .expect(401);
    await clerk.post('/api/parametric/order', { ids: [field.id] }).expect(403);
    await admin.post('/api/parametric/order', { ids: [999_999_999] }).expect(404);
    for (const [body, errors] of [
      [{}, [['ids', 'notList']]],
      [{ ids: ['x'] }, [['ids', 'notInteger']]],
      [{ ids: [field.id, field.id] }, [['ids', 'notUnique']]],
      [{ ids: Array.from({ length: 1_001 }, (_, at) => at + 1) }, [['ids', 'tooMany']]],
      [{ resource: 'members', ids: [field.id] }, [['resource', 'notOneOf']]],
    ] as const)
      expect(codes(await admin.post('/api/parametric/order', body).expect(400))).toEqual(errors);
  });

  test('values that do not fit another type come with their records', async () => {
    const field = await define();
    const row = await admin.create('members', {
      kind: 'corporate',
      name: 'Üye',
      extra: { [field.key as string]: 'on iki' },
    });
    const refused = await admin
      .put(`/api/console/field-definitions/${field.id}`, { type: 'integer' })
      .expect(422);
    expect(
      (refused.body as { error: { details: { errors: unknown[] } } }).error.details.errors,
    ).toContainEqual(
      expect.objectContaining({ code: 'valueMisfits', params: { id: row.id, value: '"on iki"' } }),
    );
  });
});
