import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field, ManyField } from '@ortak/plugin-simple-rest/server/domain/shape';
import { evaluateStep, matchKey } from './evaluate-row';
import { bodyFor, stillChanges } from './find-changes';
import { columnOf } from './mapping';
import { readMapping } from './read-mapping';

function resource(
  name: string,
  fields: readonly Partial<Field>[],
  more: Partial<Resource> = {},
  many: readonly ManyField[] = [],
): Resource {
  const all = fields.map((field) => ({ type: 'string', column: field.name, ...field }) as Field);
  return {
    name,
    actions: ['list', 'view', 'create', 'edit'],
    shape: {
      table: name,
      contentType: true,
      fields: new Map(
        [{ name: 'id', type: 'integer', column: 'id', readOnly: true } as Field, ...all].map((field) => [
          field.name,
          field,
        ]),
      ),
      many: new Map(many.map((field) => [field.name, field])),
    },
    ...more,
  };
}

const resources: Record<string, Resource> = {
  members: resource(
    'members',
    [
      { name: 'code' },
      { name: 'kind', type: 'choice', choices: ['corporate', 'individual'] },
      { name: 'name' },
      { name: 'parent', type: 'relation', target: 'members' },
      { name: 'extra', type: 'json' },
      { name: 'version', type: 'integer', readOnly: true },
      { name: 'secret', hidden: true },
    ],
    {},
    [{ name: 'categories', target: 'categories', table: 'lnk', ownColumn: 'a', targetColumn: 'b' }],
  ),
  categories: resource('categories', [{ name: 'name' }]),
  companies: resource('companies', [{ name: 'code' }]),
  accounts: resource('accounts', [
    { name: 'member', type: 'relation', target: 'members' },
    { name: 'company', type: 'relation', target: 'companies' },
    { name: 'currency' },
    { name: 'creditLimit', type: 'bigint' },
    { name: 'blocked', type: 'boolean' },
  ]),
  subscriptions: resource(
    'subscriptions',
    [
      { name: 'number' },
      { name: 'account', type: 'relation', target: 'accounts' },
      { name: 'start', type: 'date' },
    ],
    { lines: { lines: { resource: 'subscription-lines', parent: 'subscription', order: 'position' } } },
  ),
  'subscription-lines': resource('subscription-lines', [
    { name: 'description' },
    { name: 'quantity', type: 'decimal' },
    { name: 'unitPrice', type: 'decimal' },
  ]),
};
const resourceOf = (name: string) => (Object.hasOwn(resources, name) ? resources[name] : undefined);
const columns = ['id', 'gender', 'price', 'start', 'limit'];

const read = (...steps: unknown[]) => readMapping({ steps }, columns, resourceOf);
const errorsOf = (...steps: unknown[]) => read(...steps).errors.map(({ path, code }) => `${path} ${code}`);

const members = {
  resource: 'members',
  match: ['code'],
  set: { code: '$id', kind: 'individual', name: '$id' },
};

