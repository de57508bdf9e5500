import { Refusal } from '@ortak/kernel/api';
import type { FieldError } from './resource';

/** A list request, read from the query string in the dialect of ra-data-simple-rest. */
export interface ListQuery {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: readonly [field: string, order: 'ASC' | 'DESC'] | undefined;
  /** First and last row, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly embed: readonly string[];
  /** Count exactly however many there are. */
  readonly exact: boolean;
}

const known = new Set(['filter', 'sort', 'range', 'embed', 'count', 'format', 'columns']);
/** One page holds at most this many rows; exports stream instead. */
export const maxPage = 1000;

/**
 * Reads the query string. Nothing is ignored: an unknown parameter or a malformed one is a 400 that names it.
 * @throws Refusal 400 with one error per bad parameter
 */
export function readQuery(query: Readonly<Record<string, unknown>>): ListQuery {
  const errors: FieldError[] = [];
  for (const key of Object.keys(query)) {
    if (!known.has(key)) errors.push({ path: key, code: 'unknownKey', params: { key } });
  }
  const filter = readObject(query.filter, errors);
  const sort = readSort(query.sort, errors);
  const [from, to] = readRange(query.range, errors);
  const embed = readNames(query.embed, 'embed', errors);
  if (query.count !== undefined && query.count !== 'exact')
    errors.push({ path: 'count', code: 'notOneOf', params: { values: 'exact' } });
  if (errors.length > 0) throw new Refusal(400, 'badRequest', {}, errors);
  return { filter, sort, from, to, embed, exact: query.count === 'exact' };
}

/** JSON of a query parameter; a parameter given twice is malformed too. */
function parse(value: unknown, path: string, errors: FieldError[]): unknown {
  if (typeof value !== 'string') {
    errors.push({ path, code: 'notJson' });
    return undefined;
  }
  try {
    return JSON.parse(value);
  } catch {
    errors.push({ path, code: 'notJson' });
    return undefined;
  }
}

function readObject(value: unknown, errors: FieldError[]): Record<string, unknown> {
  if (value === undefined || value === '') return {};
  const before = errors.length;
  const parsed = parse(value, 'filter', errors);
  if (errors.length > before) return {};
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
    return parsed as Record<string, unknown>;
  errors.push({ path: 'filter', code: 'notObject' });
  return {};
}

function readSort(value: unknown, errors: FieldError[]): ListQuery['sort'] {
  if (value === undefined || value === '') return undefined;
  const before = errors.length;
  const parsed = parse(value, 'sort', errors);
  if (errors.length > before) return undefined;
  if (Array.isArray(parsed) && parsed.length === 2 && typeof parsed[0] === 'string') {
    const order = String(parsed[1]).toUpperCase();
    if (order === 'ASC' || order === 'DESC') return [parsed[0], order];
  }
  errors.push({ path: 'sort', code: 'notSort' });
  return undefined;
}

function readRange(value: unknown, errors: FieldError[]): [number, number] {
  if (value === undefined || value === '') return [0, 24];
  const before = errors.length;
  const parsed = parse(value, 'range', errors);
  if (errors.length > before) return [0, 24];
  if (
    Array.isArray(parsed) &&
    parsed.length === 2 &&
    parsed.every((n) => Number.isSafeInteger(n) && n >= 0)
  ) {
    const [from, to] = parsed as [number, number];
    if (to >= from) return [from, Math.min(to, from + maxPage - 1)];
  }
  errors.push({ path: 'range', code: 'notRange' });
  return [0, 24];
}

function readNames(value: unknown, path: string, errors: FieldError[]): string[] {
  if (value === undefined || value === '') return [];
  const before = errors.length;
  const parsed = parse(value, path, errors);
  if (errors.length > before) return [];
  if (Array.isArray(parsed) && parsed.every((name) => typeof name === 'string')) return parsed as string[];
  errors.push({ path, code: 'notList' });
  return [];
}
