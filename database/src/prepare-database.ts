import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { EXTENSIONS, INHERITED, REQUEST_ROLES, ROLES, type PrepareOptions } from './roles';
import { withClient } from './open-pool';
import { runMigrations } from './run-migrations';
import { prepareForeignDatabase } from './prepare-foreign-database';

/** What was prepared, and how the application reaches it. */
export interface PreparedDatabase {
  /** Address for the role that the application signs in with. */
  readonly url: string;
  /** Names of the migrations that were applied now. */
  readonly applied: readonly string[];
}

async function ensureRoles(admin: Client, password: string): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    'select rolname as name from pg_roles where rolname = any($1)',
    [[ROLES.login, ...REQUEST_ROLES]],
  );
  const existing = new Set(rows.map((row) => row.name));
  const plain = 'nosuperuser nocreatedb nocreaterole nobypassrls noreplication';
  for (const role of REQUEST_ROLES) {
    if (!existing.has(role)) await admin.query(`create role ${role} nologin ${plain}`);
  }
  const verb = existing.has(ROLES.login) ? 'alter' : 'create';
  await admin.query(`${verb} role ${ROLES.login} login ${plain} password ${escapeLiteral(password)}`);
  // Inherits nothing: without `set role` the login role has its own rights only, and policies for the two stay apart.
  await admin.query(`grant ${REQUEST_ROLES.join(', ')} to ${ROLES.login} with inherit false, set true`);
  for (const { from, to } of INHERITED)
    await admin.query(`grant ${from} to ${to} with inherit true, set false`);
}

async function ensureDatabase(admin: Client, database: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database]);
  if (!rowCount) await admin.query(`create database ${escapeIdentifier(database)} owner ${ROLES.login}`);
  await admin.query(`alter database ${escapeIdentifier(database)} set timezone = 'UTC'`);
  await admin.query(`alter database ${escapeIdentifier(database)} set search_path = public`);
  await admin.query(`revoke all on database ${escapeIdentifier(database)} from public`);
}

async function ensureExtensions(admin: Client): Promise<void> {
  for (const name of EXTENSIONS) await admin.query(`create extension if not exists ${name} schema public`);
  await admin.query(`alter schema public owner to ${ROLES.login}`);
  await admin.query('revoke create on schema public from public');
}

/** The address of a database for the application's role on the same server. */
export const addressOf = (adminUrl: string, database: string, password: string): string => {
  const url = new URL(adminUrl);
  url.username = ROLES.login;
  url.password = encodeURIComponent(password);
  url.pathname = `/${database}`;
  return url.toString();
};

/**
 * Makes a server ready for the application: roles, database, extensions, our own schemas. Does only what is missing.
 * With `adminUrl` (the embedded server) a superuser does it. With `url` the server belongs to somebody else: what may
 * be done is done, and what may not be is explained with the statements to run.
 * @throws Error when the application's role could bypass row-level security, or something is missing
 */
export async function prepareDatabase(options: PrepareOptions): Promise<PreparedDatabase> {
  if ('url' in options) await prepareForeignDatabase(options.url);
  const url = 'url' in options ? options.url : await prepareOwn(options);
  const applied = await withClient(url, 'ortak migrations', async (client) => {
    // The default path begins with a schema of the role's own name, and one of ours is called so: the CMS would make
    // its tables there.
    await client.query('alter role current_user set search_path to public');
    await client.query('set search_path to public');
    return runMigrations(client, options.migrations, options.onApply);
  });
  return { url, applied };
}

async function prepareOwn(options: Extract<PrepareOptions, { adminUrl: string }>): Promise<string> {
  const database = options.database ?? 'ortak';
  const of = (name: string): string => {
    const url = new URL(options.adminUrl);
    url.pathname = `/${name}`;
    return url.toString();
  };
  await withClient(of('postgres'), 'ortak prepare', async (admin) => {
    await ensureRoles(admin, options.password);
    await ensureDatabase(admin, database);
  });
  await withClient(of(database), 'ortak prepare', ensureExtensions);
  return addressOf(options.adminUrl, database, options.password);
}
