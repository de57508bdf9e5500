import { Client } from 'pg';
import { startApp, type App } from '../../support/app';
import { bill, brokenInvariants } from '../../support/billing';
import { signIn, type Caller } from '../../support/caller';
import { importFile } from '../../support/imports';
import { vkn } from '../../support/numbers';
import { account, company, field, member, type Row } from '../../support/records';
import { addPerson, addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
let us: Row;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-03-01T09:00:00Z' }).expect(200);
  admin = await app.administrator();
  us = await company(admin);
});
afterAll(() => app.close());

const merge = (gone: number, into: number, caller = admin) =>
  caller.post(`/api/console/members/${gone}/merge`, { into });

const contract = (accountId: number) => ({
  account: accountId,
  status: 'active',
  start: '2026-01-01',
  period: 'month',
  lines: [{ description: 'Hizmet', quantity: '1', unitPrice: '100', taxRate: '20' }],
});

/** A member with a bit of everything: account, contract, posted invoice, payment, unit, person, address, bank. */
async function trading(name: string, more: Record<string, unknown> = {}) {
  const them = await member(admin, { name, ...more });
  const opened = await account(admin, them.id, us.id);
  const subscription = await admin.create('subscriptions', contract(opened.id));
  await bill(admin, '2026-03-01');
  const unit = await admin.create('units', { member: them.id, kind: 'branch', name: `${name} Şube` });
  const person = await admin.create('people', {
    member: them.id,
    unit: unit.id,
    firstName: 'Can',
    lastName: 'Er',
  });
  await admin.put(`/api/console/units/${unit.id}`, { manager: person.id }).expect(200);
  await admin.create('addresses', { member: them.id, kind: 'invoice', address: 'Yol 1', unit: unit.id });
  await admin.create('addresses', { member: them.id, kind: 'invoice', address: 'Yol 2' });
  await admin.create('payments', { account: opened.id, date: '2026-02-01', amount: 5000, currency: 'TRY' });
  return { them, opened, subscription, unit, person };
}

/** Every row of every table that still says it is of a member, counted by the catalogue. */
const leftOf = (id: number) =>
  app.system.transaction(async (sql) => {
    const columns = await sql.rows<{ name: string; attribute: string }>(
      `select name::text, attribute from ortak.member_columns() where leads_to = 'member'`,
    );
    expect(columns.length).toBeGreaterThan(20);
    const left: string[] = [];
    for (const { name, attribute } of columns) {
      const row = await sql.one<{ n: number }>(
        `select count(*)::int as n from ${name} where ${attribute} = $1`,
        [id],
      );
      if ((row?.n ?? 0) > 0) left.push(`${name}.${attribute}`);
    }
    return left;
  });

