import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { hasEnded, loadRun, type Run } from './run';

/** How often a running run is asked for. */
const PACE = 700;

/** A run, followed until it has ended. */
export const useRun = (id: number | null): UseQueryResult<Run> =>
  useQuery({
    queryKey: ['billing-run', id],
    queryFn: () => loadRun(id ?? 0),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : PACE),
  });
