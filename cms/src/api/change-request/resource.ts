import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';

/** What somebody of the portal wants changed in their own data, and our staff have to look at first. */
export const changeRequests: ResourceDeclaration = {
  name: 'change-requests',
  uid: 'api::change-request.change-request',
  actions: ['list', 'view', 'export'],
  sort: ['createdAt', 'DESC'],
  search: 'm.search_text',
  searchIn: { table: 'members m', condition: 'm.id = t.member_id' },
  portal: {
    area: 'profile',
    fields: [
      'id',
      'member',
      'resource',
      'record',
      'changes',
      'status',
      'reason',
      'decidedAt',
      'version',
      'createdAt',
    ],
  },
};
