import { Client } from 'pg';
import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import type { Sql, System } from '@ortak/database';
import { Refusal } from '@ortak/kernel/api';
import type { Clock } from '@ortak/kernel/calendar';
import { clockChannel, readInstant, writeInstant } from '../repositories/clock';

/**
 * What "now" is for everything that has a date. In a test installation it stands still at the instant that was set,
 * on all nodes; before it was set, and everywhere else, it is the real clock. Sessions and tokens always follow the
 * real time: a year of billing must not sign everybody out.
 */
export interface RunningClock extends Clock {
  /** Whether this installation has a test clock. */
  readonly isTest: boolean;
  /** @throws Refusal 404 outside a test installation */
  set(instant: Date): Promise<void>;
  /** Takes over what a request's own look-up has just read, so that a node is never behind its answer. */
  follow(instant: Date | null | undefined): void;
  /** Tells a transaction the time of the test clock, for what the database itself dates (`app.now`). */
  tell(sql: Sql): Promise<void>;
  /** Reads the clock anew; work that starts on another node than the one that set it calls this first. */
  refresh(): Promise<void>;
  /** Listens to the other nodes. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createClock(
  system: () => System,
  isTest: boolean,
  listenUrl: string | undefined,
): RunningClock {
  let instant: Date | undefined;
  let listener: Client | undefined;
  let stopped = false;
  const refresh = async (): Promise<void> => {
    if (isTest) instant = await system().transaction(readInstant);
  };
  const listen = async (): Promise<void> => {
    const client = new Client({ connectionString: listenUrl, application_name: 'ortak-clock' });
    client.on('notification', ({ payload }) => {
      if (payload) instant = new Date(payload);
    });
    // The server went away: listen again when it is back, and read what was missed.
    client.once('end', () => {
      if (listener === client) listenLater();
    });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`listen ${clockChannel}`);
    listener = client;
    await refresh();
  };
  const listenLater = (): void => {
    listener = undefined;
    if (!stopped) setTimeout(() => void listen().catch(listenLater), 1000).unref();
  };
  return {
    isTest,
    now: () => new Date(instant?.getTime() ?? Date.now()),
    follow(read) {
      if (isTest) instant = read ?? undefined;
    },
    async tell(sql) {
      if (instant) await sql.run(`select set_config('app.now', $1, true)`, [instant.toISOString()]);
    },
    refresh,
    async set(next) {
      if (!isTest) throw new Refusal(404, 'clockUnavailable');
      await system().transaction((sql) => writeInstant(sql, next));
      instant = next;
    },
    async start() {
      if (isTest && !listener) await listen();
    },
    async stop() {
      stopped = true;
      await listener?.end().catch(() => undefined);
      listener = undefined;
    },
  };
}

export default function clock({ strapi }: { strapi: Core.Strapi }): RunningClock {
  const settings = readSettings();
  return createClock(
    () => strapi.plugin('access').service('system') as System,
    settings.clock === 'test' && settings.environment !== 'production',
    settings.databaseUrl,
  );
}
