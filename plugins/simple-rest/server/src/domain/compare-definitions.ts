/** A definition as it travels. */
interface Item {
  readonly key: string;
  readonly [field: string]: unknown;
}

export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What a file would do to one part. */
export interface Difference<T extends Item = Item> {
  readonly added: readonly T[];
  readonly changed: readonly { readonly key: string; readonly fields: readonly FieldChange[] }[];
  /** Keys that are here and not in the file: they stay. */
  readonly onlyHere: readonly string[];
  readonly unchanged: number;
  /** The changed ones whole, as they shall be. */
  readonly whole: readonly T[];
}

/** JSON with the keys of its objects in order, without what is empty: two texts are equal when they say the same. */
export function canonical(value: unknown): string {
  return JSON.stringify(tidy(value)) ?? 'null';
}

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(tidy);
  if (typeof value !== 'object' || value === null) return value === '' ? null : (value ?? null);
  const full = Object.entries(value)
    .map(([key, one]) => [key, tidy(one)] as const)
    .filter(([, one]) => one !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return full.length === 0 ? null : Object.fromEntries(full);
}

/**
 * Compares what a file says with what is here, by keys. A field that the file does not name is left as it is; null and absent
 * here are the same.
 */
export function compareDefinitions<T extends Item>(here: readonly T[], file: readonly T[]): Difference<T> {
  const known = new Map(here.map((item) => [item.key, item]));
  const named = new Set(file.map(({ key }) => key));
  const added: T[] = [];
  const changed: { key: string; fields: FieldChange[] }[] = [];
  const whole: T[] = [];
  for (const item of file) {
    const own = known.get(item.key);
    if (own === undefined) {
      added.push(item);
      continue;
    }
    const fields = Object.entries(item).flatMap(([field, to]): FieldChange[] =>
      canonical(own[field]) === canonical(to) ? [] : [{ field, from: own[field] ?? null, to: to ?? null }],
    );
    if (fields.length === 0) continue;
    changed.push({ key: item.key, fields });
    whole.push({ ...own, ...item });
  }
  return {
    added,
    changed,
    onlyHere: here.flatMap(({ key }) => (named.has(key) ? [] : [key])),
    unchanged: file.length - added.length - changed.length,
    whole,
  };
}
