import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { relationshipHooks } from './relationship-hooks';

const nameOf = (column: string) => `(select m.name || ' ' || m.code from members m where m.id = t.${column})`;

/**
 * What one member is to another: `member` is the `kind.name` of `other`, and `other` the `kind.reverseName` of `member`. One row
 * for both sides; the filter `party` finds the relationships of a member from either.
 */
export const relationships: ResourceDeclaration = {
  name: 'relationships',
  uid: 'api::relationship.relationship',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold(coalesce(${nameOf('member_id')}, '') || ' ' || coalesce(${nameOf('other_id')}, ''))`,
  sort: ['id', 'ASC'],
  conditions: {
    party: { target: 'members', sql: (id) => `(t.member_id = ${id} or t.other_id = ${id})` },
  },
  hooks: relationshipHooks,
};
