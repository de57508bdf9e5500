import { useQuery } from '@tanstack/react-query';
import { getList } from '../api/resource';

interface Colleague {
  readonly id: number;
  readonly name: string;
}

const MOST = 999;

/** The people whom one sees, by name: to say who manages what. `enabled` false asks for nothing. */
export const useColleagues = (enabled: boolean): readonly Colleague[] =>
  useQuery({
    queryKey: ['people', 'names'],
    queryFn: async ({ signal }) =>
      (await getList<Colleague>('people', { sort: ['lastName', 'ASC'], range: [0, MOST] }, signal)).rows,
    enabled,
  }).data ?? [];
