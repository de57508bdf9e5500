import type { Actor } from '@ortak/kernel/access';
import type { Reading } from '../domain/compile-list';
import type { Registry } from './registry';

/**
 * What a caller may see of each resource: staff every field that is not hidden, the portal only the fields that the
 * resource's declaration names. Rows are confined by the database, not here.
 */
export function readingFor(registry: Registry, actor: Actor): Reading {
  if (actor.kind !== 'portal') {
    return { resourceOf: (name) => registry.get(name), visible: () => true };
  }
  const resourceOf = (name: string) => {
    const resource = registry.get(name, 'portal');
    return resource?.portal === undefined ? undefined : resource;
  };
  return {
    resourceOf,
    visible: (resource, name) => {
      if (name === 'id') return true;
      const shown = resource.portal?.fields ?? [];
      return shown.includes(resource.shape.fields.get(name)?.extra === undefined ? name : 'extra');
    },
  };
}
