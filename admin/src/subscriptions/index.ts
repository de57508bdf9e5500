import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./SubscriptionList'), 'SubscriptionList'),
  show: lazily(() => import('./SubscriptionShow'), 'SubscriptionShow'),
  edit: lazily(() => import('./SubscriptionEdit'), 'SubscriptionEdit'),
  create: lazily(() => import('./SubscriptionCreate'), 'SubscriptionCreate'),
  recordRepresentation: (one: { id: number; number?: string }) => one.number || `#${one.id}`,
};
