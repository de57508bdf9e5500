import type { Scope } from '@ortak/kernel/access';
import { startApp, type App } from '../../support/app';
import { bill, subscription } from '../../support/billing';
import { signIn, type Caller } from '../../support/caller';
import { account, company, member, type Row } from '../../support/records';
import { addPerson, addUnit, testPassword, type TestPerson } from '../../support/users';

const view = ['view', 'download'];
const everything = {
  people: view,
  units: view,
  subscriptions: view,
  invoices: view,
  statements: view,
  payments: view,
};

let app: App;
let administrator: Caller;
const callers = {} as Record<Scope | 'foreigner' | 'powerless', Caller>;
/** Ids by table and by whose they are. */
const rows: Record<string, Record<'holding' | 'subsidiary' | 'stranger', number[]>> = {};
const people = {} as Record<
  'own' | 'unit' | 'member' | 'group' | 'elif' | 'foreigner' | 'powerless',
  TestPerson
>;
let region: number;
let branch: number;
let sibling: number;
let foreignUnit: number;
let ofRegion: number;
let ofContact: number;

const whose = ['holding', 'subsidiary', 'stranger'] as const;

beforeAll(async () => {
  app = await startApp();
  administrator = await app.administrator();
  const ours = await company(administrator);
  const holding = await member(administrator);
  const subsidiary = await member(administrator, { parent: holding.id });
  const stranger = await member(administrator);
  const members = { holding, subsidiary, stranger };
  region = await addUnit(app.system, holding.id);
  branch = await addUnit(app.system, holding.id, region);
  sibling = await addUnit(app.system, holding.id);
  foreignUnit = await addUnit(app.system, stranger.id);

  const person = (of: Row, scope: Scope, unit?: number, rights: Record<string, string[]> = everything) =>
    addPerson(app.system, { member: of.id, scope, rights, ...(unit === undefined ? {} : { unit }) });
  people.own = await person(holding, 'own', sibling);
  people.unit = await person(holding, 'unit', region);
  people.member = await person(holding, 'member', branch);
  people.group = await person(holding, 'group');
  people.powerless = await person(holding, 'group', undefined, {});
  people.elif = await person(subsidiary, 'member');
  people.foreigner = await person(stranger, 'group');

  for (const name of whose) {
    const of = members[name];
    const { id } = await account(administrator, of.id, ours.id);
    const contracts = [];
    if (name === 'holding') {
      contracts.push(await subscription(administrator, id, { unit: region }));
      contracts.push(await subscription(administrator, id, { contact: people.own.person }));
      [ofRegion, ofContact] = contracts.map((contract) => contract.id) as [number, number];
    } else contracts.push(await subscription(administrator, id));
    await administrator.create('payments', {
      account: id,
      date: '2026-02-10',
      amount: 500,
      currency: 'TRY',
      method: 'transfer',
    });
    rows.subscriptions = {
      ...rows.subscriptions,
      [name]: contracts.map((contract) => contract.id),
    } as (typeof rows)[string];
  }
  await bill(administrator, '2026-02-15');
  for (const table of [
    'invoices',
    'payments',
    'accounts',
    'invoice-lines',
    'subscription-lines',
    'payment-allocations',
  ]) {
    const all = (
      await administrator.list<Row & { member?: number; account?: number }>(`/api/console/${table}`, {
        range: [0, 99],
      })
    ).rows;
    rows[table] = Object.fromEntries(
      whose.map((name) => [name, all.filter((row) => row.member === members[name].id).map(({ id }) => id)]),
    ) as (typeof rows)[string];
  }
  rows.members = Object.fromEntries(whose.map((name) => [name, [members[name].id]])) as (typeof rows)[string];
  for (const name of ['own', 'unit', 'member', 'group', 'foreigner', 'powerless'] as const)
    callers[name] = await signIn(app.url, 'portal', people[name].email, testPassword);
});
afterAll(() => app?.close());

