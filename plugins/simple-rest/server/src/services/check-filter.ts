import { compileFilter, Parameters } from '../domain/compile-filter';
import type { FieldError, Resource } from '../domain/resource';

/** What a list of this resource would say against a filter: keys that it does not know, values that cannot be. */
export function checkFilter(
  resource: Resource,
  filter: Readonly<Record<string, unknown>>,
): readonly FieldError[] {
  return compileFilter(resource, filter, new Parameters(), () => true).errors;
}
