import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { sendImport } from '../../support/imports';
import { account, company, member, type Row } from '../../support/records';
import { addPerson, addStaff, testPassword } from '../../support/users';

const path = '/api/console/payment-cards';
const visa = '4111 1111 1111 1111';

let app: App;
let admin: Caller;
let own: Row;
let other: Row;
let customer: Row;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  admin = await app.administrator();
  await admin.post('/api/clock', { now: '2026-11-25T09:00:00Z' });
  own = await company(admin);
  other = await company(admin);
  customer = await member(admin, { name: 'Işık Çiçekçilik Ltd. Şti.' });
  await account(admin, customer.id, own.id);
});
afterAll(() => app?.close());

const card = (more: Record<string, unknown> = {}) => ({
  member: customer.id,
  company: own.id,
  number: visa,
  holder: 'Ayşe Yılmaz',
  expiryMonth: 12,
  expiryYear: 2028,
  ...more,
});
const staff = async (role: 'administrator' | 'billing' | 'sales' | 'viewer', companies: number[]) =>
  signIn(app.url, 'console', (await addStaff(app.system, role, companies)).email, testPassword);
const errorsOf = (body: unknown) =>
  (body as { error: { details: { errors: { path: string; code: string; message: string }[] } } }).error
    .details.errors;

