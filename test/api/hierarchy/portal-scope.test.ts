import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { member, unique } from '../../support/records';
import { addPerson, testPassword } from '../../support/users';

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
});
afterAll(() => app?.close());

const rights = { units: ['view'], people: ['view'], profile: ['view'] };
const portalOf = async (email: string) => signIn(app.url, 'portal', email, testPassword);
const namesOf = async (caller: Caller, resource: string): Promise<string[]> =>
  (await caller.list<{ name: string }>(`/api/portal/${resource}`)).rows.map(({ name }) => name).sort();

describe('scopes of the portal follow the tree', () => {
  test('C14 with scope unit: the subtree of one’s unit, from the next request after a move on', async () => {
    const owner = await member(admin);
    const unit = (name: string, parent?: number) =>
      admin.create('units', { member: owner.id, kind: 'branch', name, parent: parent ?? null });
    const [north, south] = [await unit('Kuzey'), await unit('Güney')];
    const shop = await unit('Mağaza', south.id);
    const desk = await unit('Kasa', shop.id);
    await admin.create('people', { member: owner.id, unit: desk.id, firstName: 'Kasiyer', lastName: 'Bir' });
    const { email } = await addPerson(app.system, {
      member: owner.id,
      unit: north.id,
      scope: 'unit',
      rights,
    });
    const person = await portalOf(email);
    expect(await namesOf(person, 'units')).toEqual(['Kuzey']);
    await admin.post(`/api/console/units/${shop.id}/move`, { parent: north.id }).expect(200);
    expect(await namesOf(person, 'units')).toEqual(['Kasa', 'Kuzey', 'Mağaza']);
    expect(await namesOf(person, 'people')).toContain('Kasiyer Bir');
    await admin.post(`/api/console/units/${shop.id}/move`, { parent: south.id }).expect(200);
    expect(await namesOf(person, 'units')).toEqual(['Kuzey']);
    expect(await namesOf(person, 'people')).not.toContain('Kasiyer Bir');
    expect((await person.get(`/api/portal/units/${shop.id}`)).status).toBe(404);
  });

  test('C14 with scope group: the subsidiaries, and no longer the one that was moved away', async () => {
    const mark = unique();
    const [holding, other] = [await member(admin, { name: `A ${mark}` }), await member(admin)];
    const company = await member(admin, { name: `B ${mark}`, parent: holding.id });
    await member(admin, { name: `C ${mark}`, parent: company.id });
    await admin.create('units', { member: company.id, kind: 'office', name: `Ofis ${mark}` });
    const group = await portalOf(
      (await addPerson(app.system, { member: holding.id, scope: 'group', rights })).email,
    );
    const whole = await portalOf(
      (await addPerson(app.system, { member: holding.id, scope: 'member', rights })).email,
    );
    expect(await namesOf(group, 'members')).toEqual([`A ${mark}`, `B ${mark}`, `C ${mark}`]);
    expect(await namesOf(group, 'units')).toEqual([`Ofis ${mark}`]);
    expect(await namesOf(whole, 'members')).toEqual([`A ${mark}`]);
    expect(await namesOf(whole, 'units')).toEqual([]);
    await admin.post(`/api/console/members/${company.id}/move`, { parent: other.id }).expect(200);
    expect(await namesOf(group, 'members')).toEqual([`A ${mark}`]);
    expect(await namesOf(group, 'units')).toEqual([]);
  });
});
