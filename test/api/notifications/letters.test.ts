import type { Rights, Scope } from '@ortak/kernel/access';
import { fileLetters, takePending } from '@ortak/plugin-notifications/server/repositories/letters';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { runJob, sendNotifications } from '../../support/jobs';
import { startMailServer, type MailServer } from '../../support/mail-server';
import { account, company, member, type Row } from '../../support/records';
import { addPerson, testPassword } from '../../support/users';

interface Mail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
  readonly state: string;
}

let server: MailServer;
let app: App;
let admin: Caller;
let ours: Row;

const rights: Rights = Object.fromEntries(
  ['invoices', 'payments', 'documents', 'notes'].map((area) => [area, ['view']]),
);
const at = (now: string) => admin.post('/api/clock', { now }).expect(200);

beforeAll(async () => {
  server = await startMailServer();
  app = await startApp({ ORTAK_CLOCK: 'test', SMTP_URL: server.url });
  admin = await app.administrator();
  await at('2026-03-10T09:00:00Z');
  ours = await company(admin);
}, 120_000);
afterAll(async () => {
  await app?.close();
  await server?.close();
});

/** A member with an account; nobody of it is told of what others do in this file. */
async function trade(more: Record<string, unknown> = {}) {
  const them = await member(admin, more);
  return { them, held: await account(admin, them.id, ours.id) };
}
const someone = (of: Row, more: { scope?: Scope; rights?: Rights; language?: 'tr' | 'en' | 'ar' } = {}) =>
  addPerson(app.system, { member: of.id, scope: 'member', rights, ...more });
const note = (of: Row, body: string): Promise<Row> =>
  admin.create('notes', { resource: 'members', record: of.id, body, portalVisible: true });
const pay = (held: Row, date = '2026-03-10'): Promise<Row> =>
  admin.create('payments', { account: held.id, date, amount: 125_000, currency: 'TRY', method: 'transfer' });
const mailsTo = (email: string): Promise<Mail[]> =>
  app.system.transaction((sql) =>
    sql.rows<Mail>(
      `select recipient, subject, text, html, language, state from mail.messages
       where kind = 'notification' and recipient = $1 order by id`,
      [email],
    ),
  );
const choose = async (email: string, choices: Record<string, unknown>) => {
  const caller = await signIn(app.url, 'portal', email, testPassword);
  await caller.put('/api/portal/notification-choices', choices).expect(200);
};

test('C14 C16 two things are one mail, in the person’s language, with links; a second job writes nothing again', async () => {
  const { them } = await trade();
  const reader = await someone(them, { language: 'en' });
  await note(them, 'Ziyaretimiz hakkında');
  await at('2026-03-10T09:00:01Z');
  await note(them, 'Fiyat listesi güncellendi');
  await sendNotifications(app);
  const [mail, ...more] = await mailsTo(reader.email);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ subject: 'You have 2 new notifications', language: 'en', state: 'sent' });
  expect(mail?.text).toContain('Dear Ayşe Yılmaz,');
  expect(mail?.text).toMatch(
    /Note: Fiyat listesi güncellendi\nhttps?:\S+\/notes\n\nNote: Ziyaretimiz hakkında\n/,
  );
  expect(mail?.text).toMatch(/Choose what you get e-mails about: https?:\S+\/profile#notifications$/);
  expect(mail?.html).toContain('/notes"');
  expect(server.received.filter(({ to }) => to.includes(reader.email))).toHaveLength(1);
  await sendNotifications(app);
  expect(await mailsTo(reader.email)).toHaveLength(1);
  // One thing stands in the subject itself.
  await note(them, 'Üçüncü');
  await sendNotifications(app);
  expect((await mailsTo(reader.email)).map(({ subject }) => subject)[1]).toBe('New for you: Note: Üçüncü');
});