describe('C31 payment cards of a member', () => {
  let stored: Row;

  test('C31 I12 a card is added with its number, and shows brand, last digits and expiry only', async () => {
    const answer = await admin.post(path, card({ label: 'Şirket kartı', default: true }));
    expect([answer.status, answer.body]).toEqual([
      201,
      expect.objectContaining({
        brand: 'visa',
        last4: '1111',
        holder: 'Ayşe Yılmaz',
        expiryMonth: 12,
        expiryYear: 2028,
        expiresOn: '2028-12-31',
        expired: false,
        status: 'active',
        default: true,
        reveals: 0,
      }),
    ]);
    expect(answer.body).not.toHaveProperty('number');
    expect(answer.body).not.toHaveProperty('token');
    stored = answer.body as Row;
    const { rows } = await admin.list(path, { filter: { member: customer.id, brand: 'visa', q: 'yilmaz' } });
    expect(rows).toHaveLength(1);
    expect((await admin.list(path, { filter: { expiresOn_lte: '2028-12-30' } })).total).toBe(0);
  });

  test('C31 a card is kept up to date, but stays with its number, member and company', async () => {
    const edited = await admin.put(`/api/console/payment-cards/${stored.id}`, {
      holder: 'Ayşe Işık',
      expiryMonth: 3,
      expiryYear: 30,
      status: 'blocked',
      version: stored.version,
    });
    expect([edited.status, edited.body]).toEqual([
      200,
      expect.objectContaining({
        holder: 'Ayşe Işık',
        expiresOn: '2030-03-31',
        status: 'blocked',
        last4: '1111',
      }),
    ]);
    for (const [values, where, code] of [
      [{ number: '5555555555554444' }, 'number', 'vault.errors.numberFixed'],
      [{ member: (await member(admin)).id }, 'member', 'readOnly'],
      [{ company: other.id }, 'company', 'readOnly'],
      [{ expiryYear: 2020 }, 'expiryYear', 'vault.errors.cardExpired'],
    ] as const) {
      const refused = await admin.put(`/api/console/payment-cards/${stored.id}`, values);
      expect([refused.status, errorsOf(refused.body)]).toEqual([
        400,
        [expect.objectContaining({ path: where, code })],
      ]);
    }
    expect(
      (await admin.put(`/api/console/payment-cards/${stored.id}`, { holder: 'x', version: 1 })).status,
    ).toBe(409);
    await admin.put(`/api/console/payment-cards/${stored.id}`, { status: 'active' });
  });

  test.each([
    [{ number: '4111 1111 1111 1112' }, 'number', 'vault.errors.notCardNumber'],
    [{ number: '4111' }, 'number', 'vault.errors.notCardNumber'],
    [{ number: '' }, 'number', 'required'],
    [{ number: null }, 'number', 'required'],
    [{ number: undefined }, 'number', 'required'],
    [{ number: 4111111111111111 }, 'number', 'notText'],
    [{ number: ['4111111111111111'] }, 'number', 'notText'],
    [{ token: 'tok_123' }, 'token', 'vault.errors.tokenNotTaken'],
    [{ expiryMonth: 10, expiryYear: 2026 }, 'expiryMonth', 'vault.errors.cardExpired'],
    [{ expiryYear: 24 }, 'expiryYear', 'vault.errors.cardExpired'],
    [{ expiryMonth: 13 }, 'expiryMonth', 'tooLarge'],
    [{ expiryMonth: undefined }, 'expiryMonth', 'required'],
    [{ holder: '   ' }, 'holder', 'required'],
    [{ holder: 'Ayşe 4111-1111-1111-1111' }, 'holder', 'vault.errors.numberInText'],
    [{ label: '4111111111111111' }, 'label', 'vault.errors.numberInText'],
    [{ cvv: '123' }, 'cvv', 'vault.errors.securityCode'],
    [{ CVC: '123' }, 'CVC', 'vault.errors.securityCode'],
    [{ securityCode: '123' }, 'securityCode', 'vault.errors.securityCode'],
    [{ pan: '4111111111111111' }, 'pan', 'unknownKey'],
    [{ member: 999_999 }, 'member', 'notReferenced'],
    [{ company: 999_999 }, 'company', 'notReferenced'],
  ])('C31 refuses %j', async (more, where, code) => {
    const answer = await admin.post(path, card({ number: '5105105105105100', ...more }));
    expect([answer.status, errorsOf(answer.body)]).toEqual([
      400,
      expect.arrayContaining([expect.objectContaining({ path: where, code })]),
    ]);
    expect(answer.text).not.toMatch(/\d{12,}/);
  });

  test('C31 a security code is refused in plain words, also when a card is changed', async () => {
    const english = await admin.put(`/api/console/payment-cards/${stored.id}`, { cvv: '123' });
    expect(english.status).toBe(400);
    expect(errorsOf(english.body)[0]?.message).toBe(
      'The security code must never be kept. Please do not send it.',
    );
    const turkish = await admin.post(path, card({ cvc: '123' })).set('Accept-Language', 'tr');
    expect(turkish.text).toContain('Güvenlik kodu asla saklanamaz.');
  });

  test('C31 a member has a number once in a company; another member or company may have it too', async () => {
    const again = await admin.post(path, card({ number: '4111-1111-1111-1111', holder: 'B' }));
    expect([again.status, errorsOf(again.body)[0]]).toEqual([
      409,
      expect.objectContaining({ path: 'number', code: 'vault.errors.cardExists' }),
    ]);
    const neighbour = await member(admin);
    expect((await admin.post(path, card({ member: neighbour.id }))).status).toBe(201);
    expect((await admin.post(path, card({ company: other.id }))).status).toBe(201);
    const twice = await Promise.all([
      admin.post(path, card({ number: '378282246310005' })),
      admin.post(path, card({ number: '378282246310005' })),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('C31 one card is the default of a member, and a new default takes its place', async () => {
    const next = await admin.create('payment-cards', card({ number: '5555555555554444', default: true }));
    const defaults = async () =>
      (
        await admin.list<Row>(path, { filter: { member: customer.id, company: own.id, default: true } })
      ).rows.map(({ id }) => id);
    expect(await defaults()).toEqual([next.id]);
    await admin.put(`/api/console/payment-cards/${stored.id}`, { default: true });
    expect(await defaults()).toEqual([stored.id]);
  });

  test('C31 a company that is not named is one that the member has an account with', async () => {
    const made = await admin.create(
      'payment-cards',
      card({ number: '6011111111111117', company: undefined }),
    );
    expect(made.company).toBe(own.id);
  });

  test('C31 a card is deleted with its number, and a member with cards is kept', async () => {
    const made = await admin.create('payment-cards', card({ number: '3530111333300000' }));
    const kept = () =>
      app.system.transaction((sql) =>
        sql.one<{ count: number }>(
          `select (select count(*) from vault.secrets where card_id = $1)::int + (select count(*) from vault.fingerprints where card_id = $1)::int as count`,
          [made.id],
        ),
      );
    expect((await kept())?.count).toBe(2);
    expect((await admin.delete(`/api/console/payment-cards/${made.id}`)).status).toBe(200);
    expect((await kept())?.count).toBe(0);
    expect((await admin.delete(`/api/console/members/${customer.id}`)).status).toBe(409);
  });

  test('C31 numbers are not taken from files', async () => {
    const mapping = {
      steps: [
        {
          resource: 'payment-cards',
          match: ['member', 'last4'],
          set: { member: customer.id, last4: '$last', number: '$number', holder: 'A' },
        },
      ],
    };
    const answer = await sendImport(admin, 'number,last\n4111111111111111,1111\n', mapping);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer.body)).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'vault.errors.numberNotImported' })]),
    );
    expect(answer.text).toContain('not taken from files');
  });

  test('C31 cards can be exported, without their numbers', async () => {
    const csv = await admin.get(`/api/console/payment-cards/export`, { format: 'csv' });
    expect(csv.status).toBe(200);
    expect(csv.text).toContain('Last four digits');
    expect(csv.text).not.toMatch(/\d{12,}/);
    const filtered = await admin.get(path, { filter: { number: visa } });
    expect(filtered.status).toBe(400);
    expect(filtered.text).not.toContain('4111');
    const description = (await admin.get('/api/openapi.json')).body;
    expect(description.components.schemas.PaymentCards.properties.number).toMatchObject({ writeOnly: true });
  });
});

