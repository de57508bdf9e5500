import type { FieldError } from '@ortak/kernel/api';
import { isObject, refuseUnknown } from './read-labels';

/** Who answers a form: our staff, the members themselves, and of which categories (with those below; none: all). */
export interface Audience {
  readonly staff: boolean;
  readonly portal: boolean;
  readonly categories: readonly number[];
}

export const everyStaff: Audience = { staff: true, portal: false, categories: [] };

/** Reads who answers a form. Absent keys keep what was there. */
export function readAudience(
  value: unknown,
  before: Audience,
): { readonly audience: Audience; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  if (!isObject(value)) return { audience: before, errors: [{ path: 'audience', code: 'notObject' }] };
  refuseUnknown(value, ['staff', 'portal', 'categories'], 'audience', { errors });
  for (const name of ['staff', 'portal'] as const) {
    if (value[name] !== undefined && typeof value[name] !== 'boolean')
      errors.push({ path: `audience.${name}`, code: 'notBoolean' });
  }
  const categories = value.categories ?? (value.categories === null ? [] : before.categories);
  if (!Array.isArray(categories)) errors.push({ path: 'audience.categories', code: 'notList' });
  else if (categories.length > 200)
    errors.push({ path: 'audience.categories', code: 'tooMany', params: { max: 200 } });
  else
    categories.forEach((id: unknown, index) => {
      if (!Number.isInteger(id) || (id as number) < 1 || (id as number) >= 2 ** 31)
        errors.push({ path: `audience.categories.${index}`, code: 'notId' });
    });
  if (errors.length > 0) return { audience: before, errors };
  const audience: Audience = {
    staff: (value.staff as boolean | undefined) ?? before.staff,
    portal: (value.portal as boolean | undefined) ?? before.portal,
    categories: [...new Set(categories as number[])],
  };
  if (!audience.staff && !audience.portal)
    errors.push({ path: 'audience', code: 'analyses.errors.nobodyAnswers' });
  return { audience, errors };
}
