import type { Sql } from '@ortak/database';
import { keyOf, mostFound, type Place } from '../domain/tree-query';

interface Child extends Place {
  readonly node: string;
  readonly total: number;
}

/** No tree is as deep as this: a bound, should a ring of parents ever have come into the tables. */
const deepest = 500;

/**
 * The way from the top of a group down to a place: members first, then the units of the last one.
 * @returns nothing when the place does not exist for the caller
 */
export async function findPath(sql: Sql, { type, id }: Place): Promise<Place[]> {
  const rows = await sql.rows<Place>(
    `with recursive unit (id, parent_id, member_id, step) as (
       select u.id, u.parent_id, u.member_id, 0 from units u where $1 = 'unit' and u.id = $2::int
       union all
       select u.id, u.parent_id, u.member_id, s.step + 1 from unit s join units u on u.id = s.parent_id where s.step < ${deepest}
     ), member (id, parent_id, step) as (
       select m.id, m.parent_id, 0 from members m
        where m.id = case when $1 = 'unit' then (select s.member_id from unit s where s.step = 0) else $2::int end
       union all
       select m.id, m.parent_id, s.step + 1 from member s join members m on m.id = s.parent_id where s.step < ${deepest}
     )
     select type, id from (select 'member' as type, id, 0 as part, step from member
                           union all select 'unit', id, 1, step from unit) way
      order by part, step desc`,
    [type, id],
  );
  return rows.map((row) => ({ type: row.type, id: row.id }));
}

/**
 * The nodes directly below some places, subsidiaries before units, each by name.
 * @param from first row of each level
 * @param count rows of each level at most
 */
export async function findChildren(
  sql: Sql,
  places: readonly Place[],
  from: number,
  count: number,
): Promise<Child[]> {
  return sql.rows<Child>(
    `select p.type || '-' || p.id as node, c.type, c.id, c.total
       from unnest($1::text[], $2::int[]) with ordinality p (type, id, place)
      cross join lateral (
        select b.type, b.id, b.part, b.name, count(*) over ()::int as total
          from (select 'member' as type, m.id, 0 as part, m.name from members m where p.type = 'member' and m.parent_id = p.id
                union all
                select 'unit', u.id, 1, u.name from units u where p.type = 'member' and u.member_id = p.id and u.parent_id is null
                union all
                select 'unit', u.id, 1, u.name from units u where p.type = 'unit' and u.parent_id = p.id) b
         order by b.part, b.name, b.id limit $4::int offset $3::int) c
      order by p.place, c.part, c.name, c.id`,
    [places.map(({ type }) => type), places.map(({ id }) => id), from, count],
  );
}

/** What a search reads: see app.ensure_search(). */
const texts = {
  members: 't.search_text',
  units: 't.search_text',
} as const;

/**
 * Members and units of a group that hold every word, letters folded.
 * @param root the member at the top of the group
 * @returns at most one more than `mostFound`, so that a caller sees that there are more
 */
export async function searchGroup(sql: Sql, root: number, q: string): Promise<Place[]> {
  const words = q.split(/\s+/u).filter((word) => word !== '');
  const holds = (table: keyof typeof texts): string =>
    words.map((_, index) => `${texts[table]} like '%' || app.fold($${index + 2}::text) || '%'`).join(' and ');
  const rows = await sql.rows<Place>(
    `with recursive family (id) as (
       select $1::int union select m.id from members m join family f on m.parent_id = f.id
     )
     (select 'member' as type, t.id, t.name from members t
       where t.id in (select f.id from family f) and ${holds('members')} order by t.name, t.id limit ${mostFound + 1})
     union all
     (select 'unit', t.id, t.name from units t
       where t.member_id in (select f.id from family f) and ${holds('units')} order by t.name, t.id limit ${mostFound + 1})
     limit ${mostFound + 1}`,
    [root, ...words.map((word) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`))],
  );
  return rows.map(({ type, id }) => ({ type, id }));
}

/** Some places and everything above them. */
export async function findAbove(sql: Sql, places: readonly Place[]): Promise<Place[]> {
  const ids = (type: Place['type']) => places.filter((place) => place.type === type).map(({ id }) => id);
  const rows = await sql.rows<Place>(
    `with recursive unit (id, parent_id, member_id) as (
       select u.id, u.parent_id, u.member_id from units u where u.id = any ($1::int[])
       union select u.id, u.parent_id, u.member_id from unit s join units u on u.id = s.parent_id
     ), member (id, parent_id) as (
       select m.id, m.parent_id from members m
        where m.id = any ($2::int[]) or m.id in (select s.member_id from unit s)
       union select m.id, m.parent_id from member s join members m on m.id = s.parent_id
     )
     select 'member' as type, id from member union all select 'unit', id from unit`,
    [ids('unit'), ids('member')],
  );
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** Lets moves in one tree happen one after the other, before any of their rows is held: two at once never deadlock. */
export async function holdTree(sql: Sql, type: Place['type']): Promise<void> {
  await sql.run('select ortak.hold_tree($1)', [`${type}s`]);
}
