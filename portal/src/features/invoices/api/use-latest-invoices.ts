import { useQuery } from '@tanstack/react-query';
import { getList, type Filter } from '../../../api/resource';
import type { Invoice } from './invoice';

/** The newest invoices and credit notes, `count` of them. */
export const useLatestInvoices = (count: number, filter: Filter = {}, enabled = true) =>
  useQuery({
    queryKey: ['invoices', 'latest', count, filter],
    queryFn: async ({ signal }) => {
      const conditions = { status_neq: 'draft', ...filter };
      const query = { filter: conditions, sort: ['issueDate', 'DESC'], range: [0, count - 1] } as const;
      return (await getList<Invoice>('invoices', query, signal)).rows;
    },
    enabled,
  });
