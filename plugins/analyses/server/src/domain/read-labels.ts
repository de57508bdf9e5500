import type { FieldError } from '@ortak/kernel/api';
import { labelLanguages, type Labels } from './form';

/** Adds errors at their places while a definition is read. */
export interface Reader {
  readonly errors: FieldError[];
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Refuses keys that nobody would read. */
export function refuseUnknown(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
  { errors }: Reader,
): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key))
      errors.push({
        path: `${path}.${key.slice(0, 80)}`,
        code: 'unknownKey',
        params: { key: key.slice(0, 80) },
      });
  }
}

/**
 * Texts by language; at least one of them when it is required.
 * @param longest characters of one text
 */
export function readLabels(
  value: unknown,
  path: string,
  reader: Reader,
  { required, longest }: { readonly required: boolean; readonly longest: number },
): Labels {
  const { errors } = reader;
  if (value === undefined || value === null) {
    if (required) errors.push({ path, code: 'required' });
    return {};
  }
  if (!isObject(value)) {
    errors.push({ path, code: 'notObject' });
    return {};
  }
  refuseUnknown(value, labelLanguages, path, reader);
  const labels: Record<string, string> = {};
  for (const language of labelLanguages) {
    const text = value[language];
    if (text === undefined || text === null) continue;
    if (typeof text !== 'string' || text.includes('\u0000'))
      errors.push({ path: `${path}.${language}`, code: 'notText' });
    else if (text.length > longest)
      errors.push({ path: `${path}.${language}`, code: 'tooLong', params: { max: longest } });
    else if (text.trim() !== '') labels[language] = text.trim();
  }
  if (required && Object.keys(labels).length === 0 && !errors.some((error) => error.path.startsWith(path)))
    errors.push({ path, code: 'required' });
  return labels;
}

/** A number within bounds, with two decimals at most: what is weighed stays exact enough to be told with two. */
export function readNumber(
  value: unknown,
  path: string,
  { errors }: Reader,
  { min, max, fallback }: { readonly min: number; readonly max: number; readonly fallback?: number },
): number {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  if (value === undefined || value === null) errors.push({ path, code: 'required' });
  else if (typeof value !== 'number' || !Number.isFinite(value))
    errors.push({ path, code: 'analyses.errors.notNumber' });
  else if (Math.abs(value) < 1e9 && Math.abs(value * 100 - Math.round(value * 100)) > 1e-6)
    errors.push({ path, code: 'tooManyDecimals', params: { max: 2 } });
  else if (value < min) errors.push({ path, code: min === 0 ? 'negative' : 'tooSmall', params: { min } });
  else if (value > max) errors.push({ path, code: 'tooLarge', params: { max } });
  else return value;
  return fallback ?? 0;
}

/** A list that is not too long; errors otherwise. */
export function readList(value: unknown, path: string, { errors }: Reader, most: number): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) errors.push({ path, code: 'notList' });
  else if (value.length > most) errors.push({ path, code: 'tooMany', params: { max: most } });
  else return value;
  return [];
}