describe('C31 who may do what', () => {
  let mine: Row;
  beforeAll(async () => {
    mine = await admin.create('payment-cards', card({ number: '9792030394440796' }));
  });

  test('C31 nobody without a sign-in, no viewer and nobody of the portal touches cards', async () => {
    expect((await app.http.get(path)).status).toBe(401);
    expect(
      (await app.http.post(`/api/console/payment-cards/${mine.id}/reveal`).send({ reason: 'denetim' }))
        .status,
    ).toBe(401);
    const viewer = await staff('viewer', [own.id]);
    expect((await viewer.get(`/api/console/payment-cards/${mine.id}`)).status).toBe(200);
    expect((await viewer.post(path, card())).status).toBe(403);
    expect((await viewer.put(`/api/console/payment-cards/${mine.id}`, { label: 'x' })).status).toBe(403);
    expect((await viewer.delete(`/api/console/payment-cards/${mine.id}`)).status).toBe(403);
    const person = await addPerson(app.system, { member: customer.id, scope: 'member', rights: {} });
    const portal = await signIn(app.url, 'portal', person.email, testPassword);
    for (const url of [path, `/api/console/payment-cards/${mine.id}`])
      expect((await portal.get(url)).status).toBe(403);
    expect((await portal.get('/api/portal/payment-cards')).status).toBe(404);
    expect(
      (await portal.post(`/api/console/payment-cards/${mine.id}/reveal`, { reason: 'denetim' })).status,
    ).toBe(403);
  });

  test('C31 another company’s staff find no card, and reveal none', async () => {
    const foreign = await staff('billing', [other.id]);
    expect((await foreign.get(`/api/console/payment-cards/${mine.id}`)).status).toBe(404);
    expect((await foreign.put(`/api/console/payment-cards/${mine.id}`, { label: 'x' })).status).toBe(404);
    expect((await foreign.delete(`/api/console/payment-cards/${mine.id}`)).status).toBe(404);
    expect((await foreign.list(path, { filter: { id: mine.id } })).total).toBe(0);
    expect((await foreign.post(path, card({ number: '5105105105105100' }))).status).toBe(400);
  });

  test.each(['billing', 'sales', 'viewer'] as const)('C31 %s staff may not reveal a number', async (role) => {
    const clerk = await staff(role, [own.id]);
    const answer = await clerk.post(`/api/console/payment-cards/${mine.id}/reveal`, { reason: 'denetim' });
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('9792');
  });
});

