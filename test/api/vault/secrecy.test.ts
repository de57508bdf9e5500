import { startApp, type App } from '../../support/app';
import { appEnvironment, runApp } from '../../support/app-process';
import { signIn, type Caller } from '../../support/caller';
import { startCommand } from '../../support/command';
import { testAdministrator } from '../../support/postgres';
import { account, company, member, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

const path = '/api/console/payment-cards';
const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;
const [oldKey, newKey] = [key('old', 1), key('new', 2)];

/** A number of a Visa card that passes Luhn, for each index another. */
function cardNumber(index: number): string {
  const digits = `42424${String(index).padStart(10, '0')}`;
  for (let last = 0; last < 10; last += 1) {
    const sum = [...`${digits}${last}`].reverse().reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    if (sum % 10 === 0) return `${digits}${last}`;
  }
  throw new Error('no digit fits');
}

/** Every way in which a number could lie somewhere in the open. */
function traces(digits: string): string[] {
  const text = Buffer.from(digits);
  return [
    digits,
    digits.replace(/(.{4})(?=.)/g, '$1 '),
    digits.replace(/(.{4})(?=.)/g, '$1-'),
    text.toString('hex'),
    text.toString('base64').replace(/=+$/, ''),
  ];
}

/** Every row of every table as text. */
async function dump(app: App): Promise<string> {
  return app.system.transaction(async (sql) => {
    const tables = await sql.rows<{ name: string }>(
      `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
    );
    const parts: string[] = [];
    for (const { name } of tables)
      parts.push(
        (await sql.one<{ all: string }>(`select string_agg(t::text, E'\\n') as all from ${name} t`))?.all ??
          '',
      );
    return parts.join('\n');
  });
}

describe('C31 secrecy and rotation of keys', () => {
  let app: App;
  let admin: Caller;
  let own: Row;
  let customer: Row;
  const heard: string[] = [];

  beforeAll(async () => {
    app = await startApp({ ORTAK_VAULT_KEYS: oldKey });
    admin = await app.administrator();
    own = await company(admin);
    customer = await member(admin);
    await account(admin, customer.id, own.id);
  });
  afterAll(() => app?.close());

  const card = (more: Record<string, unknown>) => ({
    member: customer.id,
    company: own.id,
    holder: 'Ayşe Yılmaz',
    expiryMonth: 12,
    expiryYear: new Date().getUTCFullYear() + 3,
    ...more,
  });

  test('C31 the whole number stands in no answer, no log and no table, whatever is done with it', async () => {
    const secret = cardNumber(7_777_777_777);
    const clerk = await signIn(
      app.url,
      'console',
      (await addStaff(app.system, 'billing', [own.id])).email,
      testPassword,
    );
    const hear = async (asked: PromiseLike<{ text: string; headers: unknown; status: number }>) => {
      const answer = await asked;
      heard.push(`${answer.status} ${JSON.stringify(answer.headers)} ${answer.text}`);
      return answer;
    };
    const made = await hear(clerk.post(path, card({ number: secret })));
    expect(made.status).toBe(201);
    const { id } = JSON.parse(made.text) as { id: number };
    for (const asked of [
      clerk.post(path, card({ number: secret })),
      clerk.post(path, card({ number: secret, holder: secret })),
      clerk.post(path, card({ number: secret, expiryYear: 2001 })),
      clerk.post(path, card({ number: `${secret}0` })),
      clerk.post(path, card({ number: { digits: secret } })),
      clerk.post(path, card({ number: secret, cvv: '123' })),
      clerk.post(path, card({ pan: secret })),
      clerk.put(`/api/console/payment-cards/${id}`, { number: secret }),
      clerk.put(`/api/console/payment-cards/${id}`, { label: secret }),
      clerk.get(path, { filter: { number: secret } }),
      clerk.get(path, { filter: { last4: secret } }),
      clerk.get(path, { filter: { q: secret } }),
      clerk.get(path),
      clerk.get(`/api/console/payment-cards/${id}`, { embed: ['member', 'company'] }),
      clerk.get(`/api/console/payment-cards/export`, { format: 'csv' }),
      clerk.get(`/api/console/payment-cards/export`, { format: 'csv', columns: ['number'] }),
      clerk.post(`/api/console/payment-cards/${id}/reveal`, { reason: 'denetim' }),
      admin.post(`/api/console/payment-cards/${id}/reveal`, { reason: secret }),
      admin.delete(`/api/console/members/${customer.id}`),
    ])
      await hear(asked);
    const revealed = await admin.post(`/api/console/payment-cards/${id}/reveal`, { reason: 'denetim' });
    expect(revealed.body).toEqual({ number: secret });
    const tables = await dump(app);
    // The search itself works: what is known to be there is found.
    expect(tables).toContain('Ayşe Yılmaz');
    expect(tables).toContain(secret.slice(-4));
    for (const trace of traces(secret)) {
      expect(tables).not.toContain(trace);
      expect(app.output()).not.toContain(trace);
      expect(heard.filter((text) => text.includes(trace))).toEqual([]);
    }
  });

  test('C31 keys are rotated: killed in the middle, run again, every number is as it was', async () => {
    const made: { id: number; digits: string }[] = [];
    for (let index = 0; index < 40; index += 1) {
      const digits = cardNumber(index);
      made.push({ id: (await admin.create('payment-cards', card({ number: digits }))).id, digits });
    }
    const keysOf = () =>
      app.system.transaction((sql) =>
        sql.rows<{ key: string; count: number }>(
          `select key_id as key, count(*)::int as count from vault.secrets group by 1 order by 1`,
        ),
      );
    const total = 41;
    expect(await keysOf()).toEqual([{ key: 'old', count: total }]);

    const first = startCommand(app, 'vault', ['--batch', '1'], { ORTAK_VAULT_KEYS: `${newKey},${oldKey}` });
    while (!first.output().includes('3 ')) await new Promise((resolve) => setTimeout(resolve, 2));
    first.kill();
    await first.ended;
    const half = await keysOf();
    expect(half.map(({ key: name }) => name)).toEqual(['new', 'old']);
    expect(half.reduce((sum, { count }) => sum + count, 0)).toBe(total);

    // In the middle of it, the same number is still found to be there twice, whichever key encrypted the first.
    await app.stop();
    const between = await startWith(app, `${newKey},${oldKey}`);
    for (const { digits } of [made[0], made[39]] as typeof made)
      expect((await between.admin.post(path, card({ number: digits }))).status).toBe(409);
    await between.stop();

    const second = await startCommand(app, 'vault', ['--batch', '7'], {
      ORTAK_VAULT_KEYS: `${newKey},${oldKey}`,
      LANG: 'en_US.UTF-8',
    }).ended;
    expect(second).toMatchObject({
      code: 0,
      output: expect.stringContaining('can be taken off ORTAK_VAULT_KEYS: old'),
    });
    expect(await keysOf()).toEqual([{ key: 'new', count: total }]);

    const missing = await startCommand(app, 'vault', [], {
      ORTAK_VAULT_KEYS: key('third', 3),
      LANG: 'en_US.UTF-8',
    }).ended;
    expect(missing).toMatchObject({ code: 1, output: expect.stringContaining('no key “new”') });
    expect(await keysOf()).toEqual([{ key: 'new', count: total }]);

    const after = await startWith(app, newKey);
    for (const { id, digits } of made.slice(0, 8))
      expect(
        (await after.admin.post(`/api/console/payment-cards/${id}/reveal`, { reason: 'denetim' })).body,
      ).toEqual({
        number: digits,
      });
    expect((await after.admin.post(path, card({ number: made[20]?.digits }))).status).toBe(409);
    expect((await startCommand(app, 'vault', ['--batch', 'x']).ended).code).toBe(1);
    await after.stop();
  });
});

/** The same database under other keys. */
async function startWith(app: App, keys: string): Promise<{ admin: Caller; stop(): Promise<void> }> {
  const running = await runApp(appEnvironment(app.databaseUrl, { ORTAK_VAULT_KEYS: keys }));
  const admin = await signIn(running.url, 'console', testAdministrator.email, testAdministrator.password);
  return { admin, stop: () => running.stop() };
}

describe('C31 I12 cards whose numbers a payment provider keeps', () => {
  let app: App;
  let admin: Caller;
  let customer: Row;
  beforeAll(async () => {
    app = await startApp({ ORTAK_VAULT: 'provider' });
    admin = await app.administrator();
    await company(admin);
    customer = await member(admin);
  });
  afterAll(() => app?.close());

  const card = (more: Record<string, unknown> = {}) => ({
    member: customer.id,
    token: 'tok_1Nv0',
    brand: 'visa',
    last4: '4242',
    holder: 'Ayşe Yılmaz',
    expiryMonth: 1,
    expiryYear: 2040,
    ...more,
  });

  test('C31 a token is taken, never shown, and reveals nothing', async () => {
    const made = await admin.post(path, card());
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ brand: 'visa', last4: '4242' }),
    ]);
    expect(made.text).not.toContain('tok_1Nv0');
    expect(await dump(app)).not.toContain('tok_1Nv0');
    const id = (made.body as Row).id;
    const revealed = await admin.post(`/api/console/payment-cards/${id}/reveal`, { reason: 'denetim' });
    expect([revealed.status, revealed.body.error.details.code]).toEqual([422, 'vault.errors.notRevealed']);
    expect((await admin.post(path, card())).status).toBe(409);
    expect((await admin.get(`/api/console/payment-cards/vault`)).body).toEqual({
      kind: 'provider',
      reveals: false,
    });
    expect((await admin.put(`/api/console/payment-cards/${id}`, { last4: '1111' })).status).toBe(400);
    expect((await admin.put(`/api/console/payment-cards/${id}`, { expiryMonth: 6 })).body).toMatchObject({
      expiresOn: '2040-06-30',
    });
  });

  test.each([
    [{ number: '4111111111111111' }, 'number', 'vault.errors.numberAtProvider'],
    [{ token: '4111 1111 1111 1111' }, 'token', 'vault.errors.numberAtProvider'],
    [{ token: undefined }, 'token', 'required'],
    [{ brand: undefined }, 'brand', 'required'],
    [{ last4: '42' }, 'last4', 'vault.errors.notLastFour'],
  ])('C31 refuses %j', async (more, where, code) => {
    const answer = await admin.post(path, card({ token: 'tok_2', ...more }));
    expect([answer.status, answer.body.error.details.errors]).toEqual([
      400,
      [expect.objectContaining({ path: where, code })],
    ]);
  });
});
