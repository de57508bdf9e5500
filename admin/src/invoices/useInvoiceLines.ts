import { useGetList } from 'react-admin';
import type { Invoice, InvoiceLine } from '../data/records';

/** No invoice is longer than what one page shows. */
const ALL = { page: 1, perPage: 1000 };
const IN_ORDER = { field: 'position', order: 'ASC' } as const;

/** The lines of an invoice: as they came with it, or asked for. */
export const useInvoiceLines = (invoice: Invoice): readonly InvoiceLine[] => {
  const { data } = useGetList<InvoiceLine & { id: number }>(
    'invoice-lines',
    { filter: { invoice: invoice.id }, pagination: ALL, sort: IN_ORDER },
    { enabled: !invoice.lines },
  );
  return invoice.lines ?? data ?? [];
};