describe('C31 showing a number', () => {
  let mine: Row;
  beforeAll(async () => {
    mine = await admin.create('payment-cards', card({ number: '2223003122003222' }));
  });
  const reveals = () =>
    app.system.transaction((sql) =>
      sql.rows<{ reason: string; user: number }>(
        `select reason, user_id as user from vault.reveals where card_id = $1 order by id`,
        [mine.id],
      ),
    );

  test('C31 the number is shown for a reason, written down first, and lies in no cache', async () => {
    const answer = await admin.post(`/api/console/payment-cards/${mine.id}/reveal`, {
      reason: '  Banka itirazı  ',
    });
    expect([answer.status, answer.body]).toEqual([200, { number: '2223003122003222' }]);
    expect(answer.headers['cache-control']).toBe('no-store');
    const me = (await admin.get('/api/me')).body;
    expect(await reveals()).toEqual([{ reason: 'Banka itirazı', user: me.user.id }]);
    expect((await admin.get(`/api/console/payment-cards/${mine.id}`)).body.reveals).toBe(1);
    const entries = await app.system.transaction((sql) =>
      sql.rows(
        `select kind, actor, user_id as user, member_id as member, company_id as company, details from audit.entries
         where resource = 'payment-cards' and record = $1 and action = 'reveal'`,
        [mine.id],
      ),
    );
    expect(entries).toEqual([
      {
        kind: 'access',
        actor: 'staff',
        user: me.user.id,
        member: customer.id,
        company: own.id,
        details: { reason: 'Banka itirazı' },
      },
    ]);
  });

  test.each([
    [{}, 'required'],
    [{ reason: '' }, 'required'],
    [{ reason: '  ' }, 'required'],
    [{ reason: 'x' }, 'tooShort'],
    [{ reason: 'x'.repeat(501) }, 'tooLong'],
    [{ reason: 7 }, 'notText'],
    [{ reason: 'denetim 4111111111111111' }, 'vault.errors.numberInText'],
    [{ reason: 'denetim', force: true }, 'unknownKey'],
  ])('C31 refuses %j', async (body, code) => {
    const before = (await reveals()).length;
    const answer = await admin.post(`/api/console/payment-cards/${mine.id}/reveal`, body);
    expect([answer.status, errorsOf(answer.body)[0]?.code]).toEqual([400, code]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await reveals()).toHaveLength(before);
  });

  test('C31 a card that does not exist reveals nothing', async () => {
    for (const id of ['999999', '0', 'x', '1e3'])
      expect(
        (await admin.post(`/api/console/payment-cards/${id}/reveal`, { reason: 'denetim' })).status,
      ).toBe(404);
  });

  test('C31 what was seen cannot be taken back, not even by the program itself', async () => {
    await expect(app.system.transaction((sql) => sql.run('delete from vault.reveals'))).rejects.toThrow(
      'never changed or deleted',
    );
  });

  test('C31 after ten numbers within an hour it is enough', async () => {
    const answers = await Promise.all(
      Array.from({ length: 14 }, () =>
        admin.post(`/api/console/payment-cards/${mine.id}/reveal`, { reason: 'denetim' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(9);
    const [refused] = answers.filter(({ status }) => status === 429);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(3000);
    expect(refused?.text).not.toContain('2223');
    expect(await reveals()).toHaveLength(10);
  });

  test('C31 the console is told which vault this is', async () => {
    expect((await admin.get(`/api/console/payment-cards/vault`)).body).toEqual({
      kind: 'local',
      reveals: true,
    });
  });
});
