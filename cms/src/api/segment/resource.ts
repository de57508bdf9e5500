import type { Core } from '@strapi/strapi';
import type { ResourceDeclaration, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { checkFilter } from '@ortak/plugin-simple-rest/server/services/check-filter';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { after } from '../../start/bring-into-form';

function parse(value: unknown): unknown {
  return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
}

/** A filter that the list itself would take: an unknown key is told here, not when somebody opens the segment. */
function checkSegment(registry: Registry, write: Write): void {
  const resource = registry.get(String(after(write, 'resource')));
  if (resource === undefined) {
    const key = String(after(write, 'resource') ?? '');
    write.errors.push({ path: 'resource', code: 'unknownResource', params: { key } });
    return;
  }
  const filter = parse(after(write, 'filter'));
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) {
    write.errors.push({ path: 'filter', code: 'notObject' });
    return;
  }
  write.errors.push(...checkFilter(resource, filter as Record<string, unknown>));
}

/** A saved filter over the records of a resource: of who made it, or shared with all our staff. */
export const segmentsOf = (strapi: Core.Strapi): ResourceDeclaration => ({
  name: 'segments',
  uid: 'api::segment.segment',
  actions: ['list', 'view', 'create', 'edit', 'delete'],
  readOnly: ['owner'],
  search: `app.fold(t."name")`,
  sort: ['name', 'ASC'],
  label: 'name',
  hooks: {
    prepare({ actor }, writes) {
      const registry = strapi.plugin('simple-rest').service('registry') as Registry;
      for (const write of writes) {
        checkSegment(registry, write);
        if (write.id === undefined && actor.kind === 'staff') write.values.owner = actor.user;
      }
      return Promise.resolve();
    },
  },
});
