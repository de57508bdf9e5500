import { notificationFacts, notificationKinds } from '@ortak/kernel/notifications';
import type { System } from '@ortak/database';
import {
  announcePages,
  enqueueLetters,
  fileLetters,
  takePending,
  type MailRule,
} from '../repositories/letters';

/** The job that writes to one person. */
export const letterJob = 'notification-letter';

/** Events in one transaction. */
const batch = 1000;

const rules: readonly MailRule[] = notificationKinds.map((kind) => {
  const { area, action, mail } = notificationFacts[kind];
  return { kind, right: area === 'profile' ? null : `${area}:${action}`, usual: mail };
});

/**
 * Tells of pages that have come out, and has everybody written to who wants to be, about all that happened since the last time: one
 * letter for each person. Each batch is one transaction, and several nodes may do this at once: an event is taken by one.
 */
export async function sendNotifications(system: System): Promise<void> {
  await system.transaction(announcePages);
  for (;;) {
    const taken = await system.transaction(async (sql) => {
      const events = await takePending(sql, batch);
      if (events.length > 0) await enqueueLetters(sql, letterJob, await fileLetters(sql, events, rules));
      return events.length;
    });
    if (taken < batch) return;
  }
}
