import { useQuery } from '@tanstack/react-query';
import { getOne } from '../../../api/resource';
import type { Invoice } from './invoice';

/** One invoice with its lines. */
export const useInvoice = (id: string) =>
  useQuery({
    queryKey: ['invoices', 'one', id],
    queryFn: ({ signal }) => getOne<Invoice>('invoices', id, { signal }),
  });
