import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./PaymentList'), 'PaymentList'),
  show: lazily(() => import('./PaymentShow'), 'PaymentShow'),
  create: lazily(() => import('./PaymentCreate'), 'PaymentCreate'),
  recordRepresentation: (payment: { id: number }) => `#${payment.id}`,
};
