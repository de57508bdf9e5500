import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { account, company, member, unique, type Row } from '../../support/records';
import { upload } from '../../support/uploads';
import { addPerson, addStaff, testPassword } from '../../support/users';

interface Page extends Row {
  readonly title: string;
  readonly language: string;
  readonly read: boolean;
}

let app: App;
let admin: Caller;
let dealer: Row;
let wholesale: Row;
let profile: Row;
let ours: Row;
const members: Record<'dealer' | 'other' | 'individual', Row> = {} as never;
const people: Record<
  'dealer' | 'colleague' | 'other' | 'arab' | 'individual',
  { person: number; caller: Caller }
> = {} as never;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  admin = await app.administrator();
  await admin.post('/api/clock', { now: '2026-03-10T09:00:00Z' }).expect(200);
  dealer = await admin.create('categories', { name: `Bayi ${unique()}` });
  wholesale = await admin.create('categories', { name: `Toptancı ${unique()}`, parent: dealer.id });
  profile = await admin.create('portal-profiles', {
    name: `Yetkili ${unique()}`,
    scope: 'member',
    rights: {},
  });
  ours = await company(admin);
  members.dealer = await member(admin, { categories: [wholesale.id] });
  members.other = await member(admin);
  members.individual = await member(admin, { kind: 'individual', firstName: 'Ali', lastName: 'Can' });
  await account(admin, members.dealer.id, ours.id);
  const person = async (of: Row, language: 'tr' | 'en' | 'ar' = 'tr') => {
    const { email, person: id } = await addPerson(app.system, { member: of.id, scope: 'own', language });
    return { person: id, caller: await signIn(app.url, 'portal', email, testPassword) };
  };
  people.dealer = await person(members.dealer);
  people.colleague = await person(members.dealer, 'en');
  people.other = await person(members.other);
  people.arab = await person(members.other, 'ar');
  people.individual = await person(members.individual);
}, 120_000);
afterAll(() => app?.close());

const titled = (title: string) => ({ tr: { title, body: `<p>${title} metni</p>` } });
const page = (title: string, more: Record<string, unknown> = {}): Promise<Page> =>
  admin.create('pages', { texts: titled(title), status: 'published', ...more });

/** Who sees a page: in the list, in its total, by search, by its id. All four must agree. */
async function seenBy({ id, slug }: Row): Promise<string[]> {
  const see = async (name: string, caller: Caller): Promise<boolean> => {
    const list = await caller.list<Page>('/api/portal/pages', { range: [0, 999] });
    const listed = list.rows.some((row) => row.id === id);
    expect([name, list.total]).toEqual([name, list.rows.length]);
    const bySearch = await caller.list<Page>('/api/portal/pages', { filter: { q: String(slug) } });
    const searched = bySearch.rows.some((row) => row.id === id);
    const bySlug = await caller.list<Page>('/api/portal/pages', { filter: { slug: String(slug) } });
    const { status, body } = await caller.get(`/api/portal/pages/${id}`);
    expect([name, searched, bySlug.total === 1, status]).toEqual([name, listed, listed, listed ? 200 : 404]);
    if (!listed) expect(JSON.stringify(body)).not.toContain(String(slug));
    return listed;
  };
  const seen = await Promise.all(Object.entries(people).map(([name, { caller }]) => see(name, caller)));
  return Object.keys(people).filter((_, index) => seen[index]);
}
const everybody = ['dealer', 'colleague', 'other', 'arab', 'individual'];

test('I18 a page without an audience is for everybody of the portal, and for nobody without a session', async () => {
  const all = await page(`herkes${unique()}`);
  expect(await seenBy(all)).toEqual(everybody);
  await app.http.get('/api/portal/pages').expect(401);
  await app.http.get(`/api/portal/pages/${all.id}`).expect(401);
  await app.http.post(`/api/portal/pages/${all.id}/read`).expect(401);
});

test('I18 a page is seen by its audience alone: category with those below it, kind of member, profile, members, people', async () => {
  const of = async (audience: Record<string, unknown>) => seenBy(await page(`kime${unique()}`, audience));
  expect(await of({ categories: [dealer.id] })).toEqual(['dealer', 'colleague']);
  expect(await of({ categories: [wholesale.id] })).toEqual(['dealer', 'colleague']);
  const unused = await admin.create<Row>('categories', { name: `Boş ${unique()}` });
  expect(await of({ categories: [unused.id] })).toEqual([]);
  expect(await of({ memberKind: 'individual' })).toEqual(['individual']);
  expect(await of({ memberKind: 'individual', categories: [dealer.id] })).toEqual([]);
  expect(await of({ members: [members.other.id] })).toEqual(['other', 'arab']);
  expect(await of({ people: [people.colleague.person] })).toEqual(['colleague']);
  // Who is named is in beside the others.
  expect(await of({ memberKind: 'individual', people: [people.other.person] })).toEqual([
    'other',
    'individual',
  ]);
  expect(await of({ company: ours.id })).toEqual(['dealer', 'colleague']);
  expect(await of({ profiles: [profile.id] })).toEqual([]);
  await admin.put(`/api/console/people/${people.other.person}/access`, { profile: profile.id }).expect(200);
  expect(await of({ profiles: [profile.id] })).toEqual(['other']);
});

