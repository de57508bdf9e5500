import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { company, member, unique, type Row } from '../../support/records';
import { addPerson, addStaff, testPassword } from '../../support/users';

interface Node {
  key: string;
  parent: string | null;
  name: string;
  children: number;
  people: number;
  version: number;
  total: { members: number; units: number; people: number };
  manager: { name: string } | null;
  representative: { id: number } | null;
}

interface Tree {
  root: string;
  path: string[];
  nodes: Node[];
  levels: { node: string; children: string[]; total: number }[];
  found?: string[];
  more?: boolean;
}

let app: App;
let admin: Caller;
let seller: Caller;
let sellerId: number;
let viewer: Caller;

/** Holding > İzmir A.Ş. (TR), Berlin GmbH (DE); İzmir has a region, a branch in it, and a department in that. */
let holding: Row;
let izmir: Row;
let berlin: Row;
let region: Row;
let branch: Row;
let department: Row;
let stranger: Row;

const unit = (of: Row, more: Record<string, unknown>): Promise<Row> =>
  admin.create('units', { member: of.id, kind: 'branch', name: `Birim ${unique()}`, ...more });
const treeOf = async (path: string, query: Record<string, unknown> = {}): Promise<Tree> => {
  const response = await admin.get(`/api/console/${path}/tree`, query);
  expect(response.status).toBe(200);
  return response.body as Tree;
};
const levelOf = (tree: Tree, key: string) => tree.levels.find(({ node }) => node === key);
const nodeOf = (tree: Tree, key: string) => tree.nodes.find((node) => node.key === key);
const paths = (response: { body: { error: { details: { errors: { path: string }[] } } } }) =>
  response.body.error.details.errors.map(({ path }) => path);

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  const us = await company(admin);
  const sales = await addStaff(app.system, 'sales', [us.id]);
  sellerId = sales.id;
  seller = await signIn(app.url, 'console', sales.email, testPassword);
  viewer = await signIn(
    app.url,
    'console',
    (await addStaff(app.system, 'viewer', [us.id])).email,
    testPassword,
  );
  holding = await member(admin, { name: 'Yıldız Holding A.Ş.', country: 'TR' });
  izmir = await member(admin, { name: 'İzmir Işık A.Ş.', parent: holding.id, country: 'TR' });
  berlin = await member(admin, { name: 'Berlin GmbH', parent: holding.id, country: 'DE', city: 'Berlin' });
  stranger = await member(admin, { name: 'Yabancı A.Ş.' });
  region = await unit(izmir, { kind: 'region', name: 'Ege Bölgesi' });
  branch = await unit(izmir, { name: 'Çeşme Şubesi', parent: region.id, city: 'İzmir' });
  department = await unit(izmir, { kind: 'department', name: 'Muhasebe', parent: branch.id });
});
afterAll(() => app?.close());

