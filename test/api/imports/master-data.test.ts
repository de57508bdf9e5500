import supertest from 'supertest';
import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { importFile, sendImport, waitForImport } from '../../support/imports';
import { vkn } from '../../support/numbers';
import { company, member, type Row } from '../../support/records';

let app: App;
let admin: Caller;
let gold: Row;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  await company(admin, { code: 'MAIN', currency: 'TRY' });
  gold = await admin.create('categories', { name: 'Altın' });
  await admin.create('categories', { name: 'Gümüş' });
});
afterAll(() => app.close());

const mapping = {
  steps: [
    {
      resource: 'members',
      match: ['code'],
      set: {
        code: '$Kod',
        kind: 'corporate',
        name: '$Unvan',
        email: '$E-posta',
        'extra.abone': { column: 'Abone', map: { Evet: true, Hayır: false } },
        categories: [{ find: { name: '$Kategori' } }],
      },
    },
    {
      resource: 'accounts',
      match: ['member', 'company'],
      set: {
        member: '@members',
        company: { find: { code: 'MAIN' } },
        currency: 'TRY',
        creditLimit: { column: 'Limit', money: 'TRY', decimal: ',' },
      },
    },
  ],
};
const header = 'Kod;Unvan;E-posta;Abone;Kategori;Limit';
const file = (...rows: string[]) => `${[header, ...rows].join('\r\n')}\r\n`;
const find = async (code: string) =>
  (await admin.list<Row>('/api/console/members', { filter: { code } })).rows[0] as Row;
const accountsOf = async (memberId: number) =>
  (await admin.list<Row>('/api/console/accounts', { filter: { member: memberId } })).rows;

describe('POST /api/imports', () => {
  test('S1 C1 C6 makes members with categories, extra fields and their accounts; once more changes nothing', async () => {
    const rows = file(
      'A1;Işık Aydınlatma;bilgi@isik.example;Evet;Altın;1.234,5',
      'A2;Çınar Tekstil;;Hayır;;',
      'A3;Öz Ulaşım;;;Gümüş;10',
    );
    const first = await importFile(admin, rows, mapping);
    expect(first).toMatchObject({
      status: 'finished',
      rows: 3,
      done: 3,
      created: 6,
      updated: 0,
      failed: 0,
      errors: [],
    });

    const made = await find('A1');
    expect(made).toMatchObject({
      name: 'Işık Aydınlatma',
      status: 'active',
      extra: { abone: true },
      categories: [gold.id],
    });
    expect(await accountsOf(made.id)).toMatchObject([{ creditLimit: 123_450, currency: 'TRY' }]);

    const again = await importFile(admin, rows, mapping);
    expect(again).toMatchObject({ status: 'finished', created: 0, updated: 0, unchanged: 6, failed: 0 });
    expect(await find('A1')).toEqual(made);
  });

  test('an empty cell leaves its field, a list is added to, only what differs is changed', async () => {
    const before = await find('A1');
    const report = await importFile(admin, file('A1;Işık Aydınlatma A.Ş.;;;Gümüş;'), mapping);
    expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const after = await find('A1');
    expect(after).toMatchObject({
      name: 'Işık Aydınlatma A.Ş.',
      email: 'bilgi@isik.example',
      extra: { abone: true },
    });
    expect((after.categories as number[]).length).toBe(2);
    expect(after.version).toBe((before.version as number) + 1);
  });

  test('two rows about one record are one record; a parent may stand anywhere among them', async () => {
    const tree = {
      steps: [
        {
          resource: 'members',
          match: ['code'],
          set: { code: '$code', kind: 'corporate', name: '$name', parent: { find: { code: '$parent' } } },
        },
      ],
    };
    const rows =
      'code,name,parent\nT3,Branch,T2\nT2,Daughter,T1\nT1,Mother,\nT1,Mother,\nT1,Mother renamed,\n';
    expect(await importFile(admin, rows, tree)).toMatchObject({
      status: 'finished',
      rows: 5,
      created: 3,
      updated: 1,
    });
    const [mother, daughter, branch] = await Promise.all([find('T1'), find('T2'), find('T3')]);
    expect(mother.name).toBe('Mother renamed');
    expect(daughter.parent).toBe(mother.id);
    expect(branch.parent).toBe(daughter.id);
    expect(await importFile(admin, 'code,name,parent\nT9,Lost,NOBODY\n', tree)).toMatchObject({
      status: 'failed',
      errors: [{ row: 2, column: 'parent', message: 'There is no record “NOBODY”.' }],
    });
  });

  test('a step without anything to match by is skipped', async () => {
    const units = {
      steps: [
        mapping.steps[0],
        {
          resource: 'units',
          match: ['member', 'name'],
          set: { member: '@members', name: '$Abone', kind: 'branch' },
        },
        {
          resource: 'members',
          as: 'second',
          match: ['code'],
          set: { code: '$Limit', name: '$Unvan', kind: 'corporate' },
        },
      ],
    };
    const report = await importFile(admin, `${header}\nU1;Şubeli;;Evet;;\n`, units);
    expect(report).toMatchObject({ status: 'finished', created: 2 });
  });

  test('a dry run says what would happen and leaves nothing', async () => {
    const report = await importFile(admin, file('D1;Deneme;;;;'), mapping, { dryRun: true });
    expect(report).toMatchObject({ status: 'finished', created: 2, failed: 0, dryRun: true });
    expect((await admin.list('/api/console/members', { filter: { code: 'D1' } })).total).toBe(0);
  });

  test('one bad row keeps the good ones out; with partial they stay and the bad one leaves nothing', async () => {
    const rows = file(
      'B1;İyi;;;;',
      'B2;Kötü;not an address;;;',
      'B3;Limiti kötü;;;;12,345',
      'B4;Yine iyi;;;;',
    );
    const whole = await importFile(admin, rows, mapping);
    expect(whole).toMatchObject({ status: 'failed', rows: 4, created: 0, failed: 2 });
    expect(whole.errors).toEqual([
      expect.objectContaining({ row: 3, column: 'E-posta', message: 'This is not a valid e-mail address.' }),
      expect.objectContaining({ row: 4, column: 'Limit', code: 'tooManyDecimals' }),
    ]);
    expect(
      (await admin.list('/api/console/members', { filter: { code: ['B1', 'B2', 'B3', 'B4'] } })).total,
    ).toBe(0);

    const part = await importFile(admin, rows, mapping, { partial: true });
    expect(part).toMatchObject({ status: 'partial', created: 4, failed: 2 });
    const { rows: made } = await admin.list<Row>('/api/console/members', {
      filter: { code: ['B1', 'B2', 'B3', 'B4'] },
      sort: ['code', 'ASC'],
    });
    expect(made.map(({ code }) => code)).toEqual(['B1', 'B4']);
  });

  test('of many rows those that only the database can refuse are found', async () => {
    const taken = await member(admin, { code: 'TAKEN' });
    const other = {
      steps: [
        {
          resource: 'members',
          match: ['taxNumber'],
          set: { taxNumber: '$tax', code: '$code', kind: 'corporate', name: '$code' },
        },
      ],
    };
    const rows = Array.from(
      { length: 300 },
      (_, index) => `${vkn(100_000_000 + index)},${index === 123 ? 'TAKEN' : `R${index}`}`,
    );
    const report = await importFile(admin, `tax,code\n${rows.join('\n')}\n`, other, { partial: true });
    expect(report).toMatchObject({ status: 'partial', rows: 300, created: 299, failed: 1 });
    expect(report.errors).toMatchObject([{ row: 125, message: 'Another record has this value already.' }]);
    expect((await admin.get(`/api/console/members/${taken.id}`)).body.taxNumber).toBeNull();
  });

  test('S1 an xlsx is read like a csv', async () => {
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const cells = [header.split(';'), ['X1', 'Excel Şirketi', null, 'Evet', 'Altın', '12,5']].map((row) =>
      row.map((value) => (value === null ? null : { type: String, value })),
    );
    const bytes = await writeXlsxFile(cells as never).toBuffer();
    const report = await importFile(admin, bytes, mapping, { fileName: 'rows.xlsx' });
    expect(report).toMatchObject({ status: 'finished', rows: 1, created: 2 });
    expect(await find('X1')).toMatchObject({ name: 'Excel Şirketi', extra: { abone: true } });
  });
});