test('I18 drafts, pages to come and pages that are over do not exist; both days count', async () => {
  const of = async (more: Record<string, unknown>) =>
    (await seenBy(await page(`zaman${unique()}`, more))).length;
  expect(await of({ status: 'draft' })).toBe(0);
  expect(await of({ publishedFrom: '2026-03-11' })).toBe(0);
  expect(await of({ publishedFrom: '2026-03-10', publishedUntil: '2026-03-10' })).toBe(5);
  expect(await of({ publishedFrom: '2026-03-01', publishedUntil: '2026-03-09' })).toBe(0);
  const later = await page(`sonra${unique()}`, { publishedUntil: '2026-03-10' });
  expect(later).toMatchObject({ publishedFrom: '2026-03-10', shown: true });
  await admin.post('/api/clock', { now: '2026-03-10T21:30:00Z' }).expect(200);
  // Half past midnight in Istanbul.
  expect(await seenBy(later)).toEqual([]);
  await admin.post('/api/clock', { now: '2026-03-10T09:00:00Z' }).expect(200);
});

test('I18 C16 everybody reads it in their language, or in Turkish, or in English', async () => {
  const both = await page(`dil${unique()}`, {
    texts: { tr: { title: 'Bakım' }, en: { title: 'Maintenance' } },
  });
  const english = await page(`dil${unique()}`, { texts: { en: { title: 'Only English' } } });
  const read = async (who: keyof typeof people, { id }: Row) => {
    const { body } = await people[who].caller.get(`/api/portal/pages/${id}`).expect(200);
    return [body.title, body.language, body.texts];
  };
  expect(await read('dealer', both)).toEqual(['Bakım', 'tr', undefined]);
  expect(await read('colleague', both)).toEqual(['Maintenance', 'en', undefined]);
  expect(await read('arab', both)).toEqual(['Bakım', 'tr', undefined]);
  expect(await read('arab', english)).toEqual(['Only English', 'en', undefined]);
});

test('I18 for whom a page is stays with us: no field, filter, sort or embed of the portal tells', async () => {
  const secret = await page(`gizli${unique()}`, { members: [members.other.id], memberKind: null });
  const { body } = await people.other.caller.get(`/api/portal/pages/${secret.id}`).expect(200);
  for (const hidden of [
    'members',
    'people',
    'categories',
    'profiles',
    'memberKind',
    'company',
    'author',
    'texts',
    'status',
  ])
    expect(body).not.toHaveProperty(hidden);
  for (const filter of [
    { members: members.other.id },
    { status: 'draft' },
    { company: ours.id },
    { readCount: 1 },
  ])
    await people.other.caller.get('/api/portal/pages', { filter }).expect(400);
  await people.other.caller.get('/api/portal/pages', { sort: ['memberKind', 'ASC'] }).expect(400);
  await people.other.caller.get('/api/portal/pages', { embed: ['company'] }).expect(400);
  for (const call of [
    people.other.caller.post('/api/portal/pages', { texts: titled('x') }),
    people.other.caller.put(`/api/portal/pages/${secret.id}`, { pinned: true }),
    people.other.caller.delete(`/api/portal/pages/${secret.id}`),
    people.other.caller.get(`/api/console/pages/${secret.id}`),
  ])
    await call.expect(403);
});

test('I18 what was read is known for each person, and to us in total; nobody marks what they do not see', async () => {
  const one = await page(`oku${unique()}`, { members: [members.dealer.id] });
  const state = async (who: keyof typeof people) =>
    (await people[who].caller.get(`/api/portal/pages/${one.id}`)).body.read;
  expect(await state('dealer')).toBe(false);
  await people.dealer.caller.post(`/api/portal/pages/${one.id}/read`).expect(204);
  await people.dealer.caller.post(`/api/portal/pages/${one.id}/read`).expect(204);
  expect([await state('dealer'), await state('colleague')]).toEqual([true, false]);
  const unread = { filter: { read: false, id: [one.id] } };
  expect((await people.dealer.caller.list('/api/portal/pages', unread)).total).toBe(0);
  expect((await people.colleague.caller.list('/api/portal/pages', unread)).total).toBe(1);
  await people.other.caller.post(`/api/portal/pages/${one.id}/read`).expect(404);
  await people.other.caller.post('/api/portal/pages/abc/read').expect(404);
  const { body } = await admin.get(`/api/console/pages/${one.id}/readers`).expect(200);
  expect(body).toEqual({ people: 2, read: 1 });
});

