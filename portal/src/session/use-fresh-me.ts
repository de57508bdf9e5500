import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { ME_KEY } from './me';

/**
 * Asks with every page anew what the person may do: a right that our staff have taken away is gone with the next step, also where a
 * page that has just been seen would ask the server nothing.
 */
export const useFreshMe = (): void => {
  const { pathname } = useLocation();
  const queries = useQueryClient();
  // The first page comes with what was told at the sign-in.
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    void queries.invalidateQueries({ queryKey: ME_KEY });
  }, [pathname, queries]);
};
