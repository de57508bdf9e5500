import type { Sql } from '@ortak/database';

/** Categories of members with all that stand above them: member id → category ids. */
export async function findCategories(
  sql: Sql,
  members: readonly number[],
): Promise<Map<number, Set<number>>> {
  const rows = await sql.rows<{ member: number; categories: number[] }>(
    `with recursive held (member, category) as (
       select l.member_id, l.category_id from members_categories_lnk l where l.member_id = any($1::int[])
       union select h.member, c.parent_id from held h join categories c on c.id = h.category where c.parent_id is not null
     ) select member, array_agg(category) as categories from held group by member`,
    [members],
  );
  return new Map(rows.map(({ member, categories }) => [member, new Set(categories)]));
}

/** What stands above categories: id → itself and its ancestors. */
export async function findAncestors(
  sql: Sql,
  categories: readonly number[],
): Promise<Map<number, readonly number[]>> {
  const rows = await sql.rows<{ id: number; above: number[] }>(
    `with recursive held (id, above) as (
       select c.id, c.id from categories c where c.id = any($1::int[])
       union select h.id, c.parent_id from held h join categories c on c.id = h.above where c.parent_id is not null
     ) select id, array_agg(above) as above from held group by id`,
    [categories],
  );
  return new Map(rows.map(({ id, above }) => [id, above]));
}

/** The same for somebody of the portal, who reads neither the links nor the tree: a function of the database answers. */
export async function findPortalCategories(
  sql: Sql,
  members: readonly number[],
): Promise<Map<number, Set<number>>> {
  const rows = await sql.rows<{ member: number; categories: number[] }>(
    `select m as member, app.portal_categories(m) as categories from unnest($1::int[]) m`,
    [members],
  );
  return new Map(rows.map(({ member, categories }) => [member, new Set(categories)]));
}
