import { Refusal } from '@ortak/kernel/api';
import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';

/** The role whose primary one is the member's representative. The database knows it by this code. */
const representative = 'representative';

/** What our staff do for a member: representative, sales, finance … Any number, added in the console. */
export const teamRoles: ResourceDeclaration = {
  name: 'team-roles',
  uid: 'api::team-role.team-role',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold(t."name")`,
  sort: ['order', 'ASC'],
  label: 'name',
  hooks: {
    async prepare(_dependencies, writes) {
      for (const { before, values, errors } of writes) {
        if (before?.code === representative && 'code' in values && values.code !== representative)
          errors.push({ path: 'code', code: 'readOnly' });
      }
    },
    async remove({ sql }, id) {
      const row = await sql.one<{ code: string | null }>('select code from team_roles where id = $1', [id]);
      if (row?.code === representative) throw new Refusal(409, 'representativeRoleKept');
    },
  },
};
