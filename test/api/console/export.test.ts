import supertest from 'supertest';
import { parse } from 'csv-parse/sync';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { account, company, field, member } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  const gold = await admin.create('categories', { name: 'Altın' });
  const silver = await admin.create('categories', { name: 'Gümüş' });
  await field(admin, 'abone', 'boolean');
  await field(admin, 'sinif', 'text', { labels: { tr: 'Sınıf', en: 'Class' } });
  await field(admin, 'boy', 'integer');
  const main = await company(admin, { code: 'MAIN', name: 'Ana Şirket', currency: 'TRY' });
  const isik = await member(admin, {
    code: 'A1',
    name: 'Işık, "Aydınlatma"',
    categories: [gold.id, silver.id],
    extra: { abone: true, sinif: '=cmd|calc!A1' },
  });
  await member(admin, { code: 'A2', name: '=1+1', parent: isik.id, phone: '+90 212 555 01 28' });
  await member(admin, { code: 'A3', name: 'Öz Ulaşım', extra: { boy: 9 } });
  await account(admin, isik.id, main.id, { creditLimit: 123_450, blocked: true, blockReason: 'Deneme' });
});
afterAll(() => app.close());

const download = (path: string, query: Record<string, unknown>, language = 'tr', caller = admin) =>
  supertest(app.url)
    .get(path)
    .set('Authorization', `Bearer ${caller.token}`)
    .set('Accept-Language', language)
    .query(
      Object.fromEntries(
        Object.entries(query).map(([key, value]) => [
          key,
          typeof value === 'string' ? value : JSON.stringify(value),
        ]),
      ),
    )
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });

const rowsOf = (body: unknown): Record<string, string>[] =>
  parse(body as Buffer, { bom: true, columns: true }) as Record<string, string>[];

