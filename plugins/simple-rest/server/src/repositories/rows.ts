import type { Sql } from '@ortak/database';
import {
  compileList,
  compileOne,
  exactUpTo,
  type CompiledList,
  type Ranked,
  type Reading,
  type Statement,
} from '../domain/compile-list';
import type { ListQuery } from '../domain/query';
import type { FieldError, Resource } from '../domain/resource';
import type { LongLists } from './long-lists';

/** A page as JSON text made by PostgreSQL (never parsed on the way), with its total. */
export interface Page {
  readonly json: string;
  /** How many rows the page has. */
  readonly count: number;
  readonly total: number;
  readonly estimated: boolean;
}

/**
 * Reads a page and its total, confined by the transaction's actor.
 * Beyond 10,000 rows the total is PostgreSQL's estimate for the confined query, unless `count=exact` was asked.
 * @param lists which lists were that long lately, with the estimates that were given @param list this one's name among them
 * @returns errors when the filter, sort or embed is wrong
 */
export async function readPage(
  sql: Sql,
  resource: Resource,
  query: ListQuery,
  reading: Reading,
  lists: LongLists,
  list: string,
): Promise<Page | { readonly errors: readonly FieldError[] }> {
  const compiled = compileList(resource, query, reading);
  if (compiled.errors.length > 0) return { errors: compiled.errors };
  const known = query.exact ? undefined : lists.totalOf(list);
  let long = known !== undefined;
  if (compiled.search && !query.exact && !long) {
    const found = await readHits(sql, compiled, compiled.search.hits);
    if (found.total <= exactUpTo) return { ...found, estimated: false };
    long = true;
  }
  const { json, count } = await readRows(sql, compiled, query.to - query.from + 1, query.from);
  // A page that is not full is the last one.
  if (count < query.to - query.from + 1 && (count > 0 || query.from === 0))
    return { json, count, estimated: false, total: query.from + count };
  if (!long) {
    const total = (await ask<{ total: number }>(sql, compiled.count))?.total ?? 0;
    if (query.exact || total <= exactUpTo) return { json, count, estimated: false, total };
  }
  const total = known ?? (await estimate(sql, compiled));
  if (known === undefined) lists.remember(list, total);
  return { json, count, estimated: true, total: Math.max(total, query.from + count) };
}

/** What PostgreSQL expects of a list that is longer than totals are counted. */
async function estimate(sql: Sql, compiled: CompiledList): Promise<number> {
  const plan = await ask<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(sql, compiled.estimate);
  return Math.max(exactUpTo + 1, plan?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0);
}

const ask = <T>(sql: Sql, { text, values }: Statement): Promise<T | undefined> => sql.one<T>(text, values);

interface Rows {
  readonly json: string;
  readonly count: number;
}

async function readRowsBy(sql: Sql, statement: Statement): Promise<Rows> {
  const page = await ask<{ rows: string; shown: number }>(sql, statement);
  return { json: page?.rows ?? '[]', count: page?.shown ?? 0 };
}

async function readHits(
  sql: Sql,
  compiled: CompiledList,
  hits: Statement,
): Promise<Rows & { total: number }> {
  const found = await ask<{ total: number; ids: number[] }>(sql, hits);
  return { ...(await readRowsBy(sql, compiled.pageOf(found?.ids ?? []))), total: found?.total ?? 0 };
}

/** Ids in the order of a figure: the records with one first, then the others, however many of either there are. */
async function readRankedIds(sql: Sql, ranked: Ranked, full: number, from: number): Promise<number[]> {
  const idsOf = async (statement: Statement) => (await ask<{ ids: number[] }>(sql, statement))?.ids ?? [];
  const first = await idsOf(ranked.withFigure(full, from));
  if (first.length === full) return first;
  const known = first.length > 0 || from === 0;
  const scored = known
    ? from + first.length
    : ((await ask<{ total: number }>(sql, ranked.count))?.total ?? 0);
  return [...first, ...(await idsOf(ranked.without(full - first.length, Math.max(0, from - scored))))];
}

/** @param full how many rows a full page has @param from after how many it begins */
async function readRows(sql: Sql, compiled: CompiledList, full: number, from: number): Promise<Rows> {
  if (compiled.ranked)
    return readRowsBy(sql, compiled.pageOf(await readRankedIds(sql, compiled.ranked, full, from)));
  if (compiled.search) {
    const walk = await ask<{ ids: number[] }>(sql, compiled.search.walk);
    if (walk?.ids.length === full) return readRowsBy(sql, compiled.pageOf(walk.ids));
  }
  return readRowsBy(sql, compiled.rows);
}

/** One record as JSON text, or undefined when it does not exist for this actor. */
export async function readOne(
  sql: Sql,
  resource: Resource,
  id: number,
  embed: readonly string[],
  reading: Reading,
): Promise<string | undefined | { readonly errors: readonly FieldError[] }> {
  const { text, errors } = compileOne(resource, embed, reading);
  if (errors.length > 0) return { errors };
  return (await sql.one<{ row: string }>(text, [id]))?.row;
}

/** Whole records by id, parsed; those that this actor may not see are absent. `lock` keeps others from changing them. */
export async function readMany(
  sql: Sql,
  resource: Resource,
  ids: readonly number[],
  reading: Reading,
  lock = false,
): Promise<Map<number, Record<string, unknown>>> {
  if (lock)
    await sql.run(
      `select 1 from ${resource.shape.table} t where t.id = any($1::int[]) order by t.id for update`,
      [ids],
    );
  const { text } = compileOne(resource, [], reading);
  const rows = await sql.rows<{ row: string }>(text.replace('t.id = $1::bigint', 't.id = any($1::int[])'), [
    ids,
  ]);
  const records = rows.map(({ row }) => JSON.parse(row) as Record<string, unknown>);
  return new Map(records.map((record) => [record.id as number, record]));
}

/** The lines of records, in their order: parent id → lines. */
export async function readLines(
  sql: Sql,
  resource: Resource,
  parent: string,
  order: string,
  parents: readonly number[],
  reading: Reading,
): Promise<Map<number, Record<string, unknown>[]>> {
  const parentColumn = resource.shape.fields.get(parent)?.column ?? parent;
  const orderColumn = resource.shape.fields.get(order)?.column ?? order;
  const { text } = compileOne(resource, [], reading);
  const all = text.replace(
    't.id = $1::bigint',
    `t."${parentColumn}" = any($1::int[]) order by t."${orderColumn}", t.id`,
  );
  const rows = await sql.rows<{ row: string }>(all, [parents]);
  const lines = new Map<number, Record<string, unknown>[]>(parents.map((id) => [id, []]));
  for (const { row } of rows) {
    const line = JSON.parse(row) as Record<string, unknown>;
    lines.get(line[parent] as number)?.push(line);
  }
  return lines;
}
