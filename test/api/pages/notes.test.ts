import type { Scope } from '@ortak/kernel/access';
import { startApp, type App } from '../../support/app';
import { subscription } from '../../support/billing';
import { signIn, type Caller } from '../../support/caller';
import { account, company, member, type Row } from '../../support/records';
import { addPerson, addStaff, addUnit, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
let seller: { id: number; caller: Caller };
let them: Row;
let stranger: Row;
let unit: number;
let contract: Row;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  const ours = await company(admin);
  const staff = await addStaff(app.system, 'sales', [ours.id]);
  seller = { id: staff.id, caller: await signIn(app.url, 'console', staff.email, testPassword) };
  them = await member(admin, { representative: seller.id });
  stranger = await member(admin);
  unit = await addUnit(app.system, them.id);
  contract = await subscription(admin, (await account(admin, them.id, ours.id)).id, { subject: 'Bakım' });
}, 120_000);
afterAll(() => app?.close());

const every = { notes: ['view', 'create'], units: ['view'], subscriptions: ['view'] };
const person = async (scope: Scope, rights: Record<string, string[]> = every) => {
  const added = await addPerson(app.system, { member: them.id, unit, scope, rights });
  return { ...added, caller: await signIn(app.url, 'portal', added.email, testPassword) };
};
const note = (body: string, more: Record<string, unknown> = {}): Promise<Row> =>
  admin.create('notes', { resource: 'members', record: them.id, body, ...more });
const seen = async (caller: Caller) =>
  (await caller.list<Row>('/api/portal/notes', { sort: ['id', 'ASC'] })).rows.map(({ id }) => id);

test('C17 C32 the portal shows the notes that we share, within the person’s scope, and nothing of ours', async () => {
  const [whole, branch, own] = [await person('member'), await person('unit'), await person('own')];
  const inner = await note('iç not');
  const shared = await note('paylaşılan', { portalVisible: true, pinned: true });
  const ofUnit = await note('birim', { resource: 'units', record: unit, portalVisible: true });
  const ofPerson = await note('kişi', { resource: 'people', record: own.person, portalVisible: true });
  await note('başkası', { record: stranger.id, portalVisible: true });
  expect(await seen(whole.caller)).toEqual([shared.id, ofUnit.id, ofPerson.id]);
  expect(await seen(branch.caller)).toEqual([ofUnit.id]);
  expect(await seen(own.caller)).toEqual([ofPerson.id]);
  const { body } = await whole.caller.get(`/api/portal/notes/${shared.id}`).expect(200);
  expect(body).toMatchObject({ body: 'paylaşılan', source: 'staff', person: null });
  for (const hidden of ['author', 'remindAt', 'pinned', 'mentions', 'company'])
    expect(body).not.toHaveProperty(hidden);
  await whole.caller.get(`/api/portal/notes/${inner.id}`).expect(404);
  await whole.caller.get('/api/portal/notes', { filter: { author: 1 } }).expect(400);
  await admin.put(`/api/console/notes/${shared.id}`, { portalVisible: false }).expect(200);
  await whole.caller.get(`/api/portal/notes/${shared.id}`).expect(404);
});

test('C17 C32 what a person of the portal writes reaches who looks after the member, with where it comes from', async () => {
  const own = await person('own');
  const sent = await own.caller
    .post('/api/portal/notes', {
      resource: 'members',
      record: them.id,
      body: '<p>Adresimiz değişti.<script>x()</script></p><span data-type="mention" data-id="1">@x</span>',
    })
    .expect(201);
  expect(sent.body).toMatchObject({ source: 'portal', person: own.person, member: them.id });
  expect(await seen(own.caller)).toContain(sent.body.id);
  const told = await seller.caller.get(`/api/console/notes/${sent.body.id}`).expect(200);
  expect(told.body).toMatchObject({
    body: '<p>Adresimiz değişti.</p>@x',
    source: 'portal',
    person: own.person,
    author: null,
    mentions: [],
    portalVisible: true,
  });
  const bell = { filter: { note: sent.body.id } };
  const { rows } = await seller.caller.list<Row>('/api/console/reminders', bell);
  expect(rows).toEqual([
    expect.objectContaining({
      kind: 'portal-note',
      user: seller.id,
      due: true,
      text: 'Adresimiz değişti.\n@x',
    }),
  ]);
  // What somebody else wrote, our staff does not change.
  await seller.caller.put(`/api/console/notes/${sent.body.id}`, { body: 'x' }).expect(403);
});

test('C17 X1 nobody writes about what they do not see, in another’s name, or without the right', async () => {
  const [whole, own] = [await person('member'), await person('own')];
  const looker = await person('member', { ...every, notes: ['view'] });
  const stranger_ = await person('member', {});
  const write = (caller: Caller, body: Record<string, unknown>) =>
    caller.post('/api/portal/notes', { body: 'Merhaba', ...body });
  expect((await write(whole.caller, { resource: 'units', record: unit }).expect(201)).body.record).toBe(unit);
  expect(
    (await write(whole.caller, { resource: 'subscriptions', record: contract.id }).expect(201)).body,
  ).toMatchObject({
    member: them.id,
  });
  await write(whole.caller, { member: them.id }).expect(201);
  const refused = async (caller: Caller, body: Record<string, unknown>) =>
    (await write(caller, body).expect(400)).body.error.details.errors.map(
      ({ path }: { path: string }) => path,
    );
  expect(await refused(own.caller, { resource: 'units', record: unit })).toEqual(['record']);
  expect(await refused(own.caller, { resource: 'subscriptions', record: contract.id })).toEqual(['record']);
  expect(await refused(whole.caller, { resource: 'members', record: stranger.id })).toEqual(['record']);
  expect(await refused(whole.caller, { resource: 'accounts', record: 1 })).toEqual(['resource']);
  expect(await refused(whole.caller, { resource: 'members', record: them.id, body: '<p> </p>' })).toEqual([
    'body',
  ]);
  expect(await refused(whole.caller, { resource: 'members', record: them.id, author: 1 })).toEqual([
    'author',
  ]);
  expect(await refused(whole.caller, {})).toContain('resource');
  await write(looker.caller, { resource: 'members', record: them.id }).expect(403);
  await write(stranger_.caller, { resource: 'members', record: them.id }).expect(403);
  await stranger_.caller.get('/api/portal/notes').expect(403);
  await app.http.get('/api/portal/notes').expect(401);
  await app.http.post('/api/portal/notes').expect(401);
});
