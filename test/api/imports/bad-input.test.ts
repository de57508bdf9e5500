import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { importFile, sendImport, type ImportReport } from '../../support/imports';
import { company } from '../../support/records';

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  await company(admin, { code: 'MAIN', currency: 'USD' });
});
afterAll(() => app.close());

const mapping = {
  steps: [
    { resource: 'members', match: ['code'], set: { code: '$code', kind: 'individual', name: '$name' } },
    {
      resource: 'accounts',
      match: ['member', 'company'],
      set: { member: '@members', company: { find: { code: 'MAIN' } }, currency: '$currency' },
    },
    {
      resource: 'subscriptions',
      match: ['number'],
      set: {
        number: '$code',
        account: '@accounts',
        status: 'active',
        start: '$start',
        end: '$end',
        period: 'month',
        lines: [{ description: 'Service', quantity: '$quantity', unitPrice: '$price', taxRate: '0' }],
      },
    },
  ],
};
const columns = ['code', 'name', 'currency', 'start', 'end', 'quantity', 'price'] as const;
const good = {
  code: 'G1',
  name: 'Good',
  currency: 'USD',
  start: '2026-01-31',
  end: '',
  quantity: '1',
  price: '29.85',
};
const line = (row: Partial<typeof good>): string => {
  const cells = { ...good, ...row };
  return columns.map((column) => cells[column]).join(',');
};
const file = (...rows: Partial<typeof good>[]): string => [columns.join(','), ...rows.map(line)].join('\n');

/** Nothing of any table that an import writes. */
async function countRecords(): Promise<unknown> {
  return app.system.transaction((sql) =>
    sql.one(`select (select count(*) from members)::int as members, (select count(*) from people)::int as people,
                    (select count(*) from accounts)::int as accounts, (select count(*) from subscriptions)::int as subscriptions,
                    (select count(*) from subscription_lines)::int as lines`),
  );
}

const first = ({ errors: [error] }: ImportReport) => ({
  row: error?.row,
  column: error?.column,
  code: error?.code,
});

describe('a row that is wrong is refused with its line and column, and nothing is half-written', () => {
  test.each<[string, Partial<typeof good>, string, RegExp]>([
    ['31 February', { start: '2026-02-31' }, 'start', /^notDate$/],
    ['a date in another form', { start: '31/01/2026' }, 'start', /^notDate$/],
    ['a negative quantity', { quantity: '-1' }, 'quantity', /./],
    ['a quantity that is no number', { quantity: 'many' }, 'quantity', /^notDecimal$/],
    ['a price with 12 decimals', { price: '1.123456789012' }, 'price', /^tooManyDecimals$/],
    ['a price with 13 decimals', { price: '1.1234567890123' }, 'price', /^notDecimal$/],
    ['a price in exponent form', { price: '1e3' }, 'price', /^notDecimal$/],
    ['an unknown currency', { currency: 'XYZ' }, 'currency', /^notCurrency$/],
    ['a currency in small letters', { currency: 'usd' }, 'currency', /^notCurrency$/],
    ['an end before the start', { end: '2026-01-30' }, 'end', /./],
    ['no name', { name: '' }, '', /^required$/],
    ['a code of 65 letters', { code: 'x'.repeat(65) }, 'code', /^tooLong$/],
  ])('S1 %s', async (_name, row, column, code) => {
    const before = await countRecords();
    const report = await importFile(
      admin,
      file({ code: 'OK1' }, { code: 'BAD', ...row }, { code: 'OK2' }),
      mapping,
    );
    expect(report).toMatchObject({ status: 'failed', rows: 3, created: 0, failed: 1 });
    expect(first(report)).toEqual({
      row: 3,
      column: column === '' ? expect.anything() : column,
      code: expect.stringMatching(code),
    });
    expect(report.errors[0]?.message).toMatch(/\w{3,}/);
    expect(await countRecords()).toEqual(before);

    const part = await importFile(admin, file({ code: 'BAD', ...row }), mapping, { partial: true });
    expect(part).toMatchObject({ created: 0, failed: 1 });
    expect(await countRecords()).toEqual(before);
  });

  test('a price with 8 decimals is exact, and kept as it is', async () => {
    const report = await importFile(admin, file({ code: 'P8', price: '1.12345678' }), mapping);
    expect(report).toMatchObject({ status: 'finished', created: 3 });
    const { rows } = await admin.list<{ id: number }>('/api/console/subscriptions', {
      filter: { number: 'P8' },
    });
    const { body } = await admin.get(`/api/console/subscriptions/${rows[0]?.id}`);
    expect(body.lines).toMatchObject([{ unitPrice: '1.12345678', quantity: '1' }]);
  });

  test('a row with too many or too few cells', async () => {
    const report = await importFile(
      admin,
      `${file({ code: 'N1' })}\nN2,x\n${line({ code: 'N3' })},more\n`,
      mapping,
    );
    expect(report).toMatchObject({ status: 'failed', rows: 3, failed: 2, created: 0 });
    expect(report.errors.map(({ row, code }) => [row, code])).toEqual([
      [3, 'imports.errors.cellCount'],
      [4, 'imports.errors.cellCount'],
    ]);
  });

  test('SQL, formulas and markup in cells are text', async () => {
    const evil = [
      `'); drop table members; --`,
      '=cmd|calc!A1',
      '<script>alert(1)</script>',
      '${7*7}',
      '@members',
    ];
    const rows = evil.map((name, index) => ({ code: `E${index}`, name: `"${name}"` }));
    expect(await importFile(admin, file(...rows), mapping)).toMatchObject({ status: 'finished', failed: 0 });
    const { rows: made } = await admin.list('/api/console/members', {
      filter: { code: rows.map(({ code }) => code) },
      sort: ['code', 'ASC'],
    });
    expect(made.map(({ name }) => name)).toEqual(evil);
  });
});

