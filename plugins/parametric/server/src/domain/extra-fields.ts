import type { FieldError } from '@ortak/kernel/api';
import type { ExtraFields } from '@ortak/plugin-simple-rest/server/domain/resource';
import { checkValue } from './check-value';
import type { Definition } from './definition';
import { fieldOf, portalSql } from './field-sql';

/** A body may carry this much extra information, in characters of its JSON. */
const largestExtra = 500_000;

function readChanges(
  byKey: ReadonlyMap<string, Definition>,
  value: unknown,
  readOnly: (definition: Definition) => boolean = () => false,
): ReturnType<ExtraFields['read']> {
  const changes: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { changes, errors: [{ path: 'extra', code: 'notObject' }] };
  for (const [key, given] of Object.entries(value)) {
    const path = `extra.${key}`;
    const definition = byKey.get(key);
    if (definition === undefined || readOnly(definition)) {
      errors.push(
        definition === undefined ? { path, code: 'unknownKey', params: { key } } : { path, code: 'readOnly' },
      );
      continue;
    }
    const checked = checkValue(definition, given);
    if (checked.ok) changes[key] = checked.value;
    else errors.push({ path, ...checked.error });
  }
  if (errors.length === 0 && JSON.stringify(changes).length > largestExtra)
    errors.push({ path: 'extra', code: 'tooLong', params: { max: largestExtra } });
  return { changes, errors };
}

/** `extra` of the row `t` with these keys alone, each under the name that it has now. */
function rebuilt(definitions: readonly Definition[]): string {
  if (definitions.length === 0) return `'{}'::jsonb`;
  const names = definitions.map(({ storedAs, key }) => `('${storedAs}', '${key}')`).join(', ');
  return (
    `(select coalesce(jsonb_object_agg(n.key, e.value), '{}'::jsonb) from jsonb_each(t."extra") e` +
    ` join (values ${names}) n (stored, key) on n.stored = e.key)`
  );
}

function selectFor(all: readonly Definition[], active: readonly Definition[]): string {
  if (active.some(({ key, storedAs }) => key !== storedAs)) return rebuilt(active);
  const archived = all.filter((one) => one.archived).map(({ storedAs }) => `'${storedAs}'`);
  const stored = `coalesce(t."extra", '{}'::jsonb)`;
  return archived.length === 0 ? stored : `(${stored} - array[${archived.join(', ')}]::text[])`;
}

const keyed = (definitions: readonly Definition[]): Map<string, Definition> =>
  new Map(definitions.map((definition) => [definition.key, definition]));

/**
 * What the definitions of one entity mean for its resource.
 * @param all archived ones too: their values are stored and shown nowhere
 * @param settle the rules that need the database
 */
export function extraFieldsOf(all: readonly Definition[], settle: ExtraFields['settle']): ExtraFields {
  const active = all.filter(({ archived }) => !archived);
  const byKey = keyed(active);
  return {
    fields: active.map((definition) => fieldOf(definition)),
    read: (value) => readChanges(byKey, value),
    settle,
    select: selectFor(all, active),
    storedKey: (key) => byKey.get(key)?.storedAs ?? key,
  };
}

/** The definitions that the portal knows of. */
export const inPortal = (all: readonly Definition[]): Definition[] =>
  all.filter(({ archived, portal }) => !archived && portal !== 'hidden');

/**
 * The same for the portal. There a hidden field is as unknown as a word that nobody has defined, and the values come from a function
 * of the database, which also decides whether a record has a field.
 * @param table of the resource
 */
export function portalFieldsOf(
  all: readonly Definition[],
  table: string,
  settle: ExtraFields['settle'],
): ExtraFields {
  const seen = inPortal(all);
  const byKey = keyed(seen);
  return {
    fields: seen.map((definition) => fieldOf(definition, table)),
    read: (value) => readChanges(byKey, value, ({ portal }) => portal !== 'write'),
    settle,
    select: seen.length === 0 ? `'{}'::jsonb` : portalSql(table),
    mergedByDatabase: true,
    storedKey: (key) => byKey.get(key)?.storedAs ?? key,
  };
}
