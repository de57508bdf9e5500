import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import {
  billAll,
  computed,
  everyResource,
  furnish,
  virtual,
  type Described,
  type Furnished,
} from '../../support/every-resource';
import { walk } from '../../support/walk';
import { addStaff, testPassword, type TestUser } from '../../support/users';

/** Every resource in every way: hundreds of questions. */
const LONG = 300_000;

let app: App;
let administrator: Caller;
let user: TestUser;
let caller: Caller;
let ours: Furnished;
let other: Furnished;
let resources: Described[];

beforeAll(async () => {
  app = await startApp();
  administrator = await app.administrator();
  resources = await everyResource(app);
  ours = await furnish(app, administrator, resources);
  other = await furnish(app, administrator, resources);
  await billAll(administrator);
  // They work for both companies, and look after one member only.
  user = await addStaff(app.system, 'billing', [ours.stage.company.id, other.stage.company.id]);
  await administrator.put(`/api/console/users/${user.id}`, { memberScope: 'mine' }).expect(200);
  await administrator
    .put(`/api/console/members/${ours.stage.member.id}`, { representative: user.id })
    .expect(200);
  caller = await signIn(app.url, 'console', user.email, testPassword);
}, LONG);
afterAll(() => app?.close());

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as { id: unknown }).id : value;

function hidden(resource: Described, row: Record<string, unknown>): boolean {
  const mine = ours.stage.member.id;
  if (resource.name === 'members') return row.id !== mine;
  if (resource.name === 'users') return row.kind === 'portal';
  if (resource.name === 'billing-runs') return true;
  if (resource.name === 'relationships') return idOf(row.member) !== mine && idOf(row.other) !== mine;
  if ('member' in resource.properties) return idOf(row.member) !== mine;
  const parents: Readonly<Record<string, string>> = { subscription: 'subscriptions' };
  for (const [name, of] of Object.entries(parents)) {
    if (name in resource.properties) return idOf(row[name]) !== ours.rows.get(of)?.[0];
  }
  return false;
}