describe('the way there', () => {
  test('S1 a mapping is suggested from the headings', async () => {
    const response = await supertest(app.url)
      .post('/api/imports/suggest')
      .set('Authorization', `Bearer ${admin.token}`)
      .field('resource', 'members')
      .attach('file', Buffer.from(file('A1;Işık;;Evet;;')), 'rows.csv');
    expect(response.status).toBe(200);
    expect(response.body.rows).toBe(1);
    expect(response.body.columns[0]).toEqual({ column: 'Kod', target: 'members.code' });
    expect(response.body.mapping.steps[0]).toMatchObject({
      resource: 'members',
      match: ['code'],
      set: {
        code: '$Kod',
        name: '$Unvan',
        email: '$E-posta',
        'extra.abone': '$Abone',
      },
    });
  });

  test('the console lists imports without the rows that were refused', async () => {
    const { rows, total } = await admin.list<Row>('/api/console/imports', { filter: { status: 'failed' } });
    expect(total).toBeGreaterThan(0);
    expect(rows[0]).toMatchObject({ status: 'failed', file: 'rows.csv' });
    expect(rows[0]).not.toHaveProperty('errors');
  });

  test('an import that has ended cannot be cancelled, one that does not exist is not found', async () => {
    const { id } = await importFile(admin, file('A1;Işık Aydınlatma A.Ş.;;;;'), mapping);
    expect((await admin.post(`/api/imports/${id}/cancel`)).status).toBe(409);
    expect((await admin.post('/api/imports/999999/cancel')).status).toBe(404);
    expect((await admin.get('/api/imports/999999')).status).toBe(404);
    expect((await admin.get('/api/imports/nonsense')).status).toBe(404);
  });

  test('a cancelled import leaves nothing', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `C${index};Üye ${index};;;;`);
    const sent = await sendImport(admin, file(...rows), mapping);
    expect(sent.status).toBe(202);
    const { id } = sent.body as { id: number };
    for (let tries = 0; tries < 400; tries += 1) {
      const { body } = await admin.get(`/api/imports/${id}`);
      if (body.done > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect((await admin.post(`/api/imports/${id}/cancel`)).status).toBe(202);
    expect(await waitForImport(admin, id)).toMatchObject({ status: 'cancelled', created: 0 });
    expect((await admin.list('/api/console/members', { filter: { code: ['C0', 'C500'] } })).total).toBe(0);
  });
});