describe('GET /api/console/members/:id/tree', () => {
  test('C7 opens the whole group of a member, across countries, down to it', async () => {
    const tree = await treeOf(`members/${izmir.id}`);
    expect(tree.root).toBe(`member-${holding.id}`);
    expect(tree.path).toEqual([`member-${holding.id}`, `member-${izmir.id}`]);
    expect(levelOf(tree, tree.root)).toEqual({
      node: tree.root,
      children: [`member-${berlin.id}`, `member-${izmir.id}`],
      total: 2,
    });
    expect(levelOf(tree, `member-${izmir.id}`)?.children).toEqual([`unit-${region.id}`]);
    expect(nodeOf(tree, `member-${berlin.id}`)).toMatchObject({
      parent: tree.root,
      country: 'DE',
      city: 'Berlin',
      children: 0,
    });
    expect(nodeOf(tree, `unit-${region.id}`)).toMatchObject({
      parent: `member-${izmir.id}`,
      kind: 'region',
      children: 1,
      total: { members: 0, units: 2, people: 0 },
    });
    expect(nodeOf(tree, tree.root)).toMatchObject({
      parent: null,
      children: 2,
      total: { members: 2, units: 0 },
    });
    expect(nodeOf(tree, `member-${stranger.id}`)).toBeUndefined();
  });

  test('C7 a level at a time: the nodes below one node, in parts', async () => {
    const below = await treeOf(`members/${holding.id}`, { node: `unit-${region.id}` });
    expect(below.levels).toEqual([{ node: `unit-${region.id}`, children: [`unit-${branch.id}`], total: 1 }]);
    const second = await treeOf(`members/${holding.id}`, {
      node: `member-${holding.id}`,
      range: [1, 1],
    });
    expect(second.levels).toEqual([
      { node: `member-${holding.id}`, children: [`member-${izmir.id}`], total: 2 },
    ]);
  });

  test('C7 a unit opens the tree of its member down to itself', async () => {
    const tree = await treeOf(`units/${department.id}`);
    expect(tree.path).toEqual([
      `member-${holding.id}`,
      `member-${izmir.id}`,
      `unit-${region.id}`,
      `unit-${branch.id}`,
      `unit-${department.id}`,
    ]);
  });

  test.each(['çeşme', 'CESME', 'şubesi izmir', 'ÇEŞME'])(
    'C7 a search for “%s” finds the branch and the way to it',
    async (q) => {
      const tree = await treeOf(`members/${berlin.id}`, { q });
      expect(tree.found).toEqual([`unit-${branch.id}`]);
      expect(tree.more).toBe(false);
      expect(tree.nodes.map(({ key }) => key).sort()).toEqual(
        [`member-${holding.id}`, `member-${izmir.id}`, `unit-${region.id}`, `unit-${branch.id}`].sort(),
      );
      expect(levelOf(tree, `unit-${region.id}`)?.children).toEqual([`unit-${branch.id}`]);
    },
  );

  test('a search finds members too, only in the group, and takes LIKE’s signs literally', async () => {
    expect((await treeOf(`members/${holding.id}`, { q: 'isik' })).found).toEqual([`member-${izmir.id}`]);
    expect((await treeOf(`members/${holding.id}`, { q: 'Yabancı' })).found).toEqual([]);
    expect((await treeOf(`members/${holding.id}`, { q: '%' })).found).toEqual([]);
  });

  test('C9 people are counted where they are listed, and in everything below', async () => {
    await admin.create('people', { member: izmir.id, unit: branch.id, firstName: 'Ali', lastName: 'Şen' });
    await admin.create('people', { member: izmir.id, unit: department.id, firstName: 'Oya', lastName: 'Ak' });
    await admin.create('people', { member: izmir.id, firstName: 'Eda', lastName: 'Kurt' });
    const tree = await treeOf(`units/${department.id}`);
    expect(nodeOf(tree, `unit-${branch.id}`)).toMatchObject({ people: 1, total: { people: 2 } });
    expect(nodeOf(tree, `member-${izmir.id}`)).toMatchObject({ people: 1, total: { people: 3 } });
    const listed = await admin.list<{ lastName: string }>('/api/console/people', {
      filter: { unit: branch.id },
    });
    expect(listed.rows.map(({ lastName }) => lastName)).toEqual(['Şen']);
  });

  test('refuses who may not, what is foreign, and what is no question', async () => {
    await app.http.get(`/api/console/members/${holding.id}/tree`).expect(401);
    const portal = await addPerson(app.system, { member: izmir.id, scope: 'group' });
    const person = await signIn(app.url, 'portal', portal.email, testPassword);
    expect((await person.get(`/api/console/members/${izmir.id}/tree`)).status).toBe(403);
    for (const path of ['members/999999999', 'members/x', 'units/999999999'])
      expect((await admin.get(`/api/console/${path}/tree`)).status).toBe(404);
    // A node of another group is not below this one.
    expect(
      (await admin.get(`/api/console/members/${izmir.id}/tree`, { node: `member-${stranger.id}` })).status,
    ).toBe(404);
    expect(
      (await admin.get(`/api/console/members/${izmir.id}/tree`, { node: 'unit-999999999' })).status,
    ).toBe(404);
    for (const [query, path] of [
      [{ node: 'branch-1' }, 'node'],
      [{ node: `unit-${region.id}`, range: 'all' }, 'range'],
      [{ range: [0, 9] }, 'node'],
      [{ q: '  ' }, 'q'],
      [{ depth: '3' }, 'depth'],
    ] as const) {
      const refused = await admin.get(`/api/console/members/${izmir.id}/tree`, query);
      expect([refused.status, paths(refused)]).toEqual([400, [path]]);
    }
  });
});

