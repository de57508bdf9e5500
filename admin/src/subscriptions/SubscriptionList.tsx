import { ListPage } from '../components/list/ListPage';
import type { Filter, View } from '../components/list/filters';
import { ICONS } from '../layout/pages';
import { subscriptionPhone, SubscriptionTable } from './SubscriptionTable';

const FILTERS: readonly Filter[] = [
  { source: 'mine', kind: 'truth' },
  {
    source: 'status',
    kind: 'choice',
    several: true,
    choices: ['draft', 'trial', 'active', 'paused', 'cancelled', 'ended'],
    texts: 'status.subscription',
  },
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  { source: 'period', kind: 'choice', choices: ['day', 'week', 'month', 'year'], texts: 'choices.period' },
  { source: 'timing', kind: 'choice', choices: ['advance', 'arrears'], texts: 'choices.timing' },
  { source: 'start', kind: 'dates' },
  { source: 'end', kind: 'dates' },
  { source: 'nextInvoice', kind: 'dates' },
];

const VIEWS: readonly View[] = [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'active', text: 'subscriptions.views.active', filter: { status: 'active' } },
  { key: 'drafts', text: 'subscriptions.views.drafts', filter: { status: 'draft' } },
  { key: 'paused', text: 'subscriptions.views.paused', filter: { status: 'paused' } },
  { key: 'over', text: 'subscriptions.views.over', filter: { status: ['cancelled', 'ended'] } },
];

export const SubscriptionList = () => (
  <ListPage
    icon={ICONS.subscriptions}
    byCompany
    filters={FILTERS}
    views={VIEWS}
    sort={{ field: 'id', order: 'DESC' }}
    emptyText="subscriptions.emptyText"
    phone={subscriptionPhone}
  >
    <SubscriptionTable />
  </ListPage>
);
