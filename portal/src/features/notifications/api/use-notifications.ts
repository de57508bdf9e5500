import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isPreview } from '../../../session/preview';
import { getNotifications, getUnread, postSeen, type NotificationList } from './notification';

const UNREAD_KEY = ['notifications', 'unread'] as const;
const LIST_KEY = ['notifications', 'list'] as const;

const ASK_AGAIN_AFTER_MS = 2 * 60_000;

/** How many are unread: asked again every two minutes, unless nobody looks, and when somebody comes back. */
export const useUnread = (): number =>
  useQuery({
    queryKey: UNREAD_KEY,
    queryFn: ({ signal }) => getUnread(signal),
    refetchInterval: ASK_AGAIN_AFTER_MS,
    refetchIntervalInBackground: false,
  }).data ?? 0;

/**
 * What the person is told of, as it stands now. What is shown counts as seen, except when our staff look through somebody's eyes;
 * the marks of what was new stay for as long as one looks.
 */
export const useNotifications = () => {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: LIST_KEY,
    queryFn: ({ signal }) => getNotifications(signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const newest = newestUnread(query.data);
  useEffect(() => {
    if (newest === undefined || isPreview) return;
    // Not worth a word when it fails: they are unread for a while longer.
    postSeen(newest)
      .then((unread) => queries.setQueryData(UNREAD_KEY, unread))
      .catch(() => undefined);
  }, [newest, queries]);
  return query;
};

const newestUnread = (list: NotificationList | undefined): string | undefined =>
  list?.notifications.find(({ unread }) => unread)?.at;
