import { lazily } from '../layout/lazily';
import type { RecordTab } from '../components/record/RecordTabs';

/** The tab with the payments on an account. */
export const paymentsTab: RecordTab = {
  key: 'payments',
  text: 'accounts.tabs.payments',
  lists: { resource: 'payments', target: 'account' },
  Content: lazily(() => import('./AccountPayments'), 'AccountPayments'),
};
