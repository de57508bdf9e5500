/**
 * What a resource's rows look like: names of the API on one side, columns and SQL expressions on the other.
 * A shape is derived from a content type, or written by hand for a table of our own. Everything that the compilers
 * put into SQL text comes from a shape, never from a request.
 */
export type FieldType =
  | 'integer'
  | 'bigint'
  | 'decimal'
  | 'string'
  | 'text'
  | 'email'
  | 'boolean'
  | 'date'
  | 'instant'
  | 'json'
  | 'choice'
  | 'choices'
  | 'relation';

/** What is special about a field that an administrator defined: it stands as one key in the column `extra`. */
export interface ExtraFacts {
  readonly key: string;
  /** The type of its definition: `money`, `choices`, `member` … */
  readonly type: string;
  /** Its name in each language; of options likewise. */
  readonly labels: Readonly<Record<string, string>>;
  readonly options?: readonly { readonly value: string; readonly labels: Readonly<Record<string, string>> }[];
  /** Of an amount. */
  readonly currency?: string;
  readonly portal: 'hidden' | 'read' | 'write';
}

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** The column, or for a computed field undefined. */
  readonly column?: string;
  /** A computed field: an SQL expression over the row `t`. Read-only. */
  readonly sql?: string;
  /** Of a relation: the name of the resource that it leads to. */
  readonly target?: string;
  readonly choices?: readonly string[];
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly readOnly?: boolean;
  /** Never read, filtered or exported (a password's hash). */
  readonly hidden?: boolean;
  /** Taken from a request and handed to the hooks, but no column: never read, filtered or exported (a card's number). */
  readonly writeOnly?: boolean;
  /** Why an import refuses it: the code of an error. */
  readonly notImported?: string;
  readonly min?: number;
  readonly max?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
  /** See ResourceDeclaration.aliases. */
  readonly aliases?: string;
  readonly extra?: ExtraFacts;
  /** The SQL type that values are compared as, where it is not that of the type. */
  readonly cast?: string;
  /** Brings a text into the form in which it is stored and compared: an IBAN without spaces. */
  readonly form?: (text: string) => string;
}

/** A to-many relation through a link table. */
export interface ManyField {
  readonly name: string;
  readonly target: string;
  readonly table: string;
  readonly ownColumn: string;
  readonly targetColumn: string;
}

export interface Shape {
  /** Qualified and quoted where needed: `members`, `ledger.entries`. */
  readonly table: string;
  readonly fields: ReadonlyMap<string, Field>;
  readonly many: ReadonlyMap<string, ManyField>;
  /** Written by Strapi's conventions: document_id, created_at, updated_at, published_at. */
  readonly contentType: boolean;
}

/** SQL types to which values are cast, so that PostgreSQL never guesses. Dates and instants compare as what they are. */
export const sqlTypes: Readonly<Record<FieldType, string>> = {
  integer: 'int',
  bigint: 'bigint',
  decimal: 'numeric',
  string: 'text',
  text: 'text',
  email: 'text',
  boolean: 'boolean',
  date: 'date',
  instant: 'timestamp',
  json: 'jsonb',
  choice: 'text',
  choices: 'text',
  relation: 'int',
};

/** What a value is cast to before a field is compared with it. */
export const castOf = (field: Field): string => field.cast ?? sqlTypes[field.type];

/** The SQL of a field's value for the row `t`. */
export function expressionOf(field: Field): string {
  return field.sql === undefined ? `t."${field.column}"` : `(${field.sql})`;
}

/** Whether anybody may read a field, filter by it and export it. */
export function isReadable(field: Field): boolean {
  return field.hidden !== true && field.writeOnly !== true;
}
