import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { isAddress, headerText } from '../domain/read-addresses';
import type { Delivered, ReadyMail } from './mail';

/** Takes messages away: to a mail server, or into files when there is none. */
export interface Transport {
  /** @throws Error of the server; `isRefusedForGood` tells whether trying again is of use */
  deliver(mail: ReadyMail): Promise<Delivered>;
  close(): void;
}

export interface TransportSettings {
  readonly smtpUrl: string | undefined;
  /** `Name <address>`: what mail comes from. */
  readonly from: string;
  /** Where messages are kept without a server, as `.eml` files that every mail program opens. */
  readonly outbox: string;
}

/** The sender of an installation: a name and an address. */
export function readSender(from: string): { name: string; address: string } {
  const match = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(from);
  const address = (match?.[2] ?? from).trim();
  if (!isAddress(address)) throw new Error(`ORTAK_MAIL_FROM has no e-mail address: ${from}`);
  return { name: headerText(match?.[1] ?? ''), address };
}

/** Whether a mail server said no to this message itself, so that trying again is of no use. */
export function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const aboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  return aboutMessage && responseCode !== undefined && responseCode >= 550 && responseCode < 560;
}

function compose(mail: ReadyMail, from: { name: string; address: string }): SendMailOptions {
  const domain = from.address.slice(from.address.indexOf('@') + 1);
  const { sender } = mail;
  return {
    // A message that is tried again carries the same id, so that receivers can tell.
    messageId: `<ortak-${mail.id}-${mail.createdAt.getTime().toString(36)}@${domain}>`,
    from: { name: sender ? headerText(sender.name) : from.name, address: from.address },
    ...(sender && isAddress(sender.email)
      ? { replyTo: { name: headerText(sender.name), address: sender.email } }
      : {}),
    to: mail.to.filter(isAddress).map((address) => ({ name: '', address })),
    subject: headerText(mail.subject),
    text: mail.text,
    ...(mail.html ? { html: mail.html } : {}),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
    attachments: mail.attachments.map(({ name, type, content }) => ({
      filename: headerText(name),
      contentType: type,
      content,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Opens the way out of an installation: SMTP_URL, or the outbox in its data folder. */
export function openTransport(settings: TransportSettings): Transport {
  const from = readSender(settings.from);
  if (settings.smtpUrl === undefined) {
    const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    return {
      async deliver(mail) {
        const { message } = await writer.sendMail(compose(mail, from));
        return { state: 'kept', file: await keep(settings.outbox, mail, message as Buffer) };
      },
      close: () => writer.close(),
    };
  }
  const server = createTransport({
    url: settings.smtpUrl,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  } as Parameters<typeof createTransport>[0]);
  return {
    async deliver(mail) {
      await server.sendMail(compose(mail, from));
      return { state: 'sent' };
    },
    close: () => server.close(),
  };
}

/** Written beside and then moved, so that a file that is there is whole. */
async function keep(outbox: string, mail: ReadyMail, message: Buffer): Promise<string> {
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  const file = `${String(mail.id).padStart(8, '0')}-${mail.kind}.eml`;
  const beside = join(outbox, `.${file}.${randomBytes(4).toString('hex')}`);
  await writeFile(beside, message, { mode: 0o600 });
  await rename(beside, join(outbox, file));
  return file;
}
