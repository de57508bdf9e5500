import type { PortalActor } from '@ortak/kernel/access';
import {
  notificationKinds,
  offeredKinds,
  readChoices,
  type Choice,
  type Notification,
  type NotificationKind,
} from '@ortak/kernel/notifications';
import type { Sql } from '@ortak/database';
import { countUnread, findChoices, findNotifications } from '../repositories/notifications';

/** The list ends here, and so does counting: who has more unread is told 99+. */
const [mostListed, mostCounted] = [50, 100];

export interface NotificationList {
  /** Not counted beyond 100. */
  readonly unread: number;
  /** The latest 50 of the last 90 days, newest first. */
  readonly notifications: readonly Notification[];
}

async function findKinds(sql: Sql, actor: PortalActor): Promise<NotificationKind[]> {
  const choices = readChoices(await findChoices(sql));
  return offeredKinds(actor).filter((kind) => choices[kind].portal);
}

/** What a person of the portal is told of, without what they do not want to be told there. */
export async function listNotifications(sql: Sql, actor: PortalActor): Promise<NotificationList> {
  const kinds = await findKinds(sql, actor);
  const unread = await countUnread(sql, kinds, mostCounted);
  return { unread, notifications: await findNotifications(sql, { kinds, most: mostListed }) };
}

/** How many of them the person has not seen; not counted beyond 100. */
export async function countNotifications(sql: Sql, actor: PortalActor): Promise<{ unread: number }> {
  return { unread: await countUnread(sql, await findKinds(sql, actor), mostCounted) };
}

/** What the person has chosen of each kind that they can be told of. */
export async function listChoices(sql: Sql, actor: PortalActor): Promise<Partial<Record<string, Choice>>> {
  const choices = readChoices(await findChoices(sql));
  const offered = offeredKinds(actor);
  return Object.fromEntries(
    notificationKinds.filter((kind) => offered.includes(kind)).map((kind) => [kind, choices[kind]]),
  );
}