describe('POST /api/console/{units,members}/:id/move', () => {
  test('C7 moves a unit with all below it, and says where it was', async () => {
    const [north, south] = [await unit(izmir, { kind: 'region' }), await unit(izmir, { kind: 'region' })];
    const shop = await unit(izmir, { parent: north.id });
    const desk = await unit(izmir, { kind: 'department', parent: shop.id });
    const moved = await seller.post(`/api/console/units/${shop.id}/move`, { parent: south.id, version: 1 });
    expect(moved.status).toBe(200);
    expect(moved.body).toMatchObject({
      node: { key: `unit-${shop.id}`, parent: `unit-${south.id}`, version: 2, total: { units: 1 } },
      before: { parent: north.id },
    });
    expect((await treeOf(`units/${desk.id}`)).path.slice(-3)).toEqual([
      `unit-${south.id}`,
      `unit-${shop.id}`,
      `unit-${desk.id}`,
    ]);
    const top = await seller.post(`/api/console/units/${shop.id}/move`, { parent: null, version: 2 });
    expect(top.body.node.parent).toBe(`member-${izmir.id}`);
    for (const { id } of [desk, shop, north, south])
      await admin.delete(`/api/console/units/${id}`).expect(200);
  });

  test('C7 moves a member with its subsidiaries', async () => {
    const [one, two] = [await member(admin), await member(admin)];
    const below = await member(admin, { parent: one.id });
    const moved = await seller.post(`/api/console/members/${one.id}/move`, { parent: two.id, version: 1 });
    expect(moved.body).toMatchObject({ node: { parent: `member-${two.id}` }, before: { parent: null } });
    expect((await treeOf(`members/${below.id}`)).root).toBe(`member-${two.id}`);
  });

  test('refuses circles, foreign parents, stale versions and wrong input, and changes nothing', async () => {
    const other = await unit(stranger, {});
    const move = (id: number, body: Record<string, unknown>) =>
      admin.post(`/api/console/units/${id}/move`, body);
    const refused = async (body: Record<string, unknown>) => {
      const response = await move(region.id, body);
      return [response.status, paths(response), response.body.error.details.errors[0]?.code];
    };
    expect(await refused({ parent: region.id })).toEqual([400, ['parent'], 'circle']);
    expect(await refused({ parent: department.id })).toEqual([400, ['parent'], 'circle']);
    expect(await refused({ parent: other.id })).toEqual([400, ['parent'], 'otherMember']);
    expect(await refused({ parent: 999999999 })).toEqual([400, ['parent'], 'notReferenced']);
    expect(await refused({ parent: 'top' })).toEqual([400, ['parent'], 'notInteger']);
    expect(await refused({})).toEqual([400, ['parent'], 'required']);
    expect(await refused({ parent: null, name: 'x' })).toEqual([400, ['name'], 'unknownKey']);
    expect(await refused({ parent: null, version: 99 })).toEqual([409, ['version'], 'stale']);
    expect((await move(999999999, { parent: null })).status).toBe(404);
    expect((await viewer.post(`/api/console/units/${region.id}/move`, { parent: null })).status).toBe(403);
    expect((await viewer.post(`/api/console/members/${izmir.id}/move`, { parent: null })).status).toBe(403);
    const circle = await admin.post(`/api/console/members/${holding.id}/move`, { parent: izmir.id });
    expect([circle.status, paths(circle)]).toEqual([400, ['parent']]);
    expect((await admin.get(`/api/console/units/${region.id}`)).body).toMatchObject({
      parent: null,
      version: 1,
    });
  });

  test('C7 two moves at once that together would make a circle: one of them is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await unit(izmir, {}), await unit(izmir, {})];
      const answers = await Promise.all([
        admin.post(`/api/console/units/${one.id}/move`, { parent: two.id }),
        seller.post(`/api/console/units/${two.id}/move`, { parent: one.id }),
      ]);
      const good = answers.filter(({ status }) => status === 200);
      expect(good).toHaveLength(1);
      const refused = answers.find(({ status }) => status !== 200);
      expect([refused?.status, refused?.body.error.details.errors[0]]).toEqual([
        400,
        expect.objectContaining({ path: 'parent', code: 'circle' }),
      ]);
    }
  });
});

