import type { Rights, Scope } from '@ortak/kernel/access';
import { readAsPerson } from '@ortak/plugin-access/server/services/read-as-person';
import { startApp, type App } from '../../support/app';
import { bill, subscription } from '../../support/billing';
import { callerOf, signIn, type Caller } from '../../support/caller';
import { sendNotifications } from '../../support/jobs';
import { account, company, member, type Row } from '../../support/records';
import { upload } from '../../support/uploads';
import { addPerson, addUnit, testPassword } from '../../support/users';

interface Shown extends Row {
  readonly kind: string;
  readonly at: string;
  readonly unread: boolean;
  readonly record: number;
  readonly details: Record<string, unknown>;
}

let app: App;
let admin: Caller;
let ours: Row;
let them: Row;
let held: Row;

const every: Rights = Object.fromEntries(
  ['subscriptions', 'invoices', 'payments', 'documents', 'notes', 'analyses'].map((area) => [area, ['view']]),
);
const at = (now: string) => admin.post('/api/clock', { now }).expect(200);
const someone = async (scope: Scope, more: { of?: number; rights?: Rights; unit?: number } = {}) => {
  const { of = them.id, rights = every, unit } = more;
  const input = { member: of, scope, rights, ...(unit === undefined ? {} : { unit }) };
  const added = await addPerson(app.system, input);
  return { ...added, caller: await signIn(app.url, 'portal', added.email, testPassword) };
};
const list = async (caller: Caller) =>
  (await caller.get('/api/portal/notifications').expect(200)).body as {
    unread: number;
    notifications: Shown[];
  };
/** `invoice 12`, in the order of the list. */
const shown = async (caller: Caller) =>
  (await list(caller)).notifications.map(({ kind, record }) => `${kind} ${record}`);
const pay = (account_: Row, date: string, amount = 5_000): Promise<Row> =>
  admin.create('payments', { account: account_.id, date, amount, currency: 'TRY', method: 'transfer' });
const note = (body: string, more: Record<string, unknown> = {}): Promise<Row> =>
  admin.create('notes', { resource: 'members', record: them.id, body, portalVisible: true, ...more });
const document = async (fields: Record<string, string | number | boolean>): Promise<Row> =>
  (
    await upload<Row>(admin, '/api/console/documents', {
      name: 'sozlesme.pdf',
      content: '%PDF-1.7 sözleşme',
      fields: { resource: 'members', record: them.id, ...fields },
    })
  ).body;
const told = (body: { error: { details: { errors: { path: string; code: string; message: string }[] } } }) =>
  body.error.details.errors;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  admin = await app.administrator();
  await at('2026-03-10T09:00:00Z');
  ours = await company(admin);
  them = await member(admin, { name: 'Yıldız Ticaret' });
  held = await account(admin, them.id, ours.id);
}, 120_000);
afterAll(() => app?.close());

