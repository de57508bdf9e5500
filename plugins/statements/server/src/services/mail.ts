import type { Core } from '@strapi/strapi';
import type { Sql, System } from '@ortak/database';
import { chooseLanguage, translate, type Language } from '@ortak/kernel/i18n';
import { Refusal } from '@ortak/kernel/api';
import { templateKinds } from '@ortak/kernel/templates';
import { fillText } from '../domain/placeholders';
import { headerText, isAddress } from '../domain/read-addresses';
import { mailHtml } from '../mail/letter-mail';
import type { OutgoingMail } from '../mail/mail';
import { insertMessage, sweepWaiting } from '../repositories/messages';
import { findTemplate } from '../repositories/templates';

/** The outbox of the program: `strapi.plugin('statements').service('mail')`. */
export interface Outbox {
  /**
   * Puts a message into the outbox within a transaction: it is delivered after the commit, and never without it.
   * @returns the id of the message
   * @throws Refusal 400 without an address that mail can go to
   */
  enqueue(sql: Sql, mail: OutgoingMail): Promise<number>;
  /** At start, once the worker's own tables stand: messages that nobody took are handed to it again. */
  resume(): Promise<void>;
}

/** What a mail says: in the words of an administrator where there are some for its kind and language. */
async function wordsOf(
  sql: Sql,
  mail: OutgoingMail,
  language: Language,
): Promise<Pick<OutgoingMail, 'subject' | 'text'>> {
  const kind = templateKinds.find((one) => one === mail.kind);
  const template =
    kind === undefined || mail.values === undefined
      ? undefined
      : await findTemplate(sql, kind, language, mail.company ?? null);
  if (template === undefined) return mail;
  const values = new Map(Object.entries(mail.values ?? {}));
  return { subject: fillText(template.subject ?? '', values), text: fillText(template.text ?? '', values) };
}

/** Checks a message, writes its HTML when it has only text, and files it. */
export async function enqueueMail(sql: Sql, mail: OutgoingMail): Promise<number> {
  const to = mail.to.filter(isAddress);
  if (to.length === 0 || to.length < mail.to.length)
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'to', code: 'notEmail' }]);
  const language = chooseLanguage(mail.language);
  const { subject, text } = await wordsOf(sql, mail, language);
  const html =
    mail.html ??
    mailHtml({
      language,
      sender: 'Ortak',
      colour: null,
      paragraphs: text.split(/\n{2,}/),
      foot: [translate(language, 'mail.automatic')],
    });
  return insertMessage(sql, { ...mail, to, language, subject: headerText(subject), text, html });
}

export default function mail({ strapi }: { strapi: Core.Strapi }): Outbox {
  return {
    enqueue: enqueueMail,
    resume: () => (strapi.plugin('access').service('system') as System).transaction(sweepWaiting),
  };
}
