import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { rightsOfRole, type Actor, type Scope } from '@ortak/kernel/access';
import {
  bindSql,
  cloneDatabase,
  confine,
  createSystem,
  dropDatabase,
  openPool,
  type Sql,
  type System,
} from '@ortak/database';
import { testServer } from '../support/postgres';
import { unique } from '../support/records';
import { addAccount, addCompany, addMember, addPerson, addRow, addStaff, addUnit } from '../support/users';

const name = `ortak_master_${process.pid}_${randomBytes(3).toString('hex')}`;
let pool: Pool;
let system: System;

/** What a story needs: two companies, a holding with a subsidiary, a stranger, units in a tree, a person in each. */
const ids = {} as Record<
  | 'ours'
  | 'other'
  | 'holding'
  | 'subsidiary'
  | 'stranger'
  | 'region'
  | 'branch'
  | 'sibling'
  | 'ayse'
  | 'ayseUser'
  | 'mehmet'
  | 'can'
  | 'elif'
  | 'foreigner'
  | 'account'
  | 'subsidiaryAccount'
  | 'otherAccount'
  | 'strangerAccount'
  | 'clerk',
  number
>;

/** Runs work as somebody, and takes back whatever it did. */
async function as<T>(actor: Actor | 'nobody', work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const sql = bindSql(client);
    if (actor !== 'nobody') await confine(sql, actor);
    return await work(sql);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const session = '00000000-0000-4000-8000-000000000000';
const staff = (companies: number[], administrator = false): Actor => ({
  kind: 'staff',
  user: ids.clerk,
  session,
  companies,
  administrator,
  memberScope: 'all',
  rights: rightsOfRole('billing'),
  language: 'tr',
});
const ayse = (scope: Scope): Actor => ({
  kind: 'portal',
  user: ids.ayseUser,
  session,
  person: ids.ayse,
  scope,
  members: scope === 'group' ? [ids.holding, ids.subsidiary] : [ids.holding],
  units: scope === 'unit' ? [ids.region, ids.branch] : [],
  rights: {},
  language: 'tr',
});

const seen = (table: string) => async (sql: Sql) =>
  (await sql.rows<{ id: number }>(`select id from ${table} order by id`)).map(({ id }) => id);
const sorted = (...list: number[]) => [...list].sort((a, b) => a - b);

beforeAll(async () => {
  const server = testServer();
  pool = openPool(await cloneDatabase(server, server.template, name), 'ortak-master', 3);
  system = createSystem(pool);
  ids.ours = await addCompany(system);
  ids.other = await addCompany(system);
  ids.holding = await addMember(system);
  ids.subsidiary = await addMember(system, { parent_id: ids.holding });
  ids.stranger = await addMember(system);
  ids.region = await addUnit(system, ids.holding);
  ids.branch = await addUnit(system, ids.holding, ids.region);
  ids.sibling = await addUnit(system, ids.holding);
  const first = await addPerson(system, { member: ids.holding, unit: ids.region, scope: 'unit' });
  ids.ayse = first.person;
  ids.ayseUser = first.id;
  ids.mehmet = (await addPerson(system, { member: ids.holding, unit: ids.branch, scope: 'own' })).person;
  ids.can = (await addPerson(system, { member: ids.holding, unit: ids.sibling, scope: 'own' })).person;
  ids.elif = (await addPerson(system, { member: ids.subsidiary, scope: 'own' })).person;
  ids.foreigner = (await addPerson(system, { member: ids.stranger, scope: 'member' })).person;
  ids.account = await addAccount(system, ids.holding, ids.ours);
  ids.subsidiaryAccount = await addAccount(system, ids.subsidiary, ids.ours);
  ids.otherAccount = await addAccount(system, ids.holding, ids.other);
  ids.strangerAccount = await addAccount(system, ids.stranger, ids.other);
  ids.clerk = (await addStaff(system, 'billing', [ids.ours])).id;
});
afterAll(async () => {
  await pool?.end();
  await dropDatabase(testServer().adminUrl, name);
});

describe('X1 C20 what the database lets our staff see', () => {
  test('members, units and people are everybody’s; accounts and companies are those of their companies', async () => {
    const clerk = staff([ids.ours]);
    expect(await as(clerk, seen('members'))).toEqual(sorted(ids.holding, ids.subsidiary, ids.stranger));
    expect(await as(clerk, seen('people'))).toHaveLength(5);
    expect(await as(clerk, seen('accounts'))).toEqual(sorted(ids.account, ids.subsidiaryAccount));
    expect(await as(clerk, seen('companies'))).toEqual([ids.ours]);
    expect(await as(staff([]), seen('accounts'))).toEqual([]);
  });

  test('an account of another company can be neither made, changed nor deleted', async () => {
    const clerk = staff([ids.ours]);
    await expect(
      as(clerk, (sql) =>
        sql.run(`insert into accounts (member_id, company_id, currency) values ($1, $2, 'EUR')`, [
          ids.stranger,
          ids.other,
        ]),
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      as(clerk, (sql) =>
        sql.run('update accounts set company_id = $1 where id = $2', [ids.other, ids.account]),
      ),
    ).rejects.toThrow(/row-level security/);
    expect(
      await as(clerk, (sql) =>
        sql.run('update accounts set blocked = true where id = $1', [ids.otherAccount]),
      ),
    ).toBe(0);
    expect(await as(clerk, (sql) => sql.run('delete from accounts where id = $1', [ids.otherAccount]))).toBe(
      0,
    );
  });

  test('only an administrator adds a company, and sees it', async () => {
    const insert = (sql: Sql) =>
      sql.one<{ id: number }>(
        `insert into companies (code, name, currency, time_zone) values ($1, 'Yeni', 'TRY', 'Europe/Istanbul') returning id`,
        [unique()],
      );
    await expect(as(staff([ids.ours]), insert)).rejects.toThrow(/row-level security/);
    expect(await as(staff([ids.ours], true), insert)).toEqual({ id: expect.any(Number) });
  });

  test('of users they see colleagues, never a password, and change nobody', async () => {
    const clerk = staff([ids.ours]);
    const kinds = await as(clerk, (sql) => sql.rows<{ kind: string }>('select distinct kind from up_users'));
    expect(kinds).toEqual([{ kind: 'staff' }]);
    for (const column of ['password', 'reset_password_token', 'confirmation_token', '*'])
      await expect(as(clerk, (sql) => sql.rows(`select ${column} from up_users`))).rejects.toThrow(
        /permission denied/,
      );
    await expect(
      as(staff([ids.ours], true), (sql) => sql.run(`update up_users set staff_role = 'administrator'`)),
    ).rejects.toThrow(/permission denied/);
  });

  test('sessions, Strapi’s own tables and the system’s actor are out of reach', async () => {
    const clerk = staff([ids.ours], true);
    for (const table of [
      'access.sessions',
      'access.refresh_tokens',
      'access.reset_codes',
      'access.clock',
      'strapi_core_store_settings',
      'admin_users',
      'up_roles',
    ])
      await expect(as(clerk, (sql) => sql.rows(`select 1 from ${table}`))).rejects.toThrow(
        /permission denied/,
      );
    // Claiming to be the system inside a confined request opens nothing: the role decides.
    await as(clerk, async (sql) => {
      await sql.run(`select set_config('app.actor', 'system', true)`);
      expect(await seen('accounts')(sql)).toEqual(sorted(ids.account, ids.subsidiaryAccount));
    });
  });
});

describe('X1 C14 what the database lets a person of a member see', () => {
  test.each<[Scope, () => Record<string, number[]>]>([
    ['own', () => ({ people: [ids.ayse], units: [], members: [], accounts: [], companies: [] })],
    [
      'unit',
      () => ({
        people: sorted(ids.ayse, ids.mehmet),
        units: sorted(ids.region, ids.branch),
        members: [],
        accounts: [],
        companies: [],
      }),
    ],
    [
      'member',
      () => ({
        people: sorted(ids.ayse, ids.mehmet, ids.can),
        units: sorted(ids.region, ids.branch, ids.sibling),
        members: [ids.holding],
        accounts: sorted(ids.account, ids.otherAccount),
        companies: sorted(ids.ours, ids.other),
      }),
    ],
    [
      'group',
      () => ({
        people: sorted(ids.ayse, ids.mehmet, ids.can, ids.elif),
        units: sorted(ids.region, ids.branch, ids.sibling),
        members: sorted(ids.holding, ids.subsidiary),
        accounts: sorted(ids.account, ids.subsidiaryAccount, ids.otherAccount),
        companies: sorted(ids.ours, ids.other),
      }),
    ],
  ])('with scope %s', async (scope, expected) => {
    for (const [table, rows] of Object.entries(expected()))
      expect([table, await as(ayse(scope), seen(table))]).toEqual([table, rows]);
    expect(await as(ayse(scope), seen('up_users'))).toEqual([ids.ayseUser]);
  });

  test('columns that are ours alone are not theirs', async () => {
    for (const [table, column] of [
      ['members', 'annual_sales'],
      ['members', 'extra'],
      ['members', 'representative_id'],
      ['people', 'portal'],
      ['people', 'extra'],
      ['accounts', 'block_reason'],
      ['products', 'unit_price'],
      ['up_users', 'password'],
    ] as const)
      await expect(as(ayse('group'), (sql) => sql.rows(`select ${column} from ${table}`))).rejects.toThrow(
        /permission denied/,
      );
  });

  test('they change their own number and language, and nothing else of anybody', async () => {
    const write = (text: string) => as(ayse('group'), (sql) => sql.run(text));
    expect(await write(`update people set mobile = '1', language = 'en'`)).toBe(1);
    // Whoever may edit the own data of their member writes some columns of it; nobody else finds a row.
    expect(await write(`update members set name = 'x'`)).toBe(0);
    for (const text of [
      `update people set portal = '{}'`,
      `update people set member_id = ${ids.stranger}`,
      `update accounts set blocked = false`,
      `insert into people (member_id, first_name, last_name) values (${ids.holding}, 'a', 'b')`,
      `delete from people`,
      `delete from members`,
      `select nextval('members_id_seq')`,
      `select 1 from categories`,
      `select 1 from members_categories_lnk`,
      `select 1 from access.sessions`,
      `select 1 from admin_users`,
      `create table mine (id integer)`,
    ])
      expect([text, await write(text).catch((error: Error) => error.message)]).toEqual([
        text,
        // Of people, portal administrators may write some: for everybody else trigger and policies refuse (people-confined).
        expect.stringMatching(/permission denied|nobody changes their own|row-level security/),
      ]);
  });
});

describe('what must hold even from psql', () => {
  const refused = (text: string, values: unknown[] = []) =>
    expect(as({ kind: 'system' }, (sql) => sql.run(text, values))).rejects;

  test('C7 a member, unit, person or company that others hang on cannot be deleted', async () => {
    await refused('delete from members where id = $1', [ids.holding]).toThrow(/foreign key|violates/);
    await refused('delete from units where id = $1', [ids.region]).toThrow(/violates/);
    await refused('delete from companies where id = $1', [ids.ours]).toThrow(/violates/);
    await refused('delete from people where id = $1', [ids.ayse]).toThrow(/violates/);
  });

  test('C20 a member has one account with a company in a currency', async () => {
    const again = `insert into accounts (member_id, company_id, currency) values ($1, $2, $3)`;
    await refused(again, [ids.holding, ids.ours, 'TRY']).toThrow(/accounts_terms_unique/);
    expect(await as({ kind: 'system' }, (sql) => sql.run(again, [ids.holding, ids.ours, 'EUR']))).toBe(1);
    await refused(again, [ids.holding, ids.ours, 'eur']).toThrow(/accounts_currency_code/);
    await refused(again, [null, ids.ours, 'EUR']).toThrow(/accounts_member_given/);
  });

  test('C7 C13 a unit, its parent and its manager, and a person’s unit belong to one member', async () => {
    await refused('update units set parent_id = $1 where id = $2', [
      ids.region,
      await addUnit(system, ids.stranger),
    ]).toThrow(/units_parent_of_member/);
    await refused('update units set manager_id = $1 where id = $2', [ids.foreigner, ids.region]).toThrow(
      /units_manager_of_member/,
    );
    await refused('update people set unit_id = $1 where id = $2', [ids.region, ids.foreigner]).toThrow(
      /people_unit_of_member/,
    );
    await refused('update units set parent_id = id where id = $1', [ids.region]).toThrow(
      /units_parent_other/,
    );
  });

  test('C3 a category that is in use stays', async () => {
    const category = await addRow(system, 'categories', { name: 'Bayi' });
    await system.transaction((sql) =>
      sql.run('insert into members_categories_lnk (member_id, category_id) values ($1, $2)', [
        ids.stranger,
        category,
      ]),
    );
    await refused('delete from categories where id = $1', [category]).toThrow(
      /members_categories_category_kept/,
    );
  });

  test('C14 a user is staff with a role or a person of a member, and an address is one user', async () => {
    await refused(`update up_users set staff_role = null where id = $1`, [ids.clerk]).toThrow(
      /up_users_staff_or_portal/,
    );
    await refused(`update up_users set kind = 'staff' where id = $1`, [ids.ayseUser]).toThrow(
      /up_users_staff_or_portal/,
    );
    await refused(`update up_users set staff_role = 'root' where id = $1`, [ids.clerk]).toThrow(/up_users/);
    await refused(`update up_users set person_id = $1 where kind = 'portal'`, [ids.ayse]).toThrow(
      /up_users_person_unique/,
    );
    await refused(
      `update up_users set email = (select upper(email) from up_users where id = $1) where id = $2`,
      [ids.ayseUser, ids.clerk],
    ).toThrow(/up_users_email_once/);
  });
});

test('C2 the policy for staff keeps the search index usable', async () => {
  await as({ kind: 'system' }, async (sql) => {
    await sql.run(
      `insert into members (document_id, code, kind, status, name)
       select 'bulk' || n, 'BULK-' || n, 'corporate', 'potential', 'Üye ' || md5(n::text) from generate_series(1, 20000) as n`,
    );
    await sql.run('analyze members');
    await sql.run('set local enable_seqscan = off');
    const indexes = await sql.rows<{ definition: string }>(
      `select indexdef as definition from pg_indexes where tablename = 'members' and indexdef like '%trgm%'`,
    );
    expect(indexes.length).toBeGreaterThan(0);
    const expression = /gin \((.+?) (?:public\.)?gin_trgm_ops/.exec(
      indexes[0]?.definition ?? '',
    )?.[1] as string;
    await confine(sql, staff([ids.ours]));
    const plan = await sql.rows<Record<string, string>>(
      `explain select id from members where ${expression} like '%abcde%'`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Index/);
  });
});
