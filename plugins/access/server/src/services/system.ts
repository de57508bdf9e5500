import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import { createSystem, openPool, type System } from '@ortak/database';
import type { RunningClock } from './clock';

const connections = 4;

/** The System with its own small pool, so that a look-up on its way into a request never waits for requests. */
export default function system({ strapi }: { strapi: Core.Strapi }): System {
  const { databaseUrl } = readSettings();
  if (databaseUrl === undefined)
    throw new Error('DATABASE_URL is not set: start with `npm start`, which starts PostgreSQL.');
  const plain = createSystem(openPool(databaseUrl, 'ortak-system', connections));
  const clock = strapi.plugin('access').service('clock') as RunningClock;
  return {
    pool: plain.pool,
    often: plain.often,
    transaction: (work) =>
      plain.transaction(async (sql) => {
        await clock.tell(sql);
        return work(sql);
      }),
  };
}
