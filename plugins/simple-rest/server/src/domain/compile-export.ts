import { compileFilter, Parameters } from './compile-filter';
import { compileSort, type Reading, type Statement } from './compile-list';
import type { ListQuery } from './query';
import type { FieldError, OwnColumns, Resource } from './resource';
import { expressionOf, isReadable, type ExtraFacts, type Field } from './shape';

/** How the values of a column are shown. */
export type ExportKind = 'text' | 'number' | 'money' | 'boolean' | 'date' | 'instant' | 'choice' | 'choices';

export interface ExportColumn {
  /** The field; `extra.<key>` for a key of the extra information. */
  readonly name: string;
  readonly kind: ExportKind;
  /** SQL of the value for the row `t`. */
  readonly sql: string;
  /** Of an extra field: its names, the words of its options, and the currency of its amounts. */
  readonly extra?: ExtraFacts;
}

const kinds: Readonly<Record<Field['type'], ExportKind>> = {
  integer: 'number',
  bigint: 'money',
  decimal: 'number',
  string: 'text',
  text: 'text',
  email: 'text',
  boolean: 'boolean',
  date: 'date',
  instant: 'instant',
  json: 'text',
  choice: 'text',
  choices: 'choices',
  relation: 'text',
};

/** Relations whose record's currency is that of the row, in the order in which they are asked. */
const currencyOwners = ['invoice', 'account', 'subscription', 'payment'] as const;

/**
 * The columns of an export: every field that the reader may see; in place of ids the names of the records that they lead
 * to; and each extra field as a column of its own.
 */
export function exportColumns(resource: Resource, reading: Reading): ExportColumn[] {
  const columns: ExportColumn[] = [];
  for (const field of resource.shape.fields.values()) {
    if (!isReadable(field) || !reading.visible(resource, field.name)) continue;
    if (field.name === 'extra' && resource.extra !== undefined) continue;
    if (field.extra !== undefined) columns.push(extraColumn(field, field.extra, reading));
    else columns.push({ name: field.name, kind: kinds[field.type], sql: valueOf(field, reading) });
  }
  for (const { name, table, ownColumn, targetColumn, target } of resource.shape.many.values()) {
    if (!reading.visible(resource, name)) continue;
    const label = labelOf(target, reading);
    if (label === undefined) continue;
    const { table: targetTable, expression } = label;
    columns.push({
      name,
      kind: 'text',
      sql:
        `(select string_agg(${expression}, '; ' order by x.id) from ${table} x` +
        ` join ${targetTable} l on l.id = x."${targetColumn}" where x."${ownColumn}" = t.id)`,
    });
  }
  // An amount says nothing without its currency.
  const currency = currencyOf(resource, reading);
  const amounts = columns.some(({ kind, extra }) => kind === 'money' && extra === undefined);
  if (amounts && currency !== 'null' && !columns.some(({ name }) => name === 'currency'))
    columns.push({ name: 'currency', kind: 'text', sql: `${currency}::text` });
  return columns;
}

/** The columns with those that a resource has decided about itself, in place of the fields that they tell of. */
export const withOwnColumns = (
  columns: readonly ExportColumn[],
  { instead, columns: own }: OwnColumns,
): ExportColumn[] => [
  ...columns.filter(({ name }) => !instead.includes(name)),
  ...own.map(({ name, facts, sql }): ExportColumn => ({
    name,
    kind: extraKinds[facts.type] ?? 'text',
    sql,
    extra: facts,
  })),
];

const extraKinds: Readonly<Record<string, ExportKind>> = {
  integer: 'number',
  decimal: 'number',
  money: 'money',
  date: 'date',
  boolean: 'boolean',
  choice: 'choice',
  choices: 'choices',
};

/** Members are told by their code, so that an import finds them again. */
function extraColumn(field: Field, extra: ExtraFacts, reading: Reading): ExportColumn {
  const target = field.target === undefined ? undefined : reading.resourceOf(field.target);
  const code = target?.shape.fields.get('code')?.column;
  const sql =
    target === undefined || code === undefined
      ? field.type === 'choices'
        ? expressionOf(field)
        : `(${expressionOf(field)})::text`
      : `(select l."${code}" from ${target.shape.table} l where l.id = ${expressionOf(field)})`;
  return { name: field.name, kind: extraKinds[extra.type] ?? 'text', sql, extra };
}

function valueOf(field: Field, reading: Reading): string {
  const expression = expressionOf(field);
  const label =
    field.type === 'relation' && field.target !== undefined ? labelOf(field.target, reading) : undefined;
  if (label !== undefined)
    return `(select ${label.expression} from ${label.table} l where l.id = ${expression})`;
  if (field.type === 'instant') return `to_char(${expression}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  return `(${expression})::text`;
}

/** The field that names a record, when it is a column of its own. */
function labelOf(target: string, reading: Reading): { table: string; expression: string } | undefined {
  const resource = reading.resourceOf(target);
  const field = resource?.label === undefined ? undefined : resource.shape.fields.get(resource.label);
  if (resource === undefined || field?.column === undefined || !isReadable(field)) return undefined;
  return { table: resource.shape.table, expression: `l."${field.column}"::text` };
}

/** SQL of the currency in which a row's amounts are, or null when the resource knows none. */
export function currencyOf(resource: Resource, reading: Reading): string {
  const own = resource.shape.fields.get('currency');
  if (own?.column !== undefined) return expressionOf(own);
  for (const name of currencyOwners) {
    const field = resource.shape.fields.get(name);
    const target = field?.target === undefined ? undefined : reading.resourceOf(field.target);
    const currency = target?.shape.fields.get('currency');
    if (field?.column === undefined || target === undefined || currency?.column === undefined) continue;
    return `(select l."${currency.column}" from ${target.shape.table} l where l.id = t."${field.column}")`;
  }
  return resource.currency === undefined ? 'null' : `'${resource.currency}'`;
}

/** What an export reads: the same filter and order as the list, without pages. */
export interface ExportStatements {
  /** Each row is `{row: text}`: a JSON array of the currency and the values of the columns. */
  readonly rows: (columns: readonly ExportColumn[]) => Statement;
  /** `{total}`, counted up to a limit. */
  readonly count: (limit: number) => Statement;
  readonly errors: readonly FieldError[];
}

/** Compiles the statements of an export. Nothing of a request stands in their text. */
export function compileExport(resource: Resource, query: ListQuery, reading: Reading): ExportStatements {
  const parameters = new Parameters();
  const visible = (name: string) => reading.visible(resource, name);
  const { conditions, errors } = compileFilter(resource, query.filter, parameters, visible);
  const filterValues = [...parameters.values];
  const order = compileSort(resource, query, parameters, visible, errors);
  const base = `from ${resource.shape.table} t${conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`}`;
  return {
    rows: (columns) => {
      // An array may have thousands of elements, a function only a hundred arguments.
      const all = [
        `to_json(${currencyOf(resource, reading)}::text)`,
        ...columns.map(({ sql }) => `to_json(${sql})`),
      ];
      return {
        text: `select array_to_json(array[${all.join(', ')}])::text as row ${base} order by ${order}`,
        values: parameters.values,
      };
    },
    count: (limit) => ({
      text: `select count(*)::int as total from (select 1 ${base} limit ${limit}) c`,
      values: filterValues,
    }),
    errors,
  };
}