const list = async (caller: Caller, resource: string, query = {}): Promise<number[]> => {
  const { rows: found, total } = await caller.list<Row>(`/api/portal/${resource}`, {
    range: [0, 99],
    ...query,
  });
  expect(total).toBe(found.length);
  return found.map(({ id }) => id).sort((a, b) => a - b);
};
const sorted = (...ids: (number | number[])[]) => ids.flat().sort((a, b) => a - b);
const of = (table: string, ...names: (typeof whose)[number][]) =>
  sorted(...names.map((name) => rows[table]?.[name] ?? []));
const commercial = [
  'members',
  'accounts',
  'subscriptions',
  'invoices',
  'payments',
  'invoice-lines',
  'subscription-lines',
];

describe('X1 C14 what the portal’s lists show', () => {
  test('there is something to hide', () => {
    for (const table of commercial)
      for (const name of whose) expect([table, rows[table]?.[name]?.length]).not.toEqual([table, 0]);
  });

  test.each(commercial)('scope member and group: %s', async (table) => {
    expect(await list(callers.member, table)).toEqual(of(table, 'holding'));
    expect(await list(callers.group, table)).toEqual(of(table, 'holding', 'subsidiary'));
    expect(await list(callers.foreigner, table)).toEqual(of(table, 'stranger'));
  });

  test('plans that the database keeps belong to nobody: callers take turns on the same connections', async () => {
    const expected = {
      member: of('invoices', 'holding'),
      foreigner: of('invoices', 'stranger'),
      group: of('invoices', 'holding', 'subsidiary'),
      unit: await list(callers.unit, 'invoices'),
    };
    expect(expected.unit.length).toBeLessThan(expected.member.length);
    const names = Object.keys(expected) as (keyof typeof expected)[];
    // A statement is planned for good after some five uses of a connection, of which there are ten.
    for (let round = 0; round < 12; round += 1) {
      const found = await Promise.all(
        [...names, ...names].map(async (name) => [name, await list(callers[name], 'invoices')] as const),
      );
      for (const [name, ids] of found) expect([name, ids]).toEqual([name, expected[name]]);
    }
  });

  test('scope unit: the contracts of the unit and those below it, and nothing else of the member', async () => {
    expect(await list(callers.unit, 'subscriptions')).toEqual([ofRegion]);
    expect(await list(callers.unit, 'units')).toEqual(sorted(region, branch));
    expect(await list(callers.unit, 'people')).toEqual(sorted(people.unit.person, people.member.person));
    for (const table of ['members', 'accounts', 'payments'])
      expect(await list(callers.unit, table)).toEqual([]);
  });

  test('scope own: oneself, and the contracts one is the contact of', async () => {
    expect(await list(callers.own, 'people')).toEqual([people.own.person]);
    expect(await list(callers.own, 'subscriptions')).toEqual([ofContact]);
    for (const table of ['members', 'units', 'accounts', 'payments'])
      expect(await list(callers.own, table)).toEqual([]);
  });

  test('people and units', async () => {
    const holding = [people.own, people.unit, people.member, people.group, people.powerless].map(
      ({ person }) => person,
    );
    expect(await list(callers.member, 'people')).toEqual(sorted(holding));
    expect(await list(callers.group, 'people')).toEqual(sorted(holding, people.elif.person));
    expect(await list(callers.foreigner, 'people')).toEqual([people.foreigner.person]);
    expect(await list(callers.member, 'units')).toEqual(sorted(region, branch, sibling));
    expect(await list(callers.foreigner, 'units')).toEqual([foreignUnit]);
  });

  test('without a right there is no list, whatever the scope', async () => {
    for (const resource of Object.keys(everything).filter((name) => name !== 'statements'))
      await callers.powerless.get(`/api/portal/${resource}`).expect(403);
    await callers.powerless.get('/api/portal/accounts').expect(403);
  });
});