test('I18 C33 files of a page are had by who reads it, without a right to documents, and by nobody else', async () => {
  const one = await page(`dosya${unique()}`, { members: [members.dealer.id] });
  const file = async (portalVisible: boolean) =>
    (
      await upload<Row>(admin, '/api/console/documents', {
        name: 'tarife.pdf',
        content: '%PDF-1.7 tarife',
        fields: { resource: 'pages', record: one.id, title: 'Tarife', portalVisible },
      })
    ).body;
  const open = await file(true);
  const inner = await file(false);
  expect(open).toMatchObject({ resource: 'pages', member: null });
  const { body } = await people.dealer.caller.get(`/api/portal/pages/${one.id}`).expect(200);
  expect(body.files).toEqual([
    { id: open.id, title: 'Tarife', fileName: 'tarife.pdf', fileType: 'application/pdf', fileSize: 15 },
  ]);
  const get = (who: keyof typeof people, of: number, document: number) =>
    people[who].caller.get(`/api/portal/pages/${of}/files/${document}`).buffer(true);
  expect(String((await get('dealer', one.id, open.id).expect(200)).body)).toBe('%PDF-1.7 tarife');
  await get('dealer', one.id, inner.id).expect(404);
  await get('other', one.id, open.id).expect(404);
  const elsewhere = await page(`baska${unique()}`);
  await get('other', elsewhere.id, open.id).expect(404);
  await app.http.get(`/api/portal/pages/${one.id}/files/${open.id}`).expect(401);
  // Gone with the page.
  await admin.delete(`/api/console/pages/${one.id}`).expect(200);
  await admin.get(`/api/console/documents/${open.id}`).expect(404);
});

test('I18 our staff see how a person reads a page, and why one does not', async () => {
  const one = await page(`on${unique()}`, {
    texts: { tr: { title: 'Bakım' }, en: { title: 'Maintenance' } },
    members: [members.dealer.id],
    publishedFrom: '2026-03-11',
  });
  const preview = (person: unknown) =>
    admin.get(`/api/console/pages/${one.id}/preview`, { person: String(person) });
  expect((await preview(people.colleague.person).expect(200)).body).toMatchObject({
    hindrances: ['early'],
    language: 'en',
    text: { title: 'Maintenance' },
  });
  expect((await preview(people.arab.person).expect(200)).body).toMatchObject({
    hindrances: ['early', 'otherAudience'],
    language: 'tr',
  });
  await preview('x').expect(400);
  await preview(99_999_999).expect(400);
  await admin.get(`/api/console/pages/${one.id}/preview`).expect(400);
  await admin.get('/api/console/pages/99999999/preview', { person: '1' }).expect(404);
  await people.dealer.caller.get(`/api/console/pages/${one.id}/preview`).expect(403);
  await app.http.get(`/api/console/pages/${one.id}/readers`).expect(401);
});

test('I18 what cannot be kept is refused at its field; an address is made, and unique', async () => {
  const refused = async (body: Record<string, unknown>) => {
    const answer = await admin.post('/api/console/pages', body).expect(400);
    return answer.body.error.details.errors.map(({ path }: { path: string }) => path);
  };
  expect(await refused({})).toEqual(['texts']);
  expect(await refused({ texts: { tr: { body: '<p>x</p>' } } })).toEqual(['texts.tr.title']);
  expect(await refused({ texts: titled('x'), slug: 'Ş!' })).toEqual(['slug']);
  expect(await refused({ texts: titled('x'), kind: 'news' })).toEqual(['kind']);
  expect(await refused({ texts: titled('x'), members: [99_999_999] })).toEqual(['members.0']);
  expect(
    await refused({ texts: titled('x'), publishedFrom: '2026-03-02', publishedUntil: '2026-03-01' }),
  ).toEqual(['publishedUntil']);
  const word = `Çalışma ${unique()}`;
  const [first, second] = [await page(word), await page(word)];
  expect(second.slug).toBe(`${String(first.slug)}-2`);
  await admin.put(`/api/console/pages/${second.id}`, { slug: first.slug }).expect(409);
  const kept = await admin.put(`/api/console/pages/${second.id}`, { pinned: true }).expect(200);
  expect(kept.body).toMatchObject({ slug: second.slug, title: word, pinned: true });
});

test('C20 I18 a page of one of our companies is that company’s staff’s; who may only look changes nothing', async () => {
  const one = await page(`sirket${unique()}`, { company: ours.id });
  const elsewhere = await company(admin);
  const staff = async (role: 'sales' | 'viewer', of: number) =>
    signIn(app.url, 'console', (await addStaff(app.system, role, [of])).email, testPassword);
  const [own, foreign, viewer] = [
    await staff('sales', ours.id),
    await staff('sales', elsewhere.id),
    await staff('viewer', ours.id),
  ];
  await own.put(`/api/console/pages/${one.id}`, { pinned: true }).expect(200);
  await foreign.get(`/api/console/pages/${one.id}`).expect(404);
  await foreign.get(`/api/console/pages/${one.id}/readers`).expect(404);
  await viewer.get(`/api/console/pages/${one.id}`).expect(200);
  await viewer.put(`/api/console/pages/${one.id}`, { pinned: false }).expect(403);
});
