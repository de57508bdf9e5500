import { randomBytes } from 'node:crypto';
import { cloneDatabase, createSystem, dropDatabase, openPool, type System } from '@ortak/database';
import type { Pool } from 'pg';
import { expectNone } from '../tidy/house';
import { testServer } from '../support/postgres';

interface Table {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly columns: string[];
  readonly granted: string[];
  readonly policies: { readonly name: string; readonly roles: string[]; readonly permissive: string }[];
}

/** Every table of the database with what the catalogs say about it, our bookkeeping and the job queue left out. */
const CATALOG = `
  select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
         array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
         array(select distinct g.grantee::text
                 from (select grantee from information_schema.table_privileges p
                        where p.table_schema = n.nspname and p.table_name = c.relname
                       union select grantee from information_schema.column_privileges p
                        where p.table_schema = n.nspname and p.table_name = c.relname) g
                where g.grantee <> 'ortak') as granted,
         (select coalesce(json_agg(json_build_object('name', p.policyname, 'roles', p.roles, 'permissive', p.permissive)), '[]')
            from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and n.nspname !~ '^pg_'
     and n.nspname not in ('information_schema', 'ortak', 'graphile_worker')
   order by 1`;

/** Tables that say nothing about members: Strapi's own machinery, which no request may reach either. */
const MACHINERY =
  /^public\.(strapi_|admin_|up_(permissions|roles|permissions_role_lnk)|i18n_|files|upload_|.*_morph)/;

