import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { teamMemberHooks } from './team-member-hooks';

/** Who of our staff looks after a member, in which role, for which company and unit, from when to when. */
export const teamMembers: ResourceDeclaration = {
  name: 'team-members',
  uid: 'api::team-member.team-member',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold(coalesce((select u.name || ' ' || u.email from up_users u where u.id = t.user_id), '') || ' ' || coalesce((select m.name || ' ' || m.code from members m where m.id = t.member_id), ''))`,
  sort: ['id', 'ASC'],
  computed: [
    {
      name: 'current',
      type: 'boolean',
      sql: `coalesce(t.start <= ortak.today_here(), true) and coalesce(t."end" >= ortak.today_here(), true)`,
    },
  ],
  hooks: teamMemberHooks,
};
