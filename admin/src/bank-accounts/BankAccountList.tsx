import { ListPage } from '../components/list/ListPage';
import type { Filter } from '../components/list/filters';
import { ICONS } from '../layout/pages';
import { bankAccountPhone, BankAccountTable } from './BankAccountTable';

const FILTERS: readonly Filter[] = [
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  { source: 'currency', kind: 'choice', choices: ['TRY', 'USD', 'EUR', 'GBP'], texts: 'choices.currency' },
  { source: 'default', kind: 'truth' },
  { source: 'bank', kind: 'text' },
];

export const BankAccountList = () => (
  <ListPage
    icon={ICONS['bank-accounts']}
    filters={FILTERS}
    emptyText="bankAccounts.emptyText"
    phone={bankAccountPhone}
  >
    <BankAccountTable />
  </ListPage>
);