describe('row-level security', () => {
  const name = `ortak_rls_${process.pid}_${randomBytes(3).toString('hex')}`;
  let pool: Pool;
  let system: System;
  let tables: Table[];

  beforeAll(async () => {
    const server = testServer();
    pool = openPool(await cloneDatabase(server, server.template, name), 'ortak-rls', 2);
    system = createSystem(pool);
    tables = await system.transaction((sql) => sql.rows<Table>(CATALOG));
  });
  afterAll(async () => {
    await pool?.end();
    await dropDatabase(testServer().adminUrl, name);
  });

  const ours = () => tables.filter((table) => !MACHINERY.test(table.name));

  test('X1 every table of ours is confined, its owner included', () => {
    expect(ours().length).toBeGreaterThan(20);
    expectNone(
      ours()
        .filter(({ enabled, forced }) => !enabled || !forced)
        .map((table) => table.name),
      'Add database/objects/policies/<table>.sql with "enable" and "force row level security": without it every request sees every row.',
    );
  });

  test('X1 our own program has a policy on each, and says who it is', () => {
    expectNone(
      ours()
        .filter(({ policies }) => !policies.some(({ roles }) => roles.includes('ortak')))
        .map((table) => table.name),
      'Add a policy <table>_system to ortak using (app.is_system()): jobs and sign-in read it.',
    );
  });

  test('X1 a role that was granted a table has a policy of its own on it', () => {
    expectNone(
      tables.flatMap(({ name: table, granted, policies }) =>
        granted
          .filter((role) => !policies.some(({ roles }) => roles.includes(role)))
          .map((role) => `${table}: ${role}`),
      ),
      'What is granted is confined: write the policy for this role, or take the grant back.',
    );
  });

  test('X1 no policy is meant for everybody', () => {
    expectNone(
      tables.flatMap(({ name: table, policies }) =>
        policies.filter(({ roles }) => roles.includes('public')).map((policy) => `${table}: ${policy.name}`),
      ),
      'A policy names its role: "to ortak_staff". Without a role it opens the table to all of them.',
    );
  });

  test('X1 what belongs to a member, an account or a company carries its column', () => {
    const commercial = ours().filter(({ columns }) => columns.includes('account_id'));
    expect(commercial.length).toBeGreaterThan(3);
    expectNone(
      commercial
        .filter(({ columns }) => !columns.includes('company_id') || !columns.includes('member_id'))
        .map((table) => table.name),
      'Copy company_id and member_id into the table (guarded by a trigger or a composite key), so that a policy is one comparison.',
    );
  });

  test('C18 X1 what staff may read and says whose it is, is closed to those who see their own members only', () => {
    // Lists of the house and what belongs to nobody: our companies, catalogue, colleagues, own imports, and what only administrators see.
    const shared =
      /^(public\.(companies|categories|sectors|segments|products|portal_profiles|staff_roles|pages|pages_categories_lnk|pages_profiles_lnk|team_roles|relationship_kinds|document_types|text_templates|analysis_forms|analysis_forms_categories_lnk|field_definitions|field_definitions_categories_lnk|screens|screens_categories_lnk|list_settings|own_data_rules|up_users|up_users_companies_lnk)|parametric\.index_builds|analyses\.form_versions|imports\.(jobs|files)|jobs\.records|audit\.chain|billing\.number_series|vault\.card_series)$/;
    expectNone(
      ours()
        .filter(({ name: table, granted, policies }) => {
          const confined = policies.some(
            ({ roles, permissive }) => roles.includes('ortak_staff_own') && permissive === 'RESTRICTIVE',
          );
          return granted.includes('ortak_staff') && !shared.test(table) && !confined;
        })
        .map((table) => table.name),
      'Give the table a member_id (policies/team-members.sql then finds it), or a restrictive policy <table>_own to ortak_staff_own; add it to the list here only if it belongs to no member.',
    );
  });

  test('X1 the roles are what they must be', async () => {
    const roles = await system.transaction((sql) =>
      sql.rows(`select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles
                where rolname in ('ortak', 'ortak_staff', 'ortak_staff_own', 'ortak_portal', 'ortak_portal_viewer') order by 1`),
    );
    const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false };
    expect(roles).toEqual([
      { rolname: 'ortak', rolcanlogin: true, ...plain },
      { rolname: 'ortak_portal', rolcanlogin: false, ...plain },
      { rolname: 'ortak_portal_viewer', rolcanlogin: false, ...plain },
      { rolname: 'ortak_staff', rolcanlogin: false, ...plain },
      { rolname: 'ortak_staff_own', rolcanlogin: false, ...plain },
    ]);
    const inherited = await system.transaction((sql) =>
      sql.rows(`select r.rolname, m.inherit_option, m.set_option from pg_auth_members m
                join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
                where u.rolname = 'ortak' and r.rolname like 'ortak_%' order by 1`),
    );
    expect(inherited).toEqual([
      { rolname: 'ortak_portal', inherit_option: false, set_option: true },
      { rolname: 'ortak_portal_viewer', inherit_option: false, set_option: true },
      { rolname: 'ortak_staff', inherit_option: false, set_option: true },
      { rolname: 'ortak_staff_own', inherit_option: false, set_option: true },
    ]);
  });

  test.each(['ortak', 'ortak_staff', 'ortak_staff_own', 'ortak_portal', 'ortak_portal_viewer'])(
    'X1 without an actor, %s finds nothing that belongs to a member and writes nothing',
    async (role) => {
      await system.transaction(async (sql) => {
        await sql.run(`insert into companies (document_id, code, name, currency, time_zone)
                       values ('orls1', 'RLS', 'Örnek A.Ş.', 'TRY', 'Europe/Istanbul') on conflict do nothing`);
        await sql.run(
          `insert into members (document_id, code, kind, status, name) values ('orls2', 'RLS-${role}', 'corporate', 'potential', 'Deneme')`,
        );
        await sql.run(`insert into accounts (document_id, company_id, member_id, currency)
                       select 'orls3', c.id, m.id, 'TRY' from companies c, members m where c.code = 'RLS' and m.code = 'RLS-${role}'`);
      });
      // The address book and the catalogue are shared by all who hold the staff's role, which only a request can take.
      const open = role.startsWith('ortak_staff') ? await sharedWithStaff() : new Set<string>();
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query(`set local role ${role}`);
        const seen: string[] = [];
        for (const table of ours().filter(({ name: one }) => !open.has(one))) {
          await client.query('savepoint look');
          const answer = await client.query(`select 1 from ${table.name} limit 1`).then(
            ({ rowCount }) => rowCount ?? 0,
            () => 0,
          );
          if (answer > 0) seen.push(table.name);
          await client.query('rollback to savepoint look');
        }
        expectNone(seen, `With no actor set, ${role} sees rows here: the policy must ask app.actor.`);
        await expect(
          client.query(
            `insert into members (code, kind, status, name) values ('X', 'corporate', 'potential', 'X')`,
          ),
        ).rejects.toThrow(/row-level security|permission denied/);
      } finally {
        await client.query('rollback');
        client.release();
      }
    },
  );

  /** Tables whose policy for staff is plainly `true`: what every one of our staff may see. */
  async function sharedWithStaff(): Promise<Set<string>> {
    const rows = await system.transaction((sql) =>
      sql.rows<{ name: string }>(`select schemaname || '.' || tablename as name from pg_policies
                                  where 'ortak_staff' = any (roles) and qual = 'true'`),
    );
    const shared = rows.map(({ name: table }) => table);
    expect(
      shared.filter(
        (table) =>
          !/^public\.(companies|members|categories|sectors|units|people|products|team_roles|relationships|relationship_kinds|members_(categories|sectors)_lnk)$/.test(
            table,
          ),
      ),
    ).toEqual([]);
    return new Set(shared);
  }
});
