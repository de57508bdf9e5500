import { randomBytes } from 'node:crypto';
import {
  cloneDatabase,
  createSystem,
  dropDatabase,
  openPool,
  recordAudit,
  withClient,
  type Sql,
  type System,
} from '@ortak/database';
import type { Pool } from 'pg';
import { expectNone } from '../tidy/house';
import { testServer } from '../support/postgres';
import { addCompany, addMember, addRow } from '../support/users';

interface Entry {
  readonly id: string;
  readonly transaction: string;
  readonly kind: string;
  readonly action: string;
  readonly resource: string;
  readonly record: string | null;
  readonly part: string | null;
  readonly version: number | null;
  readonly member_id: number | null;
  readonly company_id: number | null;
  readonly actor: string;
  readonly user_id: number | null;
  readonly origin: string | null;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly details: Record<string, unknown> | null;
}

describe('audit trail', () => {
  const name = `ortak_audit_${process.pid}_${randomBytes(3).toString('hex')}`;
  let pool: Pool;
  let system: System;
  let url: string;
  let adminUrl: string;

  beforeAll(async () => {
    const server = testServer();
    url = await cloneDatabase(server, server.template, name);
    const admin = new URL(server.adminUrl);
    admin.pathname = `/${name}`;
    adminUrl = admin.toString();
    pool = openPool(url, 'ortak-audit-test', 4);
    system = createSystem(pool);
  });
  afterAll(async () => {
    await pool?.end();
    await dropDatabase(testServer().adminUrl, name);
  });

  const newest = (sql: Sql, where = 'true', count = 50): Promise<Entry[]> =>
    sql.rows<Entry>(
      `select *, transaction::text from audit.entries where ${where} order by id desc limit ${count}`,
    );
  const seen = (where: string): Promise<Entry[]> => system.transaction((sql) => newest(sql, where));
  const asSuperuser = (text: string): Promise<unknown> =>
    withClient(adminUrl, 'psql', (client) => client.query(text));

  test('C5 X7 what happens to a member is kept: who, when, and each field from and to', async () => {
    const id = await addMember(system, { code: 'X7-1', name: 'Eski Ünvan A.Ş.', tax_number: '1234567890' });
    await system.transaction((sql) =>
      sql.run(
        `update members set name = 'Yeni Ünvan A.Ş.', phone = '+90 212 555 00 00', extra = '{"floor": 3}', version = 2, updated_at = now() where id = $1`,
        [id],
      ),
    );
    await system.transaction((sql) =>
      sql.run(`update members set updated_at = now(), version = 3 where id = $1`, [id]),
    );
    await system.transaction((sql) => sql.run('delete from members where id = $1', [id]));
    const [deleted, changed, created, ...more] = await seen(`resource = 'members' and record = ${id}`);
    expect(more).toEqual([]);
    expect(created).toMatchObject({
      kind: 'change',
      action: 'create',
      actor: 'system',
      origin: 'ortak-audit-test',
      member_id: id,
      company_id: null,
      before: null,
      after: { code: 'X7-1', name: 'Eski Ünvan A.Ş.', taxNumber: '1234567890', kind: 'corporate' },
    });
    expect(changed).toMatchObject({
      action: 'update',
      version: 2,
      before: { name: 'Eski Ünvan A.Ş.', phone: null, 'extra.floor': null },
      after: { name: 'Yeni Ünvan A.Ş.', phone: '+90 212 555 00 00', 'extra.floor': 3 },
    });
    expect(Object.keys(changed?.after ?? {}).sort()).toEqual(['extra.floor', 'name', 'phone']);
    expect(deleted).toMatchObject({ action: 'delete', before: { name: 'Yeni Ünvan A.Ş.' }, after: null });
  });

  test('X7 a change past the application is kept with the user of the database', async () => {
    const id = await addMember(system, { code: 'X7-psql' });
    await asSuperuser(`update members set name = 'Gizlice' where id = ${id}`);
    const [entry] = await seen(`resource = 'members' and record = ${id}`);
    expect(entry).toMatchObject({ actor: 'database', user_id: null, after: { name: 'Gizlice' } });
    expect(entry?.origin).toMatch(/psql$/);
  });

  test('X7 categories of a member are kept as a field of it', async () => {
    const member = await addMember(system, { code: 'X7-cat' });
    const [one, two] = [
      await addRow(system, 'categories', { name: 'Bayi' }),
      await addRow(system, 'categories', { name: 'Servis' }),
    ];
    await system.transaction((sql) =>
      sql.run('insert into members_categories_lnk (member_id, category_id) values ($1, $2), ($1, $3)', [
        member,
        one,
        two,
      ]),
    );
    await system.transaction((sql) =>
      sql.run('delete from members_categories_lnk where member_id = $1 and category_id = $2', [member, one]),
    );
    const [removed, added] = await seen(`resource = 'members' and record = ${member} and action = 'update'`);
    expect(added).toMatchObject({
      before: { categories: [] },
      after: { categories: [one, two] },
      member_id: member,
    });
    expect(removed).toMatchObject({ before: { categories: [one] }, after: { categories: [] } });
  });

  test('X7 secrets never land in the trail, only that they changed', async () => {
    const secret = 'geheim-0815';
    await system.transaction(async (sql) => {
      await sql.run(
        `insert into up_users (document_id, username, email, name, kind, staff_role, provider, confirmed, blocked, password)
         values ('audit-secret', 'a@secret.test', 'a@secret.test', 'A', 'staff', 'viewer', 'local', true, false, $1)`,
        [`${secret}-1`],
      );
      await sql.run(
        `update up_users set password = $1, reset_password_token = $1, confirmation_token = $1 where document_id = 'audit-secret'`,
        [`${secret}-2`],
      );
    });
    const [changed, created] = await seen(`resource = 'users' and action in ('create', 'update')`);
    expect(created?.after).toMatchObject({ email: 'a@secret.test', password: '***' });
    expect(changed?.after).toMatchObject({
      password: '***',
      resetPasswordToken: '***',
      confirmationToken: '***',
    });
    const found = await system.transaction((sql) =>
      sql.rows(`select id from audit.entries e where e::text like '%${secret}%'`),
    );
    expect(found).toEqual([]);
  });

  test('X7 every table is recorded, or says why not', async () => {
    const tables = await system.transaction((sql) =>
      sql.rows<{ name: string; exempt: string | null; triggers: string[] }>(
        `select t.full_name as name, t.exempt,
                array(select tgname::text from pg_trigger where tgrelid = t.relation and tgname like 'audit_%' and tgenabled = 'O' order by 1) as triggers
           from audit.tables() t order by 1`,
      ),
    );
    expect(tables.length).toBeGreaterThan(20);
    expectNone(
      tables
        .filter(({ exempt, triggers }) => (exempt === null) !== (triggers.length === 4))
        .map((table) => table.name),
      'A table has the four triggers of the trail, or a reason in audit.rules(): database/objects/functions/audit-rules.sql.',
    );
    const business = tables.filter(({ exempt }) => exempt === null).map((table) => table.name);
    for (const table of [
      'members',
      'units',
      'people',
      'accounts',
      'subscriptions',
      'invoices',
      'payments',
      'up_users',
    ])
      expect(business).toContain(`public.${table}`);
  });

  test('X7 nobody changes the trail: not the owner, not a superuser by mistake, not a replica', async () => {
    await addMember(system, { code: 'X7-fixed' });
    for (const table of ['entries', 'chain', 'checkpoints'])
      for (const text of [
        `update audit.${table} set ${table === 'entries' ? 'action' : table === 'chain' ? 'entry_id' : 'entries'} = ${table === 'entries' ? "'forged'" : '1'}`,
        `delete from audit.${table}`,
        `truncate audit.${table}`,
      ]) {
        await expect(system.transaction((sql) => sql.run(text))).rejects.toThrow(/never changed/);
        await expect(asSuperuser(text)).rejects.toThrow(/never changed/);
        await expect(asSuperuser(`set session_replication_role = replica; ${text}`)).rejects.toThrow(
          /never changed/,
        );
      }
  });

  test('X7 what is no change of a row is written by whoever the transaction is confined to', async () => {
    await system.transaction(async (sql) => {
      await recordAudit(sql, {
        action: 'reveal',
        resource: 'payment-cards',
        record: 7,
        member: 3,
        actor: 'staff',
        user: 5,
      });
    });
    expect((await seen(`action = 'reveal'`))[0]).toMatchObject({
      kind: 'access',
      actor: 'staff',
      user_id: 5,
      record: '7',
    });
    await system.transaction(async (sql) => {
      await sql.run(`select set_config('role', 'ortak_portal', true), set_config('app.actor', 'portal', true),
                            set_config('app.user', '9', true), set_config('app.person', '4', true)`);
      await recordAudit(sql, { action: 'download', resource: 'statements', actor: 'staff', user: 5 });
      await expect(sql.run('savepoint a; select 1 from audit.entries')).rejects.toThrow(/permission denied/);
      await sql.run('rollback to a');
    });
    expect((await seen(`action = 'download'`))[0]).toMatchObject({
      actor: 'portal',
      user_id: 9,
      person_id: 4,
    });
  });

  test('X7 the rows of a bulk run are one entry with totals', async () => {
    const company = await addCompany(system);
    const member = await addMember(system, { code: 'X7-bulk' });
    const account = await addRow(system, 'accounts', {
      member_id: member,
      company_id: company,
      currency: 'TRY',
    });
    await system.transaction((sql) =>
      sql.run(
        `insert into ledger.entries (account_id, company_id, member_id, date, type, debit, currency, posted_at)
         select $1, $2, $3, '2026-01-01', 'opening', 100, 'TRY', now() from generate_series(1, 300)`,
        [account, company, member],
      ),
    );
    const entries = await seen(`resource = 'ledger-entries'`);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      record: null,
      company_id: company,
      details: { rows: 300, debit: 30000, currency: 'TRY' },
    });
  });

  test('X7 entries are sealed without gaps once their transactions have ended, however long one of them takes', async () => {
    const open = await pool.connect();
    try {
      await open.query('begin');
      await open.query(`select set_config('app.actor', 'system', true)`);
      await open.query(
        `insert into members (document_id, code, kind, status, name) values ('late', 'X7-late', 'corporate', 'potential', 'Geç')`,
      );
      await addMember(system, { code: 'X7-early' });
      const sealed = await system.transaction((sql) =>
        sql.one<{ sealed: number }>('select * from audit.seal(20000)'),
      );
      expect(sealed?.sealed).toBeGreaterThan(5);
      // Who is still at it keeps nobody waiting, and is found afterwards.
      expect(await seen('not exists (select from audit.chain c where c.entry_id = entries.id)')).toEqual([]);
      await open.query('commit');
    } finally {
      open.release();
    }
    for (let left = 1; left > 0;)
      left =
        (await system.transaction((sql) => sql.one<{ sealed: number }>('select * from audit.seal(1)')))
          ?.sealed ?? 0;
    const chain = await system.transaction((sql) =>
      sql.one<{ entries: number; chained: number; last: number }>(
        `select (select count(*)::int from audit.entries) as entries, count(*)::int as chained, max(sequence)::int as last from audit.chain`,
      ),
    );
    expect(chain?.chained).toBe(chain?.entries);
    expect(chain?.last).toBe(chain?.entries);
    const [late] = await seen(`after ->> 'code' = 'X7-late'`);
    const at = await system.transaction((sql) =>
      sql.one<{ sequence: string }>('select sequence from audit.chain where entry_id = $1', [late?.id]),
    );
    expect(Number(at?.sequence)).toBe(chain?.last);
  });
});
