import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { member } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
const colleague = async () =>
  signIn(app.url, 'console', (await addStaff(app.system, 'sales')).email, testPassword);

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
});
afterAll(() => app.close());

const filter = { status: 'potential', city: 'Muğla', extra: undefined };

describe('segments', () => {
  test('C2 a filter is kept, private or shared, and finds its members', async () => {
    const [one, other] = [await colleague(), await colleague()];
    const own = await one.create('segments', { name: 'Muğla adayları', resource: 'members', filter });
    const shared = await one.create('segments', {
      name: 'Ortak görünüm',
      resource: 'members',
      filter: { kind: 'corporate', createdAt_gte: '2020-01-01' },
      shared: true,
      sort: { field: 'city', order: 'DESC' },
    });
    const seen = async (caller: Caller) =>
      (
        await caller.list<{ id: number }>('/api/console/segments', { filter: { resource: 'members' } })
      ).rows.map(({ id }) => id);
    expect(await seen(one)).toEqual([own.id, shared.id]);
    expect(await seen(other)).toEqual([shared.id]);
    await other.get(`/api/console/segments/${own.id}`).expect(404);
    // Seen, but not theirs to change.
    expect((await other.put(`/api/console/segments/${shared.id}`, { name: 'X' })).status).toBeGreaterThan(
      399,
    );
    expect((await other.delete(`/api/console/segments/${shared.id}`)).status).toBeGreaterThan(399);
    const them = await member(one, { city: 'Muğla' });
    const { rows } = await one.list('/api/console/members', {
      filter: own.filter as Record<string, unknown>,
    });
    expect(rows).toEqual([expect.objectContaining({ id: them.id })]);
    await one.delete(`/api/console/segments/${own.id}`).expect(200);
  });

  test.each([
    [{ resource: 'nothing' }, 'resource'],
    [{ filter: { nick: 1 } }, 'filter.nick'],
    [{ filter: 'all' }, 'filter'],
    [{ filter: { status: 'gone' } }, 'filter.status'],
    [{ name: '' }, 'name'],
    [{ columns: 'name' }, 'columns'],
    [{ columns: ['name', 'nick'] }, 'columns.1'],
    [{ columns: ['extra.; drop'] }, 'columns.0'],
    [{ sort: { field: 'nick', order: 'ASC' } }, 'sort'],
    [{ sort: ['name'] }, 'sort'],
  ])('C2 refuses %j', async (more, path) => {
    const response = await admin.post('/api/console/segments', {
      name: 'Yanlış',
      resource: 'members',
      filter: {},
      ...more,
    });
    expect(response.status).toBe(400);
    expect(response.body.error.details.errors).toEqual([expect.objectContaining({ path })]);
  });

  test('C2 who only looks keeps none, and nobody without signing in', async () => {
    const viewer = await addStaff(app.system, 'viewer');
    const looking = await signIn(app.url, 'console', viewer.email, testPassword);
    await looking.post('/api/console/segments', { name: 'X', resource: 'members', filter: {} }).expect(403);
    await app.http.get('/api/console/segments').expect(401);
  });

  test('C2 a view keeps its columns and their order, of extra fields too; administrators change what is shared', async () => {
    const one = await colleague();
    const columns = ['name', 'extra.risk', 'city', 'categories'];
    const view = await one.create('segments', {
      name: 'Risk görünümü',
      resource: 'members',
      filter: {},
      shared: true,
      columns,
      sort: { field: 'extra.risk', order: 'ASC' },
    });
    expect(view.columns).toEqual(columns);
    const changed = await admin.put(`/api/console/segments/${view.id}`, { columns: ['name'] });
    expect([changed.status, changed.body.columns]).toEqual([200, ['name']]);
  });

  test('C2 each has one view with which a list opens, their own affair, gone with the view', async () => {
    const [one, other] = [await colleague(), await colleague()];
    const view = await one.create('segments', { name: 'A', resource: 'members', filter: {}, shared: true });
    const units = await one.create('segments', { name: 'B', resource: 'units', filter: {} });
    const first = await one.create('list-settings', { resource: 'members', view: view.id });
    const looking = await signIn(
      app.url,
      'console',
      (await addStaff(app.system, 'viewer')).email,
      testPassword,
    );
    await looking.create('list-settings', { resource: 'members', view: view.id });
    const again = await one.post('/api/console/list-settings', { resource: 'members', view: view.id });
    expect(again.status).toBe(400);
    const wrong = await one.post('/api/console/list-settings', { resource: 'members', view: units.id });
    expect(wrong.body.error.details.errors[0]).toMatchObject({ path: 'view', code: 'otherList' });
    // A view that one does not see is no view.
    const foreign = await other.post('/api/console/list-settings', { resource: 'units', view: units.id });
    expect(foreign.body.error.details.errors[0]).toMatchObject({ path: 'view', code: 'notReferenced' });
    await other.get(`/api/console/list-settings/${first.id}`).expect(404);
    await other.delete(`/api/console/list-settings/${first.id}`).expect(404);
    await one.delete(`/api/console/segments/${view.id}`).expect(200);
    await one.get(`/api/console/list-settings/${first.id}`).expect(404);
    await app.http.get('/api/console/list-settings').expect(401);
  });
});
