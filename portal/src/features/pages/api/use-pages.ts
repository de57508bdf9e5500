import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWords } from '../../../i18n/use-words';
import { isPreview } from '../../../session/preview';
import { getPage, getPages, postRead, type PortalPage } from './page';

const KEY = 'pages';

/** All that the person may read, in their language. */
export const usePages = () => {
  const { language } = useWords();
  return useQuery({
    queryKey: [KEY, 'all', language],
    queryFn: ({ signal }) => getPages(signal),
    staleTime: 60_000,
  });
};

export const usePage = (key: string) => {
  const { language } = useWords();
  return useQuery({
    queryKey: [KEY, 'one', key, language],
    queryFn: ({ signal }) => getPage(key, signal),
    enabled: key !== '',
  });
};

/** What is opened counts as read, except when our staff look through somebody's eyes. */
export const useReading = (page: PortalPage | undefined): void => {
  const queries = useQueryClient();
  const unread = page !== undefined && !page.read && !isPreview ? page.id : undefined;
  useEffect(() => {
    if (unread === undefined) return;
    // Not worth a word when it fails: it is unread for a while longer.
    postRead(unread)
      .then(() => queries.invalidateQueries({ queryKey: [KEY, 'all'] }))
      .catch(() => undefined);
  }, [unread, queries]);
};
