import { figureCondition, findFigure, type FoundFigure } from './figures';
import { readValue } from './read-value';
import type { FieldError, Resource } from './resource';
import { castOf, expressionOf, isReadable, type Field, type ManyField } from './shape';

/** Collects the values of a statement: `$1`, `$2` … in the order in which they were asked for. */
export class Parameters {
  readonly values: unknown[] = [];
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

const suffixes = ['_gte', '_lte', '_gt', '_lt', '_neq', '_contains', '_isnull'] as const;
type Operator = '' | (typeof suffixes)[number];

const comparisons: Readonly<Record<string, string>> = { _gte: '>=', _lte: '<=', _gt: '>', _lt: '<' };

/** The column that says which member a row belongs to, if one does: what the filter `mine` compares. */
export function memberOf(resource: Resource): string | undefined {
  if (resource.name === 'members') return 't.id';
  const field = resource.shape.fields.get('member');
  return field?.target === 'members' && field.column !== undefined ? `t."${field.column}"` : undefined;
}

/**
 * Compiles a filter object into SQL conditions over the row `t`. Names come from the shape, values become parameters.
 * Unknown, forbidden and mistyped keys are collected as errors and never ignored.
 */
export function compileFilter(
  resource: Resource,
  filter: Readonly<Record<string, unknown>>,
  parameters: Parameters,
  visible: (name: string) => boolean,
): { conditions: string[]; errors: FieldError[] } {
  const conditions: string[] = [];
  const errors: FieldError[] = [];
  const ownMember = memberOf(resource);
  for (const [key, value] of Object.entries(filter)) {
    const path = `filter.${key}`;
    if (key === 'q') {
      addSearch(resource, value, path);
      continue;
    }
    if (key === 'mine' && ownMember !== undefined && visible(key)) {
      addMine(ownMember, value, path);
      continue;
    }
    const condition = visible(key) ? resource.conditions?.[key] : undefined;
    if (condition !== undefined) {
      const id = read({ name: key, type: 'relation', min: 1 }, value, path);
      if (id !== undefined) conditions.push(condition.sql(id));
      continue;
    }
    const found = resolve(key);
    if (found === undefined) errors.push({ path, code: 'unknownFilter', params: { key } });
    else if (found.kind === 'figure') addFigure(found.figure, found.operator, value, path);
    else if (found.kind === 'many') addMany(found.many, found.operator, value, path);
    else addField(found.field, found.operator, value, path);
  }
  return { conditions, errors };

  type Found =
    | { kind: 'field'; field: Field; operator: Operator }
    | { kind: 'many'; many: ManyField; operator: Operator }
    | { kind: 'figure'; figure: FoundFigure; operator: Operator };

  function resolve(key: string): Found | undefined {
    const exact = lookUp(key, '');
    if (exact !== undefined) return exact;
    for (const suffix of suffixes) {
      if (!key.endsWith(suffix)) continue;
      const found = lookUp(key.slice(0, -suffix.length), suffix);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function lookUp(name: string, operator: Operator): Found | undefined {
    const figure = hasSuffix(name, operator) ? undefined : findFigure(resource.figures, name);
    if (figure !== undefined)
      return visible(name.slice(0, name.indexOf('.'))) ? { kind: 'figure', figure, operator } : undefined;
    if (!visible(name)) return undefined;
    const field = resource.shape.fields.get(name);
    if (field !== undefined && isReadable(field) && field.type !== 'json')
      return { kind: 'field', field, operator };
    const many = resource.shape.many.get(name);
    return many === undefined ? undefined : { kind: 'many', many, operator };
  }

  function hasSuffix(name: string, operator: Operator): boolean {
    return operator === '' && suffixes.some((suffix) => name.endsWith(suffix));
  }

  function addSearch(target: Resource, value: unknown, path: string): void {
    if (target.search === undefined) errors.push({ path, code: 'unknownFilter', params: { key: 'q' } });
    else if (typeof value !== 'string' || value.length > 200 || value.includes('\u0000'))
      errors.push({ path, code: 'notText' });
    else {
      // Every word must be found somewhere; LIKE's own signs are taken literally.
      for (const word of value.split(/\s+/u).filter((part) => part !== '')) {
        const literal = parameters.add(word.replace(/[\\%_]/g, (sign) => `\\${sign}`));
        const matches = (expression: string) => `${expression} like '%' || app.fold(${literal}::text) || '%'`;
        const found = matches(target.search);
        const { searchIn } = target;
        const here =
          searchIn === undefined
            ? found
            : `exists (select 1 from ${searchIn.table} where ${searchIn.condition} and ${found})`;
        // Keys have digits; looking for every word among those of old would slow all searches down.
        const before = /\d/.test(word) ? formerly(target, matches) : [];
        conditions.push(before.length === 0 ? here : `(${[here, ...before].join(' or ')})`);
      }
    }
  }

  /** Members whom the asking user looks after, and what is theirs; `false` finds the others. */
  function addMine(member: string, value: unknown, at: string): void {
    if (typeof value !== 'boolean') errors.push({ path: at, code: 'notBoolean' });
    else
      conditions.push(
        value
          ? `${member} = any ((select app.own_members())::integer[])`
          : `(${member} = any ((select app.own_members())::integer[])) is not true`,
      );
  }

  /** Records that had what is looked for under another key, by an index of their own. */
  function formerly(target: Resource, found: (expression: string) => string): string[] {
    return [...target.shape.fields.values()].flatMap(({ aliases }) =>
      aliases === undefined
        ? []
        : [`t.id = any(array(select f.id from (${aliases}) f where ${found('app.fold(f.key)')}))`],
    );
  }

  function withAliases({ aliases }: Field, condition: string, given: readonly string[]): string {
    if (aliases === undefined || given.length === 0) return condition;
    return `(${condition} or t.id = any(array(select f.id from (${aliases}) f where f.key in (${given.join(', ')}))))`;
  }

  function read(field: Field, value: unknown, path: string): string | undefined {
    const reading = readValue(field, value);
    if (reading.ok && reading.value !== null) return `${parameters.add(reading.value)}::${castOf(field)}`;
    errors.push({ path, ...(reading.ok ? { code: 'required' } : reading.error) });
    return undefined;
  }

  function comparable(field: Field): string {
    return field.type === 'decimal' && field.sql === undefined
      ? `${expressionOf(field)}::numeric`
      : expressionOf(field);
  }

  /** A field with several values has one of these, or none. */
  function addChoices(field: Field, operator: Operator, value: unknown, path: string): void {
    const given = Array.isArray(value) ? value : [value];
    const one: Field = { ...field, type: 'choice' };
    const wrong = given.flatMap((item, index) => {
      const reading = readValue(one, item);
      if (reading.ok && reading.value !== null) return [];
      return [
        {
          path: Array.isArray(value) ? `${path}.${index}` : path,
          ...(reading.ok ? { code: 'required' } : reading.error),
        },
      ];
    });
    errors.push(...wrong);
    if (wrong.length > 0) return;
    const found = `${expressionOf(field)} ?| ${parameters.add(given)}::text[]`;
    if (operator === '') conditions.push(found);
    else if (operator === '_neq') conditions.push(`(${found}) is not true`);
    else errors.push({ path, code: 'unknownFilter', params: { key: path } });
  }

  function addField(field: Field, operator: Operator, value: unknown, path: string): void {
    const expression = comparable(field);
    if (operator === '_isnull') {
      if (typeof value === 'boolean') conditions.push(`${expression} is ${value ? '' : 'not '}null`);
      else errors.push({ path, code: 'notBoolean' });
      return;
    }
    if (operator === '_contains') {
      addContains(field, expression, value, path);
      return;
    }
    if (field.type === 'choices' && value !== null) {
      addChoices(field, operator, value, path);
      return;
    }
    if (Array.isArray(value) && (operator === '' || operator === '_neq')) {
      const given = value.slice(0, 10_000).map((item, index) => read(field, item, `${path}.${index}`));
      if (given.some((item) => item === undefined)) return;
      const list = given.length === 0 ? 'false' : `${expression} in (${given.join(', ')})`;
      conditions.push(
        operator === '' ? withAliases(field, list, given as string[]) : `not coalesce(${list}, false)`,
      );
      return;
    }
    if (value === null && (operator === '' || operator === '_neq')) {
      conditions.push(`${expression} is ${operator === '' ? '' : 'not '}null`);
      return;
    }
    const given = read(field, value, path);
    if (given === undefined) return;
    if (operator === '') conditions.push(withAliases(field, `${expression} = ${given}`, [given]));
    else if (operator === '_neq') conditions.push(`${expression} is distinct from ${given}`);
    else if (field.type === 'boolean') errors.push({ path, code: 'unknownFilter', params: { key: path } });
    else conditions.push(`${expression} ${comparisons[operator]} ${given}`);
  }

  function addFigure(
    { field, source, key }: FoundFigure,
    operator: Operator,
    value: unknown,
    path: string,
  ): void {
    if (operator === '_isnull' && typeof value !== 'boolean') {
      errors.push({ path, code: 'notBoolean' });
      return;
    }
    const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 1000) : [value];
    const one = operator !== '' && operator !== '_neq';
    if (one && list.length !== 1) {
      errors.push({ path, code: 'badRequest' });
      return;
    }
    const given =
      operator === '_isnull' ? [String(value)] : list.map((item) => read(field, numeral(item), path));
    if (given.some((item) => item === undefined)) return;
    const rows = source.rows(`${parameters.add(key)}::text`);
    const condition = figureCondition(rows, operator, given as string[]);
    if (condition === undefined) errors.push({ path, code: 'unknownFilter', params: { key: field.name } });
    else conditions.push(condition);
  }

  function addContains(field: Field, expression: string, value: unknown, path: string): void {
    if (!['string', 'text', 'email'].includes(field.type)) {
      errors.push({ path, code: 'unknownFilter', params: { key: `${field.name}_contains` } });
    } else if (typeof value !== 'string' || value.includes('\u0000') || value.length > 200) {
      errors.push({ path, code: 'notText' });
    } else {
      const literal = parameters.add(value.replace(/[\\%_]/g, (sign) => `\\${sign}`));
      conditions.push(`app.fold(${expression}) like '%' || app.fold(${literal}::text) || '%'`);
    }
  }

  function addMany(many: ManyField, operator: Operator, value: unknown, path: string): void {
    const link = `select 1 from ${many.table} l where l."${many.ownColumn}" = t.id`;
    if (operator === '_isnull' && typeof value === 'boolean') {
      conditions.push(`${value ? 'not ' : ''}exists (${link})`);
      return;
    }
    const ids = Array.isArray(value) ? value : [value];
    const field: Field = { name: many.name, type: 'relation' };
    const given = ids.map((id) => read(field, id, path));
    if (given.some((item) => item === undefined)) return;
    if (operator !== '' && operator !== '_neq') {
      errors.push({ path, code: 'unknownFilter', params: { key: `${many.name}${operator}` } });
      return;
    }
    const linked =
      given.length === 0 ? 'false' : `exists (${link} and l."${many.targetColumn}" in (${given.join(', ')}))`;
    conditions.push(operator === '' ? linked : `not (${linked})`);
  }
}

/** Figures are compared as decimals, which come as texts; a plain number says the same. */
function numeral(value: unknown): unknown {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
}
