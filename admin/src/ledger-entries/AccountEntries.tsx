import { RelatedList } from '../components/record/RelatedList';
import { ledgerEntryPhone, LedgerEntryTable } from './LedgerEntryTable';

const LATEST = { field: 'date', order: 'DESC' } as const;

/** The postings of an account. */
export const AccountEntries = () => (
  <RelatedList
    reference="ledger-entries"
    target="account"
    sort={LATEST}
    phone={ledgerEntryPhone}
    emptyText="ledgerEntries.emptyText"
    creatable={false}
  >
    <LedgerEntryTable of="account" />
  </RelatedList>
);
