import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import { isRefusal } from '@ortak/kernel/api';
import { translate } from '@ortak/kernel/i18n';
import type { SendResetMail } from './reset-password';

/** The part of the plugin statements that keeps the outbox. */
interface Outbox {
  enqueue(
    sql: Parameters<SendResetMail>[0],
    mail: {
      readonly to: readonly string[];
      readonly language: string;
      readonly subject: string;
      readonly text: string;
      readonly kind: string;
      readonly values?: Readonly<Record<string, string>>;
    },
  ): Promise<unknown>;
}

/** A name on one line and without addresses: mail programs make links of them, whoever wrote them. */
const plainName = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/(https?:)?\/\/|www\./gi, '')
    .slice(0, 100);

/** Where each app asks for the new password. */
const pages = { console: '/console/reset-password', portal: '/reset-password' } as const;

/** Puts the mail with the reset link into the outbox; the code appears nowhere else. */
export function sendResetMail(strapi: Core.Strapi): SendResetMail {
  return async (sql, { to, name, language, app, code }) => {
    const outbox = strapi.plugin('statements')?.service('mail') as Outbox | undefined;
    if (!outbox) {
      strapi.log.warn('A new password was asked for, but there is no outbox to send its link with.');
      return;
    }
    const link = `${readSettings().publicUrl}${pages[app]}?code=${code}`;
    const mail = {
      to: [to],
      language,
      kind: 'password-reset',
      values: { 'recipient.name': plainName(name), link },
      subject: translate(language, 'mail.resetPassword.subject'),
      text: [
        translate(language, 'mail.greeting', { name: plainName(name) }),
        translate(language, 'mail.resetPassword.body'),
        `${translate(language, 'mail.resetPassword.action')}: ${link}`,
        translate(language, 'mail.resetPassword.ignore'),
      ].join('\n\n'),
    };
    // An address that no mail can go to must not be told from one that nobody has.
    await outbox.enqueue(sql, mail).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      strapi.log.warn(`The link for a new password could not be sent: ${error.message}`);
    });
  };
}
