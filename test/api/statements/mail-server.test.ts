import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadyMail } from '@ortak/plugin-statements/server/mail/mail';
import { isRefusedForGood, openTransport, readSender } from '@ortak/plugin-statements/server/mail/transport';
import { mailHeader, startMailServer, type MailServer, type ReceivedMail } from '../../support/mail-server';

let server: MailServer;
let smtpUrl: string;
const outbox = mkdtempSync(join(tmpdir(), 'ortak-outbox-'));

beforeAll(async () => {
  server = await startMailServer();
  smtpUrl = server.url;
});

afterAll(async () => {
  await server.close();
  rmSync(outbox, { recursive: true, force: true });
});

const mail = (changes: Partial<ReadyMail> = {}): ReadyMail => ({
  id: 7,
  kind: 'statement',
  to: ['muhasebe@ornek.example'],
  language: 'tr',
  subject: 'Ekstreniz · İĞŞÇÖÜ ığşçöü ₺',
  text: 'Sayın İĞŞÇÖÜ,\n\nekstreniz ektedir.',
  html: '<p>Sayın İĞŞÇÖÜ</p>',
  sender: { name: 'Anadolu Telekom A.Ş.', email: 'muhasebe@anadolu.example' },
  attachments: [
    { name: 'hesap-ekstresi.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7 ığşçöü') },
  ],
  createdAt: new Date('2026-11-01T09:00:00Z'),
  ...changes,
});

describe('mail server', () => {
  test('C27 a real server receives the mail with its PDF, in the company’s name', async () => {
    const transport = openTransport({ smtpUrl, from: 'Ortak <no-reply@ortak.example>', outbox });
    expect(await transport.deliver(mail())).toEqual({ state: 'sent' });
    transport.close();
    const { from, to, message } = server.received.at(-1) as ReceivedMail;
    expect([from, to]).toEqual(['no-reply@ortak.example', ['muhasebe@ornek.example']]);
    expect(mailHeader(message, 'Message-ID')).toMatch(/^<ortak-7-[a-z0-9]+@ortak\.example>$/);
    expect(mailHeader(message, 'Reply-To')).toContain('muhasebe@anadolu.example');
    expect(mailHeader(message, 'From')).toContain('no-reply@ortak.example');
    expect(mailHeader(message, 'Content-Language')).toBe('tr');
    expect(message).toContain('filename=hesap-ekstresi.pdf');
    expect(message.replace(/\r\n/g, '')).toContain(Buffer.from('%PDF-1.7 ığşçöü').toString('base64'));
  });

  test('C27 no text can add a header or a recipient', async () => {
    const evil = 'x\r\nBcc: everyone@example.org\r\n\r\nboo';
    const transport = openTransport({ smtpUrl, from: 'no-reply@ortak.example', outbox });
    await transport.deliver(
      mail({
        subject: evil,
        to: ['a@b.example', 'c@d.example\r\nRCPT TO:<everyone@example.org>'],
        sender: { name: evil, email: 'e@f.example\r\nBcc: everyone@example.org' },
        attachments: [{ name: evil, type: 'application/pdf', content: Buffer.from('x') }],
      }),
    );
    transport.close();
    const { to, message } = server.received.at(-1) as ReceivedMail;
    expect(to).toEqual(['a@b.example']);
    expect(mailHeader(message, 'Bcc')).toBeUndefined();
    expect(mailHeader(message, 'Reply-To')).toBeUndefined();
    expect(mailHeader(message, 'Subject')).toBe('x Bcc: everyone@example.org boo');
  });

  test('C27 a server that is not there, or busy, is tried again; one that refuses the address is not', async () => {
    const transport = openTransport({ smtpUrl, from: 'no-reply@ortak.example', outbox });
    const refused = await transport
      .deliver(mail({ to: ['nobody@ornek.example'] }))
      .catch((error: unknown) => error);
    const busy = await transport
      .deliver(mail({ to: ['busy@ornek.example'] }))
      .catch((error: unknown) => error);
    transport.close();
    const nowhere = openTransport({ smtpUrl: 'smtp://127.0.0.1:1', from: 'no-reply@ortak.example', outbox });
    const absent = await nowhere.deliver(mail()).catch((error: unknown) => error);
    nowhere.close();
    expect([refused, busy, absent].map(isRefusedForGood)).toEqual([true, false, false]);
  });
});

describe('outbox', () => {
  test('C27 without a server the mail is kept as a file that mail programs open, for the owner alone', async () => {
    const transport = openTransport({ smtpUrl: undefined, from: 'Ortak <no-reply@localhost>', outbox });
    expect(await transport.deliver(mail())).toEqual({ state: 'kept', file: '00000007-statement.eml' });
    await transport.deliver(mail());
    expect(readdirSync(outbox)).toEqual(['00000007-statement.eml']);
    const file = join(outbox, '00000007-statement.eml');
    const message = readFileSync(file, 'utf8');
    expect(mailHeader(message, 'To')).toBe('muhasebe@ornek.example');
    expect(message).toContain('Content-Type: application/pdf');
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test('the sender of an installation is a name and an address', () => {
    expect(readSender('Ortak <no-reply@localhost>')).toEqual({
      name: 'Ortak',
      address: 'no-reply@localhost',
    });
    expect(readSender('"Ortak, A.Ş." <a@b.example>')).toEqual({
      name: 'Ortak, A.Ş.',
      address: 'a@b.example',
    });
    expect(readSender('a@b.example')).toEqual({ name: '', address: 'a@b.example' });
    expect(() => readSender('Ortak')).toThrow('ORTAK_MAIL_FROM');
  });
});
