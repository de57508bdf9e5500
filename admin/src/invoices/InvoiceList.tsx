import { ListPage } from '../components/list/ListPage';
import type { Filter, View } from '../components/list/filters';
import { todayIn } from '../data/today';
import { ICONS } from '../layout/pages';
import { invoicePhone, InvoiceTable } from './InvoiceTable';
import { PostInvoices } from './PostInvoices';

const FILTERS: readonly Filter[] = [
  { source: 'mine', kind: 'truth' },
  { source: 'status', kind: 'choice', choices: ['draft', 'posted', 'void'], texts: 'status.invoice' },
  { source: 'kind', kind: 'choice', choices: ['invoice', 'credit-note'], texts: 'choices.invoiceKind' },
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  { source: 'run', kind: 'exact' },
  { source: 'issueDate', kind: 'dates' },
  { source: 'dueDate', kind: 'dates' },
  { source: 'currency', kind: 'choice', choices: ['TRY', 'USD', 'EUR', 'GBP'], texts: 'choices.currency' },
];

const viewsOn = (today: string): readonly View[] => [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'open', text: 'invoices.views.open', filter: { status: 'posted', kind: 'invoice', open_gt: 0 } },
  {
    key: 'overdue',
    text: 'invoices.views.overdue',
    filter: { status: 'posted', kind: 'invoice', open_gt: 0, dueDate_lt: today },
  },
  { key: 'drafts', text: 'invoices.views.drafts', filter: { status: 'draft' } },
  { key: 'credits', text: 'invoices.views.credits', filter: { kind: 'credit-note' } },
];

export const InvoiceList = () => (
  <ListPage
    icon={ICONS.invoices}
    byCompany
    filters={FILTERS}
    views={viewsOn(todayIn())}
    sort={{ field: 'issueDate', order: 'DESC' }}
    emptyText="invoices.emptyText"
    phone={invoicePhone}
  >
    <InvoiceTable bulkActionButtons={<PostInvoices />} />
  </ListPage>
);