describe('X1 what is outside the scope does not exist', () => {
  test.each(commercial)(
    '%s: not by id, not by a filter, not by a search, not by its total',
    async (table) => {
      for (const id of of(table, 'stranger')) {
        await callers.group.get(`/api/portal/${table}/${id}`).expect(404);
        expect(await list(callers.group, table, { filter: { id: [id] } })).toEqual([]);
        const response = await callers.group
          .get(`/api/portal/${table}`, { filter: { id }, range: [0, 0] })
          .expect(200);
        expect(response.headers['content-range']).toMatch(/\/0$/);
      }
      const [own] = of(table, 'holding');
      const shown = await callers.group.get(`/api/portal/${table}/${own}`).expect(200);
      expect(shown.body).toMatchObject({ id: own });
    },
  );

  test('nothing of a stranger stands in any answer', async () => {
    for (const table of [...commercial, 'people', 'units', 'companies', 'products']) {
      const text = JSON.stringify(
        (await callers.group.get(`/api/portal/${table}`, { range: [0, 99] }).expect(200)).body,
      );
      expect(text).not.toContain(`"member":${rows.members?.stranger[0]},`);
    }
  });

  test('fields that are not shown can be neither filtered nor sorted by', async () => {
    for (const filter of [{ extra: 1 }, { 'extra.x': 1 }, { annualSales_gte: 1 }, { representative: 1 }])
      await callers.group.get('/api/portal/members', { filter }).expect(400);
    await callers.group.get('/api/portal/members', { sort: ['annualSales', 'ASC'] }).expect(400);
    await callers.group.get('/api/portal/people', { filter: { portal: 1 } }).expect(400);
    await callers.group.get('/api/portal/members', { embed: ['representative'] }).expect(400);
  });

  test('the portal writes nothing here, to its own rows or to others’, and the console is closed to it', async () => {
    // What they ask to be changed of the member they see as a whole is a request (change-requests.test.ts): nothing is written.
    const [holding] = of('members', 'holding');
    const kept = async () =>
      (await administrator.get(`/api/console/members/${holding}`).expect(200)).body as object;
    const before = await kept();
    expect((await callers.group.put(`/api/portal/members/${holding}`, { name: 'x' })).status).toBe(200);
    expect(await kept()).toEqual(before);
    expect(
      (await callers.group.put(`/api/portal/members/${of('members', 'stranger')[0]}`, { name: 'x' })).status,
    ).toBe(404);
    for (const table of ['people', 'units', 'accounts', 'subscriptions', 'invoices', 'payments']) {
      // One's own person is one's own to keep; a colleague's is not.
      const [own] = rows[table] ? of(table, 'holding') : [people.own.person];
      for (const response of [
        await callers.group.post(`/api/portal/${table}`, { name: 'x' }),
        await callers.group.put(`/api/portal/${table}/${own}`, { name: 'x' }),
        await callers.group.delete(`/api/portal/${table}/${own}`),
        await callers.group.put(`/api/portal/${table}/999999`, { name: 'x' }),
        await callers.group.get(`/api/console/${table}`),
        await callers.group.post(`/api/console/${table}`, { name: 'x' }),
        await callers.group.get(`/api/console/${table}/export`, { format: 'csv' }),
      ])
        expect([table, response.status]).toEqual([table, 403]);
    }
    for (const path of ['/api/billing/runs', '/api/billing/preview'])
      expect((await callers.group.post(path, {})).status).toBe(403);
    expect((await administrator.get('/api/portal/invoices')).status).toBe(403);
  });

  test('resources of staff do not exist in the portal', async () => {
    for (const resource of ['categories', 'sectors', 'users', 'mails', 'jobs', 'imports', 'nonsense'])
      await callers.group.get(`/api/portal/${resource}`).expect(404);
  });
});

describe('X1 statements of accounts', () => {
  test('of one’s own member, not of others, and not without the right', async () => {
    const [own, foreign] = [of('accounts', 'holding')[0], of('accounts', 'stranger')[0]];
    const query = { from: '2026-01-01', to: '2026-12-31' };
    const { body } = await callers.member.get(`/api/statements/${own}`, query).expect(200);
    expect((body as { lines: unknown[] }).lines.length).toBeGreaterThan(0);
    await callers.member.get(`/api/statements/${foreign}`, query).expect(404);
    await callers.foreigner.get(`/api/statements/${own}`, query).expect(404);
    await callers.unit.get(`/api/statements/${own}`, query).expect(404);
    await callers.powerless.get(`/api/statements/${own}`, query).expect(403);
  });
});
