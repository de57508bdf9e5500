import type { FieldError } from '@ortak/kernel/api';
import type { ExtraFields } from '@ortak/plugin-simple-rest/server/domain/resource';
import { checkValue } from './check-value';
import type { Definition } from './definition';
import { fieldOf } from './field-sql';

/** A body may carry this much extra information, in characters of its JSON. */
const largestExtra = 500_000;

function readChanges(
  byKey: ReadonlyMap<string, Definition>,
  value: unknown,
): ReturnType<ExtraFields['read']> {
  const changes: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { changes, errors: [{ path: 'extra', code: 'notObject' }] };
  for (const [key, given] of Object.entries(value)) {
    const path = `extra.${key}`;
    const definition = byKey.get(key);
    if (definition === undefined) {
      errors.push({ path, code: 'unknownKey', params: { key } });
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

function selectFor(all: readonly Definition[], active: readonly Definition[], portal: boolean): string {
  if (portal) return rebuilt(active.filter((one) => one.portal !== 'hidden'));
  if (active.some(({ key, storedAs }) => key !== storedAs)) return rebuilt(active);
  const archived = all.filter((one) => one.archived).map(({ storedAs }) => `'${storedAs}'`);
  const stored = `coalesce(t."extra", '{}'::jsonb)`;
  return archived.length === 0 ? stored : `(${stored} - array[${archived.join(', ')}]::text[])`;
}

/**
 * What the definitions of one entity mean for its resource.
 * @param all archived ones too: their values are stored and shown nowhere
 * @param settle the rules that need the database
 */
export function extraFieldsOf(all: readonly Definition[], settle: ExtraFields['settle']): ExtraFields {
  const active = all.filter(({ archived }) => !archived);
  const byKey = new Map(active.map((definition) => [definition.key, definition]));
  const select = { staff: selectFor(all, active, false), portal: selectFor(all, active, true) };
  return {
    fields: active.map(fieldOf),
    read: (value) => readChanges(byKey, value),
    settle,
    select: (portal) => (portal ? select.portal : select.staff),
    storedKey: (key) => byKey.get(key)?.storedAs ?? key,
  };
}
