/**
 * Columns of a bulk statement as PostgreSQL array literals. The driver's own conversion quotes every element one by
 * one; for hundreds of thousands of numbers a join is many times faster.
 */
const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Numbers, bigints and dates: nothing in them needs quotes. */
export function plainArray(values: readonly (number | bigint | string | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : value)).join(',')}}`;
}

/** Any text. */
export function textArray(values: readonly (string | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : quote(value))).join(',')}}`;
}
