import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { statusOf } from '../../api/request-error';
import { ME_KEY } from '../../session/me';
import { Problem } from './Problem';

interface LoadedProps<T> {
  /** What TanStack Query answers, or something of that shape. */
  readonly query: { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown };
  readonly skeleton: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/**
 * Shows a query's data, its skeleton until then, or what went wrong. Data that a later refusal has
 * taken away is taken off the screen; data whose renewal merely failed stays.
 */
export const Loaded = <T,>({ query, skeleton, children }: LoadedProps<T>) => {
  const queries = useQueryClient();
  const refused = query.error ? [403, 404].includes(statusOf(query.error)) : false;

  useEffect(() => {
    // A right was lost in the meantime: the menu must learn it too.
    if (refused) void queries.invalidateQueries({ queryKey: ME_KEY });
  }, [refused, queries]);

  if (query.data !== undefined && !refused) return <>{children(query.data)}</>;
  if (query.error) return <Problem error={query.error} onRetry={() => query.refetch()} />;
  return <Box aria-busy>{skeleton}</Box>;
};
