import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { importFile } from '../../support/imports';
import { account, company, member, type Row } from '../../support/records';
import { addPerson, addStaff, testPassword } from '../../support/users';

const path = '/api/console/member-cards';

let app: App;
let admin: Caller;
let own: Row;
let other: Row;
let customer: Row;
let ledger: Row;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  admin = await app.administrator();
  await admin.post('/api/clock', { now: '2026-11-25T09:00:00Z' });
  own = await company(admin);
  other = await company(admin);
  customer = await member(admin, { name: 'Gül Çiçekçilik Ltd. Şti.' });
  ledger = await account(admin, customer.id, own.id);
});
afterAll(() => app?.close());

const issue = (more: Record<string, unknown> = {}) =>
  admin.create<Row>('member-cards', { account: ledger.id, limit: 500_000, ...more });
const errorsOf = (body: unknown) =>
  (body as { error: { details: { errors: { path: string; code: string }[] } } }).error.details.errors.map(
    ({ path: where, code }) => [where, code],
  );
const luhn = (digits: string) =>
  [...digits].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) % 10;
const act = (id: number, action: string, body: Record<string, unknown> = {}) =>
  admin.post(`/api/console/member-cards/${id}/${action}`, body);

describe('I19 a customer card', () => {
  test('I19 is issued with the next number of its company, for the member itself, and valid for five years', async () => {
    const first = await issue();
    const second = await issue();
    expect(first).toMatchObject({
      member: customer.id,
      company: own.id,
      currency: 'TRY',
      limit: 500_000,
      kind: 'main',
      status: 'issued',
      nameOnCard: 'Gül Çiçekçilik Ltd. Şti.',
      validFrom: '2026-11-25',
      validTo: '2031-11-30',
      replacedBy: null,
    });
    expect(first.number).toMatch(/^90\d{14}$/);
    expect(luhn(String(first.number))).toBe(0);
    expect(Number(String(second.number).slice(0, 15)) - Number(String(first.number).slice(0, 15))).toBe(1);
    expect(first).not.toHaveProperty('state');
  });

  test('I19 a card that names its member only goes to the member’s one account', async () => {
    expect(await admin.create('member-cards', { member: customer.id, limit: 1 })).toMatchObject({
      account: ledger.id,
    });
    const rich = await member(admin);
    const none = await admin.post(path, { member: rich.id });
    expect([none.status, errorsOf(none.body)]).toEqual([400, [['account', 'required']]]);
    await account(admin, rich.id, own.id);
    await account(admin, rich.id, other.id);
    const many = await admin.post(path, { member: rich.id });
    expect(errorsOf(many.body)).toEqual([['account', 'vault.errors.whichAccount']]);
    expect(await admin.create('member-cards', { member: rich.id, company: other.id })).toMatchObject({
      company: other.id,
    });
  });

  test('I19 numbers follow the series of the company, without gaps and doubles, also at once', async () => {
    const third = await company(admin);
    const series = await admin.create('card-series', { company: third.id, prefix: '6375', length: 13 });
    const there = await account(admin, customer.id, third.id);
    await Promise.all([1, 2, 3, 4, 5].map(() => admin.create('member-cards', { account: there.id })));
    const refused = await admin.post(path, { account: there.id, limit: -5 });
    expect(refused.status).toBe(400);
    await admin.create('member-cards', { account: there.id });
    const { rows } = await admin.list<{ number: string }>(path, {
      filter: { account: there.id },
      sort: ['number', 'ASC'],
    });
    expect(rows.map(({ number }) => number.slice(0, 12))).toEqual(
      [1, 2, 3, 4, 5, 6].map((running) => `6375${String(running).padStart(8, '0')}`),
    );
    for (const { number } of rows) expect(luhn(number)).toBe(0);
    for (const [values, where] of [
      [{ prefix: '0123' }, 'prefix'],
      [{ prefix: 'AB' }, 'prefix'],
      [{ length: 30 }, 'length'],
      [{ company: own.id }, 'company'],
    ] as const)
      expect(errorsOf((await admin.put(`/api/console/card-series/${series.id}`, values)).body)[0]?.[0]).toBe(
        where,
      );
    // A short one is used up.
    await admin.put(`/api/console/card-series/${series.id}`, { prefix: '63751234', length: 12 });
    await app.system.transaction((sql) =>
      sql.run('update vault.card_series set last = 999 where company_id = $1', [third.id]),
    );
    const full = await admin.post(path, { account: there.id });
    expect([full.status, full.body.error.details.code]).toEqual([422, 'vault.errors.seriesUsedUp']);
  });

  test('I19 goes from issued to active, blocked and back, and nowhere else', async () => {
    const card = await issue();
    expect((await act(card.id, 'unblock')).status).toBe(409);
    expect((await act(card.id, 'activate')).body).toMatchObject({ status: 'active' });
    expect((await act(card.id, 'activate')).status).toBe(409);
    expect(errorsOf((await act(card.id, 'block')).body)).toEqual([['reason', 'required']]);
    expect((await act(card.id, 'block', { reason: 'Ödeme bekleniyor' })).body).toMatchObject({
      status: 'blocked',
      reason: 'Ödeme bekleniyor',
    });
    expect((await act(card.id, 'unblock')).body.status).toBe('active');
    expect((await act(card.id, 'melt')).status).toBe(404);
    expect((await act(999_999, 'activate')).status).toBe(404);
    expect((await act(card.id, 'activate', { force: true })).status).toBe(400);
    expect((await admin.delete(`${path}/${card.id}`)).status).toBe(403);
  });

  test('I19 a lost card is replaced: the new one keeps account, holder and limit, the old one is dead, the chain is seen', async () => {
    const card = await issue({ limit: 70_000, nameOnCard: 'GÜL ÇİÇEK' });
    await act(card.id, 'activate');
    expect(errorsOf((await act(card.id, 'lose', { lostOn: '2026-12-01' })).body)).toEqual([
      ['lostOn', 'vault.errors.lostLater'],
    ]);
    expect(errorsOf((await act(card.id, 'lose', { lostOn: '2026-02-30' })).body)).toEqual([
      ['lostOn', 'notDate'],
    ]);
    const lost = await act(card.id, 'lose', { lostOn: '2026-11-24', reason: 'Otobüste unutuldu' });
    expect(lost.body).toMatchObject({ status: 'lost', lostOn: '2026-11-24', reason: 'Otobüste unutuldu' });
    for (const action of ['activate', 'block', 'unblock', 'lose'])
      expect((await act(card.id, action, action === 'block' ? { reason: 'x' } : {})).status).toBe(409);
    expect(errorsOf((await admin.put(`${path}/${card.id}`, { limit: 1 })).body)).toEqual([['', 'locked']]);

    const second = (await act(card.id, 'replace')).body as Row;
    expect(second).toMatchObject({
      account: ledger.id,
      limit: 70_000,
      nameOnCard: 'GÜL ÇİÇEK',
      status: 'issued',
      replaces: card.id,
    });
    expect(second.number).not.toBe(card.number);
    expect((await admin.get(`${path}/${card.id}`)).body).toMatchObject({
      status: 'replaced',
      replacedBy: second.id,
      lostOn: '2026-11-24',
      reason: 'Otobüste unutuldu',
    });
    expect((await act(card.id, 'replace')).status).toBe(409);
    const third = (await act(second.id, 'replace', { reason: 'Bozuk', validTo: '2028-01-31' })).body as Row;
    for (const id of [card.id, second.id, third.id]) {
      const chain = await admin.get(`/api/console/member-cards/${id}/chain`);
      expect(chain.body.map(({ id: one, status }: Row) => [one, status])).toEqual([
        [card.id, 'replaced'],
        [second.id, 'replaced'],
        [third.id, 'issued'],
      ]);
    }
    expect((await admin.get('/api/console/member-cards/999999/chain')).status).toBe(404);
  });

  test('I19 two replacements at once make one new card', async () => {
    const card = await issue();
    const answers = await Promise.all([act(card.id, 'replace'), act(card.id, 'replace')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('I19 a card expires by the calendar', async () => {
    const card = await issue({ validFrom: '2026-11-01', validTo: '2026-11-25' });
    expect(card.status).toBe('issued');
    await admin.post('/api/clock', { now: '2026-11-26T09:00:00Z' });
    expect((await admin.get(`${path}/${card.id}`)).body.status).toBe('expired');
    expect((await admin.list(path, { filter: { status: 'expired', id: card.id } })).total).toBe(1);
    expect((await act(card.id, 'activate')).status).toBe(409);
    expect((await act(card.id, 'replace')).status).toBe(200);
    await admin.post('/api/clock', { now: '2026-11-25T09:00:00Z' });
  });

  test.each([
    [{ account: 999_999 }, 'account'],
    [{ limit: -1 }, 'limit'],
    [{ limit: 'x' }, 'limit'],
    [{ validFrom: '2027-01-01', validTo: '2026-12-31' }, 'validTo'],
    [{ validFrom: '2020-01-01', validTo: '2021-12-31' }, 'validTo'],
    [{ colour: 'red' }, 'colour'],
    [{ holder: 999_999 }, 'holder'],
    [{ main: 999_999, holder: null, nameOnCard: 'A' }, 'main'],
  ])('I19 refuses %j', async (more, where) => {
    const answer = await admin.post(path, { account: ledger.id, limit: 5, ...more });
    expect([answer.status, errorsOf(answer.body)[0]?.[0]]).toEqual([400, where]);
  });
});

describe('I20 additional holders', () => {
  let main: Row;
  let relative: Row;
  beforeAll(async () => {
    main = await issue({ limit: 100_000 });
    relative = await admin.create('people', { member: customer.id, firstName: 'Işıl', lastName: 'Çağlar' });
  });

  test('I20 a relative or any individual has a card of their own within the main limit', async () => {
    const card = await issue({
      main: main.id,
      account: undefined,
      holder: relative.id,
      kinship: 'Eşi',
      limit: 40_000,
    });
    expect(card).toMatchObject({
      kind: 'additional',
      account: ledger.id,
      holder: relative.id,
      nameOnCard: 'Işıl Çağlar',
      kinship: 'Eşi',
      limit: 40_000,
    });
    const individual = await member(admin, {
      kind: 'individual',
      firstName: 'Ömer',
      lastName: 'Şen',
      name: 'Ömer Şen',
    });
    const { rows } = await admin.list<Row>('/api/console/people', { filter: { member: individual.id } });
    expect(await issue({ main: main.id, holder: rows[0]?.id, limit: 100_000 })).toMatchObject({
      nameOnCard: 'Ömer Şen',
    });
    expect(await issue({ main: main.id, nameOnCard: 'Komşu Ayşe', limit: 1 })).toMatchObject({
      holder: null,
    });
  });

  test.each([
    [{ limit: 100_001 }, [['limit', 'vault.errors.aboveMainLimit']]],
    [{ limit: null }, [['limit', 'required']]],
    [{ limit: 10, holder: null }, [['holder', 'vault.errors.whoHolds']]],
  ])('I20 refuses %j', async (more, errors) => {
    const answer = await admin.post(path, {
      account: ledger.id,
      main: main.id,
      holder: relative.id,
      ...more,
    });
    expect([answer.status, errorsOf(answer.body)]).toEqual([400, errors]);
  });

  test('I20 the main limit does not sink below theirs, nor theirs rise above it', async () => {
    const below = await admin.put(`${path}/${main.id}`, { limit: 99_999 });
    expect([below.status, errorsOf(below.body)]).toEqual([
      400,
      [['limit', 'vault.errors.belowAdditionalLimit']],
    ]);
    expect((await admin.put(`${path}/${main.id}`, { limit: 120_000 })).status).toBe(200);
    const { rows } = await admin.list<Row>(path, { filter: { main: main.id, holder: relative.id } });
    expect((await admin.put(`${path}/${rows[0]?.id}`, { limit: 120_001 })).status).toBe(400);
    expect((await admin.put(`${path}/${rows[0]?.id}`, { limit: 120_000 })).status).toBe(200);
    expect((await admin.put(`${path}/${rows[0]?.id}`, { main: null })).status).toBe(400);
  });

  test('I20 the database holds it too, whoever writes', async () => {
    const { rows } = await admin.list<Row>(path, { filter: { main: main.id, holder: relative.id } });
    const run = (text: string) => app.system.transaction((sql) => sql.run(text));
    await expect(run(`update member_cards set "limit" = 1 where id = ${main.id}`)).rejects.toMatchObject({
      code: '23514',
    });
    await expect(
      run(`update member_cards set "limit" = 999999 where id = ${rows[0]?.id}`),
    ).rejects.toMatchObject({
      code: '23514',
    });
    await expect(
      run(`update member_cards set number = '900000000000000' where id = ${main.id}`),
    ).rejects.toMatchObject({
      code: '23514',
    });
    await expect(
      run(`update member_cards set state = 'replaced' where id = ${main.id}`),
    ).rejects.toMatchObject({
      code: '23514',
    });
  });

  test('I20 both limits at once: one of the two changes is refused', async () => {
    const head = await issue({ limit: 50_000 });
    const below = await issue({ main: head.id, nameOnCard: 'Ek', limit: 10_000 });
    const answers = await Promise.all([
      admin.put(`${path}/${head.id}`, { limit: 20_000 }),
      admin.put(`${path}/${below.id}`, { limit: 45_000 }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('I20 an additional card has none below it, and goes over when its main card is replaced', async () => {
    const head = await issue({ limit: 50_000 });
    const below = await issue({ main: head.id, nameOnCard: 'Ek Kart', limit: 10_000 });
    const nested = await admin.post(path, { account: ledger.id, main: below.id, nameOnCard: 'X', limit: 1 });
    expect(errorsOf(nested.body)).toEqual([['main', 'vault.errors.notMain']]);
    await act(head.id, 'lose');
    const late = await admin.post(path, { account: ledger.id, main: head.id, nameOnCard: 'X', limit: 1 });
    expect(errorsOf(late.body)).toEqual([['main', 'vault.errors.mainDead']]);
    const next = (await act(head.id, 'replace')).body as Row;
    expect((await admin.get(`${path}/${below.id}`)).body.main).toBe(next.id);
    expect((await admin.put(`${path}/${below.id}`, { limit: 50_001 })).status).toBe(400);
  });
});

describe('I19 I20 who sees and changes cards', () => {
  let card: Row;
  beforeAll(async () => {
    card = await issue();
  });
  const staff = async (role: 'billing' | 'viewer' | 'sales', companies: number[]) =>
    signIn(app.url, 'console', (await addStaff(app.system, role, companies)).email, testPassword);

  test('I19 another company’s staff find nothing, a viewer changes nothing, nobody else comes in', async () => {
    const foreign = await staff('billing', [other.id]);
    expect((await foreign.get(`${path}/${card.id}`)).status).toBe(404);
    expect((await foreign.get(`/api/console/member-cards/${card.id}/chain`)).status).toBe(404);
    expect((await foreign.post(`/api/console/member-cards/${card.id}/lose`)).status).toBe(404);
    expect((await foreign.post(path, { account: ledger.id })).status).toBe(400);
    const viewer = await staff('viewer', [own.id]);
    expect((await viewer.get(`${path}/${card.id}`)).status).toBe(200);
    expect((await viewer.post(`/api/console/member-cards/${card.id}/lose`)).status).toBe(403);
    expect((await viewer.post(path, { account: ledger.id })).status).toBe(403);
    expect((await app.http.get(path)).status).toBe(401);
    expect((await app.http.post(`/api/console/member-cards/${card.id}/lose`)).status).toBe(401);
  });

  test('I19 I20 in the portal, a member sees its cards and a holder their own', async () => {
    const boss = await addPerson(app.system, { member: customer.id, scope: 'member', rights: {} });
    const clerk = await addPerson(app.system, { member: customer.id, scope: 'own', rights: {} });
    const mine = await issue({ main: card.id, holder: clerk.person, limit: 5 });
    const portal = async (email: string) =>
      (await signIn(app.url, 'portal', email, testPassword)).list<Row>('/api/portal/member-cards');
    const seen = await portal(boss.email);
    expect(seen.total).toBeGreaterThan(5);
    expect(seen.rows[0]).not.toHaveProperty('reason');
    expect((await portal(clerk.email)).rows.map(({ id }) => id)).toEqual([mine.id]);
    const stranger = await addPerson(app.system, {
      member: (await member(admin)).id,
      scope: 'group',
      rights: {},
    });
    expect((await portal(stranger.email)).total).toBe(0);
  });

  test('I19 cards come from a file, each with a number of its own', async () => {
    const report = await importFile(
      admin,
      'code,name,limit\n' +
        `${String(customer.code)},DOSYA BİR,100\n${String(customer.code)},DOSYA İKİ,200\n`,
      {
        steps: [
          { resource: 'members', match: ['code'], set: { code: '$code' } },
          {
            resource: 'member-cards',
            match: ['member', 'nameOnCard'],
            set: { member: '@members', company: own.id, nameOnCard: '$name', limit: '$limit' },
          },
        ],
      },
    );
    expect(report).toMatchObject({ status: 'finished', created: 2 });
  });
});
