import type { Actor } from '@ortak/kernel/access';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { takesExtra } from '@ortak/plugin-simple-rest/server/services/registry';
import {
  mayDefineFields,
  withFields,
  type NewField,
} from '@ortak/plugin-parametric/server/services/create-fields';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys of `set` that are extra fields, with what the mapping turns cells into, if it says so. */
function fieldsOf(step: unknown): NewField[] {
  if (!isObject(step) || !isObject(step.set) || typeof step.resource !== 'string') return [];
  const entity = step.resource;
  return Object.entries(step.set).flatMap(([key, value]): NewField[] => {
    if (!key.startsWith('extra.')) return [];
    const column = isObject(value)
      ? value.column
      : typeof value === 'string'
        ? value.replace(/^\$/, '')
        : undefined;
    const map = isObject(value) && isObject(value.map) ? value.map : undefined;
    return [
      {
        entity,
        key: key.slice('extra.'.length),
        label: typeof column === 'string' ? column : key.slice('extra.'.length),
        ...(map === undefined ? {} : { map }),
      },
    ];
  });
}

/**
 * The extra fields that a mapping writes and nobody has defined yet: whoever may define fields gets them with the import, for
 * everybody else they are unknown.
 * @returns the fields to be made, and a registry that knows them already
 */
export function prepareFields(
  registry: Registry,
  actor: Actor,
  mapping: unknown,
): { readonly registry: Registry; readonly fields: readonly NewField[] } {
  const steps: unknown = isObject(mapping) ? mapping.steps : undefined;
  if (!Array.isArray(steps) || !mayDefineFields(actor)) return { registry, fields: [] };
  const taken = new Set<string>();
  const fields = steps.flatMap(fieldsOf).filter(({ entity, key }) => {
    const resource = registry.get(entity);
    const name = `${entity} extra.${key}`;
    if (resource === undefined || !takesExtra(resource) || taken.has(name)) return false;
    taken.add(name);
    return !resource.shape.fields.has(`extra.${key}`);
  });
  return fields.length === 0 ? { registry, fields } : { registry: withFields(registry, fields), fields };
}
