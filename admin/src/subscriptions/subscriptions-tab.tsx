import { lazy } from 'react';
import type { RecordTab } from '../components/record/RecordTabs';

/** The tab with the subscriptions of a record. */
export const subscriptionsTab = (target: 'member' | 'account'): RecordTab => ({
  key: 'subscriptions',
  text: 'members.tabs.subscriptions',
  lists: { resource: 'subscriptions', target },
  Content: lazy(async () => {
    const { RelatedSubscriptions } = await import('./RelatedSubscriptions');
    return { default: () => <RelatedSubscriptions of={target} /> };
  }),
});
