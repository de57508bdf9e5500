import { allows, type Actor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Action, Resource } from '../domain/resource';

/** The right that an action of the API needs. */
const rightOf: Readonly<Record<Action, string>> = {
  list: 'view',
  view: 'view',
  export: 'view',
  create: 'create',
  edit: 'edit',
  delete: 'delete',
};

/**
 * Refuses what this caller may not do with this resource: 404 for a resource that does not exist for the caller, 403
 * for a right that is missing or an action that the resource does not have.
 * @param id of the record in the path, if there is one
 */
export function allow(
  actor: Actor | undefined,
  resource: Resource | undefined,
  action: Action,
  app: 'console' | 'portal',
  id?: string,
): asserts resource is Resource {
  if (actor === undefined) throw new Refusal(401, 'unauthorized');
  if (resource === undefined || (app === 'portal' && resource.portal === undefined))
    throw new Refusal(404, 'notFound');
  if (actor.kind === 'system') return;
  const area = app === 'portal' ? portalArea(actor, resource, id) : (resource.area ?? resource.name);
  const offered =
    app === 'portal'
      ? ['list', 'view', ...(resource.portal?.actions ?? [])].includes(action)
      : resource.actions.includes(action);
  if (!offered || !allows(actor.rights, area, rightOf[action])) throw new Refusal(403, 'forbidden');
}

function portalArea(actor: Actor, { name, portal }: Resource, id: string | undefined): string {
  const own = portal?.ownArea !== undefined && actor.kind === 'portal' && id === String(actor.person);
  return (own ? portal.ownArea : portal?.area) ?? name;
}
