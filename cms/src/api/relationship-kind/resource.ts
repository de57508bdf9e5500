import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';

/**
 * What two members are to each other, with a word for either side: "mother" and "child". `labels` and `reverseLabels` hold the
 * words in other languages.
 */
export const relationshipKinds: ResourceDeclaration = {
  name: 'relationship-kinds',
  uid: 'api::relationship-kind.relationship-kind',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold(t."name" || ' ' || t."reverse_name")`,
  sort: ['order', 'ASC'],
  label: 'name',
};
