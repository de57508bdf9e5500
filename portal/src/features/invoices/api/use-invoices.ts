import { useGrowingList } from '../../../api/use-growing-list';
import type { Filter } from '../../../api/resource';
import type { Invoice } from './invoice';

export type InvoiceView = 'all' | 'open' | 'overdue' | 'paid';

/** The conditions behind a view of the list. `today` is YYYY-MM-DD. */
export const viewFilter = (view: InvoiceView, today: string): Filter => {
  const posted = { status: 'posted', kind: 'invoice' };
  if (view === 'open') return { ...posted, open_gt: 0 };
  if (view === 'overdue') return { ...posted, open_gt: 0, dueDate_lt: today };
  if (view === 'paid') return { ...posted, open: 0 };
  return { status_neq: 'draft' };
};

/** Invoices of a view, newest first; what is owed comes with the oldest due date first. */
export const useInvoices = (view: InvoiceView, today: string, more: Filter = {}) =>
  useGrowingList<Invoice>('invoices', {
    filter: { ...viewFilter(view, today), ...more },
    sort: view === 'open' || view === 'overdue' ? ['dueDate', 'ASC'] : ['issueDate', 'DESC'],
  });
