import { Refusal } from '@ortak/kernel/api';
import { checkEmployer } from './check-employer';
import { checkHumans } from './check-humans';
import type { Hooks, ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { checkContactData } from '../../start/check-contact-data';
import { sameMember } from '../../start/same-member';
import { treeHooks } from '../../start/tree-hooks';
import { checkColleagues } from './domain/check-colleagues';
import { checkPortal } from './domain/portal-access';
import { checkProfiles } from './check-profiles';

const tree = treeHooks('people');

const hooks: Hooks = {
  async prepare(dependencies, writes) {
    for (const write of writes) checkPortal(write);
    await checkProfiles(dependencies, writes);
    checkColleagues(dependencies, writes);
    await checkContactData(dependencies, writes, { phones: ['mobile', 'phone'] });
    if (dependencies.actor.kind === 'portal') await checkEmployer(dependencies, writes);
    else await checkHumans(dependencies, writes);
    await tree.prepare(dependencies, writes);
    await sameMember(dependencies, writes, [
      { field: 'unit', table: 'units' },
      { field: 'manager', table: 'people' },
    ]);
  },
  async remove({ sql }, id) {
    const own = await sql.one('select 1 from people where id = $1 and individual_id = member_id', [id]);
    if (own !== undefined) throw new Refusal(409, 'ownPersonKept');
  },
};

/** A human at a member: an employee of a corporate member, or the individual member in person. */
export const people: ResourceDeclaration = {
  name: 'people',
  uid: 'api::person.person',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: 't.search_text',
  sort: ['lastName', 'ASC'],
  label: 'name',
  computed: [{ name: 'name', type: 'string', sql: `trim(t."first_name" || ' ' || t."last_name")` }],
  hooks,
  portal: {
    ownArea: 'profile',
    fields: [
      'id',
      'member',
      'unit',
      'name',
      'firstName',
      'lastName',
      'title',
      'email',
      'mobile',
      'phone',
      'language',
      'manager',
      'extra',
      'version',
    ],
    actions: ['create', 'edit'],
    writable: [
      'member',
      'unit',
      'firstName',
      'lastName',
      'title',
      'email',
      'mobile',
      'phone',
      'language',
      'manager',
      'extra',
    ],
  },
};
