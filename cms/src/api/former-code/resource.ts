import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';

/** A code that a merged member had: it leads to the member that it has become a part of. */
export const formerCodes: ResourceDeclaration = {
  name: 'former-codes',
  area: 'members',
  uid: 'api::former-code.former-code',
  actions: ['list', 'view'],
  search: `app.fold(t."code" || ' ' || coalesce(t."name", ''))`,
  sort: ['code', 'ASC'],
  label: 'code',
};
