import { labelField, type Language } from '@ortak/kernel/i18n';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import { keyOf, relationHeading } from './relation-columns';

/**
 * The headings of an empty file for a resource, in somebody's language: what the wizard recognises again by itself.
 * Required fields first; lists, JSON and what only we write are left out.
 */
export function templateColumns(
  resource: Resource,
  language: Language,
  resourceOf: (name: string) => Resource | undefined,
): string[] {
  const columns: { heading: string; required: boolean }[] = [];
  for (const field of resource.shape.fields.values()) {
    const written =
      field.column !== undefined &&
      field.hidden !== true &&
      field.readOnly !== true &&
      field.notImported === undefined &&
      field.type !== 'json' &&
      !['version', 'id'].includes(field.name);
    if (!written) continue;
    const required = field.required === true;
    if (field.type !== 'relation') columns.push({ heading: labelField(language, field.name), required });
    else {
      const key = field.target === undefined ? undefined : keyOf(resourceOf(field.target));
      if (key !== undefined) columns.push({ heading: relationHeading(language, field.name, key), required });
    }
  }
  const headings = [...columns]
    .sort((a, b) => Number(b.required) - Number(a.required))
    .map(({ heading }) => heading);
  return [...new Set(headings)];
}
