import { invoiceState } from '@ortak/kernel/look';
import { Choice } from '../components/Choice';
import { Col, DateCol, MoneyCol, NameCol, ReferenceCol, StatusCol } from '../components/columns';
import { Amount, Day } from '../components/figures';
import { Table } from '../components/list/Table';
import type { PhoneRow } from '../components/list/PhoneList';
import { StatusChip } from '../components/StatusChip';
import { ReferenceField } from 'react-admin';
import type { Invoice } from '../data/records';
import { todayIn } from '../data/today';
import type { ReactNode } from 'react';

/** The state of an invoice as people speak of it: paid, open, overdue … */
export const stateOf = (invoice: Invoice): string => invoiceState(invoice, todayIn());

const signed = (invoice: Invoice): string => invoice.number ?? '';

/** An invoice's row on a narrow screen. */
export const invoicePhone = (invoice: Invoice): PhoneRow => ({
  title: invoice.member ? (
    <ReferenceField record={invoice} source="member" reference="members" link={false} />
  ) : (
    signed(invoice)
  ),
  text: (
    <>
      {invoice.number} · <Day date={invoice.issueDate} />
    </>
  ),
  end: <Amount minor={invoice.total} currency={invoice.currency} />,
  status: <StatusChip noun="invoice" status={stateOf(invoice)} />,
});

interface InvoiceTableProps {
  /** Where the table stands; what that page says already is left out. */
  of?: 'member' | 'account' | 'subscription';
  bulkActionButtons?: ReactNode;
}

/** Invoices and credit notes as a table, with the sums of the page. */
export const InvoiceTable = ({ of, bulkActionButtons = false }: InvoiceTableProps) => (
  <Table
    totals
    bulkActionButtons={bulkActionButtons}
    hiddenColumns={['net', 'tax', 'kind', 'periodStart', 'periodEnd', 'company']}
  >
    <NameCol source="number" of={signed} />
    {!of && <ReferenceCol source="member" reference="members" />}
    <StatusCol source="status" noun="invoice" of={stateOf} />
    <Col source="kind" render={(invoice: Invoice) => <Choice of="invoiceKind" value={invoice.kind} />} />
    <ReferenceCol source="company" reference="companies" />
    <DateCol source="issueDate" />
    <DateCol source="dueDate" />
    <DateCol source="periodStart" />
    <DateCol source="periodEnd" />
    <MoneyCol source="net" total />
    <MoneyCol source="tax" total />
    <MoneyCol source="total" total />
    <MoneyCol source="open" total />
  </Table>
);
