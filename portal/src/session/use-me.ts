import { useSuspenseQuery } from '@tanstack/react-query';
import { getMe, ME_KEY, type Me } from './me';

const FRESH_FOR_MS = 5 * 60_000;

/** The person who is signed in; only below the guard that lets signed-in people pass. */
export const useMe = (): Me =>
  useSuspenseQuery({ queryKey: ME_KEY, queryFn: getMe, staleTime: FRESH_FOR_MS }).data;
