import type { Hooks, Write } from '@ortak/plugin-simple-rest/server/domain/resource';

const trees = {
  categories: 'parent',
  sectors: 'parent',
  members: 'parent',
  units: 'parent',
  people: 'manager',
} as const;

/**
 * Rules of records that stand in a tree: a record is never below itself, at any depth, neither by what is stored nor
 * together with the other records of the same request. One statement, whatever the number of writes; the database keeps
 * the same rule for what happens at once (database/objects/functions/trees.sql).
 * @param table the table of the tree, a name of ours
 */
export function treeHooks(table: keyof typeof trees): Required<Pick<Hooks, 'prepare'>> {
  const field = trees[table];
  const column = `${field}_id`;
  return {
    async prepare({ sql }, writes) {
      const moved = new Map<number, { write: Write; above: number | null }>();
      for (const write of writes) {
        const above = write.values[field];
        if (write.id !== undefined && (typeof above === 'number' || above === null))
          moved.set(write.id, { write, above });
      }
      if (![...moved.values()].some(({ above }) => above !== null)) return;
      const circles = await sql.rows<{ id: number }>(
        `with recursive moved (id, above) as (
           select * from unnest($1::int[], $2::int[])
         ), path (start, id) as (
           select id, above from moved where above is not null
           union
           select p.start, case when m.id is null then t.${column} else m.above end
           from path p join ${table} t on t.id = p.id left join moved m on m.id = p.id
         ) select distinct start as id from path where id = start`,
        [[...moved.keys()], [...moved.values()].map(({ above }) => above)],
      );
      for (const { id } of circles) moved.get(id)?.write.errors.push({ path: field, code: 'circle' });
    },
  };
}