describe('a mapping', () => {
  test('S1 of three steps, as the interface describes it, has no errors', () => {
    expect(
      errorsOf(
        {
          ...members,
          set: {
            ...members.set,
            'extra.gender': { column: 'gender', map: { Female: 'f', Male: 'm' } },
            categories: [{ find: { name: 'Gold' } }],
          },
        },
        {
          resource: 'accounts',
          match: ['member', 'company'],
          set: { member: '@members', company: { find: { code: 'MAIN' } }, currency: 'USD' },
        },
        {
          resource: 'subscriptions',
          match: ['number'],
          set: {
            number: '$id',
            account: '@accounts',
            start: '$start',
            lines: [{ description: 'Service', quantity: 1, unitPrice: '$price' }],
          },
        },
      ),
    ).toEqual([]);
  });

  test.each<[string, unknown[], string[]]>([
    ['no steps', [], ['mapping.steps imports.errors.noSteps']],
    [
      'an unknown resource',
      [{ resource: 'aliens', match: ['x'], set: {} }],
      ['mapping.steps.0.resource unknownResource'],
    ],
    [
      'an unknown field',
      [{ ...members, set: { ...members.set, shoe: '$id' } }],
      ['mapping.steps.0.set.shoe imports.errors.unknownField'],
    ],
    [
      'a hidden field',
      [{ ...members, set: { ...members.set, secret: 'x' } }],
      ['mapping.steps.0.set.secret imports.errors.unknownField'],
    ],
    [
      'a read-only field',
      [{ ...members, set: { ...members.set, version: 1 } }],
      ['mapping.steps.0.set.version readOnly'],
    ],
    [
      'a missing column',
      [{ ...members, set: { ...members.set, name: '$shoe' } }],
      ['mapping.steps.0.set.name imports.errors.missingColumn'],
    ],
    ['no match', [{ ...members, match: [] }], ['mapping.steps.0.match imports.errors.noMatch']],
    [
      'a match without a value',
      [{ ...members, match: ['kind', 'parent'] }],
      ['mapping.steps.0.match imports.errors.matchNotSet'],
    ],
    [
      'a constant that never fits',
      [{ ...members, set: { ...members.set, kind: 'alien' } }],
      ['mapping.steps.0.set.kind notOneOf'],
    ],
    [
      'a step that comes later',
      [{ ...members, set: { ...members.set, parent: '@members' } }],
      ['mapping.steps.0.set.parent imports.errors.unknownStep'],
    ],
    [
      'a step of another kind',
      [members, { resource: 'accounts', match: ['company'], set: { company: '@members' } }],
      ['mapping.steps.1.set.company imports.errors.wrongStep'],
    ],
    ['two steps of one name', [members, members], ['mapping.steps.1 imports.errors.stepTwice']],
    [
      'a find where nothing is found',
      [{ ...members, set: { ...members.set, name: { find: { code: '$id' } } } }],
      ['mapping.steps.0.set.name imports.errors.notRelation'],
    ],
    [
      'a find by SQL',
      [{ ...members, set: { ...members.set, parent: { find: { 'code" or 1=1 --': 'x' } } } }],
      ['mapping.steps.0.set.parent.find.code" or 1=1 -- imports.errors.unknownField'],
    ],
    [
      'a key into the prototype',
      [{ ...members, set: { ...members.set, 'extra.__proto__': 'x' } }],
      ['mapping.steps.0.set.extra.__proto__ imports.errors.unknownField'],
    ],
    [
      'a path into a text',
      [{ ...members, set: { ...members.set, 'name.first': 'x' } }],
      ['mapping.steps.0.set.name.first imports.errors.unknownField'],
    ],
    [
      'an unknown option',
      [{ ...members, set: { ...members.set, name: { column: 'id', eval: 'x' } } }],
      ['mapping.steps.0.set.name.eval imports.errors.unknownOption'],
    ],
    [
      'a currency that does not exist',
      [{ ...members, set: { ...members.set, name: { column: 'id', money: 'XXX' } } }],
      ['mapping.steps.0.set.name.money notCurrency'],
    ],
    [
      'a field of lines that does not exist',
      [{ resource: 'subscriptions', match: ['number'], set: { number: '$id', lines: [{ colour: 'x' }] } }],
      ['mapping.steps.0.set.lines.0.colour imports.errors.unknownField'],
    ],
  ])('with %s is refused before any row is run', (_name, steps, errors) => {
    expect(errorsOf(...steps)).toEqual(errors);
  });

  test('$$ and @@ stand for the signs themselves', () => {
    const { mapping } = read({ ...members, set: { ...members.set, name: '$$id', 'extra.handle': '@@me' } });
    const desired = evaluateStep(mapping.steps[0]!, { cells: ['7'], refs: [], found: [] });
    expect(desired.values.name).toBe('$id');
    expect(desired.inside.extra).toEqual({ handle: '@me' });
  });
});

describe('a row', () => {
  const accounts = {
    resource: 'accounts',
    match: ['member', 'company'],
    set: {
      member: '@members',
      company: 1,
      currency: 'KWD',
      creditLimit: { column: 'limit', money: 'KWD', decimal: ',' },
      blocked: '$gender',
    },
  };
  const evaluate = (cells: string[], refs: (number | undefined)[] = [7]) => {
    const { mapping, errors } = read(members, accounts);
    expect(errors).toEqual([]);
    const step = mapping.steps[1]!;
    const desired = evaluateStep(step, { cells, refs, found: [] });
    return { step, desired, key: matchKey(step, desired) };
  };

  test('becomes the values of its fields: money in minor units, yes and no as people write them', () => {
    const { desired, key } = evaluate(['1', 'Evet', '', '', '1.234,5']);
    expect(desired.values).toEqual({
      member: 7,
      company: 1,
      currency: 'KWD',
      creditLimit: '1234500',
      blocked: true,
    });
    expect(desired.errors).toEqual([]);
    expect(key.values).toEqual([7, 1]);
  });

  test('leaves out what is empty, and what a skipped step did not make', () => {
    expect(evaluate(['1', '', '', '', ''], [undefined]).desired.values).toEqual({
      company: 1,
      currency: 'KWD',
    });
  });

  test('says what cannot be read, with the column', () => {
    const { step, desired } = evaluate(['1', 'perhaps', '', '', '1,23456']);
    expect(desired.errors.map(({ path, code }) => [path, code, columnOf(step, path)])).toEqual([
      ['creditLimit', 'tooManyDecimals', 'limit'],
      ['blocked', 'imports.errors.notYesNo', 'gender'],
    ]);
  });

  test('whose values to match by are all empty is skipped', () => {
    const { mapping } = read(members);
    const step = mapping.steps[0]!;
    expect(
      matchKey(step, evaluateStep(step, { cells: ['', 'x'], refs: [], found: [] })).values,
    ).toBeUndefined();
  });

  test('with a value that has no translation says so', () => {
    const { mapping } = read({
      ...members,
      set: { ...members.set, 'extra.gender': { column: 'gender', map: { F: true } } },
    });
    const { errors } = evaluateStep(mapping.steps[0]!, { cells: ['1', 'X'], refs: [], found: [] });
    expect(errors).toEqual([
      { path: 'extra.gender', code: 'imports.errors.notInMap', params: { value: 'X' } },
    ]);
  });

  test('a date in the file’s own form is turned round; a day that does not exist stays for its field to refuse', () => {
    const dated = {
      resource: 'subscriptions',
      match: ['number'],
      set: { number: '$id', start: { column: 'start', date: 'DD.MM.YYYY' } },
    };
    const { mapping } = read(dated);
    const start = (text: string) =>
      evaluateStep(mapping.steps[0]!, { cells: ['1', '', '', text], refs: [], found: [] });
    expect(start('1.2.2026').values.start).toBe('2026-02-01');
    expect(start('31.02.2026').values.start).toBe('2026-02-31');
    expect(start('2026-02-01').values.start).toBe('2026-02-01');
    expect(start('soon').errors).toEqual([
      { path: 'start', code: 'imports.errors.notDateLike', params: { form: 'DD.MM.YYYY' } },
    ]);
  });
});

