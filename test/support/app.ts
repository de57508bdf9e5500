import { randomBytes } from 'node:crypto';
import supertest from 'supertest';
import { cloneDatabase, createSystem, dropDatabase, openPool, type System } from '@ortak/database';
import { appEnvironment, runApp, type AppEnvironment, type AppProcess } from './app-process';
import { signIn, type Caller } from './caller';
import { testAdministrator, testServer } from './postgres';

/** An app of a test's own: a database cloned from the template, and a program that serves it. */
export interface App {
  readonly url: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Our own program's way to the database, to arrange and to look. */
  readonly system: System;
  /** A request without anybody signed in. */
  readonly http: ReturnType<typeof supertest>;
  output(): string;
  /** The administrator, signed in on the console. */
  administrator(): Promise<Caller>;
  /** Starts the program again on the same database: after `stop` or `kill`. */
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Ends everything and drops the database. Call it in afterAll. */
  close(): Promise<void>;
}

/**
 * Starts an app with a database of its own. Takes a few seconds, so one serves a whole test file.
 * @param environment further settings, for example `{ORTAK_CLOCK: 'test'}` or `{SMTP_URL: …}`
 * @param arrange what is done to the database before the program starts on it
 */
export async function startApp(
  environment: AppEnvironment = {},
  main?: string,
  arrange?: (system: System) => Promise<unknown>,
): Promise<App> {
  const server = testServer();
  const database = `ortak_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const databaseUrl = await cloneDatabase(server, server.template, database);
  const pool = openPool(databaseUrl, 'ortak-test', 4);
  let running: AppProcess | undefined;
  const need = (): AppProcess => {
    if (running === undefined) throw new Error('The app is not running.');
    return running;
  };
  const start = async () => {
    running = await runApp(appEnvironment(databaseUrl, { ORTAK_DEMO: 'false', ...environment }), main);
  };
  const close = async () => {
    await running?.stop();
    await pool.end();
    await dropDatabase(server.adminUrl, database);
  };
  try {
    await arrange?.(createSystem(pool));
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    get url() {
      return need().url;
    },
    get dataDir() {
      return need().dataDir;
    },
    get pid() {
      return need().pid;
    },
    get http() {
      return supertest(need().url);
    },
    databaseUrl,
    system: createSystem(pool),
    output: () => need().output(),
    administrator: () => signIn(need().url, 'console', testAdministrator.email, testAdministrator.password),
    start,
    stop: () => need().stop(),
    kill: () => need().kill(),
    close,
  };
}
