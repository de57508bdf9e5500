import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { addressHooks } from './address-hooks';

/** Where a member, one of its units or one of its people is, besides the main address that stands on their own record. */
export const addresses: ResourceDeclaration = {
  name: 'addresses',
  uid: 'api::address.address',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  // The same text as the index in database/objects/indexes/addresses.sql.
  search: `app.fold(coalesce(t."label", '') || ' ' || coalesce(t."contact_name", '') || ' ' || coalesce(t."address", '') || ' ' || coalesce(t."district", '') || ' ' || coalesce(t."city", '') || ' ' || coalesce(t."postal_code", ''))`,
  sort: ['id', 'ASC'],
  label: 'label',
  hooks: addressHooks,
};
