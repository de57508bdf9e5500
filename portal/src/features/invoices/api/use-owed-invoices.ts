import { useQuery } from '@tanstack/react-query';
import { getList } from '../../../api/resource';
import type { Invoice } from './invoice';

const MOST = 199;

/** Every invoice that still has something to pay, oldest due date first. */
export const useOwedInvoices = (enabled = true) =>
  useQuery({
    queryKey: ['invoices', 'owed'],
    queryFn: async ({ signal }) => {
      const filter = { status: 'posted', kind: 'invoice', open_gt: 0 };
      const query = { filter, sort: ['dueDate', 'ASC'], range: [0, MOST] } as const;
      return (await getList<Invoice>('invoices', query, signal)).rows;
    },
    enabled,
  });
