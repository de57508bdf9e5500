import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import {
  mailAttachment,
  mailHeader,
  startMailServer,
  type MailServer,
  type ReceivedMail,
} from '../../support/mail-server';
import { pdfLines, readPdf } from '../../support/pdf';
import { addPerson, addStaff, testPassword } from '../../support/users';
import { addLetterhead, addTrade, post, type Trade } from './arrange';

interface MailRow {
  readonly id: number;
  readonly status: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly error: string | null;
  readonly file: string | null;
  readonly attachments: readonly { name: string; type: string; size: number }[];
}

let server: MailServer;
let app: App;
let clerk: Caller;
let company: number;
let trade: Trade;

const clerkOf = async (...companies: number[]): Promise<Caller> => {
  const staff = await addStaff(app.system, 'billing', companies);
  return signIn(app.url, 'console', staff.email, testPassword);
};

/** Waits until a message is no longer waiting. */
async function settled(caller: Caller, id: number): Promise<MailRow> {
  for (let tries = 0; tries < 150; tries += 1) {
    const { body } = await caller.get(`/api/console/mails/${id}`);
    if ((body as MailRow).status !== 'queued') return body as MailRow;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Message ${id} is still queued:\n${app.output()}`);
}

beforeAll(async () => {
  server = await startMailServer();
  app = await startApp({
    ORTAK_CLOCK: 'test',
    SMTP_URL: server.url,
    ORTAK_MAIL_FROM: 'Ortak <no-reply@ortak.example>',
  });
  await app.http.post('/api/clock').send({ now: '2026-11-01T09:00:00Z' }).expect(200);
  company = await addLetterhead(app.system);
  trade = await addTrade(app.system, company, {
    name: 'Iğdır Çiğdem Ltd. Şti.',
    email: 'muhasebe@igdir.example',
    language: 'en',
  });
  await post(app.system, trade, [
    { date: '2026-10-05', due: '2026-11-04', document: 'F1', description: 'İĞŞÇÖÜ ığşçöü ₺', debit: 120_050 },
    { date: '2026-10-20', document: 'T1', credit: 20_000 },
  ]);
  clerk = await clerkOf(company);
});
afterAll(async () => {
  await app?.close();
  await server?.close();
});

describe('statement by e-mail', () => {
  test('C27 a real mail server receives it with the PDF, in the member’s language', async () => {
    const { status, body } = await clerk.post(
      `/api/statements/${trade.account}/email?from=2026-10-01&to=2026-10-31`,
    );
    expect([status, body.to, body.language]).toEqual([202, ['muhasebe@igdir.example'], 'en']);
    const row = await settled(clerk, body.id);
    expect(row).toMatchObject({ status: 'sent', recipient: 'muhasebe@igdir.example', error: null });
    expect(row.subject).toBe('Your account statement from Anadolu Telekom A.Ş. · 1 – 31 October 2026');
    const { to, message } = server.received.at(-1) as ReceivedMail;
    expect(to).toEqual(['muhasebe@igdir.example']);
    expect(mailHeader(message, 'Content-Language')).toBe('en');
    const file = mailAttachment(message, 'application/pdf');
    expect(row.attachments).toEqual([
      { name: expect.stringMatching(/^statement-.*\.pdf$/), type: 'application/pdf', size: file.length },
    ]);
    const lines = (await readPdf(file)).pages.flatMap(pdfLines);
    expect(lines).toContain('Total of the period 1,200.50 200.00 1,000.50');
    expect(lines.join('\n')).toContain('İĞŞÇÖÜ ığşçöü ₺');
  });

  test('C16 to a person of the member it is written in that person’s language', async () => {
    const person = await addPerson(app.system, { member: trade.member, scope: 'own', language: 'tr' });
    const { body } = await clerk.post(`/api/statements/${trade.account}/email`, { to: person.email });
    expect(body.language).toBe('tr');
    expect((await settled(clerk, body.id)).subject).toMatch(/hesap ekstreniz/);
  });

  test('C27 an address that the server refuses is recorded as failed, with its reason', async () => {
    const { body } = await clerk.post(`/api/statements/${trade.account}/email`, {
      to: 'nobody@igdir.example',
    });
    const row = await settled(clerk, body.id);
    expect(row.status).toBe('failed');
    expect(row.error).toContain('No such user');
  });

  test('C27 a server that is busy is tried again: the message waits with the reason', async () => {
    const { body } = await clerk.post(`/api/statements/${trade.account}/email`, { to: 'busy@igdir.example' });
    let row: MailRow | undefined;
    for (let tries = 0; tries < 100 && !row?.error; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      row = (await clerk.get(`/api/console/mails/${body.id}`)).body as MailRow;
    }
    expect(row).toMatchObject({ status: 'queued', error: expect.stringContaining('Try later') });
  });

  test.each([
    [{ to: 'a@b.example\r\nBcc: c@d.example' }, 'to'],
    [{ to: ['a@b.example', 'not an address'] }, 'to.1'],
    [{ to: { $ne: null } }, 'to'],
    [{ format: 'exe' }, 'format'],
    [{ language: 'xx' }, 'language'],
    [{ from: '2026-02-31' }, 'from'],
    [{ cc: 'a@b.example' }, 'cc'],
  ])('C27 %p is refused, and nothing is filed', async (body, path) => {
    const before = (await clerk.list('/api/console/mails')).total;
    const answer = await clerk.post(`/api/statements/${trade.account}/email`, body);
    expect([answer.status, answer.body.error.details.errors[0].path]).toEqual([400, path]);
    expect((await clerk.list('/api/console/mails')).total).toBe(before);
  });

  test('C27 a member without an address needs a named recipient', async () => {
    const silent = await addTrade(app.system, company);
    expect((await clerk.post(`/api/statements/${silent.account}/email`)).status).toBe(422);
  });
});

describe('who may send and read', () => {
  test('X1 another company’s account does not exist; viewers and members do not send', async () => {
    const other = await clerkOf(await addLetterhead(app.system));
    expect((await other.post(`/api/statements/${trade.account}/email`)).status).toBe(404);
    const viewer = await addStaff(app.system, 'viewer', [company]);
    const looker = await signIn(app.url, 'console', viewer.email, testPassword);
    expect((await looker.post(`/api/statements/${trade.account}/email`)).status).toBe(403);
    const person = await addPerson(app.system, {
      member: trade.member,
      scope: 'member',
      rights: { statements: ['view'] },
    });
    const reader = await signIn(app.url, 'portal', person.email, testPassword);
    expect((await reader.post(`/api/statements/${trade.account}/email`)).status).toBe(403);
    expect((await reader.get('/api/console/mails')).status).toBe(403);
    expect((await app.http.post(`/api/statements/${trade.account}/email`).send({})).status).toBe(401);
  });

  test('C27 a person of the portal mails a statement to themselves, in a form of their choice, and to nobody else', async () => {
    const path = `/api/portal/statements/${trade.account}/email`;
    const person = await addPerson(app.system, {
      member: trade.member,
      scope: 'member',
      rights: { statements: ['view', 'download'] },
    });
    const reader = await signIn(app.url, 'portal', person.email, testPassword);
    for (const [format, ending] of [
      ['pdf', '.pdf'],
      ['xlsx', '.xlsx'],
      ['docx', '.docx'],
    ] as const) {
      const before = server.received.length;
      await reader.post(path, { format }).expect(202);
      for (let tries = 0; tries < 150 && server.received.length === before; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 200));
      const mail = server.received.at(-1) as ReceivedMail;
      expect(mail.to).toEqual([person.email]);
      expect(mail.message).toContain(ending);
    }
    expect((await reader.post(path, { to: 'baskasi@uye.example' })).status).toBe(400);
    expect((await reader.post(path, { format: 'exe' })).status).toBe(400);
    expect((await reader.post(path, { nothing: 1 })).status).toBe(400);
    const foreign = await addTrade(app.system, company);
    expect((await reader.post(`/api/portal/statements/${foreign.account}/email`)).status).toBe(404);
    const looks = await addPerson(app.system, {
      member: trade.member,
      scope: 'member',
      rights: { statements: ['view'] },
    });
    const onlooker = await signIn(app.url, 'portal', looks.email, testPassword);
    expect((await onlooker.post(path)).status).toBe(403);
    expect((await app.http.post(path).send({})).status).toBe(401);
  });

  test('X1 the outbox shows the mail of one’s companies only', async () => {
    const other = await clerkOf(await addLetterhead(app.system));
    expect(
      (await clerk.list('/api/console/mails', { filter: { member: trade.member } })).total,
    ).toBeGreaterThan(0);
    expect((await other.list('/api/console/mails')).total).toBe(0);
    expect((await clerk.list('/api/console/mails', { filter: { q: 'igdir' } })).total).toBeGreaterThan(0);
  });

  test('a mail that opens something is shown without its text, and forgets it once it is delivered', async () => {
    await addStaff(app.system, 'viewer');
    const person = await addPerson(app.system, { member: trade.member, scope: 'own' });
    await app.http
      .post('/api/auth/forgot-password')
      .set('X-Ortak-App', 'portal')
      .send({ email: person.email });
    const administrator = await app.administrator();
    const find = async () =>
      (await administrator.list<MailRow>('/api/console/mails', { filter: { recipient: person.email } }))
        .rows[0];
    let row = await find();
    for (let tries = 0; tries < 100 && row?.status !== 'sent'; tries += 1) {
      expect(row?.text ?? '').toBe('');
      await new Promise((resolve) => setTimeout(resolve, 100));
      row = await find();
    }
    expect(row).toMatchObject({ status: 'sent', text: '' });
    const stored = await app.system.transaction((sql) =>
      sql.one<{ text: string; html: string }>('select text, html from mail.messages where id = $1', [
        row?.id,
      ]),
    );
    expect(stored).toEqual({ text: '', html: '' });
    expect((await clerk.list('/api/console/mails', { filter: { recipient: person.email } })).total).toBe(0);
  });
});

describe('statements of a month for everybody', () => {
  test('C27 each account with something to read gets one message, however often it is asked', async () => {
    const own = await addLetterhead(app.system, { name: 'Toplu A.Ş.' });
    const sender = await clerkOf(own);
    const accounts = await Promise.all(
      [
        { email: 'a@toplu.example' },
        { email: 'b@toplu.example', language: 'en' },
        {},
        { email: 'd@toplu.example' },
      ].map((member) => addTrade(app.system, own, member)),
    );
    for (const one of accounts.slice(0, 3))
      await post(app.system, one, [{ date: '2026-09-10', document: 'F', debit: 1_000 }]);
    const order = { company: own, month: '2026-10' };
    const first = await sender.post('/api/statements/runs', order);
    expect([first.status, first.body]).toEqual([
      202,
      { id: `statement-${own}-2026-10`, due: 3, queued: 2, skipped: 1, repeated: 0 },
    ]);
    const again = await sender.post('/api/statements/runs', order);
    expect(again.body).toMatchObject({ queued: 0, repeated: 2 });
    const { rows } = await sender.list<MailRow>('/api/console/mails', { filter: { run: first.body.id } });
    expect(rows.map((row) => row.recipient).sort()).toEqual(['a@toplu.example', 'b@toplu.example']);
    for (const row of rows) expect((await settled(sender, row.id)).status).toBe('sent');
  });

  test.each([
    [{ company: 'x', month: '2026-10' }, 400],
    [{ company: 1, month: '2026-13' }, 400],
    [{ month: '2026-10' }, 400],
    [{ company: 999_999, month: '2026-10' }, 404],
    [{ company: 1, month: '2026-10', filter: { name: 'x' } }, 400],
  ])('C27 %p is refused', async (order, status) => {
    expect((await clerk.post('/api/statements/runs', order)).status).toBe(status);
  });

  test('C27 a month to come has no statements, and viewers start no run', async () => {
    expect((await clerk.post('/api/statements/runs', { company, month: '2026-12' })).status).toBe(422);
    const viewer = await addStaff(app.system, 'viewer', [company]);
    const looker = await signIn(app.url, 'console', viewer.email, testPassword);
    expect((await looker.post('/api/statements/runs', { company, month: '2026-10' })).status).toBe(403);
    expect((await app.http.post('/api/statements/runs').send({})).status).toBe(401);
  });
});

describe('without a mail server', () => {
  test('C27 the mail is kept under the data folder, and the outbox names the file', async () => {
    const alone = await startApp({ ORTAK_CLOCK: 'test' });
    try {
      const owner = await addLetterhead(alone.system);
      const customer = await addTrade(alone.system, owner, { email: 'x@kalan.example' });
      const staff = await addStaff(alone.system, 'billing', [owner]);
      const caller = await signIn(alone.url, 'console', staff.email, testPassword);
      const { body } = await caller.post(`/api/statements/${customer.account}/email`);
      const row = await settled(caller, body.id);
      expect(row.status).toBe('kept');
      const outbox = join(alone.dataDir, 'outbox');
      expect(readdirSync(outbox)).toEqual([row.file]);
      const message = readFileSync(join(outbox, row.file as string), 'utf8');
      expect(mailAttachment(message, 'application/pdf').subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      await alone.close();
    }
  });
});
