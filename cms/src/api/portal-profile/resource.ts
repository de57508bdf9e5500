import { portalRightsOffered, type PortalArea } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type {
  Dependencies,
  ResourceDeclaration,
  Write,
} from '@ortak/plugin-simple-rest/server/domain/resource';

/** Rights are `{area: [actions]}`; only those that the portal has are worth keeping, so that a profile says what it does. */
function checkRights({ values, errors }: Write): void {
  if (typeof values.rights !== 'string') return;
  const rights: unknown = JSON.parse(values.rights);
  if (rights === null) return;
  if (typeof rights !== 'object' || Array.isArray(rights)) {
    errors.push({ path: 'rights', code: 'notObject' });
    return;
  }
  for (const [area, allowed] of Object.entries(rights)) {
    const path = `rights.${area}`;
    const offered = Object.hasOwn(portalRightsOffered, area)
      ? portalRightsOffered[area as Exclude<PortalArea, 'profile'>]
      : undefined;
    if (offered === undefined) errors.push({ path, code: 'unknownKey', params: { key: area } });
    else if (!Array.isArray(allowed)) errors.push({ path, code: 'notList' });
    else if (allowed.some((action) => !(offered as readonly unknown[]).includes(action)))
      errors.push({ path, code: 'notOneOf', params: { values: offered.join(', ') } });
  }
}

/** A named set of rights and a scope, which the access of people builds on. Defined by administrators; counts at the next request. */
export const portalProfiles: ResourceDeclaration = {
  name: 'portal-profiles',
  uid: 'api::portal-profile.portal-profile',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold(t."name")`,
  sort: ['order', 'ASC'],
  label: 'name',
  hooks: {
    async prepare(_dependencies, writes) {
      writes.forEach(checkRights);
    },
    async remove({ sql }: Dependencies, id) {
      // The same condition as the index people_portal_profile.
      const used = await sql.one(
        `select 1 from people where portal ? 'profile' and portal ->> 'profile' = $1::text limit 1`,
        [String(id)],
      );
      if (used !== undefined) throw new Refusal(409, 'inUse');
    },
  },
  portal: {
    area: 'people',
    fields: ['id', 'name', 'labels', 'scope', 'rights', 'offered', 'order'],
  },
};
