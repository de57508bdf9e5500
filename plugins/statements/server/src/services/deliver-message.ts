import { isRefusal } from '@ortak/kernel/api';
import type { Clock } from '@ortak/kernel/calendar';
import type { System } from '@ortak/database';
import type { StatementData } from '../documents/document-data';
import { fileTypes, type FileFormat } from '../documents/file-format';
import { fileName } from '../documents/file-name';
import type { Attachment, ReadyMail } from '../mail/mail';
import { statementMail } from '../mail/statement-mail';
import { isRefusedForGood, type Transport } from '../mail/transport';
import type { DrawingPool } from '../pdf/pool';
import { beginAttempt, recordDelivery, recordFailure, type MessageRow } from '../repositories/messages';
import { statementWords, withPageTexts } from './write-template';
import { readStatement } from './read-statement';

export interface DeliveryDeps {
  readonly system: System;
  readonly clock: Clock;
  readonly drawing: DrawingPool;
  readonly transport: Transport;
  /** Tries after which a message is given up. */
  readonly mostAttempts: number;
}

/**
 * Delivers a message of the outbox. Its statement is read now, once, for both the text and the PDF, so that the two
 * can never disagree. Between the two short transactions nothing is held: drawing and SMTP take as long as they take.
 * @returns what became of it; undefined when there was nothing to do
 * @throws Error when it should be tried again later
 */
export async function deliverMessage(
  deps: DeliveryDeps,
  id: number,
): Promise<'sent' | 'kept' | 'failed' | undefined> {
  let message: MessageRow | undefined;
  try {
    const begun = await deps.system.transaction(async (sql) => {
      const row = await beginAttempt(sql, id);
      return row && { row };
    });
    if (!begun) return undefined;
    message = begun.row;
    const mail = await prepare(deps, message);
    const delivered = await deps.transport.deliver(mail);
    const attachments = mail.attachments.map(({ name, type, content }) => ({
      name,
      type,
      size: content.length,
    }));
    await deps.system.transaction((sql) => recordDelivery(sql, id, { ...mail, ...delivered, attachments }));
    return delivered.state;
  } catch (error) {
    if (!message) throw error;
    const final = isRefusal(error) || isRefusedForGood(error) || message.attempts >= deps.mostAttempts;
    const reason = error instanceof Error ? error.message : String(error);
    await deps.system.transaction((sql) => recordFailure(sql, id, reason, final));
    if (final) return 'failed';
    throw error;
  }
}

async function prepare(deps: DeliveryDeps, message: MessageRow): Promise<ReadyMail> {
  const { id, kind, language, source } = message;
  const envelope = {
    id,
    kind,
    language,
    to: message.recipient.split(', '),
    createdAt: message.created_at,
    ...(message.company_name === null
      ? {}
      : { sender: { name: message.company_name, email: message.company_email } }),
  };
  if (!source) {
    const { subject, text, html } = message;
    return { ...envelope, subject, text, html, attachments: [] };
  }
  const { data, words } = await deps.system.transaction(async (sql) => {
    const reading = { sql, clock: deps.clock, actor: { kind: 'system' } as const };
    const answer = await readStatement(reading, { ...source, language });
    return { data: await withPageTexts(sql, answer), words: await statementWords(sql, answer) };
  });
  return {
    ...envelope,
    ...statementMail(data, words),
    attachments: [await draw(deps.drawing, data, source.format ?? 'pdf')],
  };
}

async function draw(drawing: DrawingPool, data: StatementData, format: FileFormat): Promise<Attachment> {
  const bytes = await drawing.draw(data, undefined, format);
  return {
    name: fileName(data, format),
    type: fileTypes[format],
    content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  };
}
