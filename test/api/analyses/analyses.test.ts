import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { member, unique, type Row } from '../../support/records';
import { upload } from '../../support/uploads';
import { addStaff, testPassword } from '../../support/users';
import { form, told } from './arrange';

let app: App;
let admin: Caller;
let them: Row;
let made: Row;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  admin = await app.administrator();
  await at('2026-03-10T09:00:00Z');
  them = await member(admin, { name: 'Yıldız Ticaret' });
  made = await form(admin);
});
afterAll(() => app.close());

const at = (now: string) => admin.post('/api/clock', { now }).expect(200);
const path = (id: number, action = '') => `/api/console/analyses/${id}${action}`;
const answer = (of: Row, answers: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  admin.create<Row>('analyses', { member: of.id, form: made.id, answers, ...more });

describe('C34 I16 analyses by our staff', () => {
  test('a draft is saved and continued, scored on every save, and frozen once it is submitted', async () => {
    const draft = await answer(them, { equity: 'fair' });
    expect(draft).toMatchObject({
      status: 'draft',
      source: 'staff',
      formVersion: made.publishedVersion,
      // Two thirds of the section at half, the rest and the other section unanswered.
      scores: { sections: { capital: 33.33, house: 0 }, total: 25 },
      submittedAt: null,
      final: false,
    });
    const saved = await admin.put(path(draft.id), {
      answers: { equity: 'strong', turnover: 20, systems: ['erp', 'crm'] },
    });
    expect(saved.body).toMatchObject({
      scores: { sections: { capital: 83.33, house: 100 }, total: 87.5 },
      score: '87.50',
    });
    const submitted = await admin
      .post(path(draft.id, '/submit'), { version: saved.body.version })
      .expect(200);
    expect(submitted.body).toMatchObject({
      status: 'submitted',
      band: { from: 75, to: 100, colour: 'good' },
      bandName: 'A',
      submittedAt: '2026-03-10T09:00:00.000Z',
      validUntil: '2027-03-10',
      final: true,
      needsReview: false,
    });

    const late = await admin.put(path(draft.id), { answers: { equity: 'weak' } });
    expect([late.status, told(late.body)]).toEqual([422, ['answers frozen']]);
    const again = await admin.put(path(draft.id), { status: 'draft' });
    expect([again.status, told(again.body)]).toEqual([422, ['status wrongState']]);
    await admin.delete(path(draft.id)).expect(422);
    const write = (statement: string) =>
      app.system.transaction((sql) => sql.run(`${statement} where id = $1`, [draft.id]));
    await expect(write(`update analyses set scores = '{"total": 100}'`)).rejects.toThrow('never changes');
    await expect(write(`update analyses set status = 'draft'`)).rejects.toThrow('never changes');
    await expect(write('delete from analyses')).rejects.toThrow('kept');
  });

  test('wrong answers are told at their question, and nothing is stored', async () => {
    const before = await admin.list('/api/console/analyses', { filter: { member: them.id } });
    const bad = async (answers: unknown, more: Record<string, unknown> = {}) => {
      const body = { member: them.id, form: made.id, answers, ...more };
      const got = await admin.post('/api/console/analyses', body);
      return [got.status, ...told(got.body)];
    };
    expect(await bad({ zeal: 1 })).toEqual([400, 'answers.zeal unknownQuestion']);
    expect(await bad({ equity: 'huge' })).toEqual([400, 'answers.equity unknownOption']);
    expect(await bad({ turnover: '12' })).toEqual([400, 'answers.turnover notNumber']);
    expect(await bad({ systems: 'erp' })).toEqual([400, 'answers.systems notList']);
    expect(await bad({ since: '2026-02-30' })).toEqual([400, 'answers.since notDate']);
    expect(await bad({ equity: 'fair', why: 'x' })).toEqual([400, 'answers.why hiddenQuestion']);
    expect(await bad({ equity: 'weak', why: 'x'.repeat(900_000) })).toEqual([400, 'answers.why tooLong']);
    expect(await bad('yes')).toEqual([400, 'answers notObject']);
    expect(await bad({ turnover: 1 }, { status: 'submitted' })).toEqual([400, 'answers.equity required']);
    expect(await bad({ equity: 'weak' }, { status: 'submitted' })).toEqual([400, 'answers.why required']);
    expect(await bad({ proof: 999_999 })).toEqual([400, 'answers.proof notReferenced']);
    expect(await bad({}, { formVersion: 77 })).toEqual([409, 'formVersion staleForm']);
    expect(await bad({}, { status: 'approved' })).toEqual([422, 'status wrongState']);
    expect(await bad({}, { form: 999_999 })).toEqual([400, 'form notReferenced']);
    expect(await bad({}, { member: null })).toEqual([400, 'member required']);
    const after = await admin.list('/api/console/analyses', { filter: { member: them.id } });
    expect(after.total).toBe(before.total);
  });

  test('a file is a document of the same member', async () => {
    const [other, draft] = [await member(admin), await answer(them, {})];
    const file = async (resource: string, record: number) =>
      (
        await upload<Row>(admin, '/api/console/documents', {
          name: 'bilanço.txt',
          content: 'x',
          fields: { resource, record },
        })
      ).body.id;
    const foreign = await file('members', other.id);
    const refused = await admin.put(path(draft.id), { answers: { proof: foreign } });
    expect([refused.status, told(refused.body)]).toEqual([400, ['answers.proof notReferenced']]);
    const own = await file('analyses', draft.id);
    expect((await admin.put(path(draft.id), { answers: { proof: own } }).expect(200)).body.answers).toEqual({
      proof: own,
    });
    await admin.delete(path(draft.id)).expect(200);
  });

  test('a form for a category is for the members of it and of those below it', async () => {
    const dealers = await admin.create('categories', { name: `Bayi ${unique()}` });
    const below = await admin.create('categories', { name: `Alt bayi ${unique()}`, parent: dealers.id });
    const [inside, outside] = [await member(admin, { categories: [below.id] }), await member(admin)];
    const only = await form(admin, { audience: { categories: [dealers.id] } });
    await admin.create('analyses', { member: inside.id, form: only.id });
    const refused = await admin.post('/api/console/analyses', { member: outside.id, form: only.id });
    expect([refused.status, told(refused.body)]).toEqual([422, ['member otherCategory']]);
    const theirs = await form(admin, { audience: { staff: false, portal: true } });
    const closed = await admin.post('/api/console/analyses', { member: inside.id, form: theirs.id });
    expect([closed.status, told(closed.body)]).toEqual([422, ['form notForStaff']]);
  });

  test('own members only: what belongs to others does not exist; who may only look writes nothing', async () => {
    const [mine, other] = [await member(admin), await member(admin)];
    const [ofMine, ofOther] = [
      await answer(mine, { equity: 'fair' }),
      await answer(other, { equity: 'fair' }),
    ];
    for (const { id } of [ofMine, ofOther]) await admin.post(path(id, '/submit')).expect(200);
    const user = await addStaff(app.system, 'sales');
    await app.system.transaction(async (sql) => {
      await sql.run(`update up_users set member_scope = 'mine' where id = $1`, [user.id]);
    });
    await admin.put(`/api/console/members/${mine.id}`, { representative: user.id }).expect(200);
    const caller = await signIn(app.url, 'console', user.email, testPassword);
    const seen = async (resource: string) =>
      (await caller.list<Row>(`/api/console/${resource}`)).rows.map((row) => row.member);
    expect(await seen('analyses')).toEqual([mine.id]);
    expect(await seen('analysis-results')).toEqual([mine.id]);
    await caller.get(path(ofOther.id)).expect(404);
    const foreign = await caller.post('/api/console/analyses', { member: other.id, form: made.id });
    expect([foreign.status, told(foreign.body)]).toEqual([400, ['member notReferenced']]);

    const viewer = await addStaff(app.system, 'viewer');
    const looking = await signIn(app.url, 'console', viewer.email, testPassword);
    await looking.get(path(ofOther.id)).expect(200);
    await looking.post('/api/console/analyses', { member: mine.id, form: made.id }).expect(403);
    await looking.post(path(ofMine.id, '/submit')).expect(403);
    await looking.post(path(ofMine.id, '/review'), { decision: 'approved' }).expect(403);
    await app.http.get('/api/console/analyses').expect(401);
    await app.http.post(path(ofMine.id, '/submit')).expect(401);
    await admin.post(path(999_999, '/submit')).expect(404);
  });
});

describe('C34 I16 results', () => {
  test('members are filtered, sorted, shown and exported by their last score', async () => {
    const scored = await Promise.all(
      ['strong', 'fair', 'weak'].map(async (equity) => ({
        equity,
        of: await member(admin, { name: `Sıra ${unique()}` }),
      })),
    );
    const ranking = await form(admin, { name: `Sıralama ${unique()}` });
    await at('2026-04-01T09:00:00Z');
    for (const { equity, of } of scored) {
      const answers = { equity, ...(equity === 'weak' ? { why: 'x' } : {}) };
      await admin.create('analyses', { member: of.id, form: ranking.id, answers, status: 'submitted' });
    }
    const [strong, fair, weak] = scored.map(({ of }) => of.id) as [number, number, number];
    const score = `score.${String(ranking.code)}`;
    const listed = async (
      filter: Record<string, unknown>,
      sort: [string, 'ASC' | 'DESC'],
      range?: [number, number],
    ) => {
      const { rows, total } = await admin.list<Row>('/api/console/members', {
        filter,
        sort,
        ...(range ? { range } : {}),
      });
      return { ids: rows.map(({ id }) => id), total, rows };
    };
    expect((await listed({ [`${score}_gte`]: 25 }, [score, 'ASC'])).ids).toEqual([fair, strong]);
    expect((await listed({ [`${score}_lt`]: '25' }, [score, 'ASC'])).ids).toEqual([weak]);
    expect((await listed({ [score]: 25 }, [score, 'ASC'])).ids).toEqual([fair]);
    expect((await listed({ [score]: [0, 25] }, [score, 'DESC'])).ids).toEqual([fair, weak]);
    expect((await listed({ [`${score}_isnull`]: false }, [score, 'DESC'])).ids).toEqual([strong, fair, weak]);
    const without = await listed({ [`${score}_isnull`]: true, id: [strong, fair, them.id] }, ['id', 'ASC']);
    expect(without.ids).toEqual([them.id]);

    // The whole list in that order: first whom a score is known of, then all others, page by page.
    const all = (await listed({}, ['id', 'ASC'], [0, 999])).ids;
    const first = await listed({}, [score, 'DESC'], [0, 1]);
    expect([first.ids, first.total]).toEqual([[strong, fair], all.length]);
    const rest = all.filter((id) => ![strong, fair, weak].includes(id));
    expect((await listed({}, [score, 'DESC'], [2, 4])).ids).toEqual([weak, ...rest.slice(0, 2)]);
    expect((await listed({}, [score, 'ASC'], [5, 6])).ids).toEqual(rest.slice(2, 4));

    const [row] = (await listed({ id: strong }, ['id', 'ASC'])).rows;
    expect(row?.lastScores).toMatchObject({
      [String(ranking.code)]: { score: '50.00', validUntil: '2027-04-01' },
    });
    for (const bad of [
      { 'score.Ç': 1 },
      { 'score.': 1 },
      { [`${score}_contains`]: 'x' },
      { [score]: 'many' },
    ])
      expect((await admin.get('/api/console/members', { filter: bad })).status).toBe(400);
    const exported = await admin.get('/api/console/members/export', {
      format: 'csv',
      filter: { [`${score}_gte`]: 50 },
      sort: [score, 'DESC'],
    });
    expect(exported.text.trim().split('\n')).toHaveLength(2);

    // A later result takes the place of the last one; history keeps both.
    await at('2026-09-01T09:00:00Z');
    await admin.create('analyses', {
      member: strong,
      form: ranking.id,
      answers: { equity: 'fair' },
      status: 'submitted',
    });
    expect((await listed({ [`${score}_gte`]: 26 }, [score, 'ASC'])).ids).toEqual([]);
    const history = await admin.list<Row>('/api/console/analyses', {
      filter: { member: strong, form: ranking.id },
      sort: ['submittedAt', 'ASC'],
    });
    expect(history.rows.map((one) => one.score)).toEqual(['50.00', '25.00']);
    const compared = await admin.list<Row>('/api/console/analysis-results', {
      filter: { form: ranking.id, member: [strong, weak] },
      sort: ['score', 'DESC'],
    });
    expect(compared.rows.map((one) => [one.member, one.score])).toEqual([
      [strong, '25.00'],
      [weak, '0.00'],
    ]);
    const csv = await admin.get('/api/console/analysis-results/export', {
      format: 'csv',
      filter: { form: ranking.id },
    });
    expect(csv.text.trim().split('\n')).toHaveLength(4);
  });

  test('C34 X2 answers are exported as a column for each question, in words of the reader', async () => {
    const asked = await form(admin, { name: 'Sütunlu', code: 'columns' });
    const other = await form(admin, { name: 'Diğer', code: 'others' });
    const of = await member(admin);
    const answers = { equity: 'weak', turnover: 12.5, systems: ['crm', 'erp'], why: 'Az, "çok" az' };
    await admin.create('analyses', { member: of.id, form: asked.id, answers, status: 'submitted' });
    await admin.create('analyses', { member: of.id, form: other.id, answers: { equity: 'strong' } });
    const file = async (filter: Record<string, unknown>) => {
      const { text, status } = await admin.get('/api/console/analyses/export', { format: 'csv', filter });
      expect(status).toBe(200);
      return text.trim().split('\n');
    };
    const [head, ...rows] = await file({ form: asked.id });
    expect(head).toContain('Equity');
    expect(head).toContain('Turnover (millions)');
    expect(head).toContain('Capital (%)');
    expect(rows.join('\n')).not.toContain('{');
    expect(rows).toHaveLength(1);
    for (const word of ['weak', '12.5', 'crm; erp', '"Az, ""çok"" az"']) expect(rows[0]).toContain(word);
    // Several forms: each heading says which.
    const [heads, ...both] = await file({ form: [asked.id, other.id] });
    expect(heads).toContain('Sütunlu · Equity');
    expect(heads).toContain('Diğer · Equity');
    expect(both).toHaveLength(2);
    const chosen = await admin.get('/api/console/analyses/export', {
      format: 'csv',
      filter: { form: asked.id },
      columns: ['member', 'answers.equity'],
    });
    expect(chosen.text.trim().split('\n')[0]).toContain('Equity');
    await admin
      .get('/api/console/analyses/export', {
        format: 'csv',
        filter: { form: asked.id },
        columns: ['answers.none'],
      })
      .expect(400);
  });

  test('a merge keeps the later of two last results, and the history of both', async () => {
    const [gone, kept] = [await member(admin), await member(admin)];
    await at('2026-10-01T09:00:00Z');
    await answer(kept, { equity: 'strong' }, { status: 'submitted' });
    await at('2026-10-02T09:00:00Z');
    const later = await answer(gone, { equity: 'fair' }, { status: 'submitted' });
    await admin.post(`/api/console/members/${gone.id}/merge`, { into: kept.id }).expect(200);
    const { rows } = await admin.list<Row>('/api/console/analysis-results', { filter: { member: kept.id } });
    expect(rows.map(({ analysis }) => analysis)).toEqual([later.id]);
    expect((await admin.list('/api/console/analyses', { filter: { member: kept.id } })).total).toBe(2);
  });

  test('who looks after a member is reminded once, before the result runs out', async () => {
    const user = await addStaff(app.system, 'sales');
    const of = await member(admin, { representative: user.id });
    const short = await form(admin, { name: 'Altyapı', validForMonths: 2 });
    await at('2026-11-01T09:00:00Z');
    await admin.create('analyses', {
      member: of.id,
      form: short.id,
      answers: { equity: 'fair' },
      status: 'submitted',
    });
    const remind = async (now: string) => {
      await at(now);
      await app.system.transaction((sql) => sql.run(`select app.enqueue_job('analysis-due', '{}')`));
      for (let n = 0; n < 100; n += 1) {
        const open = await app.system.transaction((sql) =>
          sql.one<{ open: number }>(
            `select count(*)::int as open from graphile_worker._private_jobs j
             join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier like 'analysis-due%'`,
          ),
        );
        if (open?.open === 0) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const { rows } = await admin.list<Row>('/api/console/reminders', { filter: { member: of.id } });
      return rows.map(({ text, user: told_ }) => [text, told_]);
    };
    expect(await remind('2026-11-20T09:00:00Z')).toEqual([]);
    const reminder = [
      ['“Altyapı” için yeni analiz zamanı: son sonuç 01.01.2027 tarihine kadar geçerli.', user.id],
    ];
    expect(await remind('2026-12-03T09:00:00Z')).toEqual(reminder);
    expect(await remind('2026-12-04T09:00:00Z')).toEqual(reminder);
  });
});
