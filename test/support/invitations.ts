import type { Rights, Scope } from '@ortak/kernel/access';
import type { App } from './app';

/** A person's access as the API tells it. */
export interface Access {
  readonly enabled: boolean;
  readonly state: string;
  readonly effective: { readonly scope: Scope; readonly rights: Rights };
  readonly invitation: { readonly state: string; readonly email: string } | null;
  readonly user: { readonly sessions: number; readonly email: string } | null;
  readonly editable: boolean;
}

/** The last mail to an address, as it waits in the outbox or went out. */
export const mailTo = (app: App, email: string) =>
  app.system.transaction((sql) =>
    sql.one<{ text: string; language: string; subject: string; secret: boolean }>(
      'select text, language, subject, secret from mail.messages where recipient = $1 order by id desc limit 1',
      [email],
    ),
  );

/** The code of the link in a mail; empty when there is none. */
export const codeIn = (text: string | undefined): string =>
  /invitation\?code=([\w-]+)/.exec(text ?? '')?.[1] ?? '';

/** Sets the password with a link, as the page of the portal does. */
export const accept = (app: App, code: string, password = 'Yepyeni-Parola-1', confirmation = password) =>
  app.http
    .post('/api/auth/accept-invitation')
    .set('X-Ortak-App', 'portal')
    .set('Accept-Language', 'en')
    .send({ code, password, passwordConfirmation: confirmation });
