import type { Changes, OwnDataResource } from '@ortak/kernel/access';
import { useQuery } from '@tanstack/react-query';
import { requestJson } from '../../../api/request';
import { getList } from '../../../api/resource';

/** What somebody asked to have changed, and how it was decided. */
export interface ChangeRequest {
  readonly id: number;
  readonly resource: OwnDataResource;
  readonly record: number;
  readonly changes: Changes;
  readonly status: 'waiting' | 'approved' | 'refused' | 'withdrawn';
  readonly reason: string | null;
  readonly createdAt: string;
  readonly decidedAt: string | null;
}

export const CHANGE_REQUESTS_KEY = ['change-requests'] as const;

const SHOWN = 4;

/** What waits, and what was decided lately; what was taken back is left out. */
export const useChangeRequests = () =>
  useQuery({
    queryKey: CHANGE_REQUESTS_KEY,
    queryFn: async ({ signal }) => {
      const filter = { status: ['waiting', 'approved', 'refused'] };
      const query = { filter, sort: ['createdAt', 'DESC'], range: [0, SHOWN] } as const;
      return (await getList<ChangeRequest>('change-requests', query, signal)).rows;
    },
  });

export const withdraw = (id: number): Promise<unknown> =>
  requestJson(`/api/portal/change-requests/${id}/withdraw`, { method: 'POST', body: {} });
