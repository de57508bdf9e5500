import type { FieldError } from '@ortak/kernel/api';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import { readValue } from '@ortak/plugin-simple-rest/server/domain/read-value';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import { encodings, type Encoding } from './detect-encoding';
import type { Expression, LineTarget, Mapping, Step, Target } from './mapping';
import { isObject, onlyNewOf, readExpression, type Scope } from './read-expression';
import { sheetsOfStep } from './sheets';
import type { Sheet } from './table';

const stepKeys = new Set(['resource', 'as', 'match', 'set']);
const mappingKeys = new Set(['steps', 'encoding', 'confirm']);
const confirmable = ['duplicates'];
const innerKey = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/;

/** The encoding that a mapping names for its csv, before the file has been opened. */
export function readEncoding(input: unknown): { encoding?: Encoding; errors: FieldError[] } {
  const named = isObject(input) ? input.encoding : undefined;
  if (named === undefined) return { errors: [] };
  if (encodings.includes(named as Encoding)) return { encoding: named as Encoding, errors: [] };
  return {
    errors: [{ path: 'mapping.encoding', code: 'notOneOf', params: { values: encodings.join(', ') } }],
  };
}

/**
 * Checks a mapping against the resources and the columns of its file, before any row is run.
 * @param resourceOf the resources that this caller may import into or find in, by name
 * @returns every error with its path in the mapping: `mapping.steps.0.set.code`
 */
export function readMapping(
  input: unknown,
  columns: readonly string[],
  resourceOf: (name: string) => Resource | undefined,
  sheets: readonly Sheet[] = [],
): { mapping: Mapping; errors: readonly FieldError[] } {
  const { encoding, errors } = readEncoding(input);
  const steps: Step[] = [];
  const given = isObject(input) ? input.steps : undefined;
  if (!Array.isArray(given) || given.length === 0 || given.length > 20) {
    errors.push({ path: 'mapping.steps', code: 'imports.errors.noSteps' });
    return { mapping: { steps }, errors };
  }
  for (const key of Object.keys(input as object)) {
    if (!mappingKeys.has(key)) errors.push({ path: `mapping.${key}`, code: 'unknownKey', params: { key } });
  }
  const before: { name: string; resource: string }[] = [];
  given.forEach((item: unknown, index) => {
    const step = readStep(item, `mapping.steps.${index}`, {
      columns,
      before: [...before],
      resourceOf,
      lookups: [],
      errors,
    });
    if (step === undefined) return;
    if (before.some(({ name }) => name === step.name))
      errors.push({
        path: `mapping.steps.${index}`,
        code: 'imports.errors.stepTwice',
        params: { step: step.name },
      });
    before.push({ name: step.name, resource: step.resource.name });
    const [sheet, ...others] = sheets.length === 0 ? [] : sheetsOfStep(step, sheets);
    if (others.length > 0)
      errors.push({ path: `mapping.steps.${index}`, code: 'imports.errors.severalSheets' });
    steps.push(sheet === undefined ? step : { ...step, sheet });
  });
  const confirm = readConfirm((input as { confirm?: unknown }).confirm, errors);
  return {
    mapping: { steps, ...(encoding === undefined ? {} : { encoding }), ...(confirm ? { confirm } : {}) },
    errors,
  };
}

function readConfirm(input: unknown, errors: FieldError[]): ReadonlySet<string> | undefined {
  if (input === undefined) return undefined;
  if (Array.isArray(input) && input.every((name) => confirmable.includes(name as string)))
    return new Set(input as string[]);
  const params = { values: confirmable.join(', ') };
  errors.push({ path: 'mapping.confirm', code: Array.isArray(input) ? 'notOneOf' : 'notList', params });
  return undefined;
}

function readStep(item: unknown, path: string, scope: Scope): Step | undefined {
  if (!isObject(item)) {
    scope.errors.push({ path, code: 'notObject' });
    return undefined;
  }
  for (const key of Object.keys(item)) {
    if (!stepKeys.has(key))
      scope.errors.push({ path: `${path}.${key}`, code: 'unknownKey', params: { key } });
  }
  const name = typeof item.resource === 'string' ? item.resource : '';
  const resource = scope.resourceOf(name);
  if (resource === undefined || resource.virtual !== undefined) {
    scope.errors.push({ path: `${path}.resource`, code: 'unknownResource', params: { key: name } });
    return undefined;
  }
  if (!isObject(item.set)) {
    scope.errors.push({ path: `${path}.set`, code: 'notObject' });
    return undefined;
  }
  const match = readMatch(item.match, item.set, resource, path, scope.errors);
  const targets = Object.entries(item.set).flatMap(([key, value]) => {
    const target = readTarget(resource, key, value, `${path}.set.${key}`, scope, match);
    return target === undefined ? [] : [target];
  });
  const as = typeof item.as === 'string' && innerKey.test(item.as) ? item.as : name;
  return { name: as, resource, match, targets, lookups: scope.lookups };
}

