import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { hasEnded, loadImport, type ImportJob } from './import-api';

/** How often a running import is asked for. */
const PACE = 700;

/** An import, followed until it has ended. */
export const useImport = (id: number | null): UseQueryResult<ImportJob> =>
  useQuery({
    queryKey: ['import', id],
    queryFn: () => loadImport(id ?? 0),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : PACE),
  });
