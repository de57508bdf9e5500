import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { company, member, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
let us: Row;
let them: Row;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  admin = await app.administrator();
  us = await company(admin);
  them = await member(admin, { name: 'Yıldız Ticaret' });
  await setClock('2026-03-02T08:00:00Z');
});
afterAll(() => app.close());

const setClock = (now: string) => admin.post('/api/clock', { now }).expect(200);
const colleague = async (role: 'sales' | 'viewer', companies: number[] = []) => {
  const user = await addStaff(app.system, role, companies);
  return { ...user, caller: await signIn(app.url, 'console', user.email, testPassword) };
};
const remindersOf = async (caller: Caller, user: number) =>
  (await caller.list<Row>('/api/console/reminders', { filter: { user, done: false } })).rows;
const mention = (id: number) => `<span data-type="mention" data-id="${id}" data-label="Ayşe">@Ayşe</span>`;
const errorsOf = (body: { error: { details: { errors: { path: string; code: string }[] } } }) =>
  body.error.details.errors.map(({ path, code }) => [path, code]);

/** What the tick of every minute does. */
const remind = () => app.system.transaction((sql) => sql.run(`select app.enqueue_job('remind', '{}')`));
async function mailsTo(email: string, atLeast: number): Promise<Row[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await admin.list<Row>('/api/console/mails', {
      filter: { recipient: email, kind: 'reminder' },
      sort: ['id', 'ASC'],
    });
    if (rows.length >= atLeast) return rows;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return [];
}

describe('interactions', () => {
  test('C2 C36 a call with people of a potential member is kept with all that it was', async () => {
    const person = await admin.create('people', { member: them.id, firstName: 'Can', lastName: 'Er' });
    const made = await admin.create('interactions', {
      resource: 'members',
      record: them.id,
      kind: 'call',
      direction: 'outgoing',
      subject: 'Yenileme görüşmesi',
      at: '2026-03-01T14:30:00+03:00',
      minutes: 25,
      people: [person.id],
      result: 'Teklif istedi',
      nextStep: 'Teklif gönder',
      nextStepDate: '2026-03-05',
    });
    expect(made).toMatchObject({
      member: them.id,
      company: null,
      at: '2026-03-01T11:30:00.000Z',
      people: [person.id],
      minutes: 25,
    });
    expect(made.user).toBe(made.author);
    const found = await admin.list<Row>('/api/console/interactions', {
      filter: { kind: 'call', q: 'yenileme' },
    });
    expect(found.rows.map(({ id }) => id)).toEqual([made.id]);
    const csv = await admin.get('/api/console/interactions/export', { format: 'csv' });
    expect(csv.text).toContain('Yenileme görüşmesi');
  });

  test('C2 refuses other members’ people, an unknown kind and a next step without a day', async () => {
    const other = await member(admin);
    const stranger = await admin.create('people', { member: other.id, firstName: 'El', lastName: 'Alem' });
    const body = { member: them.id, kind: 'visit', subject: 'Ziyaret' };
    const post = async (more: Record<string, unknown>) =>
      errorsOf((await admin.post('/api/console/interactions', { ...body, ...more })).body);
    expect(await post({ people: [stranger.id] })).toEqual([['people.0', 'otherMember']]);
    expect(await post({ people: [999999] })).toEqual([['people.0', 'notReferenced']]);
    expect(await post({ kind: 'fax' })).toEqual([['kind', 'notOneOf']]);
    expect(await post({ subject: '' })).toEqual([['subject', 'required']]);
    expect(await post({ nextStep: 'Ara' })).toEqual([['nextStepDate', 'required']]);
    expect(await post({ minutes: -1 })).toEqual([['minutes', 'tooSmall']]);
    const viewer = await colleague('viewer');
    await viewer.caller.post('/api/console/interactions', body).expect(403);
  });

  test('C20 an interaction of one company is not seen by the staff of another', async () => {
    const made = await admin.create('interactions', {
      member: them.id,
      company: us.id,
      kind: 'meeting',
      subject: 'Yıllık toplantı',
    });
    const [ours, others] = [await colleague('sales', [us.id]), await colleague('sales')];
    await ours.caller.get(`/api/console/interactions/${made.id}`).expect(200);
    await others.caller.get(`/api/console/interactions/${made.id}`).expect(404);
    await others.caller.put(`/api/console/interactions/${made.id}`, { subject: 'x' }).expect(404);
    await others.caller.delete(`/api/console/interactions/${made.id}`).expect(404);
  });
});

