import { escapeIdentifier } from 'pg';
import { prepareDatabase, addressOf } from './prepare-database';
import { withClient } from './open-pool';

interface Server {
  readonly adminUrl: string;
  /** Password of the role `ortak`. */
  readonly password: string;
}

const at = (adminUrl: string, database: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.toString();
};

const asAdmin = <T>(adminUrl: string, text: string): Promise<T[]> =>
  withClient(
    at(adminUrl, 'postgres'),
    'ortak clone',
    async (client) => (await client.query(text)).rows as T[],
  );

/**
 * Makes a database that others are cloned from: roles, extensions, our schemas, and whatever `fill` adds (the CMS's
 * tables, objects, a first user). Made aside and renamed at the end: a template that exists is complete.
 * @returns whether it was made now
 */
export async function createTemplate(
  server: Server,
  name: string,
  fill: (url: string) => Promise<void> = async () => undefined,
): Promise<boolean> {
  const found = await asAdmin<{ n: number }>(
    server.adminUrl,
    `select 1 as n from pg_database where datname = '${name.replaceAll("'", "''")}'`,
  );
  if (found.length > 0) return false;
  const aside = `${name}_making`;
  await dropDatabase(server.adminUrl, aside);
  const { url } = await prepareDatabase({ ...server, database: aside });
  await fill(url);
  await endConnections(server.adminUrl, aside);
  await asAdmin(
    server.adminUrl,
    `alter database ${escapeIdentifier(aside)} rename to ${escapeIdentifier(name)}`,
  );
  return true;
}

async function endConnections(adminUrl: string, database: string): Promise<void> {
  await asAdmin(
    adminUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database.replaceAll("'", "''")}'`,
  );
}

/**
 * Copies a template into a new database, replacing one of that name.
 * @returns its address for the role `ortak`
 */
export async function cloneDatabase(server: Server, template: string, name: string): Promise<string> {
  await dropDatabase(server.adminUrl, name);
  await asAdmin(
    server.adminUrl,
    `create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)} strategy file_copy owner ortak`,
  );
  await asAdmin(server.adminUrl, `alter database ${escapeIdentifier(name)} set timezone = 'UTC'`);
  return addressOf(server.adminUrl, name, server.password);
}

/** Removes a database, whoever is connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, `drop database if exists ${escapeIdentifier(name)} with (force)`);
}
