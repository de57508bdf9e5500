import type { Hooks } from '@ortak/plugin-simple-rest/server/domain/resource';

/**
 * Rules of records that stand in a tree by their `parent`: a record is never below itself, at any depth.
 * @param table the table of the tree, a name of ours
 */
export function treeHooks(
  table: 'categories' | 'sectors' | 'members' | 'units',
): Required<Pick<Hooks, 'prepare'>> {
  return {
    async prepare({ sql }, writes) {
      for (const { id, values, errors } of writes) {
        if (id === undefined || typeof values.parent !== 'number') continue;
        const circle = await sql.one(
          `with recursive above as (
             select id, parent_id from ${table} where id = $1
             union
             select p.id, p.parent_id from ${table} p join above a on p.id = a.parent_id
           ) select 1 from above where id = $2`,
          [values.parent, id],
        );
        if (circle !== undefined) errors.push({ path: 'parent', code: 'circle' });
      }
    },
  };
}
