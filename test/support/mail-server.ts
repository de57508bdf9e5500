import { SMTPServer } from 'smtp-server';

/** A mail as it came in. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly message: string;
}

/** A mail server that keeps what it gets. It refuses `nobody@…` for good and asks `busy@…` to come later. */
export interface MailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (address.startsWith('nobody'))
        done(Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 }));
      else if (address.startsWith('busy'))
        done(Object.assign(new Error('4.2.0 Try later'), { responseCode: 451 }));
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          message: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A header of a message, unfolded text and all; undefined when it has none. */
export function mailHeader(message: string, name: string): string | undefined {
  const head = message.split('\r\n\r\n')[0] ?? '';
  return new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'im').exec(head)?.[1];
}

/** The first attachment of a type, decoded. @throws Error when there is none */
export function mailAttachment(message: string, type: string): Buffer {
  const part = message.split(/\r\n--[^\r\n]+\r\n/).find((one) => one.startsWith(`Content-Type: ${type}`));
  const body = part?.split('\r\n\r\n')[1];
  if (body === undefined) throw new Error(`The mail has no ${type}.`);
  return Buffer.from(body.split('\r\n--')[0]?.replace(/\s/g, '') ?? '', 'base64');
}
