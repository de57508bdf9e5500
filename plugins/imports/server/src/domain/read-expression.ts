import type { FieldError } from '@ortak/kernel/api';
import { isCurrency, minorDigits } from '@ortak/kernel/money';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Expression, Lookup } from './mapping';

/** What an expression may refer to while a mapping is read. */
export interface Scope {
  readonly columns: readonly string[];
  /** Names of the steps before this one, with their resources. */
  readonly before: readonly { readonly name: string; readonly resource: string }[];
  readonly resourceOf: (name: string) => Resource | undefined;
  readonly lookups: Lookup[];
  readonly errors: FieldError[];
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const datePattern = /^(?=.*DD)(?=.*MM)(?=.*YYYY)[DMY./ -]{8,10}$/;
const cellKeys = new Set(['column', 'map', 'date', 'decimal', 'money']);

/**
 * Reads one value of a mapping. `$x` and `@x` begin a reference, `$$` and `@@` stand for the signs themselves.
 * @param target the resource that a relation leads to; without it `find` and `@step` make no sense
 * @returns undefined when it is wrong; the errors stand in the scope
 */
export function readExpression(
  value: unknown,
  path: string,
  scope: Scope,
  target?: string,
): Expression | undefined {
  if (typeof value === 'string') return readText(value, path, scope, target);
  if (isObject(value) && 'find' in value) return readFind(value, path, scope, target);
  if (isObject(value) && 'column' in value) return readCell(value, path, scope);
  return { kind: 'constant', value };
}

/** `{"new": value}` says what a new record begins with. @returns the value alone, and whether it was said so */
export function onlyNewOf(value: unknown): { readonly value: unknown; readonly onlyNew?: true } {
  const alone = isObject(value) && Object.keys(value).join() === 'new';
  return alone ? { value: value.new, onlyNew: true } : { value };
}

function fail(scope: Scope, path: string, problem: string, params: FieldError['params'] = {}): undefined {
  scope.errors.push({ path, code: `imports.errors.${problem}`, params });
  return undefined;
}

function readText(value: string, path: string, scope: Scope, target?: string): Expression | undefined {
  if (value.startsWith('$$') || value.startsWith('@@')) return { kind: 'constant', value: value.slice(1) };
  if (value.startsWith('$')) return cellOf(value.slice(1), path, scope);
  if (!value.startsWith('@')) return { kind: 'constant', value };
  const name = value.slice(1);
  const step = scope.before.findIndex((earlier) => earlier.name === name);
  if (step < 0) return fail(scope, path, 'unknownStep', { step: name });
  if (target === undefined) return fail(scope, path, 'notRelation');
  if (scope.before[step]?.resource !== target)
    return fail(scope, path, 'wrongStep', { step: name, resource: target });
  return { kind: 'step', step };
}

function cellOf(column: string, path: string, scope: Scope): Expression | undefined {
  const index = scope.columns.indexOf(column);
  if (index >= 0) return { kind: 'cell', index, column };
  return fail(scope, path, 'missingColumn', { column });
}

function readCell(value: Record<string, unknown>, path: string, scope: Scope): Expression | undefined {
  for (const key of Object.keys(value)) {
    if (!cellKeys.has(key)) return fail(scope, `${path}.${key}`, 'unknownOption', { key });
  }
  if (typeof value.column !== 'string')
    return fail(scope, `${path}.column`, 'missingColumn', { column: String(value.column) });
  const cell = cellOf(value.column, path, scope);
  if (cell?.kind !== 'cell') return undefined;
  const { map, date, decimal, money } = value;
  if (map !== undefined && !isObject(map)) return fail(scope, `${path}.map`, 'notMap');
  if (date !== undefined && (typeof date !== 'string' || !datePattern.test(date)))
    return fail(scope, `${path}.date`, 'notDateForm');
  if (decimal !== undefined && decimal !== ',' && decimal !== '.')
    return fail(scope, `${path}.decimal`, 'notDecimalSign');
  if (money !== undefined && !isCurrency(money)) {
    scope.errors.push({ path: `${path}.money`, code: 'notCurrency' });
    return undefined;
  }
  return {
    ...cell,
    ...(map === undefined ? {} : { map: new Map(Object.entries(map)) }),
    ...(date === undefined ? {} : { date: date as string }),
    ...(decimal === undefined ? {} : { decimal: decimal as ',' | '.' }),
    ...(money === undefined ? {} : { minorDigits: minorDigits(money as string) }),
  };
}

function readFind(
  value: Record<string, unknown>,
  path: string,
  scope: Scope,
  target?: string,
): Expression | undefined {
  const resource = target === undefined ? undefined : scope.resourceOf(target);
  if (resource === undefined) return fail(scope, path, 'notRelation');
  if (!isObject(value.find) || Object.keys(value.find).length === 0)
    return fail(scope, `${path}.find`, 'emptyFind');
  const by: Lookup['by'][number][] = [];
  for (const [key, inner] of Object.entries(value.find)) {
    const at = `${path}.find.${key}`;
    const field = resource.shape.fields.get(key);
    if (field === undefined || field.hidden === true || field.column === undefined || field.type === 'json')
      return fail(scope, at, 'unknownField', { field: key, resource: resource.name });
    const expression = readExpression(inner, at, scope, field.target);
    if (expression === undefined) return undefined;
    by.push({ field, value: expression });
  }
  scope.lookups.push({ resource, by });
  return { kind: 'lookup', lookup: scope.lookups.length - 1 };
}
