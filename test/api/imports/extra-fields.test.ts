import supertest from 'supertest';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { importFile, sendImport } from '../../support/imports';
import { company, field, member, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
let clerk: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  const { email } = await addStaff(app.system, 'billing', [(await company(admin)).id]);
  clerk = await signIn(app.url, 'console', email, testPassword);
  await field(admin, 'risk', 'choice', {
    labels: { tr: 'Risk sınıfı', en: 'Risk class' },
    options: [
      { value: 'a', labels: { tr: 'Düşük', en: 'Low' } },
      { value: 'b', labels: { tr: 'Yüksek', en: 'High' } },
    ],
  });
  await field(admin, 'areas', 'choices', {
    options: [
      { value: 'x', labels: { tr: 'İç', en: 'Inside' } },
      { value: 'y', labels: { tr: 'Dış', en: 'Outside' } },
    ],
  });
  await field(admin, 'size', 'integer');
  await field(admin, 'parent', 'member');
  await member(admin, { code: 'P1', name: 'Ana' });
});
afterAll(() => app.close());

const byCode = async (code: string): Promise<Row> =>
  (await admin.list<Row>('/api/console/members', { filter: { code } })).rows[0] as Row;

const mapping = (set: Record<string, unknown>) => ({
  steps: [
    { resource: 'members', match: ['code'], set: { code: '$Kod', kind: 'corporate', name: '$Ad', ...set } },
  ],
});

const known = {
  'extra.risk': '$Risk',
  'extra.areas': '$Alan',
  'extra.size': '$Boy',
  'extra.parent': { find: { code: '$Üst' } },
};

describe('C6 X2 extra fields of an import', () => {
  test('are read by their type: words of any language, lists, numbers, members', async () => {
    const file = 'Kod;Ad;Risk;Alan;Boy;Üst\nE1;Bir;yüksek;Dış;7;P1\nE2;İki;Low;Inside;;\nE3;Üç;b;x;12;\n';
    const report = await importFile(admin, file, mapping(known));
    expect(report).toMatchObject({ status: 'finished', created: 3 });
    const parent = (await byCode('P1')).id;
    expect((await byCode('E1')).extra).toEqual({ risk: 'b', areas: ['y'], size: 7, parent });
    expect((await byCode('E2')).extra).toEqual({ risk: 'a', areas: ['x'] });
    expect((await byCode('E3')).extra).toEqual({ risk: 'b', areas: ['x'], size: 12 });
    const again = await importFile(admin, file, mapping(known));
    expect(again).toMatchObject({ created: 0, updated: 0 });
  });

  test('a wrong value is told with its row and column', async () => {
    const report = await importFile(admin, 'Kod;Ad;Risk;Alan;Boy;Üst\nE4;Dört;kırmızı;;x;\n', mapping(known));
    expect(report).toMatchObject({ status: 'failed', created: 0 });
    expect(report.errors.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Risk'],
      [2, 'Boy'],
    ]);
  });

  test('that nobody has defined come with an administrator’s import, and not with anybody else’s', async () => {
    const set = {
      'extra.agreed': { column: 'Onay', map: { Evet: true, Hayır: false } },
      'extra.origin': '$Nereden',
    };
    const file = 'Kod;Ad;Onay;Nereden\nN1;Bir;Evet;Fuar\n';
    await sendImport(clerk, file, mapping(set)).expect(400);
    const dry = await importFile(admin, file, mapping(set), { dryRun: true });
    expect(dry).toMatchObject({ status: 'finished', created: 1 });
    const defined = async () =>
      (await admin.list<Row>('/api/console/field-definitions', { filter: { key: ['agreed', 'origin'] } }))
        .rows;
    expect(await defined()).toEqual([]);
    const bad = await importFile(admin, 'Kod;Ad;Onay;Nereden\nN1;Bir;belki;Fuar\n', mapping(set));
    expect(bad).toMatchObject({ status: 'failed' });
    expect(await defined()).toEqual([]);
    const done = await importFile(admin, file, mapping(set));
    expect(done).toMatchObject({ status: 'finished', created: 1 });
    expect((await byCode('N1')).extra).toEqual({ agreed: true, origin: 'Fuar' });
    expect((await defined()).map(({ key, type, labels }) => [key, type, labels])).toEqual([
      ['agreed', 'boolean', { tr: 'Onay', en: 'Onay' }],
      ['origin', 'text', { tr: 'Nereden', en: 'Nereden' }],
    ]);
    expect(await importFile(clerk, file, mapping(set))).toMatchObject({ status: 'finished', updated: 0 });
  });

  test('a file with codes and one field, mapped as suggested, leaves names and kinds alone; new records begin with them', async () => {
    const person = await member(admin, {
      code: 'P2',
      kind: 'individual',
      name: undefined,
      firstName: 'Ayşe',
      lastName: 'Işık',
    });
    const before = await byCode('P2');
    const file = Buffer.from('Kod;Risk sınıfı\nP1;Düşük\nP2;Yüksek\nP3;Yüksek\n');
    const suggested = await supertest(app.url)
      .post('/api/imports/suggest')
      .set('Authorization', `Bearer ${admin.token}`)
      .field('resource', 'members')
      .attach('file', file, 'risk.csv');
    expect(suggested.status).toBe(200);
    const report = await importFile(admin, file, (suggested.body as { mapping: object }).mapping);
    expect(report).toMatchObject({ status: 'finished', created: 1, updated: 2, failed: 0 });
    expect(await byCode('P1')).toMatchObject({ name: 'Ana', kind: 'corporate', extra: { risk: 'a' } });
    expect(await byCode('P2')).toMatchObject({
      id: person.id,
      kind: 'individual',
      name: before.name,
      firstName: 'Ayşe',
      extra: { risk: 'b' },
    });
    expect(await byCode('P3')).toMatchObject({ name: 'P3', kind: 'corporate', extra: { risk: 'b' } });
  });
});