describe('reminders', () => {
  test('C32 a mentioned colleague is told at once, in the console and by mail, and only once', async () => {
    const [ayse, veli] = [await colleague('sales'), await colleague('viewer')];
    const note = await admin.create('notes', {
      member: them.id,
      body: `<p>${mention(ayse.id)} arar mısın? ${mention(veli.id)}</p>`,
    });
    expect(note.mentions).toEqual([ayse.id, veli.id]);
    const [told] = await remindersOf(ayse.caller, ayse.id);
    expect(told).toMatchObject({
      kind: 'mention',
      note: note.id,
      member: them.id,
      text: '@Ayşe arar mısın? @Ayşe',
    });
    const [mail] = await mailsTo(ayse.email, 1);
    expect(mail?.subject).toBe('Hatırlatma: Yıldız Ticaret');
    expect(mail?.text).toContain('arar mısın?');
    await admin
      .put(`/api/console/notes/${note.id}`, { body: `<p>${mention(ayse.id)} aradın mı?</p>` })
      .expect(200);
    expect(await remindersOf(ayse.caller, ayse.id)).toHaveLength(1);
    expect(await remindersOf(veli.caller, veli.id)).toHaveLength(0);
    await remind();
    expect(await mailsTo(ayse.email, 1)).toHaveLength(1);

    // Whoever may only look puts away what was for them, and nothing else.
    await veli.caller.post(`/api/console/reminders/${told?.id}/done`).expect(403);
    await veli.caller.post('/api/console/reminders/999999/done').expect(404);
    await app.http.post(`/api/console/reminders/${told?.id}/done`).expect(401);
    await ayse.caller.post(`/api/console/reminders/${told?.id}/done`).expect(200);
    expect(await remindersOf(ayse.caller, ayse.id)).toHaveLength(0);
  });

  test('C32 nobody who does not exist is mentioned', async () => {
    const refused = await admin.post('/api/console/notes', { member: them.id, body: mention(999999) });
    expect([refused.status, errorsOf(refused.body)]).toEqual([400, [['mentions.0', 'notReferenced']]]);
  });

  test('C32 a reminder waits for its moment, and moves with its note', async () => {
    const ayse = await colleague('sales');
    const note = await ayse.caller.create('notes', {
      member: them.id,
      body: 'Sözleşmeyi sor',
      remindAt: '2026-03-03T06:00:00Z',
    });
    const [before] = await remindersOf(ayse.caller, ayse.id);
    expect(before).toMatchObject({
      kind: 'reminder',
      at: '2026-03-03T06:00:00.000Z',
      text: 'Sözleşmeyi sor',
    });
    await remind();
    expect((await admin.list('/api/console/mails', { filter: { recipient: ayse.email } })).total).toBe(0);
    await ayse.caller.put(`/api/console/notes/${note.id}`, { remindAt: '2026-03-02T07:00:00Z' }).expect(200);
    await remind();
    const [mail] = await mailsTo(ayse.email, 1);
    expect(mail?.text).toContain('Sözleşmeyi sor');
    expect(mail?.text).toContain(`/console/members/${them.id}/show`);
    await ayse.caller.put(`/api/console/notes/${note.id}`, { remindAt: null }).expect(200);
    expect(await remindersOf(ayse.caller, ayse.id)).toHaveLength(0);
  });

  test('C32 the next step of an interaction reminds whoever takes it, on its morning there', async () => {
    const ayse = await colleague('sales');
    await admin.create('interactions', {
      member: them.id,
      kind: 'mail',
      subject: 'Fiyat sordu',
      nextStep: 'Fiyat listesi gönder',
      nextStepDate: '2026-03-04',
      nextStepUser: ayse.id,
    });
    const [step] = await remindersOf(ayse.caller, ayse.id);
    expect(step).toMatchObject({
      kind: 'next-step',
      text: 'Fiyat listesi gönder',
      at: '2026-03-04T06:00:00.000Z',
    });
    const other = await colleague('sales');
    await other.caller.put(`/api/console/reminders/${step?.id}`, { done: true }).expect(403);
    await ayse.caller.put(`/api/console/reminders/${step?.id}`, { done: true }).expect(200);
  });

  test('C32 C20 nothing of a company is mailed to who does not work for it', async () => {
    const outsider = await colleague('sales');
    await admin.create('notes', { member: them.id, company: us.id, body: `gizli ${mention(outsider.id)}` });
    await remind();
    await admin.create('notes', { member: them.id, body: `açık ${mention(outsider.id)}` });
    const mails = await mailsTo(outsider.email, 1);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).not.toContain('gizli');
    expect(await remindersOf(outsider.caller, outsider.id)).toHaveLength(1);
  });
});
