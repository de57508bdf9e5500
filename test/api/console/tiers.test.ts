import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { member, unique, type Row } from '../../support/records';
import { addPerson, addStaff, testPassword } from '../../support/users';

interface Node {
  id: number;
  parent: number | null;
  name: string;
  code: string | null;
  order: number;
  version: number;
}

let app: App;
let admin: Caller;
let viewer: Caller;
let seller: Caller;

const category = (name = `Kategori ${unique()}`, more: Record<string, unknown> = {}): Promise<Row> =>
  admin.create('categories', { name, ...more });
const tree = async (list = 'categories'): Promise<Node[]> =>
  (await admin.get(`/api/console/${list}/tree`).expect(200)).body.nodes as Node[];
const childrenOf = async (parent: number | null): Promise<number[]> =>
  (await tree()).filter((node) => node.parent === parent).map(({ id }) => id);
const codeOf = (response: { body: { error: { details: { code: string } } } }) =>
  response.body.error.details.code;
const pathsOf = (response: { body: { error: { details: { errors: { path: string; code: string }[] } } } }) =>
  response.body.error.details.errors.map(({ path, code }) => [path, code]);

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  const as = async (role: 'viewer' | 'sales') =>
    signIn(app.url, 'console', (await addStaff(app.system, role)).email, testPassword);
  [viewer, seller] = [await as('viewer'), await as('sales')];
});
afterAll(() => app.close());

describe('a tree of categories', () => {
  test('C3 any number in a hierarchy of any depth, in the order in which people put them', async () => {
    const top = await category();
    const [one, two, three] = [
      await category('Bir', { parent: top.id }),
      await category('İki', { parent: top.id, colour: 'teal', labels: { tr: 'İki', en: 'Two' } }),
      await category('Üç', { parent: top.id }),
    ];
    expect(await childrenOf(top.id)).toEqual([one.id, two.id, three.id]);
    await seller
      .post(`/api/console/categories/${three.id}/move`, { parent: top.id, position: 0 })
      .expect(200);
    expect(await childrenOf(top.id)).toEqual([three.id, one.id, two.id]);
    // Into another place, with all that stands below it, between two others.
    const deep = await category('Derin', { parent: two.id });
    await admin.post(`/api/console/categories/${two.id}/move`, { parent: null, position: 1 }).expect(200);
    expect((await childrenOf(null))[1]).toBe(two.id);
    expect(await childrenOf(two.id)).toEqual([deep.id]);
    // Behind all others when no place is named, and at its place again without a new version.
    const { version } = (await tree()).find(({ id }) => id === two.id) as Node;
    const { body } = await admin.post(`/api/console/categories/${two.id}/move`, { parent: null }).expect(200);
    const after = (body.nodes as Node[]).filter(({ parent }) => parent === null);
    expect(after.at(-1)).toMatchObject({ id: two.id, version });
    let above = deep.id;
    for (let depth = 0; depth < 12; depth += 1)
      above = (await category(`Kat ${depth}`, { parent: above })).id;
    expect((await tree()).filter(({ parent }) => parent === null)).toHaveLength(2);
  });

  test('C3 a record is never below itself, and a stale move is told', async () => {
    const top = await category();
    const below = await category('Alt', { parent: top.id });
    const circle = await admin.post(`/api/console/categories/${top.id}/move`, { parent: below.id });
    expect([circle.status, pathsOf(circle)]).toEqual([400, [['parent', 'circle']]]);
    await admin.put(`/api/console/categories/${below.id}`, { colour: 'red' }).expect(200);
    const stale = await admin.post(`/api/console/categories/${below.id}/move`, { parent: null, version: 1 });
    expect([stale.status, codeOf(stale)]).toEqual([409, 'stale']);
  });

  test('C3 a name stands once below a parent, however it is written, and a code once at all', async () => {
    const top = await category();
    const first = await category('Işık Bayileri', { parent: top.id, code: `K${unique()}` });
    const twin = await admin.post('/api/console/categories', { name: ' ISIK bayileri ', parent: top.id });
    expect([twin.status, pathsOf(twin)]).toEqual([409, [['name', 'tierTwin']]]);
    const elsewhere = await category('Işık Bayileri');
    const moved = await admin.post(`/api/console/categories/${elsewhere.id}/move`, { parent: top.id });
    expect([moved.status, pathsOf(moved)]).toEqual([409, [['name', 'tierTwin']]]);
    const code = await admin.post('/api/console/categories', { name: 'Başka', code: first.code });
    expect([code.status, pathsOf(code)]).toEqual([409, [['code', 'notUnique']]]);
    // Renamed to its own name in other letters: it is the same record.
    await admin.put(`/api/console/categories/${first.id}`, { name: 'IŞIK BAYİLERİ' }).expect(200);
    // The database says the same to whoever comes past the API.
    await expect(
      app.system.transaction((sql) =>
        sql.run(`update categories set parent_id = $1 where id = $2`, [top.id, elsewhere.id]),
      ),
    ).rejects.toThrow('categories_name_once');
  });

  test.each([
    [{ colour: '#ff0000' }, 'colour'],
    [{ labels: { xx: 'X' } }, 'labels.xx'],
    [{ labels: { tr: 5 } }, 'labels.tr'],
    [{ labels: ['x'] }, 'labels'],
    [{ name: '   ' }, 'name'],
    [{ parent: 999_999 }, 'parent'],
  ])('C3 refuses %j', async (more, path) => {
    const response = await admin.post('/api/console/categories', { name: `X ${unique()}`, ...more });
    expect(response.status).toBe(400);
    expect(pathsOf(response).map(([at]) => at)).toEqual([path]);
  });
});

