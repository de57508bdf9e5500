import type { Rights, Scope } from '@ortak/kernel/access';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { member, unique, type Row } from '../../support/records';
import { addPerson, addUnit, testPassword } from '../../support/users';
import { form, told } from './arrange';

let app: App;
let admin: Caller;
let them: Row;
let open: Row;
let inner: Row;

const every: Rights = { analyses: ['view', 'create', 'edit'] };

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  admin = await app.administrator();
  await at('2026-03-10T09:00:00Z');
  them = await member(admin, { name: 'Yıldız Ticaret' });
  open = await form(admin, {
    name: 'Finansal yeterlik',
    audience: { staff: true, portal: true },
    review: true,
  });
  inner = await form(admin, { name: 'İç değerlendirme' });
});
afterAll(() => app.close());

const at = (now: string) => admin.post('/api/clock', { now }).expect(200);
const someone = async (scope: Scope, rights: Rights = every, of = them) => {
  const unit = await addUnit(app.system, of.id);
  const added = await addPerson(app.system, { member: of.id, unit, scope, rights });
  return { ...added, caller: await signIn(app.url, 'portal', added.email, testPassword) };
};
const seen = async (caller: Caller) =>
  (await caller.list<Row>('/api/portal/analyses', { sort: ['id', 'ASC'] })).rows.map(({ id }) => id);

