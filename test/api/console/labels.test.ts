import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { pdfLines, readPdf } from '../../support/pdf';
import { company, member, unique, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let staff: Caller;
let ours: Row;
let group: string;

const istanbul = {
  address: 'Büyükdere Cad. No: 12',
  district: 'Şişli',
  city: 'İstanbul',
  postalCode: '34394',
};

beforeAll(async () => {
  app = await startApp();
  staff = await app.administrator();
  ours = await company(staff, { country: 'TR' });
  group = `Grup${unique()}`;
  const first = await member(staff, { name: `${group} Işık Çiçekçilik`, ...istanbul, country: 'TR' });
  await staff.create('addresses', {
    member: first.id,
    kind: 'delivery',
    contactName: 'Depo sorumlusu',
    address: 'Liman Sk. 4',
    district: 'Tuzla',
    city: 'İstanbul',
    country: 'TR',
  });
  await member(staff, {
    name: `${group} Zürich Handels AG`,
    address: 'Bahnhofstrasse 1',
    city: 'Zürich',
    postalCode: '8001',
    country: 'CH',
  });
  await member(staff, { name: `${group} Adressiz Ltd.` });
  const person = await staff.create('people', {
    member: first.id,
    firstName: 'Gülşah',
    lastName: `Ağaoğlu ${group}`,
  });
  expect(person.id).toBeGreaterThan(0);
});
afterAll(() => app?.close());

const labels = (resource: string, query: Record<string, unknown> = {}, caller = staff) =>
  caller
    .get(`/api/console/${resource}/labels`, query)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });

const errorsOf = (body: unknown): unknown =>
  (
    JSON.parse((body as Buffer).toString()) as { error: { details?: { errors?: { path: string }[] } } }
  ).error.details?.errors?.map(({ path }) => path);

const filterOf = () => ({ filter: { q: group }, sort: ['name', 'ASC'], company: ours.id });

test('C5 members of a filter become labels: those with an address, in the order of the list', async () => {
  const answer = await labels('members', { ...filterOf(), format: '70x37' }).expect(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-labels': '2',
    'x-labels-without-address': '1',
  });
  const { pages } = await readPdf(answer.body as Buffer);
  expect(pages).toHaveLength(1);
  const text = pdfLines(pages[0] ?? []).join('\n');
  expect(text).toContain('Işık');
  expect(text).toContain('34394 Şişli / İstanbul');
  expect(text).toContain('8001 Zürich');
  // Only what is abroad names its country, in the reader's language and in capitals.
  expect(text).toContain('İSVİÇRE');
  expect(text).not.toContain('TÜRKİYE');
});

test('C5 an address of the kind asked for goes before the main one, which others fall back to', async () => {
  const answer = await labels('members', { ...filterOf(), kind: 'delivery', language: 'en' }).expect(200);
  expect(answer.headers['x-labels']).toBe('2');
  const text = pdfLines((await readPdf(answer.body as Buffer)).pages[0] ?? []).join('\n');
  expect(text).toContain('Depo sorumlusu');
  expect(text).toContain('Tuzla / İstanbul');
  expect(text).not.toContain('Büyükdere');
  expect(text).toContain('SWITZERLAND');
});

test('people get their letters at their member, and addresses stand for themselves', async () => {
  const people = await labels('people', { filter: { q: group } }).expect(200);
  const text = pdfLines((await readPdf(people.body as Buffer)).pages[0] ?? []).join('\n');
  expect(text).toContain('Gülşah');
  expect(text).toContain('Büyükdere');
  const places = await labels('addresses', { filter: { q: 'Liman' } }).expect(200);
  expect(pdfLines((await readPdf(places.body as Buffer)).pages[0] ?? []).join('\n')).toContain('Tuzla');
});

test('used places stay empty, and a sheet of one’s own is drawn as it is measured', async () => {
  const own = { format: 'own', columns: 1, rows: 2, width: 100, height: 50, left: 20, top: 30 };
  const answer = await labels('members', { ...filterOf(), ...own, skip: 1 }).expect(200);
  const { pages } = await readPdf(answer.body as Buffer);
  expect(pages).toHaveLength(2);
  const first = (pages[0] ?? []).map(({ y }) => y);
  // The upper label (from 30 to 80 mm) is empty; the lower one lies between 80 and 130 mm from the top.
  expect(Math.max(...first)).toBeLessThan(842 - (80 * 72) / 25.4);
  expect(Math.min(...first)).toBeGreaterThan(842 - (130 * 72) / 25.4);
});

test('what cannot be printed is told field by field', async () => {
  const wrong = { format: 'own', columns: 3, rows: 0, width: 'x', height: 40, skip: -1, kind: 'attic' };
  const answer = await labels('members', wrong).expect(400);
  expect(errorsOf(answer.body)).toEqual(['rows', 'width', 'kind', 'skip']);
  const wide = { format: 'own', columns: 3, rows: 2, width: 90, height: 40 };
  expect(errorsOf((await labels('members', wide).expect(400)).body)).toEqual(['columns']);
  expect(errorsOf((await labels('members', { format: '1x1' }).expect(400)).body)).toEqual(['format']);
  expect(errorsOf((await labels('addresses', { kind: 'home' }).expect(400)).body)).toEqual(['kind']);
  expect(errorsOf((await labels('members', { colour: 'red' }).expect(400)).body)).toEqual(['colour']);
  expect(errorsOf((await labels('members', { filter: { nothing: 1 } }).expect(400)).body)).toBeDefined();
  expect(errorsOf((await labels('members', { company: 999999 }).expect(400)).body)).toEqual(['company']);
  expect(errorsOf((await labels('members', { language: 'xx' }).expect(400)).body)).toEqual(['language']);
  await labels('members', { filter: { q: 'kimse böyle değil' } }).expect(422);
});

test('only our staff gets labels, and who made them is written down', async () => {
  await app.http.get('/api/console/members/labels').expect(401);
  await app.http.get('/api/console/people/labels').expect(401);
  await app.http.get('/api/console/addresses/labels').expect(401);
  const viewer = await addStaff(app.system, 'viewer', [ours.id]);
  const caller = await signIn(app.url, 'console', viewer.email, testPassword);
  await labels('members', filterOf(), caller).expect(200);
  const [entry] = await app.system.transaction((sql) =>
    sql.rows<{ user_id: number }>(
      `select user_id from audit.entries where action = 'export' and details->>'format' = 'labels' order by id desc limit 1`,
    ),
  );
  expect(entry?.user_id).toBe(viewer.id);
});

test('C20 a company that somebody does not work for sends no letters of theirs', async () => {
  const other = await company(staff, { country: 'DE' });
  const seller = await addStaff(app.system, 'sales', [ours.id]);
  const caller = await signIn(app.url, 'console', seller.email, testPassword);
  await labels('members', { ...filterOf(), company: other.id }, caller).expect(400);
});

test('emoji and right-to-left names are kept, found, exported and printed', async () => {
  const name = `شركة النور 🙂 ${group}-2`;
  const { id } = await member(staff, { name, city: 'Riyad', country: 'SA', address: 'شارع الملك' });
  expect((await staff.get(`/api/console/members/${id}`)).body).toMatchObject({ name });
  const found = await staff.list<Row>('/api/console/members', { filter: { q: 'النور' } });
  expect(found.rows.map((row) => row.id)).toEqual([id]);
  const file = await staff.get('/api/console/members/export', { filter: { id }, format: 'csv' }).expect(200);
  expect(file.text).toContain(name);
  await labels('members', { filter: { id } }).expect(200);
});
