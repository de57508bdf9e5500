import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { importFile, sendImport, waitForImport } from '../../support/imports';
import { vkn } from '../../support/numbers';
import { member, type Row } from '../../support/records';

let app: App;
let admin: Caller;
let known: Row;
const taxNumber = vkn(481650298);

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  known = await member(admin, {
    name: 'Işık Gıda Sanayi ve Ticaret A.Ş.',
    email: 'bilgi@isikgida.example',
    phone: '+902124440101',
    taxNumber,
  });
  await admin.create('people', {
    member: known.id,
    firstName: 'Deniz',
    lastName: 'Işık',
    mobile: '+905321112233',
  });
});
afterAll(() => app.close());

const mapping = {
  steps: [
    {
      resource: 'members',
      match: ['code'],
      set: {
        code: '$Kod',
        kind: '$Tür',
        name: '$Unvan',
        firstName: '$Ad',
        lastName: '$Soyad',
        email: '$E-posta',
        phone: '$Telefon',
        taxNumber: '$Vergi no',
        city: '$İl',
        birthDate: '$Doğum',
      },
    },
  ],
};
const header = 'Kod;Tür;Unvan;Ad;Soyad;E-posta;Telefon;Vergi no;İl;Doğum';
const file = (...rows: string[]) => `${[header, ...rows].join('\r\n')}\r\n`;
const check = (rows: string[], more: object = {}) =>
  importFile(admin, file(...rows), { ...mapping, ...more }, { dryRun: true });

test('C2 a dry run tells which rows resemble a member, row by row, and takes them', async () => {
  const report = await check([
    'R1;corporate;ISIK GIDA LTD. ŞTİ.;;;;;;;',
    'R2;corporate;Başka Ticaret;;;BILGI@isikgida.example;;;;',
    'R3;corporate;Cepten Arayan;;;;0532 111 22 33;;;',
    'R4;corporate;Kimseye Benzemeyen;;;yok@baska.example;0216 555 00 00;;;',
  ]);
  expect(report).toMatchObject({ status: 'finished', created: 4, failed: 0, errors: [] });
  expect(report.warnings).toEqual([
    expect.objectContaining({ row: 2, column: 'Unvan', member: known.id }),
    expect.objectContaining({ row: 3, column: 'E-posta', member: known.id }),
    expect.objectContaining({ row: 4, column: 'Telefon', member: known.id }),
  ]);
  expect(report.warnings[0]?.message).toContain('Işık Gıda Sanayi ve Ticaret A.Ş.');
  // Nothing of a dry run stays.
  expect((await admin.list('/api/console/members', { filter: { code: 'R1' } })).total).toBe(0);
});

test('C2 rows of one file that resemble each other are told too: the later one names the earlier', async () => {
  const report = await check([
    'R1;corporate;Kuzey Lojistik A.Ş.;;;;0312 555 11 22;;;',
    'R2;corporate;Güney Nakliyat;;;;;;;',
    'R3;corporate;KUZEY LOJİSTİK LİMİTED;;;;+90 312 555 11 22;;;',
  ]);
  expect(report.warnings).toEqual([
    expect.objectContaining({ row: 4, code: 'imports.warnings.likeRow', member: null }),
  ]);
  expect(report.warnings[0]?.message).toMatch(/row 2 .*Kuzey Lojistik/);
});

test('people share names: individuals resemble each other only with the same place and day of birth', async () => {
  const report = await check([
    'R1;individual;;Mehmet;Yılmaz;;;;Ankara;1980-05-01',
    'R2;individual;;Mehmet;Yılmaz;;;;İzmir;1980-05-01',
    'R3;individual;;MEHMET;YILMAZ;;;;ankara;1980-05-01',
  ]);
  expect(report.warnings.map(({ row }) => row)).toEqual([4]);
});

test('C2 the same tax number refuses a row, unless the mapping says that it is wanted: then it warns', async () => {
  const rows = [`R1;corporate;Işık Şube;;;;;${taxNumber};;`];
  const refused = await check(rows);
  expect(refused).toMatchObject({ status: 'failed', failed: 1, warnings: [] });
  expect(refused.errors[0]).toMatchObject({ row: 2, code: 'duplicateTaxNumber' });
  const taken = await check(rows, { confirm: ['duplicates'] });
  expect(taken).toMatchObject({ status: 'finished', created: 1, errors: [] });
  expect(taken.warnings).toEqual([expect.objectContaining({ row: 2, column: 'Vergi no', member: known.id })]);
});

test('a confirmation that nobody knows is refused before any row is run', async () => {
  for (const confirm of [['everything'], 'duplicates', {}])
    await sendImport(admin, file('R1;corporate;X;;;;;;;'), { ...mapping, confirm }).expect(400);
});

test('thousands of rows with one telephone are compared in one go', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `T${at};corporate;Şirket ${at};;;;0212 000 10 10;;;`);
  const response = await sendImport(admin, file(...rows), mapping, { dryRun: true });
  const report = await waitForImport(admin, (response.body as { id: number }).id, 60);
  expect(report).toMatchObject({ status: 'finished', created: 3000 });
  // As many as a report keeps, each pointing at the first row and not at every other.
  expect(report.warnings).toHaveLength(1000);
  expect(report.warnings.every(({ message }) => /row 2 /.test(message))).toBe(true);
});
