import type { Sql } from '@ortak/database';
import type { Place } from '../domain/tree-query';

interface Named {
  readonly id: number;
  readonly name: string;
}

/** How many subsidiaries, units and people. */
export interface Counts {
  readonly members: number;
  readonly units: number;
  readonly people: number;
}

/** One node of a tree as the console shows it. */
export interface Node extends Place {
  readonly key: string;
  /** The key of the node above, null at the top. */
  readonly parent: string | null;
  readonly member: number;
  readonly kind: string;
  readonly name: string;
  readonly code: string | null;
  readonly status: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly manager: Named | null;
  readonly representative: Named | null;
  readonly version: number;
  /** How many nodes stand directly below. */
  readonly children: number;
  /** People listed at the node itself: of a member, those of no unit. */
  readonly people: number;
  /**
   * Of a member: its direct subsidiaries, and all its own units and people. Of a unit: the units below it at any depth, and
   * the people at it and below. The sums of a whole group are left out: counting them would read the group for each look at it.
   */
  readonly total: Counts;
}

const staffName = `(select json_build_object('id', r.id, 'name', coalesce(nullif(r.name, ''), r.email)) from up_users r where r.id = t.representative_id) as representative`;

async function describeMembers(sql: Sql, ids: readonly number[]): Promise<Node[]> {
  if (ids.length === 0) return [];
  return sql.rows<Node>(
    `select 'member-' || t.id as key, 'member' as type, t.id, 'member-' || t.parent_id as parent, t.id as member, t.kind, t.name, t.code,
            t.status, t.city, t.country, null as manager, ${staffName}, coalesce(t.version, 1) as version,
            (select count(*) from members c where c.parent_id = t.id)::int
              + (select count(*) from units u where u.member_id = t.id and u.parent_id is null)::int as children,
            (select count(*) from people p where p.member_id = t.id and p.unit_id is null)::int as people,
            json_build_object('members', (select count(*) from members c where c.parent_id = t.id),
                              'units', (select count(*) from units u where u.member_id = t.id),
                              'people', (select count(*) from people p where p.member_id = t.id)) as total
       from members t where t.id = any ($1::int[]) order by t.name, t.id`,
    [ids],
  );
}

async function describeUnits(sql: Sql, ids: readonly number[]): Promise<Node[]> {
  if (ids.length === 0) return [];
  return sql.rows<Node>(
    `with recursive tree (top, id) as (
       select id, id from unnest($1::int[]) as asked (id)
       union select s.top, u.id from tree s join units u on u.parent_id = s.id
     ), counted as (
       select s.top, count(*)::int - 1 as units, sum((select count(*) from people p where p.unit_id = s.id))::int as people
         from tree s group by s.top
     )
     select 'unit-' || t.id as key, 'unit' as type, t.id, coalesce('unit-' || t.parent_id, 'member-' || t.member_id) as parent,
            t.member_id as member, t.kind, t.name, null as code, null as status, t.city, t.country,
            (select json_build_object('id', p.id, 'name', trim(p.first_name || ' ' || p.last_name)) from people p where p.id = t.manager_id) as manager,
            ${staffName}, coalesce(t.version, 1) as version,
            (select count(*) from units u where u.parent_id = t.id)::int as children,
            (select count(*) from people p where p.unit_id = t.id)::int as people,
            json_build_object('members', 0, 'units', c.units, 'people', c.people) as total
       from units t join counted c on c.top = t.id order by t.name, t.id`,
    [ids],
  );
}

/** The nodes of some places, subsidiaries before units, each by name. Two statements, whatever their number. */
export async function describeNodes(sql: Sql, places: readonly Place[]): Promise<Node[]> {
  const ids = (type: Place['type']) => [
    ...new Set(places.filter((place) => place.type === type).map(({ id }) => id)),
  ];
  return [...(await describeMembers(sql, ids('member'))), ...(await describeUnits(sql, ids('unit')))];
}
