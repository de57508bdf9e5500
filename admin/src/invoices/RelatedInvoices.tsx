import { RelatedList } from '../components/record/RelatedList';
import { invoicePhone, InvoiceTable } from './InvoiceTable';

/** The invoices of the record that the page shows, newest first. */
export const RelatedInvoices = ({ of }: { of: 'member' | 'account' | 'subscription' }) => (
  <RelatedList
    reference="invoices"
    target={of}
    sort={{ field: 'issueDate', order: 'DESC' }}
    phone={invoicePhone}
    emptyText="invoices.emptyText"
    creatable={false}
  >
    <InvoiceTable of={of} />
  </RelatedList>
);
