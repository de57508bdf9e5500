import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { memberHooks } from './member-hooks';

/** Any person or organisation that we deal with. */
export const members: ResourceDeclaration = {
  name: 'members',
  uid: 'api::member.member',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  // The same text as the index in database/objects/indexes/member.sql.
  search: `app.fold(t."name" || ' ' || t."code" || ' ' || coalesce(t."email", '') || ' ' || coalesce(t."phone", '') || ' ' || coalesce(t."tax_number", ''))`,
  sort: ['name', 'ASC'],
  label: 'name',
  hooks: memberHooks,
  portal: {
    area: 'profile',
    fields: [
      'id',
      'code',
      'kind',
      'status',
      'name',
      'email',
      'phone',
      'taxOffice',
      'taxNumber',
      'address',
      'district',
      'city',
      'postalCode',
      'country',
      'parent',
    ],
  },
};
