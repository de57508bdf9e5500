import type { Sql } from '@ortak/database';
import type { TierList } from '../domain/tier-entry';

/** One category or sector in its tree. */
export interface TierNode {
  readonly id: number;
  readonly parent: number | null;
  readonly code: string | null;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>> | null;
  readonly colour: string | null;
  readonly order: number | null;
  readonly version: number;
}

/** How many members have a category or sector itself, and it or one below it; each member once. */
export interface TierUse {
  readonly id: number;
  readonly members: number;
  readonly within: number;
}

/** What is said before two become one. */
export interface MergePreview {
  /** Members that have the one that goes, and of these those that have the other one too. */
  readonly members: number;
  readonly both: number;
  /** What stands directly below the one that goes. */
  readonly children: number;
  /** Of these, those that become one with a child of the same name. */
  readonly joined: number;
}

const links: Readonly<Record<TierList, { readonly table: string; readonly column: string }>> = {
  categories: { table: 'members_categories_lnk', column: 'category_id' },
  sectors: { table: 'members_sectors_lnk', column: 'sector_id' },
};

const columns = `t.id, t.parent_id as parent, t.code, t.name, t.labels, t.colour, t."order", coalesce(t.version, 1) as version`;

/** All of a tree, in the order in which it is drawn. */
export function findTiers(sql: Sql, list: TierList): Promise<TierNode[]> {
  return sql.rows<TierNode>(
    `select ${columns} from ${list} t order by t.parent_id nulls first, t."order" nulls last, t.name, t.id`,
  );
}

/**
 * How often each is used, as far as the caller sees members. Members with the same set are counted together first: there are
 * few sets, however many members.
 */
export function countUses(sql: Sql, list: TierList): Promise<TierUse[]> {
  const { table, column } = links[list];
  return sql.rows<TierUse>(
    `with recursive above (id, top) as (
       select id, id from ${list}
       union select a.id, c.parent_id from above a join ${list} c on c.id = a.top where c.parent_id is not null
     ), sets (ids, n) as (
       select ids, count(*) from (select array_agg(${column} order by ${column}) as ids from ${table} group by member_id) s group by ids
     ), hits as (
       select distinct s.ids, s.n, a.top from sets s cross join unnest(s.ids) i join above a on a.id = i
     )
     select top as id, coalesce(sum(n) filter (where top = any(ids)), 0)::int as members, sum(n)::int as within
     from hits group by top order by top`,
  );
}

/** How many members have it, whoever asks, and what stands directly below it. */
export async function countUse(
  sql: Sql,
  list: TierList,
  id: number,
): Promise<{ members: number; children: number }> {
  const row = await sql.one<{ members: number; children: number }>(
    `select ortak.count_tier_members($1::regclass, $2)::int as members,
            (select count(*)::int from ${list} where parent_id = $2) as children`,
    [list, id],
  );
  return row ?? { members: 0, children: 0 };
}

/** Which of two are there, and whether the second stands below the first. */
export async function findPair(
  sql: Sql,
  list: TierList,
  gone: number,
  kept: number,
): Promise<{ gone: boolean; kept: boolean; below: boolean }> {
  const row = await sql.one<{ gone: boolean; kept: boolean; below: boolean }>(
    `select exists (select from ${list} where id = $1) as gone, exists (select from ${list} where id = $2) as kept,
            $2 = any (app.${list}_within($1)) as below`,
    [gone, kept],
  );
  return row ?? { gone: false, kept: false, below: false };
}

export async function previewPair(
  sql: Sql,
  list: TierList,
  gone: number,
  kept: number,
): Promise<MergePreview> {
  const { table, column } = links[list];
  const row = await sql.one<MergePreview>(
    `select ortak.count_tier_members($3::regclass, $1)::int as members,
            (select count(*)::int from ${table} g where g.${column} = $1
               and exists (select from ${table} k where k.member_id = g.member_id and k.${column} = $2)) as both,
            (select count(*)::int from ${list} where parent_id = $1) as children,
            (select count(*)::int from ${list} g where g.parent_id = $1
               and exists (select from ${list} k where k.parent_id = $2 and app.fold(k.name) = app.fold(g.name))) as joined`,
    [gone, kept, list],
  );
  return row as MergePreview;
}

/** See ortak.merge_tiers. @returns how many rows changed hands */
export async function mergePair(sql: Sql, list: TierList, gone: number, kept: number): Promise<number> {
  const row = await sql.one<{ rows: number }>(
    `select (ortak.merge_tiers($1::regclass, $2, $3) ->> 'rows')::int as rows`,
    [list, gone, kept],
  );
  return row?.rows ?? 0;
}

/** Keeps others from changing the tree until the transaction ends. */
export async function holdTiers(sql: Sql, list: TierList): Promise<void> {
  await sql.run('select ortak.hold_tree($1)', [list]);
}

/** Numbers what stands below one parent anew, with `moved` at its place. Rows that keep their number are left alone. */
export async function orderTiers(
  sql: Sql,
  list: TierList,
  parent: number | null,
  moved: number,
  position: number,
): Promise<void> {
  await sql.run(
    `with others as (
       select id, row_number() over (order by "order" nulls last, name, id) - 1 as place
       from ${list} where parent_id is not distinct from $1 and id <> $2
     ), placed as (
       select id, place + case when place >= $3::int then 1 else 0 end as place from others
       union all select $2, least($3::int, (select count(*) from others))
     )
     update ${list} t set "order" = (p.place + 1) * 10 from placed p
     where p.id = t.id and t."order" is distinct from (p.place + 1) * 10`,
    [parent, moved, position],
  );
}