test('C14 who does not want a mail gets none; who wants one that is not usual gets it', async () => {
  const { them, held } = await trade();
  const [usual, wanting, quiet] = [await someone(them), await someone(them), await someone(them)];
  await choose(wanting.email, { payment: { mail: true } });
  await choose(quiet.email, { note: { mail: false } });
  await pay(held);
  await sendNotifications(app);
  expect(await mailsTo(usual.email)).toEqual([]);
  expect(await mailsTo(quiet.email)).toEqual([]);
  const [mail] = await mailsTo(wanting.email);
  expect(mail?.subject).toBe('Yeni bildiriminiz var: Ödemeniz alındı: ₺1.250,00, 10 Mart 2026');
  await note(them, 'Herkese');
  await sendNotifications(app);
  const counts = [usual, wanting, quiet].map(async ({ email }) => (await mailsTo(email)).length);
  expect(await Promise.all(counts)).toEqual([1, 2, 0]);
});

test('C14 X1 nobody is written to about what they do not see: other members, scope, rights, access that is off', async () => {
  const { them } = await trade();
  const { them: subsidiary } = await trade({ parent: them.id });
  const { them: stranger } = await trade();
  const [group, whole, own, bare, closed, far] = [
    await someone(them, { scope: 'group' }),
    await someone(them),
    await someone(subsidiary, { scope: 'own' }),
    await someone(subsidiary, { rights: {} }),
    await addPerson(app.system, { member: subsidiary.id, scope: 'member', rights, enabled: false }),
    await someone(stranger, { scope: 'group' }),
  ];
  await note(subsidiary, 'Bağlı şirkete');
  await sendNotifications(app);
  const counts = await Promise.all(
    [group, whole, own, bare, closed, far].map(async ({ email }) => (await mailsTo(email)).length),
  );
  expect(counts).toEqual([1, 0, 0, 0, 0, 0]);
  // Who sees several members is told of which it is.
  expect((await mailsTo(group.email))[0]?.text).toContain(
    `Not: Bağlı şirkete · ${subsidiary.name as string}\n`,
  );
});

test('X1 a right that is lost before the letter is written is not mentioned; without anything left there is no letter', async () => {
  const { them } = await trade();
  const [both, one] = [await someone(them), await someone(them)];
  const shared = await note(them, 'Geri alınan');
  await note(them, 'Kalan');
  // The letters are filed, and then what they were to tell is taken back, while nobody writes them.
  await app.system.transaction(async (sql) => {
    await sql.run(`select set_config('app.now', '2026-03-10T09:00:30Z', true)`);
    const people = await fileLetters(sql, await takePending(sql, 100), [
      { kind: 'note', right: 'notes:view', usual: true },
    ]);
    expect(people.sort()).toEqual([both.person, one.person].sort());
  });
  await admin.put(`/api/console/notes/${shared.id}`, { portalVisible: false }).expect(200);
  const { notes: _notes, ...others } = rights;
  await admin
    .put(`/api/console/people/${one.person}`, { portal: { enabled: true, scope: 'member', rights: others } })
    .expect(200);
  for (const { person } of [both, one])
    await app.system.transaction((sql) =>
      sql.run(`select app.enqueue_job('notification-letter', json_build_object('person', $1::int))`, [
        person,
      ]),
    );
  await sendNotifications(app);
  const [mail, ...more] = await mailsTo(both.email);
  expect([mail?.subject, more]).toEqual(['Yeni bildiriminiz var: Not: Kalan', []]);
  expect(await mailsTo(one.email)).toEqual([]);
  const left = await app.system.transaction((sql) => sql.rows('select 1 from portal.letters'));
  expect(left).toEqual([]);
});

test('C14 history is not written about: what is recorded long after its date', async () => {
  const { them, held } = await trade();
  const reader = await someone(them);
  await choose(reader.email, { payment: { mail: true } });
  await pay(held, '2026-03-02');
  await pay(held, '2026-03-03');
  await sendNotifications(app);
  const mails = await mailsTo(reader.email);
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Yeni bildiriminiz var: Ödemeniz alındı: ₺1.250,00, 3 Mart 2026',
  ]);
  // Nor about what has waited for more than a week.
  await note(them, 'Bekleyen');
  await at('2026-03-18T09:00:00Z');
  await sendNotifications(app);
  await at('2026-03-10T09:30:00Z');
  await sendNotifications(app);
  expect(await mailsTo(reader.email)).toHaveLength(1);
});

