import type { Hooks, ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { checkContactData } from '../../start/check-contact-data';
import { ownStaff } from '../../start/own-staff';
import { sameMember } from '../../start/same-member';
import { treeHooks } from '../../start/tree-hooks';

const tree = treeHooks('units');

const hooks: Hooks = {
  async prepare(dependencies, writes) {
    await checkContactData(dependencies, writes, { phones: ['phone'] });
    await tree.prepare(dependencies, writes);
    await sameMember(dependencies, writes, [
      { field: 'parent', table: 'units' },
      { field: 'manager', table: 'people' },
    ]);
    await ownStaff(dependencies, writes);
  },
};

/** What the member's own administrators keep of it in the portal. */
const kept = [
  'name',
  'manager',
  'email',
  'phone',
  'address',
  'district',
  'city',
  'postalCode',
  'country',
  'extra',
];

/** A branch, region, office or department of a corporate member. */
export const units: ResourceDeclaration = {
  name: 'units',
  uid: 'api::unit.unit',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: 't.search_text',
  sort: ['name', 'ASC'],
  label: 'name',
  hooks,
  portal: {
    fields: ['id', 'member', 'parent', 'kind', ...kept, 'version'],
    actions: ['edit'],
    writable: kept,
  },
};