describe('C14 X1 who is told of what', () => {
  test('each kind is told to who may see the thing, newest first, with what it is; to nobody else', async () => {
    const unit = await addUnit(app.system, them.id);
    const whole = await someone('member');
    const branch = await someone('unit', { unit });
    const own = await someone('own');
    const bare = await someone('member', { rights: {} });
    const stranger = await someone('group', { of: (await member(admin)).id });

    const contract = await subscription(admin, held.id, { start: '2026-03-05', unit });
    await bill(admin, '2026-03-10');
    const { rows: invoices } = await admin.list<Row>('/api/console/invoices', {
      filter: { subscription: contract.id },
    });
    const [invoice] = invoices;
    await at('2026-03-10T09:01:00Z');
    const payment = await pay(held, '2026-03-09');
    await at('2026-03-10T09:02:00Z');
    const paper = await document({ title: 'Çerçeve sözleşme', portalVisible: true });
    await document({ title: 'İç yazışma', portalVisible: false });
    await at('2026-03-10T09:03:00Z');
    const shared = await note(`<p>Görüşmemizin <b>özeti</b> ${'uzun '.repeat(60)}</p>`);
    await note('iç not', { portalVisible: false });
    await at('2026-03-10T09:04:00Z');
    const page = await admin.create<Row>('pages', {
      texts: { tr: { title: 'Bakım çalışması' }, en: { title: 'Maintenance' } },
      status: 'published',
      members: [them.id],
    });
    await sendNotifications(app);

    const { notifications, unread } = await list(whole.caller);
    expect(notifications.map(({ kind, record, unread: fresh }) => [kind, record, fresh])).toEqual([
      ['announcement', page.id, true],
      ['note', shared.id, true],
      ['document', paper.id, true],
      ['payment', payment.id, true],
      ['invoice', invoice?.id, true],
    ]);
    expect(unread).toBe(5);
    expect(notifications.map(({ details }) => details)).toEqual([
      { kind: 'announcement', title: 'Bakım çalışması' },
      { kind: 'note', text: expect.stringMatching(/^Görüşmemizin özeti uzun .{80,130}…$/) },
      { kind: 'document', title: 'Çerçeve sözleşme' },
      { kind: 'payment', amount: 5_000, currency: 'TRY', date: '2026-03-09' },
      {
        kind: 'invoice',
        number: invoice?.number,
        document: 'invoice',
        amount: invoice?.total,
        currency: 'TRY',
        dueDate: invoice?.dueDate,
      },
    ]);
    expect(notifications[0]).toMatchObject({
      member: null,
      resource: 'pages',
      at: '2026-03-10T09:04:00.000Z',
    });

    expect(await shown(branch.caller)).toEqual([`announcement ${page.id}`, `invoice ${invoice?.id}`]);
    expect(await shown(own.caller)).toEqual([`announcement ${page.id}`]);
    expect(await shown(bare.caller)).toEqual([`announcement ${page.id}`]);
    expect(await list(stranger.caller)).toEqual({ unread: 0, notifications: [] });
  });

  test('X1 a right or a scope that is taken away takes what was told along, at the next request', async () => {
    const reader = await someone('member');
    const payment = await pay(held, '2026-03-10', 7_000);
    expect(await shown(reader.caller)).toContain(`payment ${payment.id}`);
    const write = (portal: Record<string, unknown>) =>
      admin.put(`/api/console/people/${reader.person}`, { portal: { enabled: true, ...portal } }).expect(200);
    const { payments: _payments, ...rest } = every;
    await write({ scope: 'member', rights: rest });
    expect((await shown(reader.caller)).filter((one) => one.startsWith('payment'))).toEqual([]);
    await write({ scope: 'own', rights: every });
    expect((await shown(reader.caller)).filter((one) => /^(payment|invoice|note)/.test(one))).toEqual([]);
    await write({ scope: 'member', rights: every });
    expect(await shown(reader.caller)).toContain(`payment ${payment.id}`);
  });

  test('what is no longer shared is no longer told; what is shared later is, once, and a new version again', async () => {
    const reader = await someone('member');
    const late = await document({ title: 'Sonradan', portalVisible: false });
    const written = await note('sonra paylaşılan', { portalVisible: false });
    const of = async () =>
      (await shown(reader.caller)).filter((one) =>
        [`document ${late.id}`, `note ${written.id}`].includes(one),
      );
    expect(await of()).toEqual([]);
    await admin.put(`/api/console/documents/${late.id}`, { portalVisible: true }).expect(200);
    await admin.put(`/api/console/documents/${late.id}`, { title: 'Sonradan paylaşıldı' }).expect(200);
    await admin.put(`/api/console/notes/${written.id}`, { portalVisible: true }).expect(200);
    await admin.put(`/api/console/notes/${written.id}`, { pinned: true }).expect(200);
    expect((await of()).sort()).toEqual([`document ${late.id}`, `note ${written.id}`]);
    const second = await upload<Row>(admin, `/api/console/documents/${late.id}/versions`, {
      name: 'ikinci.pdf',
      content: '%PDF-1.7 ikinci',
    });
    expect([200, 201]).toContain(second.status);
    expect((await of()).filter((one) => one.startsWith('document'))).toHaveLength(2);
    await admin.put(`/api/console/documents/${late.id}`, { portalVisible: false }).expect(200);
    expect(await of()).toEqual([`note ${written.id}`]);
  });

  test('what the portal writes to us is no news there, and a page is told once, when it has come out', async () => {
    const writer = await someone('member', { rights: { ...every, notes: ['view', 'create'] } });
    const before = await shown(writer.caller);
    await writer.caller
      .post('/api/portal/notes', { resource: 'members', record: them.id, body: 'Adresimiz değişti' })
      .expect(201);
    expect(await shown(writer.caller)).toEqual(before);
    const page = await admin.create<Row>('pages', {
      texts: { tr: { title: 'Yarın' } },
      status: 'published',
      publishedFrom: '2026-03-11',
      people: [writer.person],
    });
    await sendNotifications(app);
    expect(await shown(writer.caller)).not.toContain(`announcement ${page.id}`);
    await at('2026-03-11T09:00:00Z');
    await sendNotifications(app);
    await sendNotifications(app);
    const mine = (await shown(writer.caller)).filter((one) => one === `announcement ${page.id}`);
    expect(mine).toHaveLength(1);
    expect(await shown((await someone('member')).caller)).not.toContain(`announcement ${page.id}`);
    await at('2026-03-10T09:10:00Z');
  });

  test('C14 how a change was decided is told to who asked, and to nobody else who sees the request', async () => {
    const rights = { ...every, profile: ['view', 'edit'] };
    const asker = await someone('member', { rights });
    const colleague = await someone('member', { rights });
    await asker.caller.put(`/api/portal/members/${them.id}`, { name: 'Yıldız Ticaret A.Ş.' }).expect(200);
    const { rows } = await admin.list<Row>('/api/console/change-requests', { filter: { status: 'waiting' } });
    expect(await shown(asker.caller)).not.toContain(`request ${rows[0]?.id}`);
    await admin.post(`/api/console/change-requests/${rows[0]?.id}/approve`, {}).expect(200);
    const [first] = (await list(asker.caller)).notifications;
    expect([first?.record, first?.details]).toEqual([
      rows[0]?.id,
      { kind: 'request', status: 'approved', fields: ['name'] },
    ]);
    expect(await shown(colleague.caller)).not.toContain(`request ${rows[0]?.id}`);
  });

  test('what is billed or imported long after its date is history: told at its date, and forgotten after a year', async () => {
    const of = await member(admin);
    const account_ = await account(admin, of.id, ours.id);
    const reader = await someone('member', { of: of.id });
    await pay(account_, '2026-01-15');
    const recent = await pay(account_, '2026-03-04');
    await subscription(admin, account_.id, { start: '2026-02-01' });
    await bill(admin, '2026-03-10');
    const { notifications, unread } = await list(reader.caller);
    expect(notifications.map((one) => [one.kind, one.at, one.unread])).toEqual([
      ['payment', '2026-03-10T09:10:00.000Z', true],
      ['invoice', '2026-02-28T21:00:00.000Z', true],
      ['invoice', '2026-01-31T21:00:00.000Z', false],
      ['payment', '2026-01-14T21:00:00.000Z', false],
    ]);
    expect([notifications[0]?.record, unread]).toEqual([recent.id, 2]);
    await at('2026-06-15T09:00:00Z');
    expect((await list(reader.caller)).notifications).toEqual([]);
    await at('2026-03-10T09:10:00Z');
  });

  test('X1 nobody without a session, and none of our staff', async () => {
    for (const path of ['notifications', 'notifications/unread', 'notification-choices']) {
      await app.http.get(`/api/portal/${path}`).expect(401);
      await admin.get(`/api/portal/${path}`).expect(403);
    }
    await app.http.post('/api/portal/notifications/seen').send({}).expect(401);
    await app.http.put('/api/portal/notification-choices').send({}).expect(401);
    await admin.post('/api/portal/notifications/seen', {}).expect(403);
    await admin.put('/api/portal/notification-choices', {}).expect(403);
  });
});

