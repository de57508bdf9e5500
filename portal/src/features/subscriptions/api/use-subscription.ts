import { useQuery } from '@tanstack/react-query';
import { getOne } from '../../../api/resource';
import type { Subscription } from './subscription';

/** One contract with its lines. */
export const useSubscription = (id: number | string) =>
  useQuery({
    queryKey: ['subscriptions', 'one', String(id)],
    queryFn: ({ signal }) => getOne<Subscription>('subscriptions', id, { signal }),
  });
