import { readFileSync, writeFileSync } from 'node:fs';
import type { ClientBase } from 'pg';
import { withClient } from './open-pool';

const SPACES = `nspname !~ '^pg_' and nspname not in ('information_schema', 'graphile_worker')`;

interface Table {
  oid: number;
  name: string;
  security: boolean;
  forced: boolean;
}

const lines = async (client: ClientBase, text: string, oid: number): Promise<string[]> =>
  (await client.query<{ line: string }>(text, [oid])).rows.map((row) => row.line);

const COLUMNS = `
select '  ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
       || case when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
               when a.attidentity <> '' then ' generated as identity'
               when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
       || case when a.attnotnull then ' not null' else '' end as line
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
 where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped
 order by a.attnum`;

/** NOT NULL stands at its column already; constraints of Strapi are named after a hash, so the name orders them. */
const CONSTRAINTS = `
select '  constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) as line
  from pg_constraint where conrelid = $1 and contype <> 'n' and contype <> 't'
 order by array_position(array['p', 'u', 'x', 'c', 'f'], contype::text), conname collate "C"`;

const INDEXES = `
select pg_get_indexdef(i.indexrelid) || ';' as line
  from pg_index i join pg_class c on c.oid = i.indexrelid
 where i.indrelid = $1 and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
 order by c.relname collate "C"`;

const TRIGGERS = `
select pg_get_triggerdef(oid) || ';' as line
  from pg_trigger where tgrelid = $1 and not tgisinternal order by tgname collate "C"`;

const POLICIES = `
select 'create policy ' || quote_ident(polname) || ' on ' || polrelid::regclass
       || case when polpermissive then '' else ' as restrictive' end
       || ' for ' || (array['all', 'select', 'insert', 'update', 'delete'])[array_position(array['*', 'r', 'a', 'w', 'd'], polcmd::text)]
       || ' to ' || (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', ' order by r::regrole::text collate "C") from unnest(polroles) r)
       || coalesce(' using (' || pg_get_expr(polqual, polrelid) || ')', '')
       || coalesce(' with check (' || pg_get_expr(polwithcheck, polrelid) || ')', '') || ';' as line
  from pg_policy where polrelid = $1 order by polname collate "C"`;

const RIGHTS = `
select 'grant ' || string_agg(lower(a.privilege_type), ', ' order by a.privilege_type collate "C") || ' on ' || c.oid::regclass
       || ' to ' || case a.grantee when 0 then 'public' else a.grantee::regrole::text end || ';' as line
  from pg_class c, aclexplode(c.relacl) a
 where c.oid = $1 and a.grantee <> c.relowner group by c.oid, a.grantee order by 1`;

async function describeTable(client: ClientBase, table: Table): Promise<string> {
  const inside = [
    ...(await lines(client, COLUMNS, table.oid)),
    ...(await lines(client, CONSTRAINTS, table.oid)),
  ];
  const after = [
    ...(await lines(client, INDEXES, table.oid)),
    ...(await lines(client, TRIGGERS, table.oid)),
    ...(table.security ? [`alter table ${table.name} enable row level security;`] : []),
    ...(table.forced ? [`alter table ${table.name} force row level security;`] : []),
    ...(await lines(client, POLICIES, table.oid)),
    ...(await lines(client, RIGHTS, table.oid)),
  ];
  return [`create table ${table.name} (`, `${inside.join(',\n')}`, ');', ...after].join('\n');
}

async function describeFunctions(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>(
    `select trim(trailing e'\\n' from pg_get_functiondef(p.oid)) || ';' as text
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${SPACES} and p.prokind in ('f', 'p')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      order by n.nspname collate "C", p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`,
  );
  return rows.map((row) => row.text);
}

/**
 * The structure of a database as text, from the catalogs, in an order that depends on names alone: tables with their
 * columns, keys, indexes, triggers, policies and rights, and our functions.
 */
export async function describeStructure(client: ClientBase): Promise<string> {
  // With an empty path every name is written with its schema.
  await client.query(`set search_path = ''`);
  const { rows: spaces } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where ${SPACES} order by nspname collate "C"`,
  );
  const { rows: tables } = await client.query<Table>(
    `select c.oid, c.oid::regclass::text as name, c.relrowsecurity as security, c.relforcerowsecurity as forced
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${SPACES} and c.relkind in ('r', 'p') order by n.nspname collate "C", c.relname collate "C"`,
  );
  const parts = [
    '-- The structure of the database, written from its catalogs by `npm run structure`. To read, not to run.',
    spaces.map(({ name }) => `create schema ${name};`).join('\n'),
    ...(await describeFunctions(client)),
  ];
  for (const table of tables) parts.push(await describeTable(client, table));
  return `${parts.join('\n\n')}\n`;
}

/** Writes the structure of a database into a file. @returns whether the file changed */
export async function writeStructure(url: string, file: string): Promise<boolean> {
  const text = await withClient(url, 'ortak structure', describeStructure);
  let before = '';
  try {
    before = readFileSync(file, 'utf8');
  } catch {
    // Written for the first time.
  }
  if (text === before) return false;
  writeFileSync(file, text);
  return true;
}
