import type { Scope } from '@ortak/kernel/access';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { member, type Row } from '../../support/records';
import { upload } from '../../support/uploads';
import { addPerson, addUnit, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
let them: Row;
let unit: number;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  them = await member(admin, { name: 'Yıldız Ticaret' });
  unit = await addUnit(app.system, them.id);
});
afterAll(() => app.close());

const person = async (
  scope: Scope,
  rights: Record<string, string[]> = { documents: ['view', 'download'] },
) => {
  const added = await addPerson(app.system, { member: them.id, unit, scope, rights });
  return { ...added, caller: await signIn(app.url, 'portal', added.email, testPassword) };
};
const file = async (resource: string, record: number, portalVisible: boolean, text = 'içerik') =>
  (
    await upload<Row>(admin, '/api/console/documents', {
      name: 'sözleşme.pdf',
      content: `%PDF-1.7 ${text}`,
      fields: { resource, record, portalVisible, note: 'yalnız bize' },
    })
  ).body.id;
const seen = async (caller: Caller) =>
  (await caller.list<Row>('/api/portal/documents', { sort: ['id', 'ASC'] })).rows.map(({ id }) => id);

test('C36 C33 I18 the portal shows what we show, within the person’s scope, and nothing else', async () => {
  const [whole, branch, own] = [await person('member'), await person('unit'), await person('own')];
  const other = await member(admin);
  const hidden = await file('members', them.id, false);
  const ofMember = await file('members', them.id, true);
  const ofUnit = await file('units', unit, true);
  const ofPerson = await file('people', own.person, true);
  const foreign = await file('members', other.id, true);

  expect(await seen(whole.caller)).toEqual([ofMember, ofUnit, ofPerson]);
  expect(await seen(branch.caller)).toEqual([ofUnit]);
  expect(await seen(own.caller)).toEqual([ofPerson]);
  for (const id of [hidden, foreign, 999999]) {
    await whole.caller.get(`/api/portal/documents/${id}`).expect(404);
    await whole.caller.get(`/api/portal/documents/${id}/file`).expect(404);
  }
  await own.caller.get(`/api/portal/documents/${ofMember}/file`).expect(404);
  await whole.caller.get(`/api/console/documents/${ofMember}/file`).expect(403);
  await app.http.get(`/api/portal/documents/${ofMember}/file`).expect(401);

  const { body } = await whole.caller.get(`/api/portal/documents/${ofMember}`).expect(200);
  expect(body).toMatchObject({ title: 'sözleşme', fileName: 'sözleşme.pdf', fileType: 'application/pdf' });
  expect(Object.keys(body as object)).not.toEqual(expect.arrayContaining(['note']));
  expect(body).not.toHaveProperty('versions');
  const got = await whole.caller.get(`/api/portal/documents/${ofMember}/file`).buffer(true).expect(200);
  expect((got.body as Buffer).toString()).toBe('%PDF-1.7 içerik');
  expect(got.headers['content-disposition']).toMatch(/^attachment;.*s%C3%B6zle%C5%9Fme\.pdf/);
});

test('C14 C33 the right to documents is asked, and an older version is not for the portal', async () => {
  const [without, whole] = [await person('member', { invoices: ['view'] }), await person('member')];
  const id = await file('members', them.id, true, 'eski');
  await without.caller.get('/api/portal/documents').expect(403);
  await without.caller.get(`/api/portal/documents/${id}/file`).expect(403);
  await upload(admin, `/api/console/documents/${id}/versions`, {
    name: 'yeni.pdf',
    content: '%PDF-1.7 yeni',
  });
  const got = await whole.caller
    .get(`/api/portal/documents/${id}/file`, { version: 1 })
    .buffer(true)
    .expect(200);
  expect((got.body as Buffer).toString()).toBe('%PDF-1.7 yeni');
  await whole.caller.put(`/api/portal/documents/${id}`, { title: 'x' }).expect(403);
  await whole.caller.delete(`/api/portal/documents/${id}`).expect(403);
});
