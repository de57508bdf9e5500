import { ListPage } from '../components/list/ListPage';
import type { Filter } from '../components/list/filters';
import { ICONS } from '../layout/pages';
import { ledgerEntryPhone, LedgerEntryTable } from './LedgerEntryTable';

const TYPES = ['invoice', 'credit-note', 'payment', 'refund', 'opening'] as const;

const FILTERS: readonly Filter[] = [
  { source: 'date', kind: 'dates' },
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  { source: 'account', kind: 'exact' },
  { source: 'type', kind: 'choice', choices: TYPES, texts: 'choices.entryType', several: true },
  { source: 'document', kind: 'text' },
  { source: 'currency', kind: 'choice', choices: ['TRY', 'USD', 'EUR', 'GBP'], texts: 'choices.currency' },
];

/** Every posting of every account, the latest first. */
export const LedgerEntryList = () => (
  <ListPage
    icon={ICONS['ledger-entries']}
    byCompany
    filters={FILTERS}
    emptyText="ledgerEntries.emptyText"
    phone={ledgerEntryPhone}
    searchable={false}
    linked={false}
  >
    <LedgerEntryTable />
  </ListPage>
);
