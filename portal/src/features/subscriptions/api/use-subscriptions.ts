import type { Filter } from '../../../api/resource';
import { useGrowingList } from '../../../api/use-growing-list';
import type { Subscription } from './subscription';

export type SubscriptionView = 'all' | 'current' | 'past';

const VIEWS: Readonly<Record<SubscriptionView, Filter>> = {
  all: { status_neq: 'draft' },
  current: { status: ['trial', 'active', 'paused'] },
  past: { status: ['cancelled', 'ended'] },
};

/** Contracts of a view, newest first. */
export const useSubscriptions = (view: SubscriptionView) =>
  useGrowingList<Subscription>('subscriptions', { filter: VIEWS[view], sort: ['start', 'DESC'] });
