import { QueryClient } from '@tanstack/react-query';
import { statusOf } from './request-error';

const STALE_AFTER_MS = 30_000;

/** Refusals are answers and are not asked again; a network that is away is tried twice more. */
const retry = (failures: number, error: unknown): boolean => {
  const status = statusOf(error);
  return (status === 0 || status >= 502) && failures < 2;
};

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: { queries: { staleTime: STALE_AFTER_MS, retry, refetchOnWindowFocus: true } },
  });
