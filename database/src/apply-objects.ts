import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LOCKS, SqlFileError } from './locks';
import type { Sql } from './sql';

/** One file of database objects, written so that it can be run again and again. */
export interface ObjectFile {
  /** `policies/invoices.sql` */
  readonly name: string;
  readonly text: string;
}

/** In this order: what comes later may use what came before. */
export const OBJECT_FOLDERS = ['functions', 'keys', 'triggers', 'indexes', 'policies', 'grants'] as const;

export const OBJECTS_FOLDER = resolve(__dirname, '..', 'objects');

/** Files in the order in which they are applied. */
export function readObjects(folder = OBJECTS_FOLDER): ObjectFile[] {
  return OBJECT_FOLDERS.flatMap((part) => {
    const path = join(folder, part);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => ({ name: `${part}/${name}`, text: readFileSync(join(path, name), 'utf8') }));
  });
}

function hashOf(files: readonly ObjectFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.name}\0${file.text}\0`);
  return hash.digest('hex');
}

/** Everything that objects hang on or make, as one value: tables, columns, keys, indexes, triggers, policies, rights. */
const FINGERPRINT = `
with space as (
  select oid, nspname from pg_namespace
   where nspname !~ '^pg_' and nspname not in ('information_schema', 'ortak', 'graphile_worker')
), relation as (
  select c.oid, s.nspname || '.' || c.relname as name, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl
    from pg_class c join space s on s.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'v', 'm')
), fact (line) as (
  select concat_ws(' ', 'relation', name, relkind, relrowsecurity, relforcerowsecurity, relacl::text) from relation
  union all
  select concat_ws(' ', 'column', r.name, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   pg_get_expr(d.adbin, d.adrelid), a.attacl::text)
    from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  union all
  select concat_ws(' ', 'constraint', r.name, k.conname, k.convalidated, pg_get_constraintdef(k.oid))
    from relation r join pg_constraint k on k.conrelid = r.oid
  union all
  select concat_ws(' ', 'index', i.indisvalid, pg_get_indexdef(i.indexrelid))
    from relation r join pg_index i on i.indrelid = r.oid
  union all
  select concat_ws(' ', 'trigger', t.tgenabled, pg_get_triggerdef(t.oid))
    from relation r join pg_trigger t on t.tgrelid = r.oid and not t.tgisinternal
  union all
  select concat_ws(' ', 'policy', r.name, p.polname, p.polcmd, p.polpermissive, p.polroles::regrole[]::text,
                   pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    from relation r join pg_policy p on p.polrelid = r.oid
  union all
  select concat_ws(' ', 'function', f.oid::regprocedure, md5(pg_get_functiondef(f.oid)), f.proacl::text)
    from pg_proc f join space s on s.oid = f.pronamespace
   where f.prokind in ('f', 'p') and not exists (select from pg_depend d where d.objid = f.oid and d.deptype = 'e')
)
select md5(string_agg(line, e'\\n' order by line collate "C")) as value from fact`;

async function fingerprint(sql: Sql): Promise<string> {
  return (await sql.one<{ value: string | null }>(FINGERPRINT))?.value ?? '';
}

/**
 * Applies functions, keys, triggers, indexes, policies and rights after the CMS has brought its tables up to date.
 * Does nothing when neither the files nor the tables have changed since last time; several nodes may call it at once.
 * @param sql a transaction of the role that owns the tables: all files are applied in it, or none
 * @returns whether anything was applied
 * @throws SqlFileError naming the file and the line
 */
export async function applyObjects(sql: Sql, files: readonly ObjectFile[] = readObjects()): Promise<boolean> {
  await sql.run('select pg_advisory_xact_lock($1)', [LOCKS.objects]);
  const wanted = hashOf(files);
  const last = await sql.one<{ files: string; structure: string }>(
    'select files, structure from ortak.objects',
  );
  if (last?.files === wanted && last.structure === (await fingerprint(sql))) return false;
  // Others may hold a table for a moment, but must not be blocked behind us for long.
  await sql.run(`set local lock_timeout = '15s'`);
  await sql.run(`set local client_min_messages = warning`);
  await sql.run(`set local check_function_bodies = on`);
  for (const file of files) {
    await sql.client.query(file.text).catch((error: Error) => {
      throw new SqlFileError(`objects/${file.name}`, file.text, error);
    });
  }
  await sql.run(
    `insert into ortak.objects (one, files, structure) values (true, $1, $2)
     on conflict (one) do update set files = excluded.files, structure = excluded.structure, applied_at = now()`,
    [wanted, await fingerprint(sql)],
  );
  return true;
}
