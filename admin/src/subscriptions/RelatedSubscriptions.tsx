import { RelatedList } from '../components/record/RelatedList';
import { subscriptionPhone, SubscriptionTable } from './SubscriptionTable';

/** The subscriptions of the record that the page shows, newest first. */
export const RelatedSubscriptions = ({ of }: { of: 'member' | 'account' }) => (
  <RelatedList
    reference="subscriptions"
    target={of}
    sort={{ field: 'start', order: 'DESC' }}
    phone={subscriptionPhone}
    emptyText="subscriptions.emptyText"
  >
    <SubscriptionTable of={of} />
  </RelatedList>
);
