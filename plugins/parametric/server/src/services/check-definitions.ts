import type { FieldError } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import type { Dependencies, Resource, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { takesExtra } from '@ortak/plugin-simple-rest/server/services/registry';
import { checkDefinition, readLabels, readOptions } from '../domain/check-definition';
import type { Definition, FieldType, ShownIf } from '../domain/definition';
import { loadDefinitions } from '../repositories/definitions';
import { countHolders, findDoubles } from '../repositories/stored-values';
import { changeType } from './change-type';

const json = (value: unknown): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
const jsonFields = new Set(['labels', 'help', 'options', 'min', 'max', 'default', 'shownIf']);

/** A field of the definition as it will stand. */
const after = ({ values, before }: Write, name: string): unknown => {
  if (!(name in values)) return before?.[name] ?? null;
  return (jsonFields.has(name) ? json(values[name]) : values[name]) ?? null;
};

function candidateOf(write: Write, errors: FieldError[]): Definition {
  const text = (name: string): string | null => {
    const value = after(write, name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    id: write.id ?? 0,
    entity: text('entity') ?? '',
    key: text('key') ?? '',
    storedAs: text('storedAs') ?? '',
    type: (text('type') ?? 'text') as FieldType,
    labels: readLabels(after(write, 'labels'), 'labels', errors),
    help: readLabels(after(write, 'help'), 'help', errors),
    options: readOptions(after(write, 'options'), errors),
    currency: text('currency'),
    required: after(write, 'required') === true,
    unique: after(write, 'unique') === true,
    min: after(write, 'min') as string | number | null,
    max: after(write, 'max') as string | number | null,
    pattern: text('pattern'),
    default: after(write, 'default'),
    categories: (after(write, 'categories') ?? []) as number[],
    shownIf: after(write, 'shownIf') as ShownIf | null,
    filterable: after(write, 'filterable') === true,
    listed: after(write, 'listed') === true,
    portal: (text('portal') ?? 'hidden') as Definition['portal'],
    section: text('section'),
    order: Number(after(write, 'order') ?? 0),
    archived: after(write, 'archived') === true,
  };
}

/** A new field's values stand under its key, or beside what another field has left there. */
function placeOf(key: string, others: readonly Definition[]): string {
  const taken = new Set(others.map(({ storedAs }) => storedAs));
  let place = key;
  for (let count = 2; taken.has(place); count += 1) place = `${key.slice(0, 58)}_${count}`;
  return place;
}

/**
 * The rules of definitions, for any number of writes. Each is checked against those of its entity as they will be after the
 * writes before it.
 */
export async function checkDefinitions(
  registry: Registry,
  { sql }: Dependencies,
  writes: readonly Write[],
): Promise<void> {
  // One administrator after the other: two new fields with one key must not both find it free.
  await sql.run(`select pg_advisory_xact_lock(hashtext('ortak definitions'))`);
  const all = new Map((await loadDefinitions(sql)).map((definition) => [definition.id, definition]));
  let unsaved = 0;
  for (const write of writes) {
    const errors: FieldError[] = [];
    const candidate = candidateOf(write, errors);
    const before = write.id === undefined ? undefined : all.get(write.id);
    const others = [...all.values()].filter((one) => one.entity === candidate.entity && one.id !== write.id);
    const resource = registry.plain(candidate.entity);
    if (resource === undefined || !takesExtra(resource)) {
      if (candidate.entity !== '')
        errors.push({ path: 'entity', code: 'unknownResource', params: { key: candidate.entity } });
    } else {
      if (before !== undefined && before.entity !== candidate.entity)
        errors.push({ path: 'entity', code: 'readOnly' });
      if (candidate.categories.length > 0 && !hasMember(resource))
        errors.push({ path: 'categories', code: 'notForType' });
      errors.push(...checkDefinition(candidate, others));
      if (before !== undefined && errors.length === 0)
        errors.push(...(await checkStored(sql, resource, before, candidate)));
    }
    // One thing at a time about one field: what follows from a wrong value is no news.
    const told = new Set(write.errors.map(({ path }) => path));
    for (const error of errors) {
      if (told.has(error.path) && error.code !== 'valueTwice' && error.code !== 'valueMisfits') continue;
      told.add(error.path);
      write.errors.push(error);
    }
    for (const name of ['labels', 'help', 'options'] as const)
      if (name in write.values) write.values[name] = JSON.stringify(candidate[name]);
    const storedAs = before?.storedAs ?? placeOf(candidate.key, others);
    write.values.storedAs = storedAs;
    unsaved -= 1;
    all.set(write.id ?? unsaved, { ...candidate, id: write.id ?? unsaved, storedAs });
  }
}

/** Whether records belong to a member, whose categories decide what they have. */
export const hasMember = ({ name, shape }: Resource): boolean =>
  name === 'members' || shape.fields.get('member')?.target === 'members';

/** What stored values say against a change; a change of the type rewrites them where they have another form. */
async function checkStored(
  sql: Sql,
  resource: Resource,
  before: Definition,
  now: Definition,
): Promise<readonly FieldError[]> {
  const { table } = resource.shape;
  if (before.type !== now.type) {
    const errors = await changeType(sql, table, before, now);
    if (errors.length > 0) return errors;
  } else {
    const kept = new Set(now.options.map(({ value }) => value));
    const gone = before.options.map(({ value }) => value).filter((value) => !kept.has(value));
    if (gone.length > 0) {
      const count = await countHolders(sql, table, before.storedAs, gone);
      if (count > 0)
        return [
          {
            path: 'options',
            code: 'optionInUse',
            params: { count, value: gone.join(', ').slice(0, 200) },
            status: 422,
          },
        ];
    }
  }
  if (now.unique && !before.unique) {
    const doubles = await findDoubles(sql, table, before.storedAs, 10);
    if (doubles.length > 0)
      return doubles.map(({ value, count }) => ({
        path: 'unique',
        code: 'valueTwice',
        params: { value, count },
        status: 422,
      }));
  }
  return [];
}
