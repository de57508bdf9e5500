import type { Sql } from '@ortak/database';
import type { Language } from '@ortak/kernel/i18n';
import type { OutgoingMail, StatementSource } from '../mail/mail';

/** Kinds whose text opens something: shown to nobody, and forgotten once it is delivered. */
const secretKinds = new Set(['password-reset', 'invitation']);

/** Puts a message into the outbox; a trigger hands it to the worker when the transaction commits. @returns its id */
export async function insertMessage(
  sql: Sql,
  mail: OutgoingMail & { readonly html: string },
): Promise<number> {
  const row = await sql.one<{ id: number }>(
    `insert into mail.messages (kind, company_id, member_id, account_id, recipient, subject, language, text, html, source,
                                secret, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12) returning id`,
    [
      mail.kind,
      mail.company ?? null,
      mail.member ?? null,
      mail.account ?? null,
      mail.to.join(', '),
      mail.subject,
      mail.language,
      mail.text,
      mail.html,
      mail.source ? JSON.stringify(mail.source) : null,
      secretKinds.has(mail.kind),
      mail.user ?? null,
    ],
  );
  return row?.id as number;
}

/** A message that is about to be delivered. */
export interface MessageRow {
  readonly id: number;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly language: Language;
  readonly text: string;
  readonly html: string;
  readonly source: StatementSource | null;
  readonly attempts: number;
  readonly created_at: Date;
  readonly company_name: string | null;
  readonly company_email: string | null;
}

/** Takes a waiting message for one attempt; undefined when it is delivered already, given up, or gone. */
export async function beginAttempt(sql: Sql, id: number): Promise<MessageRow | undefined> {
  return sql.one<MessageRow>(
    `update mail.messages w set attempts = w.attempts + 1
       from mail.messages m left join companies c on c.id = m.company_id
      where w.id = $1 and m.id = w.id and w.state = 'queued'
      returning w.id, w.kind, w.recipient, w.subject, w.language, w.text, w.html, w.source, w.attempts, w.created_at,
                c.name as company_name, c.email as company_email`,
    [id],
  );
}

/** What became of a delivery. */
export interface Outcome {
  readonly state: 'sent' | 'kept';
  readonly file?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[];
}

/** Records a delivery. The text of a secret message is forgotten. */
export async function recordDelivery(sql: Sql, id: number, outcome: Outcome): Promise<void> {
  await sql.run(
    `update mail.messages
        set state = $2, file = $3, subject = $4, text = case when secret then '' else $5 end,
            html = case when secret then '' else $6 end, attachments = $7::jsonb, error = null, delivered_at = now()
      where id = $1`,
    [
      id,
      outcome.state,
      outcome.file ?? null,
      outcome.subject,
      outcome.text,
      outcome.html,
      JSON.stringify(outcome.attachments),
    ],
  );
}

/** Records why a delivery did not work; `final` gives the message up. */
export async function recordFailure(sql: Sql, id: number, error: string, final: boolean): Promise<void> {
  await sql.run(
    `update mail.messages set error = $2, state = case when $3 then 'failed' else state end,
            text = case when $3 and secret then '' else text end, html = case when $3 and secret then '' else html end
      where id = $1 and state = 'queued'`,
    [id, error.slice(0, 1000), final],
  );
}

/** In which language somebody reads who has this address at this member; undefined for a stranger. */
export async function readLanguageOf(sql: Sql, member: number, address: string): Promise<string | undefined> {
  const row = await sql.one<{ language: string | null }>(
    `select p.language from people p where p.member_id = $1 and lower(p.email) = lower($2) order by p.id limit 1`,
    [member, address],
  );
  return row?.language ?? undefined;
}

/** The address with which a user signs in; undefined for nobody. */
export async function findAddressOf(sql: Sql, user: number): Promise<string | undefined> {
  return (await sql.one<{ email: string }>(`select email from up_users where id = $1`, [user]))?.email;
}

/** Hands messages to the worker that were filed before it existed: a first start, a restored backup. */
export async function sweepWaiting(sql: Sql): Promise<void> {
  await sql.run(
    `select app.enqueue_job('mail', json_build_object('message', id), 'mail-' || id, 'mail-' || id % 4)
       from mail.messages where state = 'queued' and attempts = 0`,
  );
}
