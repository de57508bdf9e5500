import { useQuery } from '@tanstack/react-query';
import { getList } from '../../../api/resource';
import type { PlanItem } from './subscription';

const NEXT = 2;

/** The next periods of a contract's plan that are not invoiced yet, up to three. */
export const useNextInvoices = (subscription: number | undefined) =>
  useQuery({
    queryKey: ['plan-items', 'next', subscription],
    queryFn: async ({ signal }) => {
      const query = { filter: { subscription }, range: [0, NEXT] } as const;
      return (await getList<PlanItem>('plan-items', query, signal)).rows;
    },
    enabled: subscription !== undefined,
  });