describe('a file or mapping that is wrong is refused at once', () => {
  const codesOf = async (content: Buffer | string, given: unknown = mapping) => {
    const before = await countRecords();
    const response = await sendImport(admin, content, given);
    expect(await countRecords()).toEqual(before);
    const { error } = response.body as { error?: { details: { errors: { path: string; code: string }[] } } };
    return [response.status, ...(error?.details.errors ?? []).map(({ path, code }) => `${path} ${code}`)];
  };

  test.each<[string, Buffer | string, (number | string)[]]>([
    [
      'in another encoding',
      Buffer.from('code,name\n1,\xfd\xfe', 'latin1'),
      [400, 'file imports.errors.wrongEncoding'],
    ],
    [
      'with a line of 10 MB',
      `code,name\n1,${'x'.repeat(10_000_000)}`,
      [400, 'file imports.errors.lineTooLong'],
    ],
    ['with nothing in it', '', [400, 'file imports.errors.emptyFile']],
    [
      'that is a zip of something else',
      Buffer.from('PK\u0003\u0004zip', 'latin1'),
      [400, 'file imports.errors.brokenXlsx'],
    ],
    [
      'without a column of the mapping',
      file({}).replace('price', 'cost'),
      [400, 'mapping.steps.2.set.lines.0.unitPrice imports.errors.missingColumn'],
    ],
    ['with a column twice', 'code,code\n1,2\n', [400, 'file imports.errors.columnTwice']],
  ])('a file %s', async (_name, content, expected) => {
    expect(await codesOf(content)).toEqual(expected);
  });

  test('a mapping that is no JSON, an unknown resource, an unknown field', async () => {
    expect(await codesOf(file({}), '{steps')).toEqual([400, 'mapping notJson']);
    expect(await codesOf(file({}), { steps: [{ resource: 'aliens', match: ['x'], set: {} }] })).toEqual([
      400,
      'mapping.steps.0.resource unknownResource',
    ]);
    expect(
      await codesOf(file({}), {
        steps: [{ resource: 'members', match: ['code'], set: { code: '$code', 'x" or 1=1': 1 } }],
      }),
    ).toEqual([400, 'mapping.steps.0.set.x" or 1=1 imports.errors.unknownField']);
    expect(
      await codesOf(file({}), { steps: [{ resource: 'users', match: ['email'], set: { email: 'x@y.zz' } }] }),
    ).toEqual([400, 'mapping.steps.0.resource imports.errors.mayNotWrite']);
  });

  test('a file of more than 32 MB', async () => {
    const response = await sendImport(admin, Buffer.alloc(33 * 1024 * 1024, 'a,b\n'), mapping);
    expect(response.status).toBe(413);
    expect(response.body.error.message).toContain('32 MB');
  });

  test('no file, and nobody signed in', async () => {
    expect((await admin.post('/api/imports', { mapping: '{}' })).status).toBe(400);
    expect((await app.http.post('/api/imports')).status).toBe(401);
    expect((await app.http.get('/api/imports/1')).status).toBe(401);
  });
});
