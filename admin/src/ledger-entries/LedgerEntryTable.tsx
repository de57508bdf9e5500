import { AccountName } from '../accounts/AccountName';
import { Choice } from '../components/Choice';
import { Col, DateCol, MoneyCol, RecordLink, ReferenceCol } from '../components/columns';
import { Amount, Day } from '../components/figures';
import { Table } from '../components/list/Table';
import type { PhoneRow } from '../components/list/PhoneList';
import type { LedgerEntry } from '../data/records';

/** The document that an entry posts. */
const Document = ({ entry }: { entry: LedgerEntry }) => {
  const text = entry.document || `#${entry.invoice ?? entry.payment ?? entry.id}`;
  if (entry.invoice) return <RecordLink to={`/invoices/${entry.invoice}/show`}>{text}</RecordLink>;
  if (entry.payment) return <RecordLink to={`/payments/${entry.payment}/show`}>{text}</RecordLink>;
  return <>{text}</>;
};

const signed = ({ debit, credit }: LedgerEntry): string => (BigInt(debit) - BigInt(credit)).toString();

/** An entry's row on a narrow screen. */
export const ledgerEntryPhone = (entry: LedgerEntry): PhoneRow => ({
  title: <Choice of="entryType" value={entry.type} />,
  text: (
    <>
      <Day date={entry.date} /> · {entry.document}
    </>
  ),
  end: <Amount minor={signed(entry)} currency={entry.currency} />,
});

/** Entries of the ledger as a table: what was posted, never to be changed. */
export const LedgerEntryTable = ({ of }: { of?: 'account' }) => (
  <Table totals rowClick={false} hiddenColumns={['dueDate', 'description']}>
    <DateCol source="date" />
    {!of && <ReferenceCol source="member" reference="members" />}
    {!of && <Col source="account" disableSort render={() => <AccountName short />} />}
    <Col source="type" render={(entry: LedgerEntry) => <Choice of="entryType" value={entry.type} />} />
    <Col source="document" render={(entry: LedgerEntry) => <Document entry={entry} />} />
    <Col source="description" />
    <DateCol source="dueDate" />
    <MoneyCol source="debit" total />
    <MoneyCol source="credit" total />
  </Table>
);
