import type { Filter } from '../../../api/resource';
import { useGrowingList } from '../../../api/use-growing-list';
import type { Payment } from './payment';

/** Payments, newest first. */
export const usePayments = (filter: Filter = {}) =>
  useGrowingList<Payment>('payments', { filter, sort: ['date', 'DESC'] });