function readMatch(
  value: unknown,
  set: Readonly<Record<string, unknown>>,
  resource: Resource,
  path: string,
  errors: FieldError[],
): string[] {
  const names = Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];
  // Without it every import of the same file would add the same records once more.
  if (names.length === 0) errors.push({ path: `${path}.match`, code: 'imports.errors.noMatch' });
  for (const name of names) {
    const field = resource.shape.fields.get(name);
    const usable =
      field !== undefined && field.column !== undefined && field.type !== 'json' && field.hidden !== true;
    if (!usable)
      errors.push({
        path: `${path}.match`,
        code: 'imports.errors.unknownField',
        params: { field: name, resource: resource.name },
      });
    else if (!(name in set))
      errors.push({ path: `${path}.match`, code: 'imports.errors.matchNotSet', params: { field: name } });
  }
  return names;
}

function readTarget(
  resource: Resource,
  key: string,
  value: unknown,
  path: string,
  scope: Scope,
  match: readonly string[],
): Target | undefined {
  const unknown = () => {
    scope.errors.push({
      path,
      code: 'imports.errors.unknownField',
      params: { field: key, resource: resource.name },
    });
    return undefined;
  };
  const many = resource.shape.many.get(key);
  if (many !== undefined) {
    const items = Array.isArray(value) ? value : [value];
    const values = items.map((item: unknown, index) =>
      readExpression(item, `${path}.${index}`, scope, many.target),
    );
    return values.some((item) => item === undefined)
      ? undefined
      : { kind: 'many', key, many, values: values as Expression[] };
  }
  if (resource.lines?.[key] !== undefined) return readLines(resource, key, value, path, scope);
  const [head, inner, ...rest] = key.split('.') as [string, ...string[]];
  const field = resource.shape.fields.get(head);
  if (field?.notImported !== undefined) {
    scope.errors.push({ path, code: field.notImported });
    return undefined;
  }
  if (field === undefined || field.hidden === true || field.column === undefined) return unknown();
  if (field.readOnly === true && !(key === 'id' && match.includes('id'))) {
    scope.errors.push({ path, code: 'readOnly' });
    return undefined;
  }
  if (inner !== undefined && (field.type !== 'json' || rest.length > 0 || !innerKey.test(inner)))
    return unknown();
  const extra = inner === undefined ? undefined : resource.shape.fields.get(key);
  if (inner !== undefined && resource.extra !== undefined && extra === undefined) return unknown();
  // In a JSON field `new` is a key like any other.
  const { value: given, ...when } = field.type === 'json' ? { value } : onlyNewOf(value);
  const expression = readExpression(given, path, scope, field.target ?? extra?.target);
  if (expression === undefined) return undefined;
  if (inner !== undefined)
    return {
      kind: 'inside',
      key,
      field,
      inner,
      value: expression,
      ...(extra === undefined ? {} : { extra }),
    };
  checkConstant(field, expression, path, scope.errors);
  return { kind: 'field', key, field, value: expression, ...when };
}

function readLines(
  resource: Resource,
  key: string,
  value: unknown,
  path: string,
  scope: Scope,
): Target | undefined {
  const declaration = resource.lines?.[key];
  const lineResource = declaration === undefined ? undefined : scope.resourceOf(declaration.resource);
  if (declaration === undefined || lineResource === undefined || !Array.isArray(value)) {
    scope.errors.push({ path, code: 'notList' });
    return undefined;
  }
  const lines = value.map((item: unknown, index): LineTarget => {
    const at = `${path}.${index}`;
    if (!isObject(item)) {
      scope.errors.push({ path: at, code: 'notObject' });
      return { match: [], fields: [] };
    }
    const { match, ...set } = item;
    const fields = Object.entries(set).flatMap(([name, inner]) => {
      const field = lineResource.shape.fields.get(name);
      if (
        field === undefined ||
        field.hidden === true ||
        field.column === undefined ||
        field.readOnly === true
      ) {
        scope.errors.push({
          path: `${at}.${name}`,
          code: 'imports.errors.unknownField',
          params: { field: name, resource: declaration.resource },
        });
        return [];
      }
      const { value: given, ...when } = onlyNewOf(inner);
      const expression = readExpression(given, `${at}.${name}`, scope, field.target);
      if (expression === undefined) return [];
      checkConstant(field, expression, `${at}.${name}`, scope.errors);
      return [{ key: name, field, value: expression, ...when }];
    });
    const names = Array.isArray(match)
      ? match.filter((name): name is string => typeof name === 'string' && name in set)
      : [];
    return { match: names, fields };
  });
  return { kind: 'lines', key, declaration, lines };
}

/** A constant that can never fit is wrong for every row: said once, before any is run. */
function checkConstant(field: Field, expression: Expression, path: string, errors: FieldError[]): void {
  if (expression.kind !== 'constant') return;
  const reading = readValue(field, constantFor(field, expression.value));
  if (!reading.ok) errors.push({ path, ...reading.error });
}

/** Numbers are welcome where a mapping means a decimal; the API itself takes only text. */
export function constantFor(field: Field, value: unknown): unknown {
  return field.type === 'decimal' && typeof value === 'number' ? String(value) : value;
}
