import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createSystem, createTemplate, openPool, startPostgres } from '@ortak/database';
import { appEnvironment, runApp } from './app-process';

export const root = resolve(__dirname, '..', '..');

/** The server that all tests share: where it is, and the password of the application's role. */
export interface TestServer {
  readonly adminUrl: string;
  readonly password: string;
  /** The database that every test's own is cloned from: Strapi's tables, our objects, one administrator. */
  readonly template: string;
}

export const testAdministrator = { email: 'admin@ortak.test', password: 'Ortak-Test-2026' };

/** The running test server, as the global set-up left it for the workers. */
export function testServer(): TestServer {
  const given = process.env.ORTAK_TEST_SERVER;
  if (given === undefined) throw new Error('No test server: run the tests through `npm test` or `npx jest`.');
  return JSON.parse(given) as TestServer;
}

/** Names the template by what it is made from, so that a changed program makes a new one. */
function templateName(): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    for (const name of readdirSync(path).sort()) {
      const full = join(path, name);
      if (name === 'node_modules') continue;
      if (statSync(full).isDirectory()) visit(full);
      else if (/\.(js|json|sql)$/.test(name)) hash.update(name).update(readFileSync(full));
    }
  };
  for (const part of ['cms/dist', 'database/dist', 'database/objects', 'database/migrations'])
    visit(join(root, part));
  for (const plugin of readdirSync(join(root, 'plugins')))
    visit(join(root, 'plugins', plugin, 'server', 'dist'));
  return `ortak_template_${hash.digest('hex').slice(0, 12)}`;
}

/**
 * Starts a PostgreSQL for this run, or uses the one that `npm test` started (ORTAK_TEST_POSTGRES), and makes the
 * template once.
 * @returns the server, and how to end what was started here
 */
export async function startTestServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const given = process.env.ORTAK_TEST_POSTGRES;
  const template = templateName();
  if (given !== undefined) {
    const { adminUrl, password } = JSON.parse(given) as { adminUrl: string; password: string };
    const server = { adminUrl, password, template };
    await fillTemplate(server);
    return { server, stop: async () => undefined };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'ortak-test-'));
  const postgres = await startPostgres({
    dataDir,
    adminPassword: randomBytes(12).toString('hex'),
    profile: 'test',
  });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const server = { adminUrl: postgres.adminUrl(), password: randomBytes(12).toString('hex'), template };
    await fillTemplate(server);
    return { server, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function fillTemplate(server: TestServer): Promise<void> {
  await createTemplate(server, server.template, async (url) => {
    const app = await runApp(
      appEnvironment(url, {
        ORTAK_ADMIN_EMAIL: testAdministrator.email,
        ORTAK_ADMIN_PASSWORD: testAdministrator.password,
      }),
    );
    await app.stop();
    await hashCheaply(url);
  });
}

/** Gives the administrator a hash that takes milliseconds to compare: every file of tests signs in. */
async function hashCheaply(url: string): Promise<void> {
  const pool = openPool(url, 'ortak-test', 1);
  try {
    await createSystem(pool).transaction((sql) =>
      sql.run(`update up_users set password = crypt($2, gen_salt('bf', 4)) where email = $1`, [
        testAdministrator.email,
        testAdministrator.password,
      ]),
    );
  } finally {
    await pool.end();
  }
}
