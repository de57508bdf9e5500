import { labelField, languageCodes, type Language } from '@ortak/kernel/i18n';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import { foldName } from './fold-name';

type ResourceOf = (name: string) => Resource | undefined;

/** By what people name the record of another resource in a cell, the surest first. */
const names = ['code', 'number', 'name', 'email'];
/** Humans share their names. */
const byMail = new Set(['users', 'people']);

/** The field by which a cell names a record of a resource: a member by its code, a unit by its name. */
export function keyOf(target: Resource | undefined): string | undefined {
  const wanted = target !== undefined && byMail.has(target.name) ? ['email'] : names;
  return wanted.find((name) => {
    const field = target?.shape.fields.get(name);
    return field?.column !== undefined && field.hidden !== true;
  });
}

/** The heading of a relation's column: `Üye (Kod)`. */
export const relationHeading = (language: Language, field: string, key: string): string =>
  `${labelField(language, field)} (${labelField(language, key)})`;

/**
 * The relation that a heading names, as the value of a mapping. A unit's parent is looked for among the units of the
 * same member, because names are used by many.
 * @param columns the headings of the same sheet
 */
export function findRelation(
  resource: Resource,
  heading: string,
  columns: readonly string[],
  resourceOf: ResourceOf,
): { field: string; value: unknown } | undefined {
  const field = [...resource.shape.fields.values()].find((one) =>
    headingOf(one, resourceOf).has(foldName(heading)),
  );
  const target = field?.target === undefined ? undefined : resourceOf(field.target);
  const key = keyOf(target);
  if (field === undefined || target === undefined || key === undefined) return undefined;
  const find: Record<string, unknown> = { [key]: `$${heading}` };
  const owner = target.shape.fields.get('member');
  if (field.name !== 'member' && owner?.type === 'relation' && key === 'name') {
    const member = columns.find(
      (column) => findRelation(resource, column, [], resourceOf)?.field === 'member',
    );
    const found = member === undefined ? undefined : findRelation(resource, member, [], resourceOf);
    if (found !== undefined) find.member = found.value;
  }
  return { field: field.name, value: { find } };
}

function headingOf(field: Field, resourceOf: ResourceOf): Set<string> {
  if (field.type !== 'relation' || field.readOnly === true || field.column === undefined) return new Set();
  const key = field.target === undefined ? undefined : keyOf(resourceOf(field.target));
  if (key === undefined) return new Set();
  return new Set([
    foldName(`${field.name} (${key})`),
    ...languageCodes.map((language) => foldName(relationHeading(language, field.name, key))),
  ]);
}
