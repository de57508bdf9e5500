import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPostgres, withClient, type PostgresServer } from '@ortak/database';

/** Passwords of servers that live for one test file. */
export const passwords = { admin: 'admin-of-one-test', application: 'ortak-of-one-test' };

/** A PostgreSQL of a test's own, for tests that kill it, or that change its roles. */
export async function startOwnPostgres(
  dataDir = makeFolder(),
): Promise<PostgresServer & { dataDir: string }> {
  const server = await startPostgres({ dataDir, adminPassword: passwords.admin, profile: 'test' });
  return Object.assign(server, { dataDir });
}

/** A folder that nobody else may enter, as mkdtemp makes it: the server's user cannot pass through it either. */
export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'ortak-own-'));

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** The rows of one statement on a connection of its own. */
export const ask = <T = Record<string, unknown>>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<T[]> =>
  withClient(url, 'ortak test', async (client) => (await client.query(text, values)).rows as T[]);

const execute = promisify(execFile);

/** Runs a program to its end. @returns its exit code and everything it printed */
export async function run(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<{ code: number; printed: string }> {
  try {
    const { stdout, stderr } = await execute(command, args, options);
    return { code: 0, printed: stdout + stderr };
  } catch (error) {
    const failure = error as { code?: number | string; stdout?: string; stderr?: string };
    return {
      code: typeof failure.code === 'number' ? failure.code : 1,
      printed: `${failure.stdout ?? ''}${failure.stderr ?? ''}`,
    };
  }
}

/** Waits until `condition` holds. @returns the milliseconds it took; throws after `within` */
export async function until(condition: () => boolean | Promise<boolean>, within: number): Promise<number> {
  const since = performance.now();
  while (!(await condition())) {
    if (performance.now() - since > within) throw new Error(`Nothing happened within ${within} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return performance.now() - since;
}

/** Whether a process runs; one that has ended but was not reaped does not. */
export { findProcesses, isAlive } from '../../database/src/postgres/processes';
