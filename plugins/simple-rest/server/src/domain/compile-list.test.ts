import { isRefusal } from '@ortak/kernel/api';
import { compileList, compileOne, type Reading } from './compile-list';
import { readQuery } from './query';
import type { Resource } from './resource';
import type { Field, ManyField } from './shape';

const fields: Field[] = [
  { name: 'id', type: 'integer', column: 'id', readOnly: true },
  { name: 'name', type: 'string', column: 'name', required: true },
  { name: 'annualSales', type: 'bigint', column: 'annual_sales' },
  { name: 'lateInterestRate', type: 'decimal', column: 'late_interest_rate' },
  { name: 'createdAt', type: 'instant', column: 'created_at', readOnly: true },
  { name: 'secret', type: 'string', column: 'secret', hidden: true },
  { name: 'parent', type: 'relation', column: 'parent_id', target: 'members' },
  { name: 'extra', type: 'json', column: 'extra' },
  { name: 'extra.x', type: 'string', sql: `(t."extra" ->> 'x')`, readOnly: true },
];
const many: ManyField[] = [
  {
    name: 'categories',
    target: 'categories',
    table: '"members_categories_lnk"',
    ownColumn: 'member_id',
    targetColumn: 'category_id',
  },
];
const members: Resource = {
  name: 'members',
  actions: ['list'],
  search: `app.fold(t."name")`,
  shape: {
    table: '"members"',
    contentType: true,
    fields: new Map(fields.map((field) => [field.name, field])),
    many: new Map(many.map((field) => [field.name, field])),
  },
  portal: { fields: ['name', 'parent'] },
};
const staff: Reading = {
  resourceOf: (name) => (name === 'members' ? members : undefined),
  visible: () => true,
};
const portal: Reading = {
  ...staff,
  visible: (resource, name) => name === 'id' || resource.portal?.fields.includes(name) === true,
};

const compile = (query: Record<string, string>, reading = staff) =>
  compileList(members, readQuery(query), reading);
const codes = (query: Record<string, string>, reading = staff) =>
  compile(query, reading).errors.map(({ path, code }) => `${path} ${code}`);

describe('a list', () => {
  test('puts values into parameters and never into the text', () => {
    const evil = `'; drop table members; --`;
    const { rows, errors } = compile({
      filter: JSON.stringify({ name: evil, q: evil, 'extra.x': evil, name_contains: evil }),
    });
    expect(errors).toEqual([]);
    expect(rows.text).not.toContain('drop');
    expect(rows.values).toContain(evil);
  });

  test.each([
    [{ name: 'a' }, `t."name" = $1::text`],
    [{ name: ['a', 'b'] }, `t."name" in ($1::text, $2::text)`],
    [{ name: [] }, 'false'],
    [{ name_neq: 'a' }, `t."name" is distinct from $1::text`],
    [{ annualSales_gte: 5 }, `t."annual_sales" >= $1::bigint`],
    [{ lateInterestRate_lt: '1.5' }, `t."late_interest_rate"::numeric < $1::numeric`],
    [{ parent_isnull: true }, `t."parent_id" is null`],
    [{ parent: null }, `t."parent_id" is null`],
    [
      { categories: 3 },
      `exists (select 1 from "members_categories_lnk" l where l."member_id" = t.id and l."category_id" in ($1::int))`,
    ],
    [{ q: '50%' }, `app.fold(t."name") like '%' || app.fold($1::text) || '%'`],
  ])('compiles %j', (filter, condition) => {
    const { rows, errors } = compile({ filter: JSON.stringify(filter) });
    expect(errors).toEqual([]);
    expect(rows.text).toContain(`where ${condition} order`);
  });

  test('takes signs of LIKE literally', () => {
    expect(compile({ filter: '{"q":"50%_"}' }).rows.values[0]).toBe('50\\%\\_');
  });

  test('refuses what it does not know, each by its name', () => {
    expect(codes({ filter: '{"nobody":1,"secret":"x","name_gte":5,"annualSales":"x"}' })).toEqual([
      'filter.nobody unknownFilter',
      'filter.secret unknownFilter',
      'filter.name_gte notText',
      'filter.annualSales notInteger',
    ]);
    expect(codes({ sort: '["secret","ASC"]' })).toEqual(['sort unknownSort']);
    expect(codes({ embed: '["name"]' })).toEqual(['embed unknownEmbed']);
  });

  test('shows the portal only what its declaration names, and filters by nothing else', () => {
    expect(compile({}, portal).rows.text).not.toContain('annual_sales"');
    expect(
      codes(
        { filter: '{"annualSales":1,"categories":1,"extra.x":1}', sort: '["annualSales","ASC"]' },
        portal,
      ),
    ).toEqual([
      'filter.annualSales unknownFilter',
      'filter.categories unknownFilter',
      'filter.extra.x unknownFilter',
      'sort unknownSort',
    ]);
  });

  test('never selects a hidden field', () => {
    expect(compile({}).rows.text).not.toContain('"secret"');
    expect(compileOne(members, [], staff).text).not.toContain('"secret"');
  });

  test.each([
    [{ filter: '{' }],
    [{ filter: '[]' }],
    [{ range: '[5,1]' }],
    [{ range: '[0]' }],
    [{ sort: '["name","UP"]' }],
    [{ page: '1' }],
    [{ count: 'all' }],
  ])('refuses the malformed query %j', (query) => {
    let caught: unknown;
    try {
      readQuery(query as unknown as Record<string, unknown>);
    } catch (error) {
      caught = error;
    }
    expect(isRefusal(caught) && caught.status).toBe(400);
  });
});