describe('C14 seen and chosen', () => {
  test('what was seen is no longer unread; never back, never ahead of now, and of nobody else', async () => {
    const of = await member(admin);
    const account_ = await account(admin, of.id, ours.id);
    const [reader, colleague] = [
      await someone('member', { of: of.id }),
      await someone('member', { of: of.id }),
    ];
    await pay(account_, '2026-03-10');
    const unread = async (caller: Caller) =>
      (await caller.get('/api/portal/notifications/unread').expect(200)).body as { unread: number };
    expect(await unread(reader.caller)).toEqual({ unread: 1 });
    const [first] = (await list(reader.caller)).notifications;
    const seen = await reader.caller.post('/api/portal/notifications/seen', { until: first?.at }).expect(200);
    expect(seen.body).toEqual({ unread: 0 });
    expect((await list(reader.caller)).notifications[0]?.unread).toBe(false);
    expect(await unread(colleague.caller)).toEqual({ unread: 1 });
    await reader.caller.post('/api/portal/notifications/seen', { until: '2026-01-01T00:00:00Z' }).expect(200);
    expect(await unread(reader.caller)).toEqual({ unread: 0 });
    await reader.caller.post('/api/portal/notifications/seen', { until: '2030-01-01T00:00:00Z' }).expect(200);
    await at('2026-03-10T09:20:00Z');
    await pay(account_, '2026-03-10');
    expect(await unread(reader.caller)).toEqual({ unread: 1 });
  });

  test('somebody chooses kind by kind, within their rights; what they do not want is neither listed nor counted', async () => {
    const of = await member(admin);
    const account_ = await account(admin, of.id, ours.id);
    const reader = await someone('member', { of: of.id, rights: { payments: ['view'], invoices: ['view'] } });
    const choices = async () =>
      (await reader.caller.get('/api/portal/notification-choices').expect(200)).body as unknown;
    const usual = {
      invoice: { portal: true, mail: true },
      payment: { portal: true, mail: false },
      announcement: { portal: true, mail: false },
      request: { portal: true, mail: true },
    };
    expect(await choices()).toEqual(usual);
    await pay(account_, '2026-03-10');
    expect((await list(reader.caller)).unread).toBe(1);
    const changed = await reader.caller
      .put('/api/portal/notification-choices', { payment: { portal: false } })
      .expect(200);
    expect(changed.body).toEqual({ ...usual, payment: { portal: false, mail: false } });
    // One after the other, each keeps what the other said.
    await Promise.all([
      reader.caller.put('/api/portal/notification-choices', { payment: { mail: true } }).expect(200),
      reader.caller.put('/api/portal/notification-choices', { invoice: { mail: false } }).expect(200),
    ]);
    expect(await choices()).toEqual({
      ...usual,
      invoice: { portal: true, mail: false },
      payment: { portal: false, mail: true },
    });
    expect(await list(reader.caller)).toEqual({ unread: 0, notifications: [] });
    await reader.caller.put('/api/portal/notification-choices', { payment: { portal: true } }).expect(200);
    expect((await list(reader.caller)).unread).toBe(1);
  });

  test('a body that cannot be is refused by name, in the language of who asks, and changes nothing', async () => {
    const reader = await someone('member', { rights: { invoices: ['view'] } });
    const put = (body: Record<string, unknown> | unknown[]) =>
      reader.caller.put('/api/portal/notification-choices', body).set('Accept-Language', 'tr');
    const before = (await reader.caller.get('/api/portal/notification-choices')).body as unknown;
    // A right that somebody lacks is no kind for them.
    const { body } = await put({
      payment: { mail: true },
      invoice: { sms: true, mail: 'x' },
      note: 1,
    }).expect(400);
    expect(told(body).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'payment unknownKey',
      'invoice.sms unknownKey',
      'invoice.mail notBoolean',
      'note unknownKey',
    ]);
    expect(told(body)[0]?.message).toBe('“payment” diye bir alan yok.');
    await put([]).expect(400);
    for (const wrong of [{}, { until: 'x' }, { until: 1 }, { until: '2026-03-10T09:00:00Z', x: 1 }])
      await reader.caller.post('/api/portal/notifications/seen', wrong).expect(400);
    expect((await reader.caller.get('/api/portal/notification-choices')).body).toEqual(before);
  });

  test('C14 our staff who look through somebody’s eyes see the list and change nothing', async () => {
    const reader = await someone('member');
    const { body } = await admin.post(`/api/console/people/${reader.person}/preview`, {}).expect(200);
    const looking = callerOf(app.url, (body as { token: string }).token);
    expect(await shown(looking)).toEqual(await shown(reader.caller));
    await looking.post('/api/portal/notifications/seen', { until: '2026-03-10T09:00:00Z' }).expect(403);
    await looking.put('/api/portal/notification-choices', { invoice: { mail: false } }).expect(403);
  });
});

test('X1 the database alone tells nobody more: events of others do not exist, and nothing is written', async () => {
  const reader = await someone('own');
  const found = await app.system.transaction(async (sql) => {
    const seen = await readAsPerson(sql, reader.person, async (own) => ({
      kinds: await own.rows<{ kind: string }>('select distinct kind from portal.events'),
      others: await own.rows('select 1 from portal.notification_choices where person_id <> app.person()'),
    }));
    const all = await sql.one<{ n: number }>('select count(*)::int as n from portal.events');
    return { ...seen, all: all?.n ?? 0 };
  });
  expect(found.kinds).toEqual([{ kind: 'announcement' }]);
  expect(found.others).toEqual([]);
  expect(found.all).toBeGreaterThan(5);
  for (const text of [
    `update portal.events set at = now()`,
    `insert into portal.events (kind, resource, record, member_id, at) values ('note', 'notes', 1, ${them.id}, now())`,
    `delete from portal.notification_choices`,
    `select mail_pending from portal.events`,
    `insert into portal.notification_choices (person_id) values (${reader.person + 1})`,
  ])
    await expect(
      app.system.transaction((sql) => readAsPerson(sql, reader.person, (own) => own.run(text))),
    ).rejects.toThrow(/permission denied|row-level security/);
});