describe('what is used', () => {
  test('C3 counts members once, with what stands below, and finds them', async () => {
    const top = await category();
    const [one, two] = [await category('A', { parent: top.id }), await category('B', { parent: top.id })];
    const both = await member(admin, { categories: [one.id, two.id] });
    const above = await member(admin, { categories: [top.id] });
    const { body } = await admin.get('/api/console/categories/uses').expect(200);
    const of = (id: number) => (body.uses as { id: number }[]).find((use) => use.id === id);
    expect(of(top.id)).toEqual({ id: top.id, members: 1, within: 2 });
    expect(of(two.id)).toEqual({ id: two.id, members: 1, within: 1 });
    const found = async (filter: Record<string, unknown>) =>
      (await admin.list<Row>('/api/console/members', { filter })).rows
        .map(({ id }) => id)
        .sort((a, b) => a - b);
    expect(await found({ categories: top.id })).toEqual([above.id]);
    expect(await found({ categories_within: top.id })).toEqual([both.id, above.id]);
    expect(await found({ categories_within: one.id, q: String(both.code) })).toEqual([both.id]);
    expect((await admin.get('/api/console/members', { filter: { categories_within: 'x' } })).status).toBe(
      400,
    );
    expect((await admin.get('/api/console/units', { filter: { categories_within: top.id } })).status).toBe(
      400,
    );
  });

  test('C3 deleting asks where its members go, and moves them in the same step', async () => {
    const [gone, kept] = [await category(), await category()];
    const child = await category('Alt', { parent: gone.id });
    const mine = await member(admin, { categories: [gone.id] });
    const asked = await admin.delete(`/api/console/categories/${gone.id}`);
    expect([asked.status, codeOf(asked)]).toEqual([409, 'tierInUse']);
    expect(asked.body.error.details.uses).toEqual({ members: 1, children: 1 });
    const nowhere = await admin.delete(`/api/console/categories/${gone.id}?moveTo=999999`);
    expect([nowhere.status, pathsOf(nowhere)]).toEqual([400, [['into', 'notReferenced']]]);
    expect((await admin.delete(`/api/console/categories/${gone.id}?moveTo=x`)).status).toBe(400);
    const { body } = await admin.delete(`/api/console/categories/${gone.id}?moveTo=${kept.id}`).expect(200);
    expect(body).toMatchObject({ id: gone.id, name: gone.name });
    expect((await admin.get(`/api/console/members/${mine.id}`)).body.categories).toEqual([kept.id]);
    expect(await childrenOf(kept.id)).toEqual([child.id]);
    await admin.get(`/api/console/categories/${gone.id}`).expect(404);
    // Nothing hangs on it: it simply goes.
    await admin.delete(`/api/console/categories/${child.id}`).expect(200);
    await admin.delete(`/api/console/categories/${child.id}`).expect(404);
  });
});

