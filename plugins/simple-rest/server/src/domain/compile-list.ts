import { compileFilter, Parameters } from './compile-filter';
import { findFigure, rankIds } from './figures';
import type { ListQuery } from './query';
import type { FieldError, Resource } from './resource';
import { expressionOf, isReadable, type Field } from './shape';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** How far totals are counted one by one; beyond it they are estimated unless `count=exact` is asked. */
export const exactUpTo = 10_000;

/** What a compiler needs besides the request: the other resources (for embeds) and which fields the reader may see. */
export interface Reading {
  readonly resourceOf: (name: string) => Resource | undefined;
  readonly visible: (resource: Resource, name: string) => boolean;
}

/** JSON of one field: exact numbers for bigints, instants in ISO 8601 UTC, the rest as PostgreSQL writes it. */
function jsonOf(field: Field): string {
  const expression = expressionOf(field);
  if (field.type === 'instant') return `to_char(${expression}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  if (field.type === 'decimal') return `(${expression})::text`;
  return expression;
}

/** The select list of a resource for the row `t`. */
export function selectList(resource: Resource, embed: readonly string[], reading: Reading): string {
  const columns: string[] = [];
  for (const field of resource.shape.fields.values()) {
    if (embed.includes(field.name) || field.extra !== undefined) continue;
    if (field.name === 'extra' && resource.extra !== undefined) {
      if (reading.visible(resource, 'extra')) columns.push(`${resource.extra.select} as "extra"`);
      continue;
    }
    if (isReadable(field) && reading.visible(resource, field.name))
      columns.push(`${jsonOf(field)} as "${field.name}"`);
  }
  for (const many of resource.shape.many.values()) {
    if (!reading.visible(resource, many.name)) continue;
    columns.push(
      `(select coalesce(json_agg(l."${many.targetColumn}" order by l.id), '[]') from ${many.table} l where l."${many.ownColumn}" = t.id) as "${many.name}"`,
    );
  }
  for (const name of embed) columns.push(embedded(resource, name, reading));
  return columns.join(', ');
}

/** An embedded object takes the place of the relation's id: the whole record, as its own resource would show it. */
function embedded(resource: Resource, name: string, reading: Reading): string {
  const field = resource.shape.fields.get(name) as Field;
  const target = reading.resourceOf(field.target as string) as Resource;
  const inner = selectList(target, [], reading);
  return `(select row_to_json(e) from (select ${inner} from ${target.shape.table} t where t.id = o."${name}") e) as "${name}"`;
}

/** How many rows are walked through in the order of the list before a search is given to the search index alone. */
const walked = 60_000;

/** The statements of a list. */
export interface CompiledList {
  /** The page: `rows` as JSON text, and how many are `shown`. */
  readonly rows: Statement;
  readonly count: Statement;
  readonly estimate: Statement;
  /** Two ways to the ids of a page when nothing but words is searched for. */
  readonly search?: {
    /** By the search index: the `total` (up to one more than is counted) and the `ids`, out of the same rows. Good for rare words. */
    readonly hits: Statement;
    /** In the order of the list until the page is full; `ids` may be fewer than there are. Good for frequent words. */
    readonly walk: Statement;
  };
  /** The ids of a page in the order of a figure; `from` and `to` are parameters `$limit` and `$offset`. */
  readonly ranked?: Ranked;
  /** The page of these ids, in their order. */
  readonly pageOf: (ids: readonly number[]) => Statement;
  readonly errors: readonly FieldError[];
}

/** Statements that give ids in the order of a figure: those with one, how many they are, and those without. */
export interface Ranked {
  readonly withFigure: (limit: number, offset: number) => Statement;
  readonly count: Statement;
  readonly without: (limit: number, offset: number) => Statement;
}

/** Rows of a page and the statement that counts them. @returns errors instead when the request is wrong */
export function compileList(resource: Resource, query: ListQuery, reading: Reading): CompiledList {
  const parameters = new Parameters();
  const visible = (name: string) => reading.visible(resource, name);
  const { conditions, errors } = compileFilter(resource, query.filter, parameters, visible);
  const where = conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
  const filterValues = [...parameters.values];
  const order = compileSort(resource, query, parameters, visible, errors);
  errors.push(...checkEmbed(resource, query.embed, reading));
  if (errors.length > 0) {
    const none = { text: '', values: [] };
    return { rows: none, count: none, estimate: none, pageOf: () => none, errors };
  }

  const base = `from ${resource.shape.table} t${where}`;
  const limit = parameters.add(query.to - query.from + 1);
  const offset = parameters.add(query.from);
  // First the ids of the page, which an index may give alone; only then everything about these few rows.
  const select = (from: string) =>
    `array(select t.id ${from} order by ${order} limit ${limit}::int offset ${offset}::bigint)`;
  const columns = selectList(resource, query.embed, reading);
  const page = (ids: string): string =>
    `select coalesce(json_agg(row_to_json(r)), '[]')::text as rows, count(*)::int as shown from (
       select ${columns} from unnest(${ids}) with ordinality p (id, place)
         join ${resource.shape.table} t on t.id = p.id${idsOfEmbedded(resource, query.embed)} order by p.place) r`;
  const { table } = resource.shape;
  const sorted = resource.shape.fields.get(resource.sort?.[0] ?? 'id')?.column ?? 'id';
  return {
    rows: { text: page(select(base)), values: parameters.values },
    ...ranking(resource, query, conditions, filterValues),
    pageOf: (ids) => ({ text: page('$1::int[]'), values: [ids] }),
    ...(isPlainSearch(resource, query) && {
      search: {
        hits: {
          text: `with t as materialized (select t.id, t."${sorted}" ${base} limit ${exactUpTo + 1})
                 select (select count(*)::int from t) as total, ${select('from t')} as ids`,
          values: parameters.values,
        },
        walk: {
          text: `select ${select(`from (select t.* from ${table} t order by ${order} limit ${walked}) t${where}`)} as ids`,
          values: parameters.values,
        },
      },
    }),
    count: {
      text: query.exact
        ? `select count(*)::int as total ${base}`
        : `select count(*)::int as total from (select 1 ${base} limit ${exactUpTo + 1}) c`,
      values: filterValues,
    },
    estimate: { text: `explain (format json) select 1 ${base}`, values: filterValues },
    errors,
  };
}

/** How a list in the order of a figure finds its ids. */
function ranking(
  resource: Resource,
  { sort }: ListQuery,
  conditions: readonly string[],
  values: readonly unknown[],
): { ranked?: Ranked } {
  const figure = findFigure(resource.figures, sort?.[0] ?? '');
  if (figure === undefined || sort === undefined) return {};
  const count = values.length;
  const rows = figure.source.rows(`$${count + 1}::text`);
  const ids = rankIds(resource.shape.table, rows, conditions, sort[1], [`$${count + 2}`, `$${count + 3}`]);
  const paged = (text: string) => (limit: number, offset: number) => ({
    text,
    values: [...values, figure.key, limit, offset],
  });
  return {
    ranked: {
      withFigure: paged(ids.withFigure),
      count: { text: ids.count, values: [...values, figure.key] },
      without: paged(ids.without),
    },
  };
}

/** Words alone, in the order of the index that carries them (app.ensure_search). */
function isPlainSearch(resource: Resource, { filter, sort }: ListQuery): boolean {
  const asked = sort ?? resource.sort;
  return (
    resource.search === 't.search_text' &&
    Object.keys(filter).join() === 'q' &&
    asked?.[0] === resource.sort?.[0] &&
    asked?.[1] === resource.sort?.[1]
  );
}

/** Inside an embedded record `t` is the other row: what it is found by is carried in under a name of its own. */
function idsOfEmbedded(resource: Resource, embed: readonly string[]): string {
  if (embed.length === 0) return '';
  const ids = embed.map((name) => `t."${resource.shape.fields.get(name)?.column}" as "${name}"`);
  return ` cross join lateral (select ${ids.join(', ')}) o`;
}

/** One record as JSON text, found by id. */
export function compileOne(
  resource: Resource,
  embed: readonly string[],
  reading: Reading,
): { text: string; errors: FieldError[] } {
  const errors = checkEmbed(resource, embed, reading);
  if (errors.length > 0) return { text: '', errors };
  const from = `from ${resource.shape.table} t${idsOfEmbedded(resource, embed)}`;
  const row = `select ${selectList(resource, embed, reading)} ${from} where t.id = $1::bigint`;
  return { text: `select row_to_json(r)::text as row from (${row}) r`, errors };
}

function checkEmbed(resource: Resource, embed: readonly string[], reading: Reading): FieldError[] {
  return embed.flatMap((name) => {
    const field = resource.shape.fields.get(name);
    const allowed =
      field?.type === 'relation' &&
      field.extra === undefined &&
      isReadable(field) &&
      reading.visible(resource, name) &&
      reading.resourceOf(field.target ?? '') !== undefined;
    return allowed ? [] : [{ path: 'embed', code: 'unknownEmbed', params: { key: name } }];
  });
}

/** Types without an order. */
const unsorted: ReadonlySet<Field['type']> = new Set(['json', 'choices']);

/** The order of a list: what was asked for, then the id, so that no row is shown twice or never. */
export function compileSort(
  resource: Resource,
  query: ListQuery,
  parameters: Parameters,
  visible: (name: string) => boolean,
  errors: FieldError[],
): string {
  const [name, direction] = query.sort ?? resource.sort ?? ['id', 'ASC'];
  const tie = `t.id ${direction}`;
  const figure = visible(name.split('.')[0] as string) ? findFigure(resource.figures, name) : undefined;
  if (figure !== undefined) {
    const rows = figure.source.rows(`${parameters.add(figure.key)}::text`);
    return `(select f.value from (${rows}) f where f.id = t.id) ${direction} nulls last, t.id`;
  }
  const field = resource.shape.fields.get(name);
  if (field === undefined || !isReadable(field) || unsorted.has(field.type) || !visible(name)) {
    errors.push({ path: 'sort', code: 'unknownSort', params: { key: name } });
    return tie;
  }
  if (name === 'id') return tie;
  const expression =
    field.type === 'decimal' && field.sql === undefined
      ? `${expressionOf(field)}::numeric`
      : expressionOf(field);
  return `${expression} ${direction}${field.required === true ? '' : ' nulls last'}, ${tie}`;
}
