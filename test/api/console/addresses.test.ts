import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { importFile } from '../../support/imports';
import { member } from '../../support/records';
import { addPerson, addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
});
afterAll(() => app.close());

const add = (memberId: number, more: Record<string, unknown> = {}) =>
  admin.create('addresses', { member: memberId, kind: 'delivery', address: 'Liman Cad. 1', ...more });

const defaults = async (memberId: number) =>
  (
    await admin.list<{ id: number }>('/api/console/addresses', {
      filter: { member: memberId, default: true },
    })
  ).rows.map(({ id }) => id);

describe('addresses', () => {
  test('C5 a member has any number of addresses of any kind, one default of each', async () => {
    const them = await member(admin);
    const first = await add(them.id, {
      label: 'Ambar',
      contactName: 'İlknur Çağ',
      phone: '0212 555 01 28',
      city: 'İstanbul',
      country: 'tr',
    });
    expect(first).toMatchObject({ default: true, phone: '+902125550128', country: 'TR' });
    const second = await add(them.id);
    const invoice = await add(them.id, { kind: 'invoice' });
    expect(second.default).toBe(false);
    expect(await defaults(them.id)).toEqual([first.id, invoice.id]);
    await admin.put(`/api/console/addresses/${second.id}`, { default: true }).expect(200);
    expect(await defaults(them.id)).toEqual([second.id, invoice.id]);
    const found = await admin.list('/api/console/addresses', { filter: { q: 'ambar ilknur CAG' } });
    expect(found.rows).toEqual([expect.objectContaining({ id: first.id, default: false })]);
  });

  test('C5 a unit and a person have their own', async () => {
    const [them, others] = [await member(admin), await member(admin)];
    const unit = await admin.create('units', { member: them.id, kind: 'branch', name: 'Kadıköy' });
    const person = await admin.create('people', { member: them.id, firstName: 'Can', lastName: 'Er' });
    expect((await add(them.id, { unit: unit.id })).default).toBe(true);
    expect((await add(them.id, { person: person.id, kind: 'home' })).default).toBe(true);
    const both = await admin.post('/api/console/addresses', {
      member: them.id,
      kind: 'work',
      city: 'İzmir',
      unit: unit.id,
      person: person.id,
    });
    expect(both.body.error.details.errors).toEqual([expect.objectContaining({ path: 'person' })]);
    const foreign = await admin.post('/api/console/addresses', {
      member: others.id,
      kind: 'work',
      city: 'İzmir',
      unit: unit.id,
    });
    expect(foreign.body.error.details.errors).toEqual([expect.objectContaining({ path: 'unit' })]);
    // They go with their unit.
    await admin.delete(`/api/console/units/${unit.id}`).expect(200);
    const left = await admin.list('/api/console/addresses', { filter: { member: them.id } });
    expect(left.rows).toHaveLength(1);
  });

  test.each([
    [{ kind: 'moon' }, 'kind'],
    [{ address: ' ', city: null }, 'address'],
    [{ phone: 'x' }, 'phone'],
    [{ country: 'XX' }, 'country'],
    [{ person: 999_999 }, 'person'],
    [{ street: 'x' }, 'street'],
  ])('C5 refuses %j', async (more, path) => {
    const them = await member(admin);
    const response = await admin.post('/api/console/addresses', {
      member: them.id,
      kind: 'work',
      address: 'Yol 1',
      ...more,
    });
    expect(response.status).toBe(400);
    expect(response.body.error.details.errors).toEqual([expect.objectContaining({ path })]);
  });

  test('C5 an address stays with its member', async () => {
    const [them, others] = [await member(admin), await member(admin)];
    const one = await add(them.id);
    const moved = await admin.put(`/api/console/addresses/${one.id}`, { member: others.id });
    expect(moved.body.error.details.errors).toEqual([expect.objectContaining({ path: 'member' })]);
  });

  test('C5 addresses come from a file', async () => {
    const them = await member(admin, { code: 'ADR1' });
    const report = await importFile(admin, 'code,city\nADR1,Muğla\n', {
      steps: [
        {
          resource: 'addresses',
          match: ['member', 'kind'],
          set: { member: { find: { code: '$code' } }, kind: 'branch', city: '$city' },
        },
      ],
    });
    expect(report).toMatchObject({ status: 'finished', created: 1 });
    expect(await defaults(them.id)).toHaveLength(1);
  });

  test('C5 who only looks changes nothing, and the portal has none', async () => {
    const them = await member(admin);
    const one = await add(them.id);
    const viewer = await addStaff(app.system, 'viewer');
    const looking = await signIn(app.url, 'console', viewer.email, testPassword);
    await looking.get(`/api/console/addresses/${one.id}`).expect(200);
    await looking.put(`/api/console/addresses/${one.id}`, { city: 'X' }).expect(403);
    await looking.delete(`/api/console/addresses/${one.id}`).expect(403);
    const person = await addPerson(app.system, { member: them.id, scope: 'member' });
    const inside = await signIn(app.url, 'portal', person.email, testPassword);
    for (const resource of ['addresses', 'contact-points'])
      expect((await inside.get(`/api/portal/${resource}`)).status).toBeGreaterThanOrEqual(403);
    await app.http.get('/api/console/addresses').expect(401);
  });
});

describe('contact points', () => {
  test('C5 C13 several telephones, e-mail addresses and pages, each in its form', async () => {
    const them = await member(admin, { country: 'DE' });
    const person = await admin.create('people', { member: them.id, firstName: 'Can', lastName: 'Er' });
    const point = (more: Record<string, unknown>) =>
      admin.create('contact-points', { member: them.id, ...more });
    expect(await point({ kind: 'fax', value: '030 901820', label: 'Muhasebe' })).toMatchObject({
      value: '+4930901820',
    });
    expect(await point({ kind: 'web', value: 'shop.example' })).toMatchObject({
      value: 'https://shop.example',
    });
    const mail = await point({ kind: 'email', value: ' can@er.example ', person: person.id });
    expect(mail).toMatchObject({ value: 'can@er.example', person: person.id });
    const turned = await admin.put(`/api/console/contact-points/${mail.id}`, { kind: 'mobile' });
    expect(turned.body.error.details.errors).toEqual([expect.objectContaining({ path: 'value' })]);
    const { rows } = await admin.list('/api/console/contact-points', { filter: { q: 'muhasebe' } });
    expect(rows).toHaveLength(1);
  });

  test.each([
    ['phone', 'x'],
    ['email', 'nobody'],
    ['web', 'javascript:alert(1)'],
    ['phone', ' '],
  ])('C5 refuses a %s of %s', async (kind, value) => {
    const them = await member(admin);
    const response = await admin.post('/api/console/contact-points', { member: them.id, kind, value });
    expect(response.status).toBe(400);
    expect(response.body.error.details.errors).toEqual([expect.objectContaining({ path: 'value' })]);
  });
});
