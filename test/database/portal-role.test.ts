import { randomBytes } from 'node:crypto';
import { cloneDatabase, createSystem, dropDatabase, openPool, type System } from '@ortak/database';
import type { Pool } from 'pg';
import { testServer } from '../support/postgres';

/**
 * What the role of the portal reaches in the database, on purpose. A table, view, sequence or function that is not here
 * fails: write it here only together with its policy (tables) or with the reason why it reveals nothing (functions).
 */
const tables: Readonly<Record<string, string>> = {
  'analyses.form_versions': 'select',
  'analyses.results': 'select',
  'documents.versions': 'select',
  'ledger.balances': 'select',
  'ledger.entries': 'select',
  'ledger.turnover': 'select',
  'public.accounts': 'select',
  'public.analyses': 'insert select update',
  'public.analysis_forms': 'select',
  'public.bank_accounts': 'select',
  'public.change_requests': 'insert select update',
  'public.companies': 'select',
  'public.document_types': 'select',
  'public.documents': 'select',
  'public.invoice_lines': 'select',
  'public.invoices': 'select',
  'public.member_cards': 'select',
  'portal.events': 'select',
  'portal.notification_choices': 'insert select update',
  'portal.page_reads': 'insert select',
  'public.pages': 'select',
  'public.notes': 'insert select',
  'public.members': 'select update',
  'public.payment_allocations': 'select',
  'public.payments': 'select',
  'public.people': 'insert select update',
  'public.portal_profiles': 'select',
  'public.products': 'select',
  'public.subscription_lines': 'select',
  'public.subscriptions': 'select',
  'public.units': 'select update',
  'public.up_users': 'select',
};

/** Functions that run as the owner (security definer): each says only what its name says about the caller. */
const definers = [
  'analyses.asks_review',
  'analyses.definitions',
  'analyses.fitting',
  'analyses.portal_forms',
  'app.extra_of_accounts',
  'app.extra_of_invoices',
  'app.extra_of_members',
  'app.extra_of_payments',
  'app.extra_of_people',
  'app.extra_of_products',
  'app.extra_of_subscriptions',
  'app.extra_of_units',
  'app.fields_of_accounts',
  'app.fields_of_invoices',
  'app.fields_of_members',
  'app.fields_of_payments',
  'app.fields_of_people',
  'app.fields_of_products',
  'app.fields_of_subscriptions',
  'app.fields_of_units',
  'app.portal_categories',
  'app.record_audit',
  'ortak.managed_access',
  'ortak.own_data_columns',
  'ortak.own_data_modes',
  'ortak.portal_rights',
  'ortak.portal_scope',
  'portal.visible_pages',
];

describe('X1 what the role of the portal reaches', () => {
  const name = `ortak_portal_role_${process.pid}_${randomBytes(3).toString('hex')}`;
  let pool: Pool;
  let system: System;

  beforeAll(async () => {
    const server = testServer();
    pool = openPool(await cloneDatabase(server, server.template, name), 'ortak-portal-role', 2);
    system = createSystem(pool);
  });
  afterAll(async () => {
    await pool?.end();
    await dropDatabase(testServer().adminUrl, name);
  });

  const rows = <T>(text: string) => system.transaction((sql) => sql.rows<T>(text));

  test('X1 the tables that are written here, with these rights and no others; no view at all', async () => {
    const found = await rows<{ name: string; rights: string; kind: string }>(`
      select n.nspname || '.' || c.relname as name, c.relkind as kind, string_agg(r, ' ' order by r) as rights
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) r
       where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
         and has_schema_privilege('ortak_portal', n.oid, 'usage')
         and (has_table_privilege('ortak_portal', c.oid, r)
              or (r in ('select', 'insert', 'update', 'references') and has_any_column_privilege('ortak_portal', c.oid, r)))
       group by 1, 2 order by 1`);
    expect(Object.fromEntries(found.map((row) => [row.name, row.rights]))).toEqual(tables);
    expect(found.filter(({ kind }) => !['r', 'p'].includes(kind))).toEqual([]);
  });

  test('X1 each of them has a policy for each right, and is confined', async () => {
    const found = await rows<{ name: string; forced: boolean; commands: string[] }>(`
      select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
             coalesce((select array_agg(distinct lower(p.cmd)) from pg_policies p
               where p.schemaname = n.nspname and p.tablename = c.relname and 'ortak_portal' = any (p.roles)), '{}') as commands
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p')`);
    const byName = new Map(found.map((row) => [row.name, row]));
    for (const [table, rights] of Object.entries(tables)) {
      expect([table, byName.get(table)?.forced]).toEqual([table, true]);
      expect([table, byName.get(table)?.commands.sort()]).toEqual([table, rights.split(' ').sort()]);
    }
  });

  // An index is kept by whoever writes the row, and PostgreSQL asks them for the right to its functions: not with every update, only
  // where an indexed column changes or the page is full.
  test('X1 X2 whoever writes a table may call what stands in its indexes', async () => {
    const found = await rows<{ refused: string }>(`
      select distinct r.role || ': ' || i.indexrelid::regclass || ' ' || f.oid::regprocedure as refused
        from pg_index i
        join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = i.indexrelid and d.refclassid = 'pg_proc'::regclass
        join pg_proc f on f.oid = d.refobjid
       cross join unnest(array['ortak_staff', 'ortak_portal']) r (role)
       where (has_any_column_privilege(r.role, i.indrelid, 'insert') or has_any_column_privilege(r.role, i.indrelid, 'update'))
         and not has_function_privilege(r.role, f.oid, 'execute')`);
    expect(found).toEqual([]);
  });

  test('X1 no sequence of which a number would tell how much there is of others', async () => {
    const found = await rows<{ name: string }>(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'S' and n.nspname !~ '^pg_' and has_schema_privilege('ortak_portal', n.oid, 'usage')
         and (has_sequence_privilege('ortak_portal', c.oid, 'select') or has_sequence_privilege('ortak_portal', c.oid, 'usage'))
       order by 1`);
    // Of these some are added; how many there are, their ids tell anyway.
    expect(found.map((row) => row.name)).toEqual([
      'public.analyses_id_seq',
      'public.change_requests_id_seq',
      'public.notes_id_seq',
      'public.people_id_seq',
    ]);
  });

  test('X1 of the functions that run as the owner, those that are written here', async () => {
    const found = await rows<{ name: string }>(`
      select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and has_function_privilege('ortak_portal', p.oid, 'execute')
         and has_schema_privilege('ortak_portal', n.oid, 'usage')
         and p.prorettype <> 'trigger'::regtype
         -- What an extension brings is the extension's.
         and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
       order by 1`);
    expect(found.map((row) => row.name)).toEqual(definers);
  });

  test('X1 what belongs to one of our companies is closed to staff of another who look through a person’s eyes', async () => {
    const found = await rows<{ name: string }>(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id' and not a.attisdropped
       where c.relkind in ('r', 'p')
         and exists (select from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
                       and 'ortak_portal' = any (p.roles))
         and not exists (select from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
                           and 'ortak_portal_viewer' = any (p.roles) and p.permissive = 'RESTRICTIVE')`);
    expect(found).toEqual([]);
  });
});
