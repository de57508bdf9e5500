import { ListPage } from '../components/list/ListPage';
import type { Filter, View } from '../components/list/filters';
import { ICONS } from '../layout/pages';
import { METHODS } from './methods';
import { paymentPhone, PaymentTable } from './PaymentTable';

const FILTERS: readonly Filter[] = [
  { source: 'mine', kind: 'truth' },
  { source: 'date', kind: 'dates' },
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  { source: 'method', kind: 'choice', choices: METHODS, texts: 'choices.paymentMethod' },
  { source: 'reference', kind: 'text' },
];

const VIEWS: readonly View[] = [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'unallocated', text: 'payments.views.unallocated', filter: { open_gt: 0 } },
];

export const PaymentList = () => (
  <ListPage
    icon={ICONS.payments}
    byCompany
    filters={FILTERS}
    views={VIEWS}
    sort={{ field: 'date', order: 'DESC' }}
    emptyText="payments.emptyText"
    phone={paymentPhone}
  >
    <PaymentTable />
  </ListPage>
);
