import { tierHooks } from '../../start/tier-hooks';
import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';

export const categories: ResourceDeclaration = {
  name: 'categories',
  uid: 'api::category.category',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold(t."name")`,
  sort: ['order', 'ASC'],
  label: 'name',
  hooks: tierHooks('categories'),
};
