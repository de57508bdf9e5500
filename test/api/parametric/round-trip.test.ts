import Ajv from 'ajv';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import supertest from 'supertest';
import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { importFile } from '../../support/imports';
import { field, member, type Row } from '../../support/records';

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
});
afterAll(() => app.close());

const text = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  .filter((one) => one.trim() !== '' && !one.includes('\u0000'));
const options = ['a', 'ığüşöç', '=1+1', 'b; c', 'İ'];

/** What fits each type, as somebody may write it. */
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text: fc.oneof(text, fc.constantFrom('=1+1', "'quoted", '"', 'a;b,c', '🙂', 'שלום')),
  longtext: fc.oneof(text, fc.constant('bir\niki\n\n"üç"')),
  integer: fc.integer(),
  decimal: fc
    .tuple(fc.integer(), fc.integer({ min: 0, max: 999_999 }))
    .map(([whole, part]) => `${whole}.${part}`),
  money: fc.integer(),
  date: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  boolean: fc.boolean(),
  choice: fc.constantFrom(...options),
  choices: fc.subarray(
    options.filter((one) => !one.includes(';')),
    { minLength: 1 },
  ),
  url: fc.constantFrom('www.ortak.example', 'https://ışık.example/a?b=c#d'),
  email: fc.constantFrom('a@b.example', 'İlk.Ad+x@ortak.example'),
  phone: fc.constantFrom('0212 555 01 28', '+49 30 901820'),
};

const keyOf = (type: string): string => `t_${type}`;

test('X2 C6 any values: what is stored is what is read, described, filtered, exported and imported back', async () => {
  for (const type of Object.keys(values))
    await field(admin, keyOf(type), type, {
      labels: { tr: `Alan ${type}`, en: `Field ${type}` },
      ...(type === 'choice' || type === 'choices' ? { options } : {}),
      ...(type === 'money' ? { currency: 'TRY' } : {}),
    });
  const { body } = await app.http.get('/api/openapi.json').expect(200);
  const schema = (body as { components: { schemas: Record<string, { properties: { extra: object } }> } })
    .components.schemas.Members!.properties.extra;
  const fits = new Ajv({ strict: false, validateFormats: false }).compile(schema);

  const records = fc.sample(
    fc.record(values as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] }),
    { numRuns: 25, seed: 42 },
  );
  const stored = new Map<string, Record<string, unknown>>();
  for (const [index, record] of records.entries()) {
    const extra = Object.fromEntries(Object.entries(record).map(([type, value]) => [keyOf(type), value]));
    const row = await member(admin, { code: `R${index}`, name: `Üye ${index}`, extra });
    const read = (await admin.get(`/api/console/members/${row.id}`).expect(200)).body as Row;
    expect(read.extra).toEqual(row.extra);
    expect([Object.keys(read.extra as object).sort(), fits(read.extra), fits.errors]).toEqual([
      Object.keys(extra).sort(),
      true,
      null,
    ]);
    stored.set(`R${index}`, read.extra as Record<string, unknown>);
  }

  // Filtered: each value finds all that have it, and no other.
  for (const type of Object.keys(values)) {
    const key = keyOf(type);
    const [, sample] = [...stored].find(([, extra]) => extra[key] !== undefined) ?? [];
    const value = sample?.[key];
    const found = await admin.list<Row>('/api/console/members', {
      filter: { [`extra.${key}`]: value },
      range: [0, 99],
    });
    const has = (extra: Record<string, unknown>): boolean =>
      Array.isArray(value)
        ? value.some((one) => (extra[key] as unknown[] | undefined)?.includes(one))
        : extra[key] === value;
    const expected = [...stored].filter(([, extra]) => has(extra)).map(([code]) => code);
    expect([type, found.rows.map(({ code }) => code).sort()]).toEqual([type, expected.sort()]);
  }

  // Exported, emptied, and imported back from the file as it is, with the mapping that is suggested for it.
  const columns = ['code', ...Object.keys(values).map((type) => `extra.${keyOf(type)}`)];
  const exported = await supertest(app.url)
    .get('/api/console/members/export')
    .set('Authorization', `Bearer ${admin.token}`)
    .set('Accept-Language', 'en')
    .query({ format: 'csv', columns: JSON.stringify(columns) })
    .expect(200);
  const rows = parse(exported.text, { bom: true }) as string[][];
  expect(rows).toHaveLength(records.length + 1);
  const empty = Object.fromEntries(Object.keys(values).map((type) => [keyOf(type), null]));
  const { rows: all } = await admin.list<Row>('/api/console/members', { range: [0, 99] });
  for (const { id } of all) await admin.put(`/api/console/members/${id}`, { extra: empty }).expect(200);
  const suggested = await supertest(app.url)
    .post('/api/imports/suggest')
    .set('Authorization', `Bearer ${admin.token}`)
    .field('resource', 'members')
    .attach('file', Buffer.from(exported.text), 'members.csv');
  expect(suggested.status).toBe(200);
  const { set } = (suggested.body as { mapping: { steps: { set: Record<string, unknown> }[] } }).mapping
    .steps[0]!;
  const mapping = {
    steps: [
      {
        resource: 'members',
        match: ['code'],
        set: Object.fromEntries(
          Object.entries(set).filter(([key]) => key === 'code' || key.startsWith('extra.')),
        ),
      },
    ],
  };
  const report = await importFile(admin, exported.text, mapping);
  expect([report.errors, report.status, report.updated]).toEqual([
    [],
    'finished',
    [...stored.values()].filter((extra) => Object.keys(extra).length > 0).length,
  ]);
  const { rows: after } = await admin.list<Row>('/api/console/members', { range: [0, 99] });
  for (const row of after) expect([row.code, row.extra]).toEqual([row.code, stored.get(String(row.code))]);
});