describe('POST /api/console/members/:id/merge', () => {
  test('C1 C5 everything of one belongs to the other, and its code leads there', async () => {
    await field(admin, 'renk', 'text');
    await field(admin, 'boy', 'integer');
    const category = await admin.create('categories', { name: 'Bayi' });
    const gone = await trading('Eski Kayıt A.Ş.', {
      categories: [category.id],
      taxNumber: vkn(611_111_111),
      phone: '0212 555 80 01',
      email: 'eski@kayit.example',
      city: 'Bursa',
      extra: { renk: 'mavi' },
    });
    const kept = await trading('Yeni Kayıt A.Ş.', { phone: '0212 555 80 02', extra: { boy: 3 } });
    const child = await member(admin, { name: 'Bağlı A.Ş.', parent: gone.them.id });
    const answer = await merge(gone.them.id, kept.them.id);
    expect(answer.body).toMatchObject({ id: kept.them.id, formerCode: gone.them.code });
    expect(answer.status).toBe(200);
    expect(await leftOf(gone.them.id)).toEqual([]);
    expect((await admin.get(`/api/console/members/${gone.them.id}`)).status).toBe(404);
    const now = (await admin.get(`/api/console/members/${kept.them.id}`)).body;
    expect(now).toMatchObject({
      name: 'Yeni Kayıt A.Ş.',
      taxNumber: gone.them.taxNumber,
      phone: '+902125558002',
      email: 'eski@kayit.example',
      city: 'Bursa',
      categories: [category.id],
      extra: { renk: 'mavi', boy: 3 },
      status: 'active',
    });
    // Its other telephone is not lost.
    const points = await admin.list('/api/console/contact-points', { filter: { member: kept.them.id } });
    expect(points.rows).toEqual([expect.objectContaining({ kind: 'phone', value: '+902125558001' })]);
    for (const [resource, count] of [
      ['invoices', 6],
      ['units', 2],
      ['people', 2],
      ['accounts', 2],
      ['subscriptions', 2],
      ['payments', 2],
      ['addresses', 4],
    ] as const) {
      const { total } = await admin.list(`/api/console/${resource}`, { filter: { member: kept.them.id } });
      expect([resource, total]).toEqual([resource, count]);
    }
    expect((await admin.get(`/api/console/members/${child.id}`)).body.parent).toBe(kept.them.id);
    // One default of each kind.
    const { rows: defaults } = await admin.list('/api/console/addresses', {
      filter: { member: kept.them.id, default: true, unit_isnull: true },
    });
    expect(defaults).toHaveLength(1);
    for (const filter of [{ code: gone.them.code }, { code: [gone.them.code] }, { q: gone.them.code }]) {
      const { rows } = await admin.list('/api/console/members', { filter });
      expect(rows).toEqual([expect.objectContaining({ id: kept.them.id })]);
    }
  });

  test('C20 two accounts with one company stay two, each with its own ledger', async () => {
    const [gone, kept] = [await trading('İki Hesap 1'), await trading('İki Hesap 2')];
    const before = await admin.get(`/api/console/accounts/${gone.opened.id}`);
    await merge(gone.them.id, kept.them.id).expect(200);
    const after = await admin.get(`/api/console/accounts/${gone.opened.id}`);
    expect(after.body).toMatchObject({
      member: kept.them.id,
      formerCode: gone.them.code,
      balance: before.body.balance,
      turnover: before.body.turnover,
    });
    // Three months of 120.00 less a payment of 50.00.
    expect(after.body.balance).toBe(31_000);
    const statement = await admin.get(`/api/statements/${gone.opened.id}`, { format: 'json' });
    expect(statement.body).toMatchObject({ closing: 31_000 });
    expect(await brokenInvariants(app)).toEqual([]);
    // The guards of the tables are at work again.
    await expect(
      app.system.transaction((sql) => sql.run('update ledger.entries set debit = debit + 1')),
    ).rejects.toThrow(/never changed/);
    const third = await admin.post('/api/console/accounts', {
      member: kept.them.id,
      company: us.id,
      currency: 'TRY',
    });
    expect(third.status).toBe(400);
  });

  test('I1 of two individuals one person is left, with the portal of either', async () => {
    const one = await member(admin, {
      kind: 'individual',
      name: undefined,
      firstName: 'Ayşe',
      lastName: 'Kaya',
      phone: '0532 555 80 03',
    });
    const other = await member(admin, {
      kind: 'individual',
      name: undefined,
      firstName: 'Ayse',
      lastName: 'Kaya',
    });
    const { rows: persons } = await admin.list<Row>('/api/console/people', { filter: { member: one.id } });
    await admin.create('addresses', {
      member: one.id,
      person: persons[0]?.id,
      kind: 'home',
      city: 'İzmir',
    });
    await merge(one.id, other.id).expect(200);
    const { rows } = await admin.list<Row>('/api/console/people', { filter: { member: other.id } });
    expect(rows).toEqual([expect.objectContaining({ firstName: 'Ayse', mobile: '+905325558003' })]);
    const homes = await admin.list('/api/console/addresses', { filter: { person: rows[0]?.id } });
    expect(homes.total).toBe(1);
  });

  test('C7 a merge never makes a circle', async () => {
    const top = await member(admin);
    const middle = await member(admin, { parent: top.id });
    const low = await member(admin, { parent: middle.id });
    await merge(top.id, low.id).expect(200);
    expect((await admin.get(`/api/console/members/${middle.id}`)).body.parent).toBe(low.id);
    expect((await admin.get(`/api/console/members/${low.id}`)).body.parent).toBeNull();
    const below = await member(admin, { parent: middle.id });
    await merge(below.id, low.id).expect(200);
    expect((await admin.get(`/api/console/members/${low.id}`)).body.parent).toBeNull();
  });

  test('C1 a file that knows the former code finds the member that stays', async () => {
    const [gone, kept] = [await member(admin, { code: 'ESKI-1' }), await member(admin, { code: 'YENI-1' })];
    await merge(gone.id, kept.id).expect(200);
    const report = await importFile(admin, 'code,city\nESKI-1,Muğla\n', {
      steps: [
        {
          resource: 'members',
          match: ['code'],
          set: { code: '$code', kind: 'corporate', name: '$code', city: '$city' },
        },
      ],
    });
    expect(report).toMatchObject({ status: 'finished', created: 0, updated: 1 });
    expect((await admin.get(`/api/console/members/${kept.id}`)).body).toMatchObject({
      code: 'YENI-1',
      city: 'Muğla',
    });
    const taken = await admin.post('/api/console/members', { kind: 'corporate', name: 'X', code: 'ESKI-1' });
    expect(taken.body.error.details.errors).toEqual([expect.objectContaining({ path: 'code' })]);
  });

  test('C1 wrong questions', async () => {
    const [one, other] = [await member(admin), await member(admin)];
    const human = await member(admin, { kind: 'individual', firstName: 'A', lastName: 'B' });
    expect((await merge(one.id, one.id)).status).toBe(422);
    expect((await merge(one.id, human.id)).status).toBe(422);
    expect((await merge(999_999, one.id)).status).toBe(404);
    expect((await merge(one.id, 999_999)).status).toBe(400);
    for (const body of [{}, { into: 'x' }, { into: other.id, force: true }, []])
      expect((await admin.post(`/api/console/members/${one.id}/merge`, body)).status).toBe(400);
    await app.http.post(`/api/console/members/${one.id}/merge`).expect(401);
    expect((await admin.get(`/api/console/members/${one.id}`)).status).toBe(200);
  });

  test('C20 who may not, or does not work for all companies in it, merges nothing', async () => {
    const [gone, kept] = [await trading('Yabancı 1'), await member(admin)];
    const sales = await addStaff(app.system, 'sales', []);
    const seller = await signIn(app.url, 'console', sales.email, testPassword);
    const foreign = await merge(gone.them.id, kept.id, seller);
    expect(foreign.status).toBe(422);
    const viewer = await addStaff(app.system, 'viewer', [us.id]);
    const looking = await signIn(app.url, 'console', viewer.email, testPassword);
    expect((await merge(gone.them.id, kept.id, looking)).status).toBe(403);
    const person = await addPerson(app.system, { member: kept.id, scope: 'member' });
    const inside = await signIn(app.url, 'portal', person.email, testPassword);
    expect((await merge(gone.them.id, kept.id, inside)).status).toBe(403);
    expect((await admin.get(`/api/console/accounts/${gone.opened.id}`)).body.member).toBe(gone.them.id);
  });

  test('C1 a connection that ends in the middle leaves everything as it was', async () => {
    const [gone, kept] = [await trading('Yarım 1'), await trading('Yarım 2')];
    const client = new Client({ connectionString: app.databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`begin; select set_config('app.actor', 'system', true)`);
    await client.query('select ortak.merge_members($1, $2)', [gone.them.id, kept.them.id]);
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await app.system.transaction((sql) => sql.run('select pg_terminate_backend($1)', [rows[0]?.pid]));
    await client.end().catch(() => undefined);
    expect((await admin.get(`/api/console/members/${gone.them.id}`)).status).toBe(200);
    expect((await admin.get(`/api/console/accounts/${gone.opened.id}`)).body.member).toBe(gone.them.id);
    const answer = await merge(gone.them.id, kept.them.id);
    expect(answer.status).toBe(200);
  });
});

test('C1 C14 what its people were told of goes along, and of two choices and read marks of one person one stays', async () => {
  const [gone, kept] = [
    await member(admin, { kind: 'individual', firstName: 'Ali', lastName: 'Eski' }),
    await member(admin, { kind: 'individual', firstName: 'Ali', lastName: 'Yeni' }),
  ];
  const page = await admin.create('pages', {
    texts: { tr: { title: 'İkisine' } },
    status: 'published',
    members: [gone.id, kept.id],
  });
  const opened = await account(admin, gone.id, us.id);
  await admin.create('payments', { account: opened.id, date: '2026-03-01', amount: 100, currency: 'TRY' });
  await app.system.transaction((sql) =>
    sql.run(
      `with person as (select id from people where member_id = any ($1::int[])),
            marks as (insert into portal.page_reads (page_id, person_id) select $2, id from person),
            letters as (insert into portal.letters (person_id, events) select id, array[id] from person)
       insert into portal.notification_choices (person_id) select id from person`,
      [[gone.id, kept.id], page.id],
    ),
  );
  await merge(gone.id, kept.id).expect(200);
  const [left] = await app.system.transaction((sql) =>
    sql.rows(
      `select (select count(*)::int from portal.events where member_id = $1) as events, cardinality(l.events) as letters,
              (select count(*)::int from portal.page_reads r where r.person_id = p.id) as reads,
              (select count(*)::int from portal.notification_choices c where c.person_id = p.id) as choices,
              (select count(*)::int from pages_members_lnk k where k.page_id = $2) as members
       from people p join portal.letters l on l.person_id = p.id where p.member_id = $1`,
      [kept.id, page.id],
    ),
  );
  expect(left).toEqual({ events: 1, letters: 2, reads: 1, choices: 1, members: 1 });
});

test('C1 every column that says of which member a row is takes part in a merge', async () => {
  const missing = await app.system.transaction((sql) =>
    sql.rows(
      `select c.table_schema, c.table_name, c.column_name from information_schema.columns c
        where c.column_name ~ '(^|_)members?_id$' and c.table_schema not in ('pg_catalog', 'information_schema')
          and c.table_schema <> 'audit'
          and not exists (select from ortak.member_columns() m
            where m.name = format('%I.%I', c.table_schema, c.table_name)::regclass and m.attribute = c.column_name)`,
    ),
  );
  expect(missing).toEqual([]);
});
