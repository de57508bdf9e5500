import { ListPage } from '../components/list/ListPage';
import type { Filter, View } from '../components/list/filters';
import { ICONS } from '../layout/pages';
import { accountPhone, AccountTable } from './AccountTable';

const FILTERS: readonly Filter[] = [
  { source: 'mine', kind: 'truth' },
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  { source: 'currency', kind: 'choice', choices: ['TRY', 'USD', 'EUR', 'GBP'], texts: 'choices.currency' },
  { source: 'blocked', kind: 'truth' },
];

const VIEWS: readonly View[] = [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'debtors', text: 'accounts.views.debtors', filter: { balance_gt: 0 } },
  { key: 'creditors', text: 'accounts.views.creditors', filter: { balance_lt: 0 } },
  { key: 'overdue', text: 'credit.views.overdue', filter: { overdue_gt: 0 } },
  { key: 'overLimit', text: 'credit.views.overLimit', filter: { overLimit: true } },
  { key: 'blocked', text: 'accounts.views.blocked', filter: { blocked: true } },
];

export const AccountList = () => (
  <ListPage
    icon={ICONS.accounts}
    byCompany
    filters={FILTERS}
    views={VIEWS}
    emptyText="accounts.emptyText"
    phone={accountPhone}
  >
    <AccountTable />
  </ListPage>
);