describe('units and people', () => {
  test('C8 a branch has its own contact data, manager and representative', async () => {
    const head = await admin.create('people', { member: izmir.id, firstName: 'Can', lastName: 'Uçar' });
    const own = {
      email: 'cesme@isik.example',
      phone: '+902324441020',
      address: 'Liman Cad. 1',
      manager: head.id,
      representative: sellerId,
    };
    const saved = await admin.put(`/api/console/units/${branch.id}`, own);
    expect(saved.body).toMatchObject(own);
    const tree = await treeOf(`units/${branch.id}`);
    expect(nodeOf(tree, `unit-${branch.id}`)).toMatchObject({
      manager: { id: head.id, name: 'Can Uçar' },
      representative: { id: sellerId },
    });
    const led = await admin.list('/api/console/units', { filter: { representative: sellerId } });
    expect(led.total).toBe(1);
  });

  test('C8 somebody of another member leads nothing here, and a user of the portal represents nobody', async () => {
    const outsider = await admin.create('people', { member: stranger.id, firstName: 'Ece', lastName: 'Er' });
    const led = await admin.put(`/api/console/units/${branch.id}`, { manager: outsider.id });
    expect([led.status, paths(led)]).toEqual([400, ['manager']]);
    const { id } = await addPerson(app.system, { member: stranger.id, scope: 'own' });
    for (const path of [`units/${branch.id}`, `members/${izmir.id}`]) {
      const refused = await admin.put(`/api/console/${path}`, { representative: id });
      expect([refused.status, paths(refused)]).toEqual([400, ['representative']]);
    }
  });

  test('C13 a person has own contact data, unit and title, and moves to another unit of the same member only', async () => {
    const person = await admin.create('people', {
      member: izmir.id,
      unit: branch.id,
      firstName: 'Naz',
      lastName: 'Tan',
      title: 'Muhasebe Müdürü',
      email: 'naz@isik.example',
      mobile: '+905324441020',
    });
    const moved = await admin.put(`/api/console/people/${person.id}`, { unit: department.id });
    expect(moved.body).toMatchObject({ unit: department.id, title: 'Muhasebe Müdürü' });
    const foreign = await unit(stranger, {});
    const refused = await admin.put(`/api/console/people/${person.id}`, { unit: foreign.id });
    expect([refused.status, paths(refused)]).toEqual([400, ['unit']]);
    expect(refused.body.error.details.errors[0].code).toBe('otherMember');
  });

  test('people who lead each other in a circle are refused', async () => {
    const one = await admin.create('people', { member: izmir.id, firstName: 'A', lastName: 'A' });
    const two = await admin.create('people', {
      member: izmir.id,
      firstName: 'B',
      lastName: 'B',
      manager: one.id,
    });
    const circle = await admin.put(`/api/console/people/${one.id}`, { manager: two.id });
    expect([circle.status, paths(circle)]).toEqual([400, ['manager']]);
  });
});
