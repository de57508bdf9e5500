import { plainBic, plainIban } from '@ortak/kernel/bank';
import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { bankAccountHooks } from './bank-account-hooks';

/** Where a member, or one of our companies, has its money. */
export const bankAccounts: ResourceDeclaration = {
  name: 'bank-accounts',
  uid: 'api::bank-account.bank-account',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold(coalesce(t.iban, '') || ' ' || coalesce(t.account_number, '') || ' ' || coalesce(t.bank, '') || ' ' || coalesce(t.holder, ''))`,
  sort: ['id', 'ASC'],
  label: 'iban',
  forms: { iban: plainIban, bic: plainBic },
  hooks: bankAccountHooks,
};
