import type { Statement } from './compile-list';
import type { ExtraFields, Resource } from './resource';
import type { Field } from './shape';

/** PostgreSQL types of the columns in a record set, by field type. */
const recordTypes: Readonly<Record<Field['type'], string>> = {
  integer: 'int',
  bigint: 'bigint',
  decimal: 'text',
  string: 'text',
  text: 'text',
  email: 'text',
  boolean: 'boolean',
  date: 'date',
  instant: 'timestamp',
  json: 'jsonb',
  choice: 'text',
  choices: 'jsonb',
  relation: 'int',
};

/** What a row becomes on its way through JSON: stored JSON is embedded, not quoted twice. */
function rowOf(
  resource: Resource,
  values: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => {
      const value = values[name];
      const json = resource.shape.fields.get(name)?.type === 'json' && typeof value === 'string';
      const plain: unknown = json ? JSON.parse(value) : (value ?? null);
      return [
        name,
        name === 'extra' && resource.extra !== undefined ? storedKeys(resource.extra, plain) : plain,
      ];
    }),
  );
}

/** Changes of extra fields, each under the key that it is stored by. */
function storedKeys(extra: ExtraFields, changes: unknown): unknown {
  if (typeof changes !== 'object' || changes === null) return changes;
  return Object.fromEntries(Object.entries(changes).map(([key, value]) => [extra.storedKey(key), value]));
}

/** The SQL that a written value becomes: changes of extra fields are merged into what stands there. */
function writtenAs(resource: Resource, field: Field, before: string): string {
  const merged =
    field.name === 'extra' && resource.extra !== undefined && resource.extra.mergedByDatabase !== true;
  return merged ? `app.merge_extra(${before}, x."${field.name}")` : `x."${field.name}"`;
}

function columnsOf(resource: Resource, names: readonly string[]): Field[] {
  return names.map((name) => resource.shape.fields.get(name) as Field);
}

/**
 * Inserts any number of rows with one statement. Ids come back in the order of the rows.
 * @param names the fields that at least one row sets; rows without a value get null
 * @param documentIds one for each row, for content types
 */
export function compileInsert(
  resource: Resource,
  names: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
  documentIds: readonly string[],
): Statement {
  const fields = columnsOf(resource, names);
  const own = resource.shape.contentType
    ? {
        columns: ', document_id, created_at, updated_at, published_at',
        values: ', x."#document", now(), now(), now()',
      }
    : { columns: '', values: '' };
  const records = rows.map((row, index) => ({
    ...rowOf(resource, row, names),
    '#row': index,
    '#document': documentIds[index] ?? null,
  }));
  const definition = [
    '"#row" int',
    '"#document" text',
    ...fields.map((field) => `"${field.name}" ${recordTypes[field.type]}`),
  ];
  return {
    text:
      `insert into ${resource.shape.table} (${fields.map((field) => `"${field.column}"`).join(', ')}${own.columns})` +
      ` select ${fields.map((field) => writtenAs(resource, field, 'null::jsonb')).join(', ')}${own.values}` +
      ` from jsonb_to_recordset($1::jsonb) as x(${definition.join(', ')}) order by x."#row" returning id`,
    values: [JSON.stringify(records)],
  };
}

/** Updates any number of rows that all set the same fields, with one statement; the version goes up by one. */
export function compileUpdate(
  resource: Resource,
  names: readonly string[],
  rows: readonly { readonly id: number; readonly values: Readonly<Record<string, unknown>> }[],
): Statement {
  const fields = columnsOf(resource, names);
  const sets = fields.map(
    (field) => `"${field.column}" = ${writtenAs(resource, field, `t."${field.column}"`)}`,
  );
  if (resource.shape.contentType) sets.push('updated_at = now()');
  if (resource.shape.fields.has('version')) sets.push('version = coalesce(t.version, 1) + 1');
  const definition = ['"#id" int', ...fields.map((field) => `"${field.name}" ${recordTypes[field.type]}`)];
  const records = rows.map(({ id, values }) => ({ ...rowOf(resource, values, names), '#id': id }));
  return {
    text:
      `update ${resource.shape.table} t set ${sets.join(', ')}` +
      ` from jsonb_to_recordset($1::jsonb) as x(${definition.join(', ')}) where t.id = x."#id" returning t.id`,
    values: [JSON.stringify(records)],
  };
}

/** Makes the links of a to-many relation for any number of records; those that stay are not touched. */
export function compileLinks(
  resource: Resource,
  name: string,
  rows: readonly { readonly id: number; readonly targets: readonly number[] }[],
): Statement[] {
  const many = resource.shape.many.get(name);
  if (many === undefined) throw new Error(`${resource.name} has no to-many relation ${name}`);
  const owners = rows.map(({ id }) => id);
  const pairs = rows.flatMap(({ id, targets }) => targets.map((target) => [id, target] as const));
  const columns = [pairs.map(([id]) => id), pairs.map(([, target]) => target)];
  return [
    {
      text:
        `delete from ${many.table} l where l."${many.ownColumn}" = any($1::int[]) and not exists (` +
        `select from unnest($2::int[], $3::int[]) p (own, target) where p.own = l."${many.ownColumn}" and p.target = l."${many.targetColumn}")`,
      values: [owners, ...columns],
    },
    {
      text:
        `insert into ${many.table} ("${many.ownColumn}", "${many.targetColumn}") select p.own, p.target from unnest($1::int[], $2::int[]) with ordinality p (own, target, place) where not exists (` +
        `select from ${many.table} l where l."${many.ownColumn}" = p.own and l."${many.targetColumn}" = p.target) order by p.place`,
      values: columns,
    },
  ];
}