describe('merging', () => {
  test('C3 two become one: members once, children with the same name too, and the trail says so', async () => {
    const [gone, kept] = [await category(), await category()];
    const [twinGone, twinKept, other] = [
      await category('Servis', { parent: gone.id }),
      await category('SERVİS', { parent: kept.id }),
      await category('Bayi', { parent: gone.id }),
    ];
    const [a, b, c] = [
      await member(admin, { categories: [gone.id, kept.id] }),
      await member(admin, { categories: [gone.id] }),
      await member(admin, { categories: [twinGone.id] }),
    ];
    const path = `/api/console/categories/${gone.id}/merge`;
    const preview = await viewer.get(path, { into: String(kept.id) }).expect(200);
    expect(preview.body).toEqual({ members: 2, both: 1, children: 2, joined: 1 });
    const merged = await admin.post(path, { into: kept.id }).expect(200);
    expect(merged.body).toEqual({ id: kept.id, rows: 2 });
    const of = async (row: Row) =>
      (await admin.get(`/api/console/members/${row.id}`)).body.categories as number[];
    expect(await of(a)).toEqual([kept.id]);
    expect(await of(b)).toEqual([kept.id]);
    expect(await of(c)).toEqual([twinKept.id]);
    expect(await childrenOf(kept.id)).toEqual([twinKept.id, other.id]);
    const trail = await admin.list<{ action: string; details: unknown }>('/api/console/audit-entries', {
      filter: { resource: 'categories', record: kept.id, action: 'merge' },
    });
    expect(trail.rows[0]?.details).toMatchObject({ former: gone.id, name: gone.name, rows: 2 });
    const links = await admin.list('/api/console/audit-entries', {
      filter: { resource: 'members', record: b.id, origin: 'merge' },
    });
    expect(links.total).toBeGreaterThan(0);
  });

  test('C3 merges neither with itself nor with what stands below, nor with what is not there', async () => {
    const top = await category();
    const below = await category('Alt', { parent: top.id });
    const path = `/api/console/categories/${top.id}/merge`;
    expect(codeOf(await admin.post(path, { into: top.id }).expect(422))).toBe('tierMergeSelf');
    expect(codeOf(await admin.post(path, { into: below.id }).expect(422))).toBe('tierMergeBelow');
    await admin.post(path, { into: 999_999 }).expect(400);
    await admin.post(path, {}).expect(400);
    await admin.post(path, { into: below.id, force: true }).expect(400);
    await admin.get(path).expect(400);
    await admin.post('/api/console/categories/999999/merge', { into: top.id }).expect(404);
  });

  test('C3 who sees their own members only changes no others', async () => {
    const [gone, kept] = [await category(), await category()];
    await member(admin, { categories: [gone.id] });
    const own = await addStaff(app.system, 'sales');
    await app.system.transaction((sql) =>
      sql.run(`update up_users set member_scope = 'mine' where id = $1`, [own.id]),
    );
    const caller = await signIn(app.url, 'console', own.email, testPassword);
    expect(codeOf(await caller.post(`/api/console/categories/${gone.id}/merge`, { into: kept.id }))).toBe(
      'tierOfOthers',
    );
    // A use that they do not see is a use.
    const asked = await caller.delete(`/api/console/categories/${gone.id}`);
    expect([asked.status, asked.body.error.details.uses]).toEqual([409, { members: 1, children: 0 }]);
  });
});

