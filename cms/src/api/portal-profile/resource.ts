import { portalRightsOffered } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Dependencies, ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { checkRights } from '../staff-role/check-rights';

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
      for (const write of writes) checkRights(write, portalRightsOffered);
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
