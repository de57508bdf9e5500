import { readSettings } from '@ortak/config';
import { isRefusal } from '@ortak/kernel/api';
import { chooseLanguage, listParts, translate, type Language } from '@ortak/kernel/i18n';
import {
  describeNotification,
  notificationPath,
  offeredKinds,
  readChoices,
  type Notification,
} from '@ortak/kernel/notifications';
import type { Sql } from '@ortak/database';
import { readAsPerson } from '@ortak/plugin-access/server/services/read-as-person';
import type { Outbox } from '@ortak/plugin-statements/server/services/mail';
import { takeLetter, type Letter } from '../repositories/letters';
import { findNotifications } from '../repositories/notifications';

type Mail = Parameters<Outbox['enqueue']>[1];

/** Things in one mail; of more it says how many. */
const mostLines = 20;

function composeMail({ email, name }: Letter, language: Language, found: readonly Notification[]): Mail {
  const { publicUrl } = readSettings();
  const [link, choicesLink] = [`${publicUrl}/notifications`, `${publicUrl}/profile#notifications`];
  const lines = found.slice(0, mostLines).map((one) => ({
    line: listParts([describeNotification(language, one.details), one.member], language),
    link: publicUrl + notificationPath(one),
  }));
  const items = lines.map((one) => `${one.line}\n${one.link}`);
  const left = found.length - lines.length;
  if (left > 0) items.push(`${translate(language, 'mail.notification.more', { count: left })}\n${link}`);
  const count = found.length;
  return {
    kind: 'notification',
    to: [email],
    language,
    values: { 'recipient.name': name, count: String(count), items: items.join('\n\n'), link, choicesLink },
    subject: translate(language, 'mail.notification.subject', { count, line: lines[0]?.line ?? '' }),
    text: [
      translate(language, 'mail.greeting', { name }),
      translate(language, 'mail.notification.body'),
      ...items,
      `${translate(language, 'mail.notification.all')}: ${link}`,
      `${translate(language, 'mail.notification.choose')}: ${choicesLink}`,
    ].join('\n\n'),
  };
}

/**
 * Writes to a person about what has happened, in one mail and in the caller's transaction. Everything is read as that person, now:
 * what they may no longer see, or no longer want to be written to about, is not in it, and without anything else there is no mail.
 * @param sql a transaction of the System; with its commit the letter is written, and never again
 * @param warn is told of an address that no mail can go to
 */
export async function writeLetter(
  sql: Sql,
  outbox: Outbox,
  person: number,
  warn: (text: string) => void,
): Promise<void> {
  const letter = await takeLetter(sql, person);
  if (letter === undefined) return;
  const choices = readChoices(letter.choices);
  const found = await readAsPerson(sql, person, (own, actor) =>
    findNotifications(own, {
      kinds: offeredKinds(actor).filter((kind) => choices[kind].mail),
      events: letter.events,
      most: letter.events.length,
    }),
  );
  if (found === undefined || found.length === 0) return;
  const mail = composeMail(letter, chooseLanguage(letter.language), found);
  await outbox.enqueue(sql, mail).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    warn(`Notifications could not be mailed: ${error.message}`);
  });
}