describe('C18 staff who may see their own members only', () => {
  test(
    'find nothing of other members in any resource: lists, totals, records, filters, search, sorting, export, embeds',
    async () => {
      const found = new Map<string, number>();
      for (const resource of resources) {
        const allowed = await caller.get(`/api/console/${resource.name}`, { range: [0, 0] });
        if (allowed.status === 403) continue;
        found.set(resource.name, await walk(resource, { administrator, caller, hidden, resources }));
      }
      for (const { name } of resources.filter(({ properties, lists }) => 'member' in properties && lists)) {
        if (computed.has(name) || virtual.has(name)) continue;
        if (found.has(name)) expect([name, found.get(name)]).not.toEqual([name, 0]);
      }
    },
    LONG,
  );

  test('see their own, and what is the house’s', async () => {
    for (const name of [
      'members',
      'units',
      'people',
      'accounts',
      'subscriptions',
      'payments',
      'categories',
      'products',
    ]) {
      const [id] = ours.rows.get(name) ?? [];
      expect([name, (await caller.get(`/api/console/${name}/${id}`)).status]).toEqual([name, 200]);
    }
    const { rows } = await caller.list<{ balance: number }>('/api/console/accounts');
    expect(rows).toEqual([expect.objectContaining({ balance: expect.any(Number) })]);
  });

  test('bring new members to themselves, and cannot hand one to somebody else or bill whole companies', async () => {
    const made = await caller.create<{ id: number; representative: number }>('members', {
      kind: 'corporate',
      name: 'Yeni üye',
    });
    expect(made.representative).toBe(user.id);
    await caller.get(`/api/console/members/${made.id}`).expect(200);
    await caller.create('people', { member: made.id, firstName: 'Ali', lastName: 'Can' });
    const colleague = await addStaff(app.system, 'sales', [ours.stage.company.id]);
    const given = await caller.put(`/api/console/members/${made.id}`, { representative: colleague.id });
    expect(given.status).toBe(400);
    expect(given.body.error.details.errors[0]).toMatchObject({
      path: 'representative',
      code: 'ownMembersOnly',
    });
    await caller.put(`/api/console/members/${made.id}`, { name: 'Yeni ad' }).expect(200);
    await caller
      .post('/api/console/people', { member: other.stage.member.id, firstName: 'Ali', lastName: 'Can' })
      .expect(400);
    await caller
      .post('/api/console/accounts', {
        member: other.stage.member.id,
        company: ours.stage.company.id,
        currency: 'EUR',
      })
      .expect(400);
    await caller
      .get(`/api/statements/${other.stage.account.id}`, { from: '2026-01-01', to: '2026-12-31' })
      .expect(404);
    await caller.post('/api/billing/runs', { asOf: '2026-03-01' }).set('Idempotency-Key', 'own').expect(403);
    await administrator.delete(`/api/console/members/${made.id}`);
  });

  test('see a member as soon as they are in its team, and no longer when their time there is over', async () => {
    const { id } = other.stage.member;
    const { rows: roles } = await administrator.list<{ id: number }>('/api/console/team-roles');
    await caller.get(`/api/console/members/${id}`).expect(404);
    const place = await administrator.create('team-members', {
      member: id,
      user: user.id,
      role: roles[0]?.id,
    });
    await caller.get(`/api/console/members/${id}`).expect(200);
    await administrator.put(`/api/console/team-members/${place.id}`, { end: '2020-01-01' }).expect(200);
    await caller.get(`/api/console/members/${id}`).expect(404);
    await administrator
      .put(`/api/console/team-members/${place.id}`, { start: '2199-01-01', end: null })
      .expect(200);
    await caller.get(`/api/console/members/${id}`).expect(404);
    await administrator.delete(`/api/console/team-members/${place.id}`).expect(200);
    await administrator
      .put(`/api/console/units/${other.rows.get('units')?.[0]}`, { representative: user.id })
      .expect(200);
    await caller.get(`/api/console/members/${id}`).expect(200);
    await administrator
      .put(`/api/console/units/${other.rows.get('units')?.[0]}`, { representative: null })
      .expect(200);
    await caller.get(`/api/console/members/${id}`).expect(404);
  });

  test('"mine" is a filter for everybody', async () => {
    const staff = await addStaff(app.system, 'sales', [ours.stage.company.id, other.stage.company.id]);
    const seller = await signIn(app.url, 'console', staff.email, testPassword);
    const { id } = other.stage.member;
    await administrator.create('team-members', {
      member: id,
      user: staff.id,
      role: other.rows.get('team-roles')?.[0],
    });
    const all = await seller.list<{ id: number }>('/api/console/members', { count: 'exact' });
    const mine = await seller.list<{ id: number }>('/api/console/members', { filter: { mine: true } });
    expect(mine.rows.map((row) => row.id)).toEqual([id]);
    const others = await seller.list('/api/console/members', { filter: { mine: false } });
    expect(others.total).toBe(all.total - 1);
    for (const name of [
      'accounts',
      'subscriptions',
      'invoices',
      'payments',
      'people',
      'units',
      'ledger-entries',
    ]) {
      const { rows } = await seller.list<{ member: number }>(`/api/console/${name}`, {
        filter: { mine: true },
      });
      expect([name, [...new Set(rows.map((row) => row.member))]]).toEqual([name, [id]]);
    }
    await seller.get('/api/console/members', { filter: { mine: 'yes' } }).expect(400);
    await seller.get('/api/console/categories', { filter: { mine: true } }).expect(400);
    await seller.get('/api/console/members/export', { filter: { mine: true }, format: 'csv' }).expect(200);
  });

  test('an administrator cannot be limited, and a scope that nobody knows is refused', async () => {
    const { id } = await addStaff(app.system, 'administrator');
    await administrator.put(`/api/console/users/${id}`, { memberScope: 'mine' }).expect(400);
    await administrator.put(`/api/console/users/${user.id}`, { memberScope: 'some' }).expect(400);
    const me = await caller.get('/api/me').expect(200);
    expect(me.body.user).toMatchObject({ memberScope: 'mine' });
  });
});
