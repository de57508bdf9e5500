import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import type { Definition, FieldType } from './definition';

/** How a type is compared, and what its value is in SQL. Index and filter use the same text, or the index is of no use. */
interface Nature {
  readonly type: Field['type'];
  /** Cast of the text of the value. Only casts that never depend on settings may stand in an index. */
  readonly cast?: string;
  readonly target?: string;
}

const natures: Readonly<Record<FieldType, Nature>> = {
  text: { type: 'string' },
  longtext: { type: 'text' },
  url: { type: 'string' },
  email: { type: 'string' },
  phone: { type: 'string' },
  choice: { type: 'choice' },
  choices: { type: 'choices' },
  integer: { type: 'bigint', cast: '::bigint' },
  money: { type: 'bigint', cast: '::bigint' },
  decimal: { type: 'decimal', cast: '::numeric' },
  // Days in ISO 8601 are in order as plain text; text → date would depend on DateStyle.
  date: { type: 'date', cast: ' collate "C"' },
  boolean: { type: 'boolean', cast: '::boolean' },
  member: { type: 'relation', cast: '::int', target: 'members' },
  file: { type: 'relation', cast: '::int', target: 'documents' },
};

/**
 * SQL of a field's value.
 * @param row the row's name with its dot (`t.`), or nothing inside an index
 */
export function valueSql({ type, storedAs }: Definition, row = ''): string {
  const column = row === '' ? 'extra' : `${row}"extra"`;
  // Keys are letters, digits, hyphens and underscores: nothing to escape.
  if (type === 'choices') return `(${column} -> '${storedAs}')`;
  return `((${column} ->> '${storedAs}')${natures[type].cast ?? ''})`;
}

/** SQL of all that the portal sees of the extra information of the row `t`: database/objects/functions/portal-extra.sql. */
export const portalSql = (table: string): string => `app.extra_of_${table.replaceAll('"', '')}(t.id)`;

/** A field's value as the portal gets it, under its present key. */
function portalValueSql({ type, key }: Definition, table: string): string {
  if (type === 'choices') return `(${portalSql(table)} -> '${key}')`;
  return `((${portalSql(table)} ->> '${key}')${natures[type].cast ?? ''})`;
}

/**
 * A definition as a field of the resource's shape.
 * @param portalTable the resource's table, when it is for the portal, which does not read the column
 */
export function fieldOf(definition: Definition, portalTable?: string): Field {
  const { key, type, labels, options, currency, portal } = definition;
  const nature = natures[type];
  return {
    name: `extra.${key}`,
    type: nature.type,
    sql: portalTable === undefined ? valueSql(definition, 't.') : portalValueSql(definition, portalTable),
    readOnly: true,
    ...(nature.target === undefined ? {} : { target: nature.target }),
    ...(type === 'date' ? { cast: 'text' } : {}),
    ...(type === 'choice' || type === 'choices' ? { choices: options.map(({ value }) => value) } : {}),
    ...(type === 'longtext' ? { maxLength: 20_000 } : {}),
    extra: {
      key,
      type,
      labels,
      portal,
      ...(options.length > 0 ? { options } : {}),
      ...(currency === null ? {} : { currency }),
    },
  };
}

/** What the names of a definition's indexes begin with; the type follows, since with another one they are other indexes. */
export const indexPrefix = (table: string, id: number): string => `extra_${table.slice(0, 30)}_${id}_`;

/** An index that a definition asks for. */
export interface WantedIndex {
  readonly name: string;
  /** What stands behind `create index … on <table>`. */
  readonly body: string;
  readonly unique: boolean;
}

const searched: ReadonlySet<FieldType> = new Set(['text', 'longtext', 'url', 'email', 'phone']);

/**
 * The indexes of a definition. Two for either order, because empty values come last in both; texts have one more for parts of
 * them, choices one for what is in them. `unique` brings its own.
 * @param table without quotes
 */
export function wantedIndexes(definition: Definition, table: string): WantedIndex[] {
  const { id, type, filterable, unique, archived } = definition;
  if (archived) return [];
  const value = valueSql(definition);
  const name = (kind: string): string => `${indexPrefix(table, id)}${type}_${kind}`;
  const wanted: WantedIndex[] = [];
  if (unique) wanted.push({ name: name('unique'), body: `(${value})`, unique: true });
  if (!filterable) return wanted;
  if (type === 'choices')
    return [...wanted, { name: name('any'), body: `using gin (${value})`, unique: false }];
  if (type !== 'longtext')
    wanted.push(
      { name: name('up'), body: `(${value}, id)`, unique: false },
      { name: name('down'), body: `(${value} desc nulls last, id desc)`, unique: false },
    );
  if (searched.has(type))
    wanted.push({
      name: name('part'),
      body: `using gin (app.fold(${value}) public.gin_trgm_ops)`,
      unique: false,
    });
  return wanted;
}
