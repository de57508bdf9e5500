import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { contactPointHooks } from './contact-point-hooks';

/**
 * One more telephone, fax, e-mail address or page of a member, a unit or a person. The first ones stand on their own
 * record (`phone`, `email`, `website`, `mobile`) and are not repeated here.
 */
export const contactPoints: ResourceDeclaration = {
  name: 'contact-points',
  uid: 'api::contact-point.contact-point',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold(t."value" || ' ' || coalesce(t."label", ''))`,
  sort: ['order', 'ASC'],
  label: 'value',
  hooks: contactPointHooks,
};
