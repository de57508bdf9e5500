import type { FieldError } from '../api';
import type { Condition, ConditionValue } from './condition';

/** How much a condition may hold: it is asked for each field of each form. */
const most = { depth: 4, parts: 20, values: 200, text: 200 } as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isValue = (value: unknown): value is ConditionValue =>
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= most.text);

/**
 * Reads a condition from a request. Nothing is ignored: what is not understood is an error at its place.
 * @param path where it stands in the body
 * @returns undefined when something is wrong with it; the errors are added to `errors`
 */
export function readCondition(
  value: unknown,
  path: string,
  errors: FieldError[],
  depth: number = 0,
): Condition | undefined {
  if (!isObject(value)) {
    errors.push({ path, code: 'notObject' });
    return undefined;
  }
  for (const name of ['all', 'any'] as const) {
    if (name in value) return readParts(value, name, path, errors, depth);
  }
  const kind = 'in' in value ? ['field', 'in'] : ['field', 'from', 'to'];
  const before = errors.length;
  refuseOthers(value, kind, path, errors);
  if (typeof value.field !== 'string' || value.field === '' || value.field.length > most.text)
    errors.push({ path: `${path}.field`, code: 'required' });
  if ('in' in value) readValues(value.in, `${path}.in`, errors);
  else readEnds(value, path, errors);
  if (errors.length > before) return undefined;
  const field = value.field as string;
  return 'in' in value
    ? { field, in: value.in as ConditionValue[] }
    : { field, from: (value.from ?? null) as number | null, to: (value.to ?? null) as number | null };
}

function readParts(
  value: Record<string, unknown>,
  name: 'all' | 'any',
  path: string,
  errors: FieldError[],
  depth: number,
): Condition | undefined {
  const before = errors.length;
  refuseOthers(value, [name], path, errors);
  const parts = value[name];
  if (!Array.isArray(parts)) errors.push({ path: `${path}.${name}`, code: 'notList' });
  else if (parts.length === 0) errors.push({ path: `${path}.${name}`, code: 'required' });
  else if (parts.length > most.parts)
    errors.push({ path: `${path}.${name}`, code: 'tooMany', params: { max: most.parts } });
  else if (depth >= most.depth) errors.push({ path, code: 'tooMany', params: { max: most.depth } });
  if (errors.length > before) return undefined;
  const read = (parts as unknown[]).map((part, index) =>
    readCondition(part, `${path}.${name}.${index}`, errors, depth + 1),
  );
  if (errors.length > before) return undefined;
  return name === 'all' ? { all: read as Condition[] } : { any: read as Condition[] };
}

function readValues(value: unknown, path: string, errors: FieldError[]): void {
  if (!Array.isArray(value)) errors.push({ path, code: 'notList' });
  else if (value.length === 0) errors.push({ path, code: 'required' });
  else if (value.length > most.values) errors.push({ path, code: 'tooMany', params: { max: most.values } });
  else
    value.forEach((one, index) => {
      if (!isValue(one)) errors.push({ path: `${path}.${index}`, code: 'notText' });
    });
}

function readEnds(value: Record<string, unknown>, path: string, errors: FieldError[]): void {
  const ends = [value.from ?? null, value.to ?? null];
  if (ends.every((end) => end === null)) errors.push({ path: `${path}.in`, code: 'required' });
  for (const name of ['from', 'to'] as const) {
    const end = value[name] ?? null;
    if (end !== null && (typeof end !== 'number' || !Number.isFinite(end)))
      errors.push({ path: `${path}.${name}`, code: 'notDecimal' });
  }
  const [from, to] = ends;
  if (typeof from === 'number' && typeof to === 'number' && from > to)
    errors.push({ path: `${path}.from`, code: 'fromAfterTo' });
}

function refuseOthers(
  value: Record<string, unknown>,
  known: readonly string[],
  path: string,
  errors: FieldError[],
): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) errors.push({ path: `${path}.${key}`, code: 'unknownKey', params: { key } });
  }
}
