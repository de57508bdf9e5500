import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./PaymentCardList'), 'PaymentCardList'),
  recordRepresentation: ({ last4 }: { last4: string }) => `•••• ${last4}`,
};
