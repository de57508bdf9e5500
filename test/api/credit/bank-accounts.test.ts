import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { importFile } from '../../support/imports';
import { pdfLines, readPdf } from '../../support/pdf';
import { account, company, member, type Row } from '../../support/records';
import { addPerson, addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
});
afterAll(() => app?.close());

const path = '/api/console/bank-accounts';

/** Turkish IBANs with right check digits: 98 less the number that letters and digits make, modulo 97. */
const turkish = (bank: string, account: number): string => {
  const bban = `${bank}0${String(account).padStart(16, '0')}`;
  const rest = BigInt(`${bban}292700`) % 97n;
  return `TR${String(98n - rest).padStart(2, '0')}${bban}`;
};

const garanti = turkish('00062', 9)
  .replace(/(.{4})/g, '$1 ')
  .trim();

const pathsOf = (body: { error: { details: { errors: { path: string }[] } } }): string[] =>
  body.error.details.errors.map((error) => error.path).sort();

describe('C30 I11 bank accounts', () => {
  test('C30 an IBAN is kept plain however it was typed, and names country, bank and currency', async () => {
    const owner = await member(admin);
    const iban = turkish('00064', 1);
    const typed = `${iban.slice(0, 4)} ${iban.slice(4, 12)} ${iban.slice(12)}`.toLowerCase();
    const made = await admin.create('bank-accounts', {
      member: owner.id,
      iban: typed,
      bic: 'isbk tris',
      holder: 'Öztürk Gıda Ltd. Şti.',
    });
    expect(made).toMatchObject({
      member: owner.id,
      company: null,
      iban,
      country: 'TR',
      bank: 'İş Bankası',
      currency: 'TRY',
      bic: 'ISBKTRIS',
      default: true,
      version: 1,
    });
    const found = await admin.list<Row>(path, { filter: { member: owner.id, iban: typed } });
    expect(found.rows.map(({ id }) => id)).toEqual([made.id]);
    expect((await admin.list(path, { filter: { q: 'oztürk' } })).total).toBe(1);
    const changed = await admin.put(`${path}/${made.id}`, { branch: 'Kadıköy', version: 1 }).expect(200);
    expect(changed.body).toMatchObject({ branch: 'Kadıköy', iban, default: true, version: 2 });
  });

  test.each([
    ['TR33 0006 2005 1978 6457 8413 27', 'a wrong check digit'],
    ['TR33 0006 2005 1978 6457 8413', 'too few digits'],
    ['XX33 0006 2005 1978 6457 8413 26', 'no such country'],
    ['not an iban', 'no IBAN at all'],
  ])('C30 I11 refuses %s at `iban`: %s', async (iban) => {
    const owner = await member(admin);
    const answer = await admin.post(path, { member: owner.id, iban, currency: 'TRY' });
    expect(answer.status).toBe(400);
    expect(pathsOf(answer.body)).toEqual(['iban']);
    expect((await admin.list(path, { filter: { member: owner.id } })).total).toBe(0);
  });

  test('C30 I11 names every bad field, in the caller’s language', async () => {
    const owner = await member(admin);
    const bad = { member: owner.id, iban: 'TR00', bic: 'ABC', currency: 'XYZ', country: 'QQ', colour: 'red' };
    const answer = await admin.post(path, bad).set('Accept-Language', 'tr');
    expect(answer.status).toBe(400);
    expect(pathsOf(answer.body)).toEqual(['bic', 'colour', 'country', 'currency', 'iban']);
    expect(JSON.stringify(answer.body)).toContain('Geçerli bir IBAN değil');
    for (const [body, wrong] of [
      [{}, ['currency', 'iban', 'member']],
      [{ member: owner.id, currency: 'TRY' }, ['iban']],
      [{ member: 999_999, accountNumber: '1', currency: 'USD' }, ['member']],
    ] as const) {
      const refused = await admin.post(path, body);
      expect([refused.status, pathsOf(refused.body)]).toEqual([400, wrong]);
    }
  });

  test('C30 a country without IBANs has an account number; an IBAN stands once at its owner', async () => {
    const [one, other] = [await member(admin), await member(admin)];
    const american = await admin.create('bank-accounts', {
      member: one.id,
      accountNumber: '000123456789',
      bic: 'CHASUS33',
      country: 'us',
      currency: 'USD',
    });
    expect(american).toMatchObject({ iban: null, country: 'US', default: true });
    await admin.create('bank-accounts', { member: one.id, iban: garanti });
    const again = await admin.post(path, {
      member: one.id,
      iban: garanti.replaceAll(' ', ''),
      currency: 'EUR',
    });
    expect([again.status, pathsOf(again.body)]).toEqual([400, ['iban']]);
    // Two members may share one: husband and wife.
    await admin.create('bank-accounts', { member: other.id, iban: garanti });
    const moved = await admin.put(`${path}/${american.id}`, { member: other.id });
    expect([moved.status, pathsOf(moved.body)]).toEqual([400, ['member']]);
  });

  test('C30 I11 one default for each member and currency: the last one that was set', async () => {
    const owner = await member(admin);
    const make = (account: number, more: object = {}) =>
      admin.create('bank-accounts', { member: owner.id, iban: turkish('00010', account), ...more });
    // A form says no where nobody was asked; the first one is the default all the same.
    const [first, second] = [await make(11, { default: false }), await make(12)];
    const euro = await make(13, { currency: 'EUR' });
    expect([first.default, second.default, euro.default]).toEqual([true, false, true]);
    await admin.put(`${path}/${second.id}`, { default: true }).expect(200);
    const third = await make(14, { default: true });
    const { rows } = await admin.list<Row>(path, { filter: { member: owner.id, default: true } });
    expect(rows.map(({ id }) => id).sort()).toEqual([euro.id, third.id].sort());
    await admin.delete(`${path}/${third.id}`).expect(200);
  });

  test('C30 X1 members’ accounts are in the common address book; those of our companies are their own', async () => {
    const [ours, other, owner] = [await company(admin), await company(admin), await member(admin)];
    const clerkOf = async (id: number) =>
      signIn(app.url, 'console', (await addStaff(app.system, 'billing', [id])).email, testPassword);
    const [clerk, stranger] = [await clerkOf(ours.id), await clerkOf(other.id)];
    const iban = turkish('00046', 5);
    const own = await clerk.create('bank-accounts', { company: ours.id, iban });
    await stranger.get(`${path}/${own.id}`).expect(404);
    await stranger.put(`${path}/${own.id}`, { branch: 'x' }).expect(404);
    expect((await stranger.list(path, { filter: { iban } })).total).toBe(0);
    expect((await stranger.post(path, { company: ours.id, iban: turkish('00046', 6) })).status).toBe(400);
    const both = await clerk.post(path, { company: ours.id, member: owner.id, iban: turkish('00046', 7) });
    expect([both.status, pathsOf(both.body)]).toEqual([400, ['company']]);
    const shared = await clerk.create('bank-accounts', { member: owner.id, iban });
    await stranger.get(`${path}/${shared.id}`).expect(200);

    const viewer = await signIn(
      app.url,
      'console',
      (await addStaff(app.system, 'viewer', [ours.id])).email,
      testPassword,
    );
    await viewer.get(`${path}/${own.id}`).expect(200);
    await viewer.put(`${path}/${own.id}`, { branch: 'x' }).expect(403);
    await app.http.get(path).expect(401);
    const { email } = await addPerson(app.system, { member: owner.id, scope: 'member' });
    const person = await signIn(app.url, 'portal', email, testPassword);
    expect([401, 403]).toContain((await person.get(path)).status);
    expect((await person.get('/api/portal/bank-accounts')).status).toBeGreaterThanOrEqual(403);
  });

  test('C30 a file brings bank accounts; the same file twice changes nothing; the export has them', async () => {
    const owner = await member(admin, { code: 'BANKALI' });
    const [good, usd] = [turkish('00067', 21), turkish('00067', 22)];
    const grouped = good.replace(/(.{4})/g, '$1 ').trim();
    const file = [
      'uye,iban,para,sahip',
      `BANKALI,${grouped},TRY,Şükrü Ağaoğlu`,
      `BANKALI,${usd},USD,Şükrü Ağaoğlu`,
    ].join('\n');
    const mapping = {
      steps: [
        {
          resource: 'bank-accounts',
          match: ['member', 'iban'],
          set: { member: { find: { code: '$uye' } }, iban: '$iban', currency: '$para', holder: '$sahip' },
        },
      ],
    };
    expect(await importFile(admin, file, mapping)).toMatchObject({
      status: 'finished',
      created: 2,
      failed: 0,
    });
    expect(await importFile(admin, file, mapping)).toMatchObject({ created: 0, updated: 0, failed: 0 });
    const wrong = await importFile(admin, file.replace(usd, `${usd.slice(0, -1)}x`), mapping);
    expect(wrong.errors).toEqual([expect.objectContaining({ row: 3, column: 'iban' })]);
    const csv = await admin
      .get(`${path}/export`, { format: 'csv', filter: { member: owner.id } })
      .expect(200);
    expect(csv.text).toContain(good);
    expect(csv.text).toContain('Account holder');
    expect(csv.text.trimEnd().split('\n')).toHaveLength(3);
  });

  test('C30 C16 statements ask for money on the company’s default account in their currency, in the portal too', async () => {
    const [us, them] = [await company(admin, { iban: turkish('00010', 41) }), await member(admin)];
    const [lira, dollar] = [
      await account(admin, them.id, us.id),
      await account(admin, them.id, us.id, { currency: 'USD' }),
    ];
    const own = turkish('00046', 42);
    await admin.create('bank-accounts', { company: us.id, iban: turkish('00046', 43) });
    await admin.create('bank-accounts', { company: us.id, iban: own, default: true });
    const { email } = await addPerson(app.system, {
      member: them.id,
      scope: 'member',
      rights: { statements: ['view', 'download'] },
    });
    const person = await signIn(app.url, 'portal', email, testPassword);
    const ibanOn = async (caller: Caller, id: number): Promise<string> => {
      const answer = await caller.get(`/api/statements/${id}`, { format: 'pdf' }).buffer(true).expect(200);
      const { pages } = await readPdf(answer.body as Buffer);
      return /IBAN (TR[0-9 ]+)/.exec(pages.flatMap(pdfLines).join('\n'))?.[1]?.replaceAll(' ', '') ?? '';
    };
    // Two in lira, of which one is the default; none in dollars: there the company's own data say where.
    expect(await ibanOn(admin, lira.id)).toBe(own);
    expect(await ibanOn(person, lira.id)).toBe(own);
    expect(await ibanOn(admin, dollar.id)).toBe(turkish('00010', 41));
  });

  test('C30 the database refuses a wrong IBAN and two defaults, whoever writes', async () => {
    const owner = await member(admin);
    const insert = (iban: string) =>
      app.system.transaction((sql) =>
        sql.run(
          `insert into bank_accounts (document_id, member_id, iban, currency, "default") values ('o' || $2, $1, $2, 'TRY', true)`,
          [owner.id, iban],
        ),
      );
    await expect(insert('TR330006200519786457841327')).rejects.toThrow(/iban_fits/);
    await insert(turkish('00012', 31));
    await insert(turkish('00012', 32));
    const { rows } = await admin.list<Row>(path, { filter: { member: owner.id }, sort: ['id', 'ASC'] });
    expect(rows.map((row) => row.default)).toEqual([false, true]);
  });
});
