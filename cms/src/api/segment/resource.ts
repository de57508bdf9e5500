import type { Core } from '@strapi/strapi';
import type { Resource, ResourceDeclaration, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
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
  if ('columns' in write.values) checkColumns(resource, write);
  if ('sort' in write.values) checkSort(resource, write);
}

const most = 100;
const extra = /^extra\.[A-Za-z][A-Za-z0-9_-]{0,62}$/;

/** Names of the list's own columns and of extra fields; one that is archived later is simply not shown. */
const isColumn = ({ shape }: Resource, name: unknown): boolean =>
  typeof name === 'string' && (shape.fields.has(name) || shape.many.has(name) || extra.test(name));

function checkColumns(resource: Resource, write: Write): void {
  const columns = parse(write.values.columns);
  if (columns === null) return;
  if (!Array.isArray(columns)) write.errors.push({ path: 'columns', code: 'notList' });
  else if (columns.length > most)
    write.errors.push({ path: 'columns', code: 'tooMany', params: { max: most } });
  else
    columns.forEach((name: unknown, index) => {
      const key = typeof name === 'string' ? name.slice(0, 60) : typeof name;
      if (!isColumn(resource, name))
        write.errors.push({ path: `columns.${index}`, code: 'unknownKey', params: { key } });
    });
}

/** `{field, order}`, as the console writes it. */
function checkSort(resource: Resource, write: Write): void {
  const sort = parse(write.values.sort);
  if (sort === null) return;
  const { field, order } = (typeof sort === 'object' ? sort : {}) as { field?: unknown; order?: unknown };
  if (!isColumn(resource, field) || (order !== 'ASC' && order !== 'DESC'))
    write.errors.push({ path: 'sort', code: 'notSort' });
}

/** A saved view of the records of a resource (filter, order, columns): of who made it, or shared with all our staff. */
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
