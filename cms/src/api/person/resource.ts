import type { Hooks, ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { checkContactData } from '../../start/check-contact-data';
import { sameMember } from '../../start/same-member';
import { treeHooks } from '../../start/tree-hooks';
import { checkPortal } from './domain/portal-access';

const tree = treeHooks('people');

const hooks: Hooks = {
  async prepare(dependencies, writes) {
    for (const write of writes) checkPortal(write);
    await checkContactData(dependencies, writes, { phones: ['mobile', 'phone'] });
    await tree.prepare(dependencies, writes);
    await sameMember(dependencies, writes, [
      { field: 'unit', table: 'units' },
      { field: 'manager', table: 'people' },
    ]);
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
      'language',
      'manager',
    ],
  },
};
