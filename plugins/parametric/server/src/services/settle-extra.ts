import type { Sql } from '@ortak/database';
import type { Dependencies, Resource, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { castOf } from '@ortak/plugin-simple-rest/server/domain/shape';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { isFor, isShown, type Definition } from '../domain/definition';
import { checkValue } from '../domain/check-value';
import { fieldOf, valueSql } from '../domain/field-sql';
import { findAncestors, findCategories, findPortalCategories } from '../repositories/categories';
import { findExisting, findHolders } from '../repositories/stored-values';

interface Draft {
  readonly write: Write;
  readonly before: Readonly<Record<string, unknown>>;
  readonly changes: Record<string, unknown>;
  /** With the categories above them. */
  readonly categories: ReadonlySet<number>;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Rules of extra fields that need more than the body, for any number of writes with a handful of statements: a field belongs to
 * the member's categories, new records get defaults and have what is required, unique values are nobody else's, and
 * members and documents exist for the caller. Errors stand in each write at `extra.<key>`.
 */
export async function settleExtra(
  registry: Registry,
  definitions: readonly Definition[],
  entity: string,
  dependencies: Dependencies,
  writes: readonly Write[],
): Promise<void> {
  const touched = writes.filter(({ id, values }) => id === undefined || values.extra !== undefined);
  if (touched.length === 0 || definitions.length === 0) return;
  const resource = registry.need(entity);
  const portal = dependencies.actor.kind === 'portal';
  const drafts = await draftsOf(definitions, resource, dependencies, touched);
  // Of what somebody does not write nothing is asked of them, nor is it filled in their name.
  const own = portal ? definitions.filter((definition) => definition.portal === 'write') : definitions;
  for (const draft of drafts) settleOne(own, draft);
  // The portal does not see who holds a value: there the unique index alone refuses.
  if (!portal) await checkUnique(definitions, resource, dependencies.sql, drafts);
  await checkReferences(registry, definitions, dependencies.sql, drafts);
  for (const { write, changes } of drafts) {
    if (Object.keys(changes).length > 0) write.values.extra = JSON.stringify(changes);
    else delete write.values.extra;
  }
}

async function draftsOf(
  definitions: readonly Definition[],
  resource: Resource,
  dependencies: Dependencies,
  writes: readonly Write[],
): Promise<Draft[]> {
  const categoriesOf = definitions.some(({ categories }) => categories.length > 0)
    ? await categoriesOfWrites(resource, dependencies, writes)
    : () => new Set<number>();
  return writes.map((write): Draft => {
    const before = (write.before?.extra ?? {}) as Record<string, unknown>;
    const given = (write.values.extra === undefined ? {} : JSON.parse(String(write.values.extra))) as object;
    // A form sends everything back; what is as it was is no change, and needs no rule.
    const changes = Object.fromEntries(
      Object.entries(given).filter(([key, value]) => !same(value, before[key])),
    );
    return { write, before, changes, categories: categoriesOf(write) };
  });
}

const after = ({ values, before }: Write, name: string): unknown =>
  name in values ? values[name] : before?.[name];

/** Of a member its own categories, as they will be; of everything else those of its member. */
async function categoriesOfWrites(
  resource: Resource,
  { sql, actor }: Dependencies,
  writes: readonly Write[],
): Promise<(write: Write) => ReadonlySet<number>> {
  const ofMember = resource.name === 'members';
  const memberOf = (write: Write): number => Number((ofMember ? write.id : after(write, 'member')) ?? 0);
  const members = () => [...new Set(writes.map(memberOf))];
  if (actor.kind === 'portal') {
    const known = await findPortalCategories(sql, members());
    return (write) => known.get(memberOf(write)) ?? new Set();
  }
  if (ofMember) {
    const own = (write: Write): number[] => (after(write, 'categories') ?? []) as number[];
    const above = await findAncestors(sql, [...new Set(writes.flatMap(own))]);
    return (write) => new Set(own(write).flatMap((id) => above.get(id) ?? []));
  }
  const held = await findCategories(sql, members());
  return (write) => held.get(memberOf(write)) ?? new Set();
}

function settleOne(definitions: readonly Definition[], { write, before, changes, categories }: Draft): void {
  const fresh = write.id === undefined;
  const broken = new Set(write.errors.map(({ path }) => path));
  const values: Record<string, unknown> = { ...before, ...changes };
  for (const definition of definitions) {
    const { key, required } = definition;
    const path = `extra.${key}`;
    const fits = isFor(definition, categories);
    if ((changes[key] ?? null) !== null && !fits) write.errors.push({ path, code: 'notForCategory' });
    if (!fits || broken.has(path) || !isShown(definition, values)) continue;
    if (fresh && !(key in changes) && definition.default !== null) {
      const filled = checkValue(definition, definition.default);
      if (filled.ok && filled.value !== null) values[key] = changes[key] = filled.value;
    }
    // Records from before a field became required keep their gap until somebody fills it.
    if (required && (values[key] ?? null) === null && (fresh || key in changes))
      write.errors.push({ path, code: 'required' });
    if (key in changes) refuseArchived(definition, changes[key], before[key], write);
  }
}

/** An archived option stays where it is, and nobody gets it anew. */
function refuseArchived({ key, options }: Definition, value: unknown, before: unknown, write: Write): void {
  const archived = new Set(
    options.filter((option) => option.archived === true).map((option) => option.value),
  );
  if (archived.size === 0) return;
  const [now, then] = [value, before].map((one) => (Array.isArray(one) ? one : [one]));
  const anew = (now as unknown[]).filter((one) => archived.has(String(one)) && !then?.includes(one));
  if (anew.length > 0)
    write.errors.push({ path: `extra.${key}`, code: 'optionArchived', params: { value: String(anew[0]) } });
}

async function checkUnique(
  definitions: readonly Definition[],
  resource: Resource,
  sql: Sql,
  drafts: readonly Draft[],
): Promise<void> {
  for (const definition of definitions.filter(({ unique }) => unique)) {
    const { key } = definition;
    const path = `extra.${key}`;
    const given = drafts.filter(({ changes }) => (changes[key] ?? null) !== null);
    if (given.length === 0) continue;
    const first = new Map<string, Draft>();
    for (const draft of given) {
      const text = String(draft.changes[key]);
      if (first.has(text)) draft.write.errors.push({ path, code: 'notUnique', status: 409 });
      else first.set(text, draft);
    }
    // Two that write the same value at once queue, also while the index that will refuse it is still being built.
    await sql.run(`select pg_advisory_xact_lock(hashtextextended('extra unique ' || $1, 0))`, [
      String(definition.id),
    ]);
    const holders = await findHolders(
      sql,
      resource.shape.table,
      valueSql(definition, 't.'),
      castOf(fieldOf(definition)),
      [...first.keys()],
    );
    for (const [text, { write }] of first)
      if (holders.get(text)?.some((id) => id !== write.id))
        write.errors.push({ path, code: 'notUnique', status: 409 });
  }
}

async function checkReferences(
  registry: Registry,
  definitions: readonly Definition[],
  sql: Sql,
  drafts: readonly Draft[],
): Promise<void> {
  for (const type of ['member', 'file'] as const) {
    const keys = definitions.filter((one) => one.type === type).map(({ key }) => key);
    const asked = drafts.flatMap(({ write, changes }) =>
      keys.flatMap((key) => (typeof changes[key] === 'number' ? [{ write, key, id: changes[key] }] : [])),
    );
    if (asked.length === 0) continue;
    const { table } = registry.need(type === 'member' ? 'members' : 'documents').shape;
    const found = await findExisting(sql, table, [...new Set(asked.map(({ id }) => id))]);
    for (const { write, key, id } of asked)
      if (!found.has(id)) write.errors.push({ path: `extra.${key}`, code: 'notReferenced' });
  }
}