describe('what changes', () => {
  const lineOf = (name: string) => resources[name] as Resource;
  const desire = (more: object) => ({
    ...{ values: {}, inside: {}, many: {}, lines: {}, onlyNew: new Set<string>(), errors: [] },
    ...more,
  });

  test('S1 nothing changes when the record is what the row says', () => {
    const before = {
      id: 1,
      number: 'A',
      start: '2026-01-01',
      lines: [{ id: 5, description: 'Service', quantity: '1', unitPrice: '29.85' }],
    };
    const desired = desire({
      values: { number: 'A', start: '2026-01-01' },
      lines: {
        lines: [{ match: [], values: { description: 'Service', quantity: '1.0', unitPrice: '29.850' } }],
      },
    });
    expect(bodyFor(resources.subscriptions!, desired, before, lineOf)).toBeUndefined();
  });

  test('only what differs is written: extra keys are merged, lists are added to, other lines stay', () => {
    const member = { id: 1, code: 'A', name: 'x', extra: { b: 1, a: [1] }, categories: [3] };
    const desired = desire({
      values: { code: 'A', name: 'y' },
      inside: { extra: { c: 2 } },
      many: { categories: [3, 4] },
    });
    expect(bodyFor(resources.members!, desired, member, lineOf)).toEqual({
      name: 'y',
      extra: { a: [1], b: 1, c: 2 },
      categories: [3, 4],
    });

    const stored = {
      id: 1,
      lines: [
        { id: 5, description: 'A', unitPrice: '1' },
        { id: 6, description: 'B', unitPrice: '2' },
      ],
    };
    const byName = desire({
      lines: {
        lines: [
          { match: ['description'], values: { description: 'B', unitPrice: '3' } },
          { match: ['description'], values: { description: 'C', unitPrice: '4' } },
        ],
      },
    });
    expect(bodyFor(resources.subscriptions!, byName, stored, lineOf)).toEqual({
      lines: [{ id: 5 }, { id: 6, unitPrice: '3' }, { description: 'C', unitPrice: '4' }],
    });
  });

  test('what a new record begins with leaves one that is there alone, lines too', () => {
    const desired = desire({
      values: { code: 'A', name: 'A' },
      onlyNew: new Set(['name']),
      lines: {
        lines: [
          { match: [], values: { description: 'Service', quantity: '2' }, onlyNew: new Set(['description']) },
        ],
      },
    });
    const stored = {
      id: 1,
      code: 'A',
      name: 'Işık A.Ş.',
      lines: [{ id: 5, description: 'Fiber', quantity: '1' }],
    };
    const { lines: _, ...ofMember } = desired;
    expect(bodyFor(resources.members!, { ...ofMember, lines: {} }, stored, lineOf)).toBeUndefined();
    expect(bodyFor(resources.members!, { ...ofMember, lines: {} }, undefined, lineOf)).toEqual({
      code: 'A',
      name: 'A',
    });
    const { lines } = desired;
    expect(bodyFor(resources.subscriptions!, desire({ lines }), stored, lineOf)).toEqual({
      lines: [{ id: 5, quantity: '2' }],
    });
    expect(bodyFor(resources.subscriptions!, desire({ lines }), { id: 1, lines: [] }, lineOf)).toEqual({
      lines: [{ description: 'Service', quantity: '2' }],
    });
  });

  test('a value that the rules bring back into its form is no change', () => {
    const before = { id: 1, name: 'x', secret: undefined, categories: [4, 3] };
    expect(
      stillChanges(resources.members!, {
        before,
        values: { name: 'x', secret: 'folded', categories: [3, 4] },
        lines: {},
      }),
    ).toBe(false);
    expect(stillChanges(resources.members!, { before, values: { name: 'y' }, lines: {} })).toBe(true);
  });
});
