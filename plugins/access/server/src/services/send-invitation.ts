import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import type { Language } from '@ortak/kernel/access';
import { translate } from '@ortak/kernel/i18n';
import type { Sql } from '@ortak/database';
import { invitationDays } from '../repositories/invitations';

interface Outbox {
  enqueue(
    sql: Sql,
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

/** Puts the mail of an invitation into the outbox. Without a `code` the address has an account already: the mail says so. */
export type SendInvitation = (
  sql: Sql,
  mail: {
    readonly to: string;
    readonly name: string;
    readonly language: Language;
    readonly code?: string;
  },
) => Promise<void>;

/** The mail in the person's language; the code appears nowhere else. */
export function sendInvitation(strapi: Core.Strapi): SendInvitation {
  return async (sql, { to, name, language, code }) => {
    const outbox = strapi.plugin('statements').service('mail') as Outbox;
    const { publicUrl } = readSettings();
    const greeting = translate(language, 'mail.greeting', { name });
    const link = `${publicUrl}/invitation?code=${code}`;
    const paragraphs =
      code === undefined
        ? [
            greeting,
            translate(language, 'mail.invitation.known'),
            `${translate(language, 'mail.invitation.signIn')}: ${publicUrl}/login`,
          ]
        : [
            greeting,
            translate(language, 'mail.invitation.body'),
            `${translate(language, 'mail.invitation.action')}: ${link}`,
            translate(language, 'mail.invitation.expires', { days: invitationDays }),
            translate(language, 'mail.invitation.ignore'),
          ];
    await outbox.enqueue(sql, {
      to: [to],
      language,
      kind: 'invitation',
      subject: translate(language, 'mail.invitation.subject'),
      text: paragraphs.join('\n\n'),
      // Who has an account already is told so, and has nothing to open.
      ...(code === undefined
        ? {}
        : { values: { 'recipient.name': name, link, days: String(invitationDays) } }),
    });
  };
}
