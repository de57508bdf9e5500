import { useQuery } from '@tanstack/react-query';
import { getList } from '../../../api/resource';
import type { Subscription } from './subscription';

const MOST = 199;

/** The contracts that run now. */
export const useCurrentSubscriptions = (enabled = true) =>
  useQuery({
    queryKey: ['subscriptions', 'current'],
    queryFn: async ({ signal }) => {
      const filter = { status: ['trial', 'active', 'paused'] };
      const query = { filter, sort: ['id', 'ASC'], range: [0, MOST] } as const;
      return (await getList<Subscription>('subscriptions', query, signal)).rows;
    },
    enabled,
  });
