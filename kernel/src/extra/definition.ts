import type { Labels } from '../i18n';

/** What the values of an extra field are. The names are part of the API. */
export const fieldTypes = [
  'text',
  'longtext',
  'integer',
  'decimal',
  'money',
  'date',
  'boolean',
  'choice',
  'choices',
  'url',
  'email',
  'phone',
  'member',
  'file',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A key names a field in the API, in files and in SQL: letters, digits, hyphen and underscore. */
export const keyPattern = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/;

export interface Option {
  /** What is stored. */
  readonly value: string;
  readonly labels: Labels;
  /** Kept where it stands, but not offered any more. */
  readonly archived?: boolean;
}

/** The field is shown when another one has one of these values. */
export interface ShownIf {
  readonly field: string;
  readonly in: readonly (string | number | boolean)[];
}

/** Values of a record by key. */
export type Values = Readonly<Record<string, unknown>>;

/** What decides whether a record has a field, and whether it is shown. */
export interface Conditions {
  /** Only for records of members in one of these, or below one of them; empty: for all. */
  readonly categories: readonly number[];
  readonly shownIf: ShownIf | null;
}

/** Whether a field is for a record of a member in these categories. @param categories with all that stand above them */
export function isFor(
  { categories: own }: Pick<Conditions, 'categories'>,
  categories: ReadonlySet<number>,
): boolean {
  return own.length === 0 || own.some((id) => categories.has(id));
}

/** Whether a field is shown beside these values. */
export function isShown({ shownIf }: Pick<Conditions, 'shownIf'>, values: Values): boolean {
  if (shownIf === null) return true;
  const value = values[shownIf.field] ?? null;
  const held: readonly unknown[] = Array.isArray(value) ? value : [value];
  return held.some((one) => (shownIf.in as readonly unknown[]).includes(one));
}
