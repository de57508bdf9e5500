import type { Labels } from '@ortak/kernel/i18n';

/** What the values of a field are. The names are part of the API. */
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

/** A field that an administrator has defined. */
export interface Definition {
  readonly id: number;
  /** The resource whose records have it: `members`. */
  readonly entity: string;
  readonly key: string;
  /** The key under which values are stored: the first one that it had, so that a new name moves nothing. */
  readonly storedAs: string;
  readonly type: FieldType;
  readonly labels: Labels;
  readonly help: Labels;
  readonly options: readonly Option[];
  readonly currency: string | null;
  readonly required: boolean;
  readonly unique: boolean;
  /** Of numbers and dates the value, of texts the length. Decimals are text. */
  readonly min: string | number | null;
  readonly max: string | number | null;
  readonly pattern: string | null;
  readonly default: unknown;
  /** Only for records of members in one of these, or below one of them; empty: for all. */
  readonly categories: readonly number[];
  readonly shownIf: ShownIf | null;
  readonly filterable: boolean;
  readonly listed: boolean;
  readonly portal: 'hidden' | 'read' | 'write';
  readonly section: string | null;
  readonly order: number;
  readonly archived: boolean;
}

/** Values of a record by key. */
export type Values = Readonly<Record<string, unknown>>;

/** Whether a field is for a record of a member in these categories. @param categories with all that stand above them */
export function isFor(definition: Definition, categories: ReadonlySet<number>): boolean {
  return definition.categories.length === 0 || definition.categories.some((id) => categories.has(id));
}

/** Whether a field is shown beside these values. */
export function isShown({ shownIf }: Definition, values: Values): boolean {
  if (shownIf === null) return true;
  const value = values[shownIf.field] ?? null;
  const held: readonly unknown[] = Array.isArray(value) ? value : [value];
  return held.some((one) => (shownIf.in as readonly unknown[]).includes(one));
}
