import { useQueryClient } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { useMe } from '../session/me';
import { post } from '../session/request';
import type { Reminder } from './reminder';

const FIRST = { page: 1, perPage: 20 };
const NEWEST = { field: 'at', order: 'DESC' } as const;
const EMBED = { embed: ['member'] };
/** Milliseconds between two looks at what has become due. */
const LOOK = 60_000;

/** What is due for the person who is signed in, the newest first. */
export const useDueReminders = () => {
  const { data: me } = useMe();
  return useGetList<Reminder>(
    'reminders',
    { filter: { user: me?.user.id, due: true }, pagination: FIRST, sort: NEWEST, meta: EMBED },
    { enabled: me !== undefined, refetchInterval: LOOK, staleTime: LOOK / 2 },
  );
};

/** Puts a reminder away, or has it told again later; lists that show it are read again. */
export const useReminderActions = () => {
  const client = useQueryClient();
  const seen = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'reminders' });
  return {
    done: async (id: number) => {
      await post(`/api/console/reminders/${id}/done`);
      await seen();
    },
    snooze: async (id: number, until: Date) => {
      await post(`/api/console/reminders/${id}/snooze`, { until: until.toISOString() });
      await seen();
    },
    seen,
  };
};
