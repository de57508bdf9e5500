import supertest from 'supertest';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { member, unique, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';
import { bands, form, sections, told } from './arrange';

let app: App;
let admin: Caller;
let them: Row;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  them = await member(admin);
});
afterAll(() => app.close());

const path = (id: number, action = '') => `/api/console/analysis-forms/${id}${action}`;
const versionsOf = async (id: number) =>
  (
    await admin.list<Row>('/api/console/analysis-form-versions', {
      filter: { form: id },
      sort: ['number', 'ASC'],
    })
  ).rows;

describe('C34 analysis forms', () => {
  test('a form is drafted, published as a version, changed into the next one, and retired', async () => {
    const draft = await form(admin, { name: 'Finansal yeterlik' }, false);
    expect(draft).toMatchObject({
      code: 'finansal-yeterlik',
      status: 'draft',
      publishedVersion: null,
      audience: { staff: true, portal: false, categories: [] },
      questionCount: 6,
    });
    const second = await form(admin, { name: 'Finansal yeterlik' }, false);
    expect(second.code).toBe('finansal-yeterlik-2');

    const published = (
      await admin.post(path(draft.id, '/publish'), { version: draft.version as number }).expect(200)
    ).body as Row;
    expect(published).toMatchObject({
      status: 'published',
      changed: false,
      publishedVersion: published.version,
    });
    const first = await admin.create('analyses', {
      member: them.id,
      form: draft.id,
      answers: { equity: 'fair' },
    });
    expect(first.formVersion).toBe(published.version);

    // What is written now is not asked before it is published.
    const fewer = [{ ...sections[0], questions: sections[0]?.questions.slice(0, 1) }];
    const changed = (await admin.put(path(draft.id), { sections: fewer }).expect(200)).body as Row;
    expect(changed).toMatchObject({
      status: 'published',
      changed: true,
      publishedVersion: published.version,
    });
    const next = (await admin.post(path(draft.id, '/publish')).expect(200)).body as Row;
    expect(next.publishedVersion).toBe(next.version);
    expect(next).toMatchObject({ changed: false });
    const versions = await versionsOf(draft.id);
    expect(versions.map(({ number }) => number)).toEqual([published.version, next.version]);
    expect((versions[0]?.definition as { sections: unknown[] }).sections).toHaveLength(2);

    // The one that was begun goes on as it was begun.
    const kept = await admin.get(`/api/console/analyses/${first.id}`);
    expect(kept.body.formVersion).toBe(published.version);
    await admin
      .put(`/api/console/analyses/${first.id}`, { answers: { equity: 'fair', turnover: 60 } })
      .expect(200);

    await admin.post(path(draft.id, '/retire')).expect(200);
    const refused = await admin.post('/api/console/analyses', { member: them.id, form: draft.id });
    expect([refused.status, told(refused.body)]).toEqual([422, ['form notPublished']]);
    await admin.delete(path(draft.id)).expect(409);
    await admin.delete(path(second.id)).expect(200);
  });

  test('saving a published form as it is changes nothing, and the record as it was read may come back', async () => {
    const made = await form(admin);
    const { body } = await admin.get(path(made.id)).expect(200);
    expect((await admin.put(path(made.id), body as Record<string, unknown>).expect(200)).body).toMatchObject({
      changed: false,
      publishedVersion: made.publishedVersion,
    });
    expect(await versionsOf(made.id)).toHaveLength(1);
  });

  test('two administrators at one form: the second is told what the first changed', async () => {
    const made = await form(admin, {}, false);
    await admin.put(path(made.id), { version: made.version, name: 'Birinci' }).expect(200);
    const late = await admin.put(path(made.id), { version: made.version, name: 'İkinci', validForMonths: 6 });
    expect([late.status, late.body.error.details.code]).toEqual([409, 'stale']);
    expect(JSON.stringify(late.body.error.details.conflict)).toContain('Birinci');
    expect((await admin.get(path(made.id))).body).toMatchObject({ name: 'Birinci', validForMonths: 12 });
  });

  test('what is wrong with a form is told at its place, in the caller’s language, and nothing is stored', async () => {
    const bad = async (more: Record<string, unknown>) => {
      const answer = await admin.post('/api/console/analysis-forms', { name: 'x', sections, bands, ...more });
      expect(answer.status).toBe(400);
      return told(answer.body);
    };
    const one = (more: object) => [
      { ...sections[0], questions: [{ ...sections[0]?.questions[0], ...more }] },
    ];
    const at = 'sections.0.questions.0';
    const overlapping = [bands[0], { ...bands[1], from: 30 }, bands[2]];
    expect(await bad({ bands: overlapping })).toEqual(['bands.1.from bandsOverlap']);
    expect(await bad({ bands: [bands[0], bands[2]] })).toEqual(['bands.1.from bandsGap']);
    expect(await bad({ sections: one({ weight: 0 }) })).toEqual(['sections.0.questions weightsZero']);
    const many = Array.from({ length: 10_000 }, (_, n) => ({ key: `o${n}`, labels: { tr: 'o' }, points: 1 }));
    expect(await bad({ sections: one({ options: many }) })).toEqual([`${at}.options tooMany`]);
    expect(await bad({ sections: one({ shownIf: { field: 'equity', in: ['fair'] } }) })).toEqual([
      `${at}.shownIf conditionLoop`,
    ]);
    expect(await bad({ formula: 'capital / ' })).toEqual(['formula formulaEnds']);
    expect(await bad({ sections: [{ ...sections[0], formula: 'capital + 1' }] })).toEqual([
      'sections.0.formula formulaLoop',
    ]);
    expect(await bad({ validForMonths: 0 })).toEqual(['validForMonths tooSmall']);
    expect(await bad({ audience: { staff: false } })).toEqual(['audience nobodyAnswers']);
    expect(await bad({ audience: { categories: [999_999] } })).toEqual(['categories.0 notReferenced']);
    expect(await bad({ code: 'Ç!' })).toEqual(['code notCode']);

    const turkish = await supertest(app.url)
      .post('/api/console/analysis-forms')
      .set('Authorization', `Bearer ${admin.token}`)
      .set('Accept-Language', 'tr')
      .send({ name: 'x', sections, bands: overlapping });
    expect(turkish.body.error.details.errors[0].message).toMatch(/^Aralıklar çakışıyor/);
    const text = 'x'.repeat(1_000_000);
    const heavy = await admin.post('/api/console/analysis-forms', { name: 'x', labels: { tr: text } });
    expect([400, 413]).toContain(heavy.status);
  });

  test('a form without questions is not published', async () => {
    const empty = await form(admin, { sections: [], bands: [] }, false);
    const refused = await admin.post(path(empty.id, '/publish'));
    expect([refused.status, told(refused.body)]).toEqual([400, ['sections noQuestions']]);
    expect((await admin.get(path(empty.id))).body).toMatchObject({ status: 'draft', publishedVersion: null });
    const retired = await admin.post(path(empty.id, '/retire'));
    expect([retired.status, told(retired.body)]).toEqual([422, ['status neverPublished']]);
  });

  test('a preview scores with the same code as a result, and stores nothing', async () => {
    const answers = { equity: 'fair', turnover: 60, systems: ['erp'] };
    const { body } = await admin
      .post('/api/console/analysis-forms/preview', { sections, bands, answers })
      .expect(200);
    expect(body).toMatchObject({
      scores: { sections: { capital: 66.67, house: 60 }, total: 65 },
      band: { from: 40, to: 75 },
      shown: ['equity', 'turnover', 'systems', 'since', 'proof'],
      problems: [],
    });
    const made = await form(admin);
    const result = await admin.create('analyses', {
      member: them.id,
      form: made.id,
      answers,
      status: 'submitted',
    });
    expect(result.scores).toEqual(body.scores);
    expect(result.band).toEqual(body.band);
    const bad = await admin.post('/api/console/analysis-forms/preview', {
      sections,
      answers: { equity: 'no' },
    });
    expect(told({ error: { details: { errors: bad.body.problems } } })).toEqual(
      ['answers.equity unknownOption', 'answers.equity required'].slice(0, 1),
    );
    await admin.post('/api/console/analysis-forms/preview', { sections, x: 1 }).expect(400);
  });

  test('forms are kept by administrators; others look', async () => {
    const made = await form(admin);
    const sales = await addStaff(app.system, 'sales');
    const caller = await signIn(app.url, 'console', sales.email, testPassword);
    expect((await caller.get(path(made.id)).expect(200)).body.name).toBe(made.name);
    await caller.post('/api/console/analysis-forms', { name: 'x' }).expect(403);
    await caller.put(path(made.id), { name: 'x' }).expect(403);
    await caller.post(path(made.id, '/publish')).expect(403);
    await caller.post(`/api/console/analysis-forms/${made.id}/retire`).expect(403);
    await app.http.post(path(made.id, '/publish')).expect(401);
    await app.http.post('/api/console/analysis-forms/preview').expect(401);
    await admin.post(path(999_999, '/publish')).expect(404);
    await admin.post(path(made.id, '/publish'), { when: 'now' }).expect(400);
  });

  test('a category that a form is for stays, and a form tells its categories', async () => {
    const category = await admin.create('categories', { name: `Bayi ${unique()}` });
    const made = await form(admin, { audience: { staff: true, portal: true, categories: [category.id] } });
    expect(made.audience).toEqual({ staff: true, portal: true, categories: [category.id] });
    await admin.delete(`/api/console/categories/${category.id}`).expect(409);
    const found = await admin.list<Row>('/api/console/analysis-forms', {
      filter: { categories: category.id },
    });
    expect(found.rows.map(({ id }) => id)).toEqual([made.id]);
    // Whoever moves the links (merging two categories) need not know that the audience tells them.
    const other = await admin.create('categories', { name: `Bayi ${unique()}` });
    await app.system.transaction((sql) =>
      sql.run('update analysis_forms_categories_lnk set category_id = $1 where category_id = $2', [
        other.id,
        category.id,
      ]),
    );
    expect((await admin.get(path(made.id))).body.audience.categories).toEqual([other.id]);
  });

  test('a published version never changes, whoever asks', async () => {
    const made = await form(admin);
    const write = (statement: string) =>
      app.system.transaction((sql) => sql.run(`${statement} where form_id = $1`, [made.id]));
    await expect(write(`update analyses.form_versions set definition = '{}'`)).rejects.toThrow(
      'never changes',
    );
    await expect(write('delete from analyses.form_versions')).rejects.toThrow('never changes');
  });
});
