import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { account, company, field, member, type Row } from '../../support/records';

let app: App;
let admin: Caller;
let gold: Row;
let silver: Row;
let main: Row;
const made: Row[] = [];

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  await field(admin, 'size', 'integer');
  await field(admin, 'colour', 'text');
  gold = await admin.create('categories', { name: 'Altın', labels: { tr: 'Altın', en: 'Gold' } });
  silver = await admin.create('categories', { name: 'Gümüş', parent: gold.id });
  main = await company(admin, { code: 'MAIN' });
  const rows = [
    {
      name: 'IŞIK Aydınlatma',
      annualSales: 5_000_000_000,
      categories: [gold.id],
      extra: { size: 10, colour: 'kırmızı' },
    },
    {
      name: 'Çınar Tekstil',
      annualSales: 100,
      categories: [gold.id, silver.id],
      email: 'bilgi@cinar.example',
    },
    { name: 'Şahin Gıda', categories: [], extra: { size: 9 } },
    { name: 'Zeytin 100% Doğal', annualSales: 7 },
    { name: 'Öz Ulaşım', annualSales: 250, extra: { colour: 'yeşil' } },
  ];
  for (const row of rows) made.push(await member(admin, row));
  await account(admin, made[0]!.id, main.id, { creditLimit: 1_000_000 });
});
afterAll(() => app.close());

const names = async (query: Parameters<Caller['list']>[1]): Promise<unknown[]> =>
  (await admin.list('/api/console/members', query)).rows.map(({ name }) => name);

describe('GET /api/console/:resource', () => {
  test('C1 C2 lists in Turkish order with a range and an exact total', async () => {
    const response = await admin.get('/api/console/members', { sort: ['name', 'ASC'], range: [0, 2] });
    expect(response.headers['content-range']).toBe('members 0-2/5');
    expect(response.headers['x-total-estimated']).toBeUndefined();
    expect((response.body as Row[]).map(({ name }) => name)).toEqual([
      'Çınar Tekstil',
      'IŞIK Aydınlatma',
      'Öz Ulaşım',
    ]);
  });

  test.each([
    [{ name: 'Şahin Gıda' }, ['Şahin Gıda']],
    [{ annualSales_gte: 250 }, ['IŞIK Aydınlatma', 'Öz Ulaşım']],
    [{ annualSales_lt: 250 }, ['Çınar Tekstil', 'Zeytin 100% Doğal']],
    [{ annualSales_isnull: true }, ['Şahin Gıda']],
    [{ name_neq: 'Şahin Gıda', annualSales_lte: 100 }, ['Çınar Tekstil', 'Zeytin 100% Doğal']],
    [{ name_contains: 'CINAR' }, ['Çınar Tekstil']],
    [{ email_isnull: false }, ['Çınar Tekstil']],
    [{ 'extra.size': 9 }, ['Şahin Gıda']],
    [{ 'extra.size_gte': 9 }, ['IŞIK Aydınlatma', 'Şahin Gıda']],
    [{ 'extra.colour_contains': 'KIRMIZI' }, ['IŞIK Aydınlatma']],
    [{ status: ['active'] }, ['IŞIK Aydınlatma']],
    [{ q: 'isik' }, ['IŞIK Aydınlatma']],
    [{ q: 'ışık' }, ['IŞIK Aydınlatma']],
    [{ q: 'Işık aydın' }, ['IŞIK Aydınlatma']],
    [{ q: '100%' }, ['Zeytin 100% Doğal']],
    [{ q: '%' }, ['Zeytin 100% Doğal']],
    [{ q: "'; drop table members; --" }, []],
  ])('filters by %j', async (filter, expected) => {
    expect(await names({ filter, sort: ['name', 'ASC'] })).toEqual(expected);
  });

  test('filters by categories, one or several', async () => {
    expect(await names({ filter: { categories: silver.id } })).toEqual(['Çınar Tekstil']);
    expect(await names({ filter: { categories: [gold.id, silver.id] }, sort: ['name', 'ASC'] })).toEqual([
      'Çınar Tekstil',
      'IŞIK Aydınlatma',
    ]);
    expect(
      await names({ filter: { categories_neq: gold.id, annualSales_isnull: false }, sort: ['name', 'ASC'] }),
    ).toEqual(['Öz Ulaşım', 'Zeytin 100% Doğal']);
  });

  test('answers getMany in one request', async () => {
    const ids = [made[1]!.id, made[3]!.id];
    const { rows, total } = await admin.list<Row>('/api/console/members', { filter: { id: ids } });
    expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(total).toBe(2);
  });

  test('embeds related objects under the key of the relation', async () => {
    const { rows } = await admin.list<Record<string, Row>>('/api/console/accounts', {
      embed: ['member', 'company'],
    });
    expect(rows[0]!.member!.name).toBe('IŞIK Aydınlatma');
    expect(rows[0]!.company!.code).toBe('MAIN');
    const plain = await admin.list('/api/console/accounts');
    expect(plain.rows[0]).toMatchObject({
      member: made[0]!.id,
      company: main.id,
      balance: 0,
      debit: 0,
      credit: 0,
      turnover: { month: 0, year: 0, all: 0 },
    });
  });

  test('sorts by an extra field', async () => {
    expect((await names({ sort: ['extra.size', 'DESC'] })).slice(0, 2)).toEqual([
      'IŞIK Aydınlatma',
      'Şahin Gıda',
    ]);
  });

  test.each([
    [{ filter: '{"nobody":1}' }, 'filter.nobody'],
    [{ filter: '{"name_above":1}' }, 'filter.name_above'],
    [{ filter: '{"annualSales_gte":"; select 1"}' }, 'filter.annualSales_gte'],
    [{ filter: 'not json' }, 'filter'],
    [{ sort: '["password","ASC"]' }, 'sort'],
    [{ sort: '["name; drop table members","ASC"]' }, 'sort'],
    [{ range: '[0,"x"]' }, 'range'],
    [{ embed: '["name"]' }, 'embed'],
    [{ page: '2' }, 'page'],
  ])('refuses %j with 400, naming the key', async (query, path) => {
    const response = await admin.get('/api/console/members', query);
    expect(response.status).toBe(400);
    expect(response.body.error.details.errors[0].path).toBe(path);
    expect(response.body.error.details.errors[0].message).toMatch(/\w/);
  });

  test('an unknown resource does not exist', async () => {
    expect((await admin.get('/api/console/secrets')).status).toBe(404);
  });

  test('nobody signed in sees nothing', async () => {
    expect((await app.http.get('/api/console/members')).status).toBe(401);
  });
});