test('C14 I18 an announcement is written to its readers who want it, once it is out', async () => {
  const { them } = await trade();
  const { them: other } = await trade();
  const [reader, usual, far] = [
    await someone(them, { language: 'ar' }),
    await someone(them),
    await someone(other),
  ];
  for (const { email } of [reader, far]) await choose(email, { announcement: { mail: true } });
  const page = await admin.create<Row>('pages', {
    texts: { tr: { title: 'Yeni tarife' }, ar: { title: 'تعرفة جديدة' } },
    status: 'published',
    publishedFrom: '2026-03-11',
    members: [them.id],
  });
  await sendNotifications(app);
  expect(await mailsTo(reader.email)).toEqual([]);
  await at('2026-03-11T09:00:00Z');
  await sendNotifications(app);
  const [mail, ...more] = await mailsTo(reader.email);
  expect(more).toEqual([]);
  expect(mail?.text).toContain('تعرفة جديدة');
  expect(mail?.text).toContain(`/pages/${page.id}`);
  expect(mail?.html).toContain('dir="rtl"');
  expect([await mailsTo(usual.email), await mailsTo(far.email)]).toEqual([[], []]);
});

test('C14 a program that is killed while it writes leaves nobody without their mail, and nobody with two', async () => {
  const { them } = await trade();
  const people = [];
  for (let n = 0; n < 12; n += 1) people.push(await someone(them));
  await note(them, 'Kesinti');
  await app.system.transaction((sql) => sql.run(`select app.enqueue_job('send-notifications', '{}')`));
  // Killed as soon as the first letter is written.
  for (let tries = 0; tries < 500; tries += 1) {
    const { length } = (await Promise.all(people.map(({ email }) => mailsTo(email)))).flat();
    if (length > 0) break;
  }
  await app.kill();
  await app.start();
  admin = await app.administrator();
  await sendNotifications(app);
  const counts = await Promise.all(people.map(async ({ email }) => (await mailsTo(email)).length));
  expect(counts).toEqual(people.map(() => 1));
}, 120_000);

test('C6 an administrator words the mail, and what is told stands in it', async () => {
  await at('2026-03-11T09:00:00Z');
  const { them } = await trade();
  const reader = await someone(them);
  const text = 'Merhaba {{recipient.name}}\n\n{{items}}\n\n{{choicesLink}}';
  const shown = await admin
    .post('/api/statements/templates/preview', {
      kind: 'notification',
      language: 'tr',
      subject: '{{count}} haber',
      text,
    })
    .expect(200);
  expect(shown.body).toMatchObject({ subject: '1 haber', problems: [] });
  expect(shown.body.text).toContain('Duyuru: Ortak');
  await admin.create('text-templates', {
    kind: 'notification',
    language: 'tr',
    subject: '{{count}} haber',
    text,
  });
  await note(them, 'Şablonla');
  await sendNotifications(app);
  const [mail] = await mailsTo(reader.email);
  expect(mail?.subject).toBe('1 haber');
  expect(mail?.text).toMatch(
    /^Merhaba Ayşe Yılmaz\n\nNot: Şablonla\nhttps?:\S+\/notes\n\nhttps?:\S+\/profile#notifications$/,
  );
  await admin
    .post('/api/console/text-templates', {
      kind: 'notification',
      language: 'en',
      subject: 'x',
      text: '{{link}}',
    })
    .expect(400);
});

test('what happened more than a year ago is forgotten', async () => {
  const { them } = await trade();
  await note(them, 'Eski');
  const count = async () =>
    (
      await app.system.transaction((sql) =>
        sql.one<{ n: number }>('select count(*)::int as n from portal.events where member_id = $1', [
          them.id,
        ]),
      )
    )?.n;
  await runJob(app, 'old-notifications');
  expect(await count()).toBe(1);
  await at('2027-03-12T09:00:00Z');
  await runJob(app, 'old-notifications');
  expect(await count()).toBe(0);
});
