import type { Notification } from '@ortak/kernel/notifications';
import { requestJson } from '../../../api/request';

export interface NotificationList {
  /** Not counted beyond 100. */
  readonly unread: number;
  readonly notifications: readonly Notification[];
}

export const getNotifications = (signal?: AbortSignal): Promise<NotificationList> =>
  requestJson<NotificationList>('/api/portal/notifications', { signal });

export const getUnread = async (signal?: AbortSignal): Promise<number> =>
  (await requestJson<{ unread: number }>('/api/portal/notifications/unread', { signal })).unread;

/** Says that everything up to an instant was seen. Answers with how many are unread still. */
export const postSeen = async (until: string): Promise<number> =>
  (
    await requestJson<{ unread: number }>('/api/portal/notifications/seen', {
      method: 'POST',
      body: { until },
    })
  ).unread;