describe('lists that are loaded', () => {
  test('C4 NACE Rev. 2 stands as sectors, a second time changes nothing', async () => {
    const load = async (more = {}) =>
      (await admin.post('/api/console/sectors/load', { list: 'nace-rev-2', ...more }).expect(200)).body;
    expect(await load({ dryRun: true })).toEqual({ created: 109, changed: 0, unchanged: 0, dryRun: true });
    expect(await load()).toEqual({ created: 109, changed: 0, unchanged: 0, dryRun: false });
    expect(await load()).toEqual({ created: 0, changed: 0, unchanged: 109, dryRun: false });
    const nodes = await tree('sectors');
    const byCode = new Map(nodes.map((node) => [node.code, node]));
    expect(byCode.get('62')).toMatchObject({
      parent: byCode.get('J')?.id,
      labels: { en: '62 Computer programming, consultancy and related activities' },
    });
    const sector = byCode.get('62') as Node;
    const mine = await member(admin, { sectors: [sector.id] });
    const { rows } = await admin.list<Row>('/api/console/members', {
      filter: { sectors_within: byCode.get('J')?.id },
    });
    expect(rows.map(({ id }) => id)).toEqual([mine.id]);
  });

  test('C4 a file of codes, parents and labels, in any order of its rows', async () => {
    const csv =
      'kod;üst kod;ad;tr;en;renk\nx.1;x;Yazılım;Yazılım;Software;blue\nx;;Bilişim;Bilişim;IT;\nx.2;x;Donanım;;Hardware;\n';
    const send = () =>
      app.http
        .post('/api/console/sectors/load')
        .set('Authorization', `Bearer ${admin.token}`)
        .attach('file', Buffer.from(csv), 'liste.csv');
    expect((await send()).body).toMatchObject({ created: 3, changed: 0 });
    expect((await send()).body).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    const byCode = new Map((await tree('sectors')).map((node) => [node.code, node]));
    expect(byCode.get('x.1')).toMatchObject({ name: 'Yazılım', colour: 'blue', parent: byCode.get('x')?.id });
    // What the list says anew is changed, and what it does not speak of is left alone.
    const { body } = await admin
      .post('/api/console/sectors/load', { rows: [{ code: 'x.2', parent: null, labels: { en: 'Devices' } }] })
      .expect(200);
    expect(body).toMatchObject({ created: 0, changed: 1 });
    expect((await tree('sectors')).find(({ code }) => code === 'x.2')).toMatchObject({
      parent: null,
      name: 'Donanım',
      labels: { en: 'Devices' },
    });
  });

  test.each([
    [{ rows: [] }, 'rows'],
    [{ rows: 'x' }, 'rows'],
    [{ rows: [{ name: 'Kodsuz' }] }, 'rows.0.code'],
    [{ rows: [{ code: 'a1' }, { code: 'a1' }] }, 'rows.1.code'],
    [{ rows: [{ code: 'a1', parent: 'yok' }] }, 'rows.0.parent'],
    [
      {
        rows: [
          { code: 'a1', parent: 'a2' },
          { code: 'a2', parent: 'a1' },
        ],
      },
      'rows.0.parent',
    ],
    [{ rows: [{ code: 'a1', colour: 'hex' }] }, 'rows.0.colour'],
    [{ rows: [{ code: 'a1', note: 'x' }] }, 'rows.0.note'],
    [{ list: 'sic' }, 'list'],
    [{ list: 'nace-rev-2', dryRun: 'maybe' }, 'dryRun'],
  ])('C4 refuses %j and loads nothing of it', async (body, path) => {
    const before = await tree('sectors');
    const response = await admin.post('/api/console/sectors/load', body);
    expect(response.status).toBe(400);
    expect(pathsOf(response)[0]?.[0]).toBe(path);
    expect(await tree('sectors')).toEqual(before);
  });

  test('C4 a name that stands there already is a conflict, at its row', async () => {
    await admin.create('sectors', { name: 'Perakende' });
    const response = await admin.post('/api/console/sectors/load', {
      rows: [
        { code: 'p0', name: 'Yeni' },
        { code: 'p1', name: 'PERAKENDE' },
      ],
    });
    expect([response.status, pathsOf(response)]).toEqual([409, [['rows.1.name', 'tierTwin']]]);
    expect((await tree('sectors')).some(({ code }) => code === 'p0')).toBe(false);
  });
});

test('C3 nobody without the right', async () => {
  const one = await category();
  const person = await addPerson(app.system, { member: (await member(admin)).id, scope: 'member' });
  const portal = await signIn(app.url, 'portal', person.email, testPassword);
  const asked: [string, 'get' | 'post' | 'delete'][] = [
    ['/tree', 'get'],
    ['/uses', 'get'],
    ['/load', 'post'],
    [`/${one.id}/move`, 'post'],
    [`/${one.id}/merge`, 'get'],
    [`/${one.id}/merge`, 'post'],
    [`/${one.id}`, 'delete'],
  ];
  for (const list of ['categories', 'sectors'])
    for (const [path, method] of asked) {
      await app.http[method](`/api/console/${list}${path}`).expect(401);
      expect((await portal[method](`/api/console/${list}${path}`)).status).toBe(403);
      if (method !== 'get') expect((await viewer[method](`/api/console/${list}${path}`)).status).toBe(403);
    }
});
