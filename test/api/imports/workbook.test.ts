import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { importFile, sendImport } from '../../support/imports';
import type { Row } from '../../support/records';
import supertest from 'supertest';

let app: App;
let admin: Caller;
beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
}, 120_000);
afterAll(() => app?.close());

type Cells = readonly (readonly string[])[];

async function workbook(sheets: Record<string, Cells>): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  return write(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => ({ type: String, value }))),
    })),
  ).toBuffer();
}

const suggest = (file: Buffer) =>
  supertest(app.url)
    .post('/api/imports/suggest')
    .set('Authorization', `Bearer ${admin.token}`)
    .attach('file', file, 'uyeler.xlsx');

const remarks: Cells = [['Bu dosya satış ekibi tarafından hazırlandı.', '', 'x'], ['ikinci satır']];
const file = () =>
  workbook({
    Üyeler: [
      ['Kod', 'Ad', 'Tür'],
      ['W1', 'Işık Tekstil A.Ş.', 'corporate'],
      ['W2', 'Çınar Gıda Ltd. Şti.', 'corporate'],
    ],
    Birimler: [
      ['Üye (Kod)', 'Ad', 'Tür', 'Üst kayıt (Ad)'],
      ['W1', 'Merkez', 'office', ''],
      ['W1', 'Ege Bölgesi', 'region', 'Merkez'],
      ['W2', 'Merkez', 'office', ''],
      ['W2', 'İzmir Şubesi', 'branch', 'Merkez'],
    ],
    Kişiler: [
      ['Üye (Kod)', 'Ad', 'Soyad', 'Birim (Ad)'],
      ['W1', 'Ayşe', 'Yılmaz', 'Ege Bölgesi'],
      ['W2', 'Uğur', 'Şimşek', 'İzmir Şubesi'],
    ],
    Notlar: remarks,
  });

test('C7 C12 a workbook with members, their units and people: suggested as a whole, imported at once, again without change', async () => {
  const content = await file();
  const suggested = await suggest(content);
  expect([suggested.status, suggested.body.error]).toEqual([200, undefined]);
  const { mapping, columns } = suggested.body as {
    mapping: { steps: unknown[] };
    columns: { column: string; target: string }[];
  };
  expect(mapping.steps).toHaveLength(3);
  expect(columns.map(({ column }) => column)).toContain('Birimler!Üst kayıt (Ad)');

  const tried = await importFile(admin, content, mapping, { dryRun: true, fileName: 'uyeler.xlsx' });
  expect([tried.failed, tried.created, tried.errors]).toEqual([0, 8, []]);
  expect((await admin.list('/api/console/units')).total).toBe(0);

  const report = await importFile(admin, content, mapping, { fileName: 'uyeler.xlsx' });
  expect(report).toMatchObject({ status: 'finished', rows: 8, created: 8, failed: 0 });
  const { rows: units } = await admin.list<
    Row & { name: string; parent: { name: string } | null; member: { code: string } }
  >('/api/console/units', { embed: ['parent', 'member'], sort: ['id', 'ASC'] });
  // The same name at two members: each branch hangs below its own head office.
  expect(units.map(({ name, parent, member }) => [member.code, name, parent?.name ?? null])).toEqual([
    ['W1', 'Merkez', null],
    ['W2', 'Merkez', null],
    ['W1', 'Ege Bölgesi', 'Merkez'],
    ['W2', 'İzmir Şubesi', 'Merkez'],
  ]);
  const { rows: people } = await admin.list<{ firstName: string; unit: { name: string } }>(
    '/api/console/people',
    {
      embed: ['unit'],
      sort: ['firstName', 'ASC'],
    },
  );
  expect(people.map(({ firstName, unit }) => [firstName, unit.name])).toEqual([
    ['Ayşe', 'Ege Bölgesi'],
    ['Uğur', 'İzmir Şubesi'],
  ]);

  const again = await importFile(admin, content, mapping, { fileName: 'uyeler.xlsx' });
  expect(again).toMatchObject({ status: 'finished', created: 0, updated: 0, unchanged: 8 });
});

test('C7 a wrong row of a further sheet is named by its sheet, and nothing of the workbook stays', async () => {
  const content = await workbook({
    Üyeler: [
      ['Kod', 'Ad', 'Tür'],
      ['W9', 'Yeni A.Ş.', 'corporate'],
    ],
    Birimler: [
      ['Üye (Kod)', 'Ad', 'Tür'],
      ['W9', 'Merkez', 'office'],
      ['YOK', 'Şube', 'branch'],
      ['W9', 'Depo', 'castle'],
    ],
  });
  const { mapping } = (await suggest(content)).body as { mapping: unknown };
  const report = await importFile(admin, content, mapping, { fileName: 'uyeler.xlsx' });
  expect(report).toMatchObject({ status: 'failed', created: 0, failed: 2 });
  expect(report.errors.map(({ row, column }) => [row, column])).toEqual([
    [3, 'Birimler!Üye (Kod)'],
    [4, 'Birimler!Tür'],
  ]);
  expect((await admin.list('/api/console/members', { filter: { code: 'W9' } })).total).toBe(0);
});

test('C7 a step that uses columns of two sheets is refused before anything runs', async () => {
  const steps = [
    {
      resource: 'units',
      match: ['name'],
      set: { name: '$Birimler!Ad', kind: '$Tür', member: { find: { code: '$Birimler!Üye (Kod)' } } },
    },
  ];
  const response = await sendImport(admin, await file(), { steps }, { fileName: 'uyeler.xlsx' });
  expect(response.status).toBe(400);
  expect(JSON.stringify(response.body)).toContain('one sheet only');
});

describe('GET /api/imports/template', () => {
  const template = (query: string, language = 'tr') =>
    supertest(app.url)
      .get(`/api/imports/template${query}`)
      .set('Authorization', `Bearer ${admin.token}`)
      .set('Accept-Language', language)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });

  test('C5 an empty workbook in the language of the reader, which the wizard recognises column by column', async () => {
    const { default: read } = await import('read-excel-file/node');
    const response = await template('?resources=members,units,people');
    expect(response.status).toBe(200);
    const sheets = await read(response.body as Buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Üyeler', 'Birimler', 'Kişiler']);
    expect(sheets[1]?.data[0]).toEqual(expect.arrayContaining(['Üye (Kod)', 'Ad', 'Üst kayıt (Ad)']));
    const { columns } = (await suggest(response.body as Buffer)).body as {
      columns: { column: string; target: string | null }[];
    };
    const plain = columns.filter(({ column }) => !/\(.+\)$/.test(column));
    expect(plain.filter(({ target }) => target === null)).toEqual([]);
  });

  test('C5 as a csv for one resource; unknown names, formats and callers are refused', async () => {
    const csv = await template('?resources=units&format=csv', 'en');
    expect((csv.body as Buffer).toString()).toMatch(/^\uFEFF"/);
    expect((await template('?resources=castles')).status).toBe(400);
    expect((await template('?resources=members,units&format=csv')).status).toBe(400);
    expect((await template('?format=pdf')).status).toBe(400);
    expect((await app.http.get('/api/imports/template')).status).toBe(401);
  });
});
