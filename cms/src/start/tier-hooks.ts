import type { Hooks, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { checkLabels, type TierList } from '../api/tier/domain/tier-entry';
import { after, bringIntoForm } from './bring-into-form';
import { treeHooks } from './tree-hooks';

/**
 * Rules of categories and sectors: a tree without circles, a name once below each parent, a code once, labels by language. What
 * is new stands behind the others. The database keeps the same (database/objects/indexes/categories.sql).
 */
export function tierHooks(list: TierList): Required<Pick<Hooks, 'prepare'>> {
  const tree = treeHooks(list);
  return {
    async prepare(dependencies, writes) {
      for (const write of writes) {
        if ('labels' in write.values) write.errors.push(...checkLabels(parse(write.values.labels)));
        bringIntoForm(write, 'name', 'required', (text) => text.trim());
        if (write.values.name === null) write.errors.push({ path: 'name', code: 'required' });
        bringIntoForm(write, 'code', 'notText', (text) => text.trim());
      }
      await tree.prepare(dependencies, writes);
      await refuseTwins(dependencies.sql, list, writes);
      await putLast(dependencies.sql, list, writes);
    },
  };
}

/** What is read from a request is on its way into a column of JSON: text. */
const parse = (value: unknown): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : value;

type Sql = Parameters<Hooks['prepare'] & object>[0]['sql'];

/** Names and codes that stand there already, or twice among what is written; a row that is written itself does not count. */
async function refuseTwins(sql: Sql, list: TierList, writes: readonly Write[]): Promise<void> {
  const asked = writes.filter(({ values }) => 'name' in values || 'parent' in values || 'code' in values);
  if (asked.length === 0) return;
  const rows = await sql.rows<{ place: number; name: boolean; code: boolean }>(
    `with written (place, id, parent, name, code) as (
       select * from unnest($1::int[], $2::int[], $3::int[], $4::text[], $5::text[])
     ), there (place, parent, name, code) as (
       select place, parent, name, code from written
       union all
       select 0, t.parent_id, t.name, t.code from ${list} t where not exists (select from written w where w.id = t.id)
         and (t.code in (select code from written) or app.fold(t.name) in (select app.fold(name) from written))
     )
     select w.place,
            exists (select from there o where o.place < w.place and o.parent is not distinct from w.parent
                      and app.fold(o.name) = app.fold(w.name)) as name,
            exists (select from there o where o.place < w.place and o.code = w.code and w.code <> '') as code
     from written w`,
    [
      asked.map((_, index) => index + 1),
      asked.map(({ id }) => id ?? null),
      asked.map((write) => after(write, 'parent') ?? null),
      asked.map((write) => after(write, 'name') ?? null),
      asked.map((write) => after(write, 'code') ?? null),
    ],
  );
  for (const { place, name, code } of rows) {
    const errors = asked[place - 1]?.errors;
    if (name) errors?.push({ path: 'name', code: 'tierTwin', status: 409 });
    if (code) errors?.push({ path: 'code', code: 'notUnique', status: 409 });
  }
}

/** Numbers what is new and has no number of its own. */
async function putLast(sql: Sql, list: TierList, writes: readonly Write[]): Promise<void> {
  const fresh = writes.filter(({ id, values }) => id === undefined && (values.order ?? null) === null);
  if (fresh.length === 0) return;
  const rows = await sql.rows<{ parent: number; last: number }>(
    `select coalesce(parent_id, 0) as parent, coalesce(max("order"), 0)::int as last from ${list}
     where coalesce(parent_id, 0) = any($1::int[]) group by 1`,
    [[...new Set(fresh.map(({ values }) => Number(values.parent ?? 0)))]],
  );
  const last = new Map(rows.map((row) => [row.parent, row.last]));
  for (const { values } of fresh) {
    const parent = Number(values.parent ?? 0);
    const order = (last.get(parent) ?? 0) + 10;
    values.order = order;
    last.set(parent, order);
  }
}
