import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { addStaff, testPassword } from '../../support/users';

interface Item {
  key: string;
  [field: string]: unknown;
}
interface File {
  format: string;
  version: number;
  parts: Record<string, Item[]>;
}
interface Answer {
  dryRun: boolean;
  state: string;
  parts: {
    name: string;
    added: Item[];
    changed: { key: string; fields: { field: string; from: unknown; to: unknown }[] }[];
    onlyHere: string[];
    unchanged: number;
  }[];
}

let production: App;
let admin: Caller;

const exported = async (caller: Caller): Promise<File> =>
  (await caller.get('/api/definitions').expect(200)).body as File;
const send = (caller: Caller, body: Record<string, unknown>) => caller.post('/api/definitions', body);
const partOf = (answer: Answer, name: string) => answer.parts.find((part) => part.name === name);
const errorsOf = (response: { body: { error: { details: { errors: { path: string; code: string }[] } } } }) =>
  response.body.error.details.errors.map(({ path, code }) => [path, code]);
const only = (parts: Record<string, unknown>) => ({ format: 'ortak-definitions', version: 1, parts });

beforeAll(async () => {
  production = await startApp();
  admin = await production.administrator();
});
afterAll(() => production?.close());

describe('definitions travel', () => {
  test('X2 from a test installation to production: shown first, then applied, then there is nothing to do', async () => {
    const top = await admin.create('categories', { name: 'Müşteri', code: 'musteri', colour: 'teal' });
    const below = await admin.create('categories', {
      name: 'Bayi / Servis',
      parent: top.id,
      labels: { tr: 'Bayi', en: 'Dealer' },
    });
    const gold = await admin.create('categories', { name: 'Altın', parent: below.id });
    const till = await admin.create('team-roles', {
      code: 'kasa',
      name: 'Kasa',
      labels: { en: 'Till' },
      order: 5,
    });
    const file = await exported(admin);
    expect(JSON.stringify(file)).not.toContain('"id"');
    // Another installation: other records, other ids, one with the same code and another name.
    for (const { id } of [gold, below, top]) await admin.delete(`/api/console/categories/${id}`).expect(200);
    await admin.delete(`/api/console/team-roles/${till.id}`).expect(200);
    await admin.create('categories', { name: 'Yalnız burada' });
    await admin.create('categories', { name: 'Eski ad', code: 'musteri' });

    const dry = (await send(admin, { file, dryRun: true }).expect(200)).body as Answer;
    expect(partOf(dry, 'categories')).toMatchObject({
      changed: [
        {
          key: 'musteri',
          fields: expect.arrayContaining([{ field: 'name', from: 'Eski ad', to: 'Müşteri' }]) as unknown,
        },
      ],
      onlyHere: ['/Yalnız burada'],
    });
    expect(partOf(dry, 'categories')?.added.map(({ key, parent }) => [key, parent])).toEqual([
      ['/Müşteri/Bayi ~1 Servis', 'musteri'],
      ['/Müşteri/Bayi ~1 Servis/Altın', '/Müşteri/Bayi ~1 Servis'],
    ]);
    expect(partOf(dry, 'team-roles')?.added.map(({ key }) => key)).toEqual(['kasa']);
    const names = async () =>
      (await admin.get('/api/console/categories/tree')).body.nodes.map(({ name }: { name: string }) => name);
    expect(await names()).not.toContain('Altın');

    const done = (await send(admin, { file, state: dry.state }).expect(200)).body as Answer;
    expect(done.parts).toEqual(dry.parts);
    expect(await names()).toEqual(
      expect.arrayContaining(['Müşteri', 'Bayi / Servis', 'Altın', 'Yalnız burada']),
    );
    const again = (await send(admin, { file }).expect(200)).body as Answer;
    expect(again.parts.every(({ added, changed }) => added.length + changed.length === 0)).toBe(true);
    const here = await exported(admin);
    expect(here.parts.categories).toEqual(expect.arrayContaining(file.parts.categories as Item[]));
    const trail = await admin.list<{ action: string; details: unknown }>('/api/console/audit-entries', {
      filter: { resource: 'definitions', action: 'import' },
    });
    expect(trail.rows.at(-1)?.details ?? trail.rows[0]?.details).toBeDefined();
    expect(trail.rows.map(({ details }) => details)).toContainEqual(
      expect.objectContaining({ categories: { added: 2, changed: 1 } }),
    );
  });

  test('X2 all or nothing: one item that cannot be keeps the others out, and is named', async () => {
    const before = await exported(admin);
    const response = await send(admin, {
      file: only({
        categories: [{ key: 'iyi', code: 'iyi', name: 'İyi' }],
        sectors: [{ key: 'kotu', code: 'kotu', name: 'Kötü', colour: 'hex' }],
      }),
    });
    expect([response.status, errorsOf(response)]).toEqual([400, [['parts.sectors.0.colour', 'notOneOf']]]);
    expect(await exported(admin)).toEqual(before);
  });

  test('X2 what was looked at is what is applied', async () => {
    const file = only({ sectors: [{ key: 's1', code: 's1', name: 'Bir' }] });
    const dry = (await send(admin, { file, dryRun: true }).expect(200)).body as Answer;
    await admin.create('sectors', { code: 's1', name: 'Başkası' });
    const response = await send(admin, { file, state: dry.state });
    expect([response.status, response.body.error.details.code]).toEqual([409, 'definitionsChanged']);
  });

  test.each([
    [{}, 'file'],
    [{ file: 'x' }, 'file'],
    [{ file: { format: 'other', version: 1, parts: {} } }, 'file'],
    [{ file: { format: 'ortak-definitions', version: 2, parts: {} } }, 'file'],
    [{ file: only({ nothing: [] }) }, 'parts.nothing'],
    [{ file: only({ categories: {} }) }, 'parts.categories'],
    [{ file: only({ categories: [5] }) }, 'parts.categories.0'],
    [{ file: only({ categories: [{ name: 'x' }] }) }, 'parts.categories.0.key'],
    [{ file: only({ categories: [{ key: 'a' }, { key: 'a' }] }) }, 'parts.categories.1.key'],
    [{ file: only({ categories: [{ key: 'a', id: 5, name: 'A' }] }) }, 'parts.categories.0.id'],
    [{ file: only({ categories: [{ key: 'a', name: 'A', parent: 'yok' }] }) }, 'parts.categories.0.parent'],
    [{ file: only({ 'team-roles': [{ key: 'a', name: 'A', owner: 1 }] }) }, 'parts.team-roles.0.owner'],
    [{ file: only({}), dryRun: 'yes' }, 'dryRun'],
    [{ file: only({}), state: 5 }, 'state'],
    [{ file: only({}), force: true }, 'force'],
  ])('X2 refuses %j', async (body, path) => {
    const response = await send(admin, body);
    expect(response.status).toBe(400);
    expect(errorsOf(response)[0]?.[0]).toBe(path);
  });

  test('X2 only administrators', async () => {
    const { email } = await addStaff(production.system, 'sales');
    const seller = await signIn(production.url, 'console', email, testPassword);
    await seller.get('/api/definitions').expect(403);
    await send(seller, { file: only({}) }).expect(403);
    await production.http.get('/api/definitions').expect(401);
    await production.http
      .post('/api/definitions')
      .send({ file: only({}) })
      .expect(401);
  });
});