describe('C34 C36 I16 analyses in the portal', () => {
  test('a form is offered, answered, submitted, approved by us, and then a result', async () => {
    const { caller, person } = await someone('member');
    const { body: due } = await caller.get('/api/portal/analyses/due').expect(200);
    expect(due).toMatchObject([
      { form: open.id, member: them.id, state: 'new', draft: null, name: 'Finansal yeterlik' },
    ]);
    const versions = await caller.list<Row>('/api/portal/analysis-form-versions', {
      filter: { form: open.id },
    });
    expect(JSON.stringify(versions.rows)).toContain('Özkaynak');
    expect(JSON.stringify(versions.rows)).not.toMatch(/"points"|"weight"|"bands"|definition/);

    const begun = await caller.post('/api/portal/analyses', { form: open.id, answers: { equity: 'fair' } });
    expect([begun.status, begun.body]).toMatchObject([
      201,
      { member: them.id, person, status: 'draft', source: 'portal', formVersion: open.publishedVersion },
    ]);
    const { id } = begun.body as Row;
    expect((await caller.get('/api/portal/analyses/due')).body[0].draft).toBe(id);
    const bad = await caller.put(`/api/portal/analyses/${id}`, { answers: { equity: 'fair', why: 'x' } });
    expect([bad.status, told(bad.body)]).toEqual([400, ['answers.why hiddenQuestion']]);
    const sent = await caller.put(`/api/portal/analyses/${id}`, {
      answers: { equity: 'strong', turnover: 60 },
      status: 'submitted',
      version: begun.body.version,
    });
    expect(sent.body).toMatchObject({ status: 'submitted', needsReview: true, final: false, score: '75.00' });
    const late = await caller.put(`/api/portal/analyses/${id}`, { answers: {} });
    expect([late.status, late.body.error.details.code]).toEqual([422, 'analyses.errors.frozen']);
    expect((await caller.get('/api/portal/analyses/due')).body[0]).toMatchObject({
      waiting: true,
      state: 'new',
    });
    const results = () => admin.list<Row>('/api/console/analysis-results', { filter: { member: them.id } });
    expect((await results()).total).toBe(0);

    const without = await admin.post(`/api/console/analyses/${id}/review`, { decision: 'rejected' });
    expect([without.status, told(without.body)]).toEqual([400, ['reviewNote required']]);
    await admin.post(`/api/console/analyses/${id}/review`, { decision: 'perhaps' }).expect(400);
    const approved = await admin
      .post(`/api/console/analyses/${id}/review`, { decision: 'approved' })
      .expect(200);
    expect(approved.body).toMatchObject({ status: 'approved', final: true, reviewer: expect.any(Number) });
    await admin.post(`/api/console/analyses/${id}/review`, { decision: 'rejected', note: 'x' }).expect(422);
    expect((await results()).rows).toMatchObject([{ analysis: id, score: '75.00' }]);
    expect((await caller.get('/api/portal/analyses/due')).body[0]).toMatchObject({
      state: 'valid',
      validUntil: '2027-03-10',
    });
  });

  test('who sees the whole member sees all that was submitted; others what they answered; drafts of ours nobody', async () => {
    const of = await member(admin);
    const [whole, own, unit] = [
      await someone('member', every, of),
      await someone('own', every, of),
      await someone('unit', every, of),
    ];
    const foreign = await someone('member');
    const ours = await admin.create('analyses', {
      member: of.id,
      form: open.id,
      answers: { equity: 'fair' },
    });
    const secret = await admin.create('analyses', {
      member: of.id,
      form: inner.id,
      answers: { equity: 'fair' },
      status: 'submitted',
    });
    expect(await seen(whole.caller)).toEqual([]);
    await admin.post(`/api/console/analyses/${ours.id}/submit`).expect(200);
    const mine = (await own.caller.post('/api/portal/analyses', { form: open.id }).expect(201)).body as Row;
    expect(await seen(whole.caller)).toEqual([ours.id, mine.id]);
    expect(await seen(own.caller)).toEqual([mine.id]);
    expect(await seen(unit.caller)).toEqual([]);
    for (const [caller, id] of [
      [own.caller, ours.id],
      [unit.caller, mine.id],
      [foreign.caller, mine.id],
      [whole.caller, secret.id],
    ] as const) {
      await caller.get(`/api/portal/analyses/${id}`).expect(404);
      await caller.put(`/api/portal/analyses/${id}`, { answers: {} }).expect(404);
    }
    await whole.caller.put(`/api/portal/analyses/${mine.id}`, { answers: { equity: 'fair' } }).expect(200);
    await own.caller.put(`/api/portal/analyses/${ours.id}`, { answers: {} }).expect(404);
  });

  test('nobody answers for a member that is not theirs, nor a form that is not for them', async () => {
    const { caller } = await someone('group');
    const other = await member(admin);
    const answer = async (body: Record<string, unknown>) => {
      const got = await caller.post('/api/portal/analyses', body);
      return [got.status, ...told(got.body)];
    };
    expect(await answer({ form: open.id, member: other.id })).toEqual([400, 'member notReferenced']);
    expect(await answer({ form: inner.id })).toEqual([400, 'form notReferenced']);
    expect(await answer({ form: 999_999 })).toEqual([400, 'form notReferenced']);
    expect(await answer({})).toEqual([400, 'form required']);
    expect(await answer({ form: open.id, scores: { total: 100 } })).toEqual([400, 'scores unknownKey']);
    expect(await answer({ form: open.id, status: 'approved' })).toEqual([422, 'status wrongState']);
    expect(await answer({ form: open.id, formVersion: 99 })).toEqual([409, 'formVersion staleForm']);
    const dealers = await admin.create('categories', { name: `Bayi ${unique()}` });
    const forDealers = await form(admin, { audience: { portal: true, categories: [dealers.id] } });
    expect(await answer({ form: forDealers.id })).toEqual([400, 'form notReferenced']);
    await admin.put(`/api/console/members/${them.id}`, { categories: [dealers.id] }).expect(200);
    expect((await caller.post('/api/portal/analyses', { form: forDealers.id })).status).toBe(201);
    expect((await caller.get('/api/portal/analyses/due')).body).toHaveLength(2);
  });

  test('C14 each right is asked by itself', async () => {
    const [none, look, begin] = [
      await someone('member', { invoices: ['view'] }),
      await someone('member', { analyses: ['view'] }),
      await someone('member', { analyses: ['view', 'create'] }),
    ];
    await none.caller.get('/api/portal/analyses').expect(403);
    await none.caller.get('/api/portal/analyses/due').expect(403);
    await look.caller.get('/api/portal/analyses').expect(200);
    await look.caller.post('/api/portal/analyses', { form: open.id }).expect(403);
    const { body } = await begin.caller.post('/api/portal/analyses', { form: open.id }).expect(201);
    await begin.caller.put(`/api/portal/analyses/${(body as Row).id}`, { answers: {} }).expect(403);
    await look.caller.get('/api/console/analyses').expect(403);
    await look.caller.post(`/api/console/analyses/${(body as Row).id}/submit`).expect(403);
    await app.http.get('/api/portal/analyses/due').expect(401);
    await app.http.post('/api/portal/analyses').expect(401);
    await app.http.put('/api/portal/analyses/1').expect(401);
  });

  test('members are written to once, in their language, before their result runs out', async () => {
    const of = await member(admin);
    const { email } = await someone('member', every, of);
    await someone('member', { analyses: ['view'] }, of);
    // Told in the portal, and not written to: as they chose.
    const quiet = await someone('member', every, of);
    await quiet.caller.put('/api/portal/notification-choices', { analysis: { mail: false } }).expect(200);
    const yearly = await form(admin, {
      name: 'Yıllık beyan',
      labels: { tr: 'Yıllık beyan', en: 'Yearly' },
      audience: { portal: true },
    });
    await admin.create('analyses', {
      member: of.id,
      form: yearly.id,
      answers: { equity: 'fair' },
      status: 'submitted',
    });
    const remind = async (now: string) => {
      await at(now);
      await app.system.transaction((sql) => sql.run(`select app.enqueue_job('analysis-due', '{}')`));
      for (let n = 0; n < 100; n += 1) {
        const open_ = await app.system.transaction((sql) =>
          sql.one<{ open: number }>(
            `select count(*)::int as open from graphile_worker._private_jobs j
             join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier like 'analysis-due%'`,
          ),
        );
        if (open_?.open === 0) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return app.system.transaction((sql) =>
        sql.rows<{ to: unknown; subject: string; text: string }>(
          `select m.recipient as "to", m.subject, m.text from mail.messages m where m.kind = 'analysis-due' and m.subject like '%Yıllık beyan'`,
        ),
      );
    };
    expect(await remind('2027-01-10T09:00:00Z')).toEqual([]);
    const [first, ...more] = await remind('2027-02-20T09:00:00Z');
    expect(more).toEqual([]);
    expect(JSON.stringify(first?.to)).toContain(email);
    expect(first?.subject).toBe('Yeniden yanıtlamanız bekleniyor: Yıllık beyan');
    expect(first?.text).toContain('10.03.2027');
    expect(await remind('2027-02-21T09:00:00Z')).toHaveLength(1);
    const { body: bell } = await quiet.caller.get('/api/portal/notifications').expect(200);
    expect(bell.notifications).toMatchObject([
      { kind: 'analysis', record: yearly.id, unread: true, details: { form: 'Yıllık beyan' } },
    ]);
    const foreign = await someone('group', every, await member(admin));
    expect((await foreign.caller.get('/api/portal/notifications')).body.notifications).toEqual([]);
  });
});