describe('GET /api/console/:resource/export', () => {
  test('C2 a csv of every row, with headings in the language of the reader', async () => {
    const response = await download('/api/console/members/export', { format: 'csv', sort: ['code', 'ASC'] });
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(decodeURIComponent(response.headers['content-disposition'] ?? '')).toMatch(
      /Üyeler \d{4}-\d{2}-\d{2}\.csv/,
    );
    expect((response.body as Buffer).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = rowsOf(response.body);
    expect(rows.map(({ Kod }) => Kod)).toEqual(['A1', 'A2', 'A3']);
    expect(rows[0]).toMatchObject({ Ad: 'Işık, "Aydınlatma"', Kategoriler: 'Altın; Gümüş', abone: 'Evet' });
    expect(rows[1]).toMatchObject({ 'Üst kayıt': 'Işık, "Aydınlatma"', abone: '' });
    expect(rows[2]).toMatchObject({ boy: '9' });

    const english = rowsOf(
      (await download('/api/console/members/export', { sort: ['code', 'ASC'] }, 'en')).body,
    );
    expect(english[0]).toMatchObject({ Code: 'A1', Categories: 'Altın; Gümüş', abone: 'Yes' });
  });

  test('what looks like a formula is none', async () => {
    const rows = rowsOf((await download('/api/console/members/export', { sort: ['code', 'ASC'] })).body);
    expect(rows[1]).toMatchObject({ Ad: `'=1+1`, Telefon: `'+902125550128` });
    expect(rows[0]).toMatchObject({ Sınıf: `'=cmd|calc!A1` });
  });

  test('amounts are in whole units of their currency', async () => {
    const [row] = rowsOf((await download('/api/console/accounts/export', {}, 'en')).body);
    expect(row).toMatchObject({
      'Credit limit': '1234.5',
      Currency: 'TRY',
      Company: 'Ana Şirket',
      Blocked: 'Yes',
    });
  });

  test('C5 amounts of a record without a currency of its own say theirs, and an import reads them back', async () => {
    const seller = await member(admin, { code: 'A9', name: 'Satıcı', annualSales: 1_234_567_850 });
    const columns = ['code', 'annualSales', 'currency'];
    const file = (await download('/api/console/members/export', { filter: { code: 'A9' }, columns }, 'en'))
      .body as Buffer;
    expect(rowsOf(file)).toEqual([{ Code: 'A9', 'Annual sales': '12345678.5', Currency: 'TRY' }]);
    const whole = rowsOf(
      (await download('/api/console/members/export', { filter: { code: 'A9' } }, 'en')).body,
    );
    expect(whole[0]).toMatchObject({ 'Annual sales': '12345678.5', Currency: 'TRY' });
    await admin.put(`/api/console/members/${seller.id}`, { annualSales: 1 });
    const mapping = {
      steps: [
        {
          resource: 'members',
          match: ['code'],
          set: { code: '$Code', annualSales: { column: 'Annual sales', money: 'TRY' } },
        },
      ],
    };
    const sent = await supertest(app.url)
      .post('/api/imports')
      .set('Authorization', `Bearer ${admin.token}`)
      .field('mapping', JSON.stringify(mapping))
      .attach('file', file, 'members.csv');
    expect(sent.status).toBe(202);
    const { id } = sent.body as { id: number };
    for (let tries = 0; tries < 200; tries += 1) {
      const { body } = await admin.get(`/api/imports/${id}`);
      if (['finished', 'failed', 'partial'].includes((body as { status: string }).status)) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await admin.get(`/api/console/members/${seller.id}`)).body).toMatchObject({
      annualSales: 1_234_567_850,
    });
    expect((await admin.delete(`/api/console/members/${seller.id}`)).status).toBe(200);
  });

  test('the filter, the order and the columns are those that were asked for', async () => {
    const query = { filter: { code: ['A1', 'A3'] }, sort: ['code', 'DESC'], columns: ['code', 'extra.boy'] };
    const response = await download('/api/console/members/export', query);
    expect((response.body as Buffer).toString()).toBe('\ufeffKod,boy\r\nA3,9\r\nA1,\r\n');
  });

  test('an xlsx with numbers as numbers', async () => {
    const { readSheet } = await import('read-excel-file/node');
    const response = await download('/api/console/accounts/export', {
      format: 'xlsx',
      columns: ['member', 'creditLimit', 'blocked'],
    });
    expect(response.status).toBe(200);
    expect(await readSheet(response.body as Buffer)).toEqual([
      ['Üye', 'Açık hesap limiti', 'Bloke'],
      ['Işık, "Aydınlatma"', 1234.5, 'Evet'],
    ]);
  });

  test('an empty selection is a file with headings', async () => {
    const response = await download('/api/console/members/export', {
      filter: { code: 'none' },
      columns: ['code'],
    });
    expect((response.body as Buffer).toString()).toBe('\ufeffKod\r\n');
  });

  test('a wrong format, filter, sort or column is a 400, a resource that does not exist a 404', async () => {
    for (const query of [
      { format: 'pdf' },
      { filter: { shoe: 1 } },
      { sort: ['shoe', 'ASC'] },
      { columns: ['shoe'] },
      { columns: 'code' },
      { shoe: '1' },
    ])
      expect([query, (await admin.get('/api/console/members/export', query)).status]).toEqual([query, 400]);
    expect((await admin.get('/api/console/aliens/export')).status).toBe(404);
    expect((await app.http.get('/api/console/members/export')).status).toBe(401);
  });

  test('a hundred thousand rows are a csv; a sheet refuses so many and says how many it takes', async () => {
    await app.system.transaction((sql) =>
      sql.run(`insert into sectors (document_id, name, created_at, updated_at, published_at)
               select 'x' || n, 'Sektör ' || n, now(), now(), now() from generate_series(1, 100000) n`),
    );
    const response = await download('/api/console/sectors/export', { columns: ['id', 'name'] });
    expect((response.body as Buffer).toString().trim().split('\r\n').length).toBe(100_001);
    const sheet = await admin.get('/api/console/sectors/export', { format: 'xlsx' });
    expect(sheet.status).toBe(422);
    expect(sheet.body.error.message).toContain('20,000');
  });

  test('X1 C20 staff export the accounts of their own companies only', async () => {
    const other = await company(admin, { code: 'OTHER', name: 'Öbür Şirket', currency: 'TRY' });
    await account(admin, (await member(admin)).id, other.id);
    const clerk = await addStaff(app.system, 'billing', [other.id]);
    const caller = await signIn(app.url, 'console', clerk.email, testPassword);
    const rows = rowsOf((await download('/api/console/accounts/export', {}, 'en', caller)).body);
    expect(rows.map(({ Company }) => Company)).toEqual(['Öbür Şirket']);
  });
});
