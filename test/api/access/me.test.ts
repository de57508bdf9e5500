import { startApp, type App } from '../../support/app';
import { signIn } from '../../support/caller';
import {
  addAccount,
  addCompany,
  addMember,
  addPerson,
  addStaff,
  addUnit,
  testPassword,
} from '../../support/users';

let app: App;
let companies: number[];

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  companies = [await addCompany(app.system), await addCompany(app.system)];
});
afterAll(() => app?.close());

describe('GET /api/me', () => {
  test('C20 tells staff their companies and rights', async () => {
    const user = await addStaff(app.system, 'billing', [companies[1] as number]);
    const caller = await signIn(app.url, 'console', user.email, testPassword);
    const { body } = await caller.get('/api/me').expect(200);
    expect(body).toMatchObject({
      kind: 'staff',
      user: { id: user.id, email: user.email, language: 'tr', staffRole: 'billing' },
      language: 'tr',
      companies: [{ id: companies[1], currency: 'TRY' }],
      today: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    expect(body).toHaveProperty('rights.invoices');
    const administrator = await app.administrator();
    const own = (await administrator.get('/api/me').expect(200)).body as { companies: { id: number }[] };
    expect(own.companies.map(({ id }) => id)).toEqual(expect.arrayContaining(companies));
  });

  test('C14 tells a person who they are, and only the companies that their member trades with', async () => {
    const member = await addMember(app.system);
    await addAccount(app.system, member, companies[0] as number);
    const unit = await addUnit(app.system, member);
    const user = await addPerson(app.system, { member, unit, scope: 'unit', rights: { people: ['view'] } });
    const caller = await signIn(app.url, 'portal', user.email, testPassword);
    const { body } = await caller.get('/api/me').expect(200);
    expect(body).toMatchObject({
      kind: 'portal',
      user: { id: user.id, email: user.email },
      person: { id: user.person, firstName: 'Ayşe', lastName: 'Yılmaz' },
      member: { id: member, kind: 'corporate' },
      scope: 'unit',
      rights: { profile: ['view', 'edit'], people: ['view'] },
      companies: [{ id: companies[0] }],
    });
    expect((body as { companies: unknown[] }).companies).toHaveLength(1);
    expect(JSON.stringify(body)).not.toMatch(/password|token|annual/i);
    expect((await caller.get('/api/portal/me').expect(200)).body).toEqual(body);
    await caller.put('/api/portal/me', { language: 'en' }).expect(200);
    expect((await caller.get('/api/portal/me')).body).toMatchObject({ language: 'en' });
    await (await app.administrator()).get('/api/portal/me').expect(403);
  });
});

describe('PUT /api/me', () => {
  test('C16 a person changes language and number, and it is kept', async () => {
    const user = await addPerson(app.system, { member: await addMember(app.system), scope: 'own' });
    const caller = await signIn(app.url, 'portal', user.email, testPassword);
    const changed = await caller.put('/api/me', { language: 'en', mobile: '+90 532 000 00 00' }).expect(200);
    expect(changed.body).toMatchObject({ language: 'en', person: { mobile: '+905320000000' } });
    const kept = await caller.get('/api/me').expect(200);
    expect(kept.body).toMatchObject({ language: 'en', person: { mobile: '+905320000000' } });
    await caller.put('/api/me', { mobile: null }).expect(200);
    expect((await caller.get('/api/me')).body).toMatchObject({ language: 'en', person: { mobile: null } });
  });

  test('C16 staff change their language', async () => {
    const user = await addStaff(app.system, 'viewer', companies);
    const caller = await signIn(app.url, 'console', user.email, testPassword);
    expect((await caller.put('/api/me', { language: 'en' }).expect(200)).body).toMatchObject({
      language: 'en',
    });
    expect((await caller.get('/api/me').expect(200)).body).toMatchObject({ language: 'en' });
  });

  test('C16 X5 a person reads the portal in any of five languages; our staff the console in its own two', async () => {
    const user = await addPerson(app.system, { member: await addMember(app.system), scope: 'own' });
    const caller = await signIn(app.url, 'portal', user.email, testPassword);
    const told = {
      tr: 'Bu dil kullanılamıyor.',
      en: 'This language is not available.',
      de: 'Diese Sprache ist nicht verfügbar.',
      fr: 'Cette langue n’est pas disponible.',
      ar: 'هذه اللغة غير متاحة.',
    };
    for (const [language, message] of Object.entries(told)) {
      await caller.put('/api/me', { language }).expect(200);
      const answer = await caller.put('/api/me', { language: 'xx' }).set('Accept-Language', '').expect(400);
      expect(answer.headers['content-language']).toBe(language);
      expect(answer.body).toMatchObject({ error: { details: { errors: [{ path: 'language', message }] } } });
    }
    const administrator = await app.administrator();
    await administrator.put('/api/me', { language: 'en' }).expect(200);
    await administrator.put('/api/me', { language: 'de' }).expect(400);
    await administrator.put('/api/me', { language: 'tr' }).expect(200);
  });

  test('what is bad or unknown is named, what is read-only is ignored, and nothing is half-written', async () => {
    const user = await addPerson(app.system, { member: await addMember(app.system), scope: 'own' });
    const caller = await signIn(app.url, 'portal', user.email, testPassword);
    const bad = await caller.put('/api/me', { language: 'xx', mobile: 'call me', isAdmin: true }).expect(400);
    const { errors } = (bad.body as { error: { details: { errors: { path: string; code: string }[] } } })
      .error.details;
    expect(errors.map(({ path, code }) => [path, code]).sort()).toEqual([
      ['isAdmin', 'unknownKey'],
      ['language', 'notLanguage'],
      ['mobile', 'notPhone'],
    ]);
    await caller.put('/api/me', { language: 'en', mobile: 'call me' }).expect(400);
    await caller.put('/api/me', { rights: { invoices: ['view'] }, scope: 'group' }).expect(200);
    expect((await caller.get('/api/me')).body).toMatchObject({
      language: 'tr',
      scope: 'own',
      rights: { profile: ['view', 'edit'] },
    });
    await caller.put('/api/me', []).expect(400);
  });
});

describe('the test clock', () => {
  test('X8 is set for the whole installation, stands still, and signs nobody out', async () => {
    const administrator = await app.administrator();
    const set = await app.http.post('/api/clock').send({ now: '2031-02-28T21:30:00Z' }).expect(200);
    expect(set.body).toEqual({ now: '2031-02-28T21:30:00.000Z', test: true });
    // In Istanbul it is the first of March already.
    expect((await administrator.get('/api/me').expect(200)).body).toMatchObject({ today: '2031-03-01' });
    expect((await administrator.get('/api/clock').expect(200)).body).toEqual(set.body);
    const told = await app.system.transaction((sql) => sql.one('select instant from access.clock'));
    expect(told).toEqual({ instant: new Date('2031-02-28T21:30:00Z') });
  });

  test.each([{}, { now: 'tomorrow' }, { now: '2031-02-30T25:00:00Z' }, { now: 7 }])(
    'refuses %j',
    async (body) => {
      await app.http.post('/api/clock').send(body).expect(400);
    },
  );

  test('X8 does not exist elsewhere', async () => {
    const real = await startApp();
    try {
      await real.http.post('/api/clock').send({ now: '2031-01-01T00:00:00Z' }).expect(404);
      const administrator = await real.administrator();
      expect((await administrator.get('/api/clock').expect(200)).body).toMatchObject({ test: false });
    } finally {
      await real.close();
    }
  });
});
