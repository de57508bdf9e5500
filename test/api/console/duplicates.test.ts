import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { importFile } from '../../support/imports';
import { tckn, vkn } from '../../support/numbers';
import { member } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
});
afterAll(() => app.close());

const path = '/api/console/members/duplicates';
const found = async (query: Record<string, unknown>) =>
  (await admin.get(path, query).expect(200)).body as {
    id: number;
    reasons: string[];
    certain: boolean;
    likeness: number;
  }[];

describe('likely duplicates', () => {
  test('C1 C2 the same number, address, telephone or nearly the same name is found', async () => {
    const taxNumber = vkn(511_111_111);
    const them = await member(admin, {
      name: 'Işıltı Aydınlatma San. ve Tic. A.Ş.',
      taxNumber,
      email: 'info@isilti.example',
      phone: '0212 555 70 01',
    });
    const person = await admin.create('people', {
      member: them.id,
      firstName: 'Can',
      lastName: 'Er',
      mobile: '0532 555 70 02',
    });
    expect(person.id).toBeGreaterThan(0);
    await admin.create('contact-points', { member: them.id, kind: 'email', value: 'satis@isilti.example' });
    const cases: [Record<string, unknown>, string[], boolean][] = [
      [{ taxNumber: taxNumber.replace(/(...)/g, '$1 ') }, ['taxNumber'], true],
      [{ email: 'INFO@isilti.example' }, ['email'], false],
      [{ email: 'satis@isilti.example' }, ['email'], false],
      [{ phone: '+90 212 555 7001' }, ['phone'], false],
      [{ phone: '532 555 70 02' }, ['phone'], false],
      [{ name: 'ISILTI AYDINLATMA LTD. ŞTİ.' }, ['name'], false],
      [{ name: 'işıltı aydinlatma', email: 'info@isilti.example' }, ['email', 'name'], false],
    ];
    for (const [query, reasons, certain] of cases)
      expect(await found(query)).toEqual([expect.objectContaining({ id: them.id, reasons, certain })]);
    expect(await found({ name: 'Bambaşka Gıda A.Ş.' })).toEqual([]);
    expect(await found({ taxNumber, except: String(them.id) })).toEqual([]);
    // The same digits are another number in another country.
    expect(await found({ taxNumber, country: 'SD' })).toEqual([]);
  });

  test('C1 a wrong question is a 400, and only staff may ask', async () => {
    expect((await admin.get(path)).status).toBe(400);
    const unknown = await admin.get(path, { nick: 'x' });
    expect(unknown.body.error.details.errors).toContainEqual(expect.objectContaining({ path: 'nick' }));
    await app.http.get(`${path}?name=abc`).expect(401);
  });

  test('C1 the same tax number is a conflict until it is confirmed', async () => {
    const taxNumber = vkn(522_222_222);
    const first = await member(admin, { name: 'İlk A.Ş.', taxNumber });
    const body = { kind: 'corporate', name: 'İkinci A.Ş.', taxNumber };
    const refused = await admin.post('/api/console/members', body);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain(`İlk A.Ş.” (${String(first.code)})`);
    expect(refused.body.error.details.errors).toEqual([expect.objectContaining({ path: 'taxNumber' })]);
    const turkish = await admin.post('/api/console/members', body).set('Accept-Language', 'tr');
    expect(turkish.body.error.message).toContain('zaten var');
    const confirmed = await admin.post('/api/console/members?confirm=duplicates', body);
    expect(confirmed.status).toBe(201);
    // What stands is left alone; another number of a third one is not.
    await admin.put(`/api/console/members/${confirmed.body.id}`, { city: 'Bursa' }).expect(200);
    const third = await member(admin);
    await admin.put(`/api/console/members/${third.id}`, { taxNumber }).expect(409);
    await admin.put(`/api/console/members/${third.id}?confirm=duplicates`, { taxNumber }).expect(200);
  });

  test('I1 the same identity number likewise; a name that is alike is no obstacle', async () => {
    const nationalId = tckn(333_333_333);
    const person = { kind: 'individual', firstName: 'Ayşe', lastName: 'Yılmaz' };
    await admin.post('/api/console/members', { ...person, nationalId }).expect(201);
    await admin.post('/api/console/members', { ...person, nationalId }).expect(409);
    await admin.post('/api/console/members', person).expect(201);
  });

  test('C1 of two at once one is refused', async () => {
    const taxNumber = vkn(533_333_333);
    const body = { kind: 'corporate', name: 'Aynı Anda A.Ş.', taxNumber };
    const both = await Promise.all([
      admin.post('/api/console/members', body),
      admin.post('/api/console/members', body),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('C1 in a file they are errors of their rows', async () => {
    const taken = vkn(544_444_444);
    const twice = vkn(555_555_555);
    await member(admin, { taxNumber: taken });
    const mapping = {
      steps: [
        {
          resource: 'members',
          match: ['code'],
          set: { code: '$code', kind: 'corporate', name: '$code', taxNumber: '$tax' },
        },
      ],
    };
    const file = `code,tax\nDUP1,${taken}\nDUP2,${twice}\nDUP3,${twice}\n`;
    const report = await importFile(admin, file, mapping, { dryRun: true });
    expect(report.errors).toMatchObject([
      { row: 2, column: 'tax' },
      { row: 4, column: 'tax' },
    ]);
  });

  test('C2 who only looks is told, too', async () => {
    const viewer = await addStaff(app.system, 'viewer');
    const looking = await signIn(app.url, 'console', viewer.email, testPassword);
    await looking.get(path, { name: 'Işıltı' }).expect(200);
  });
});
