import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readSettings } from '@ortak/config';
import { Refusal } from '@ortak/kernel/api';
import type { System } from '@ortak/database';
import { readBearer } from '../domain/read-bearer';
import type { AfterCommitWork } from '../services/after-commit';
import { authenticate } from '../services/authenticate';
import type { RunningClock } from '../services/clock';
import { runRequest } from '../services/run-request';
import { isApi } from './envelope';

/** Signing in and out knows no actor; a stale token that comes along must not stand in its way. */
const doors = new Set([
  'local',
  'refresh',
  'logout',
  'forgot-password',
  'reset-password',
  'second-step',
  'invitation',
  'accept-invitation',
]);

const isDoor = (path: string): boolean => {
  const [, api, auth, door = '', ...rest] = path.split('/');
  const alone = rest.length === 0 || (door === 'second-step' && rest.join('/') === 'enrol');
  return api === 'api' && auth === 'auth' && alone && doors.has(door);
};

/**
 * Gives each request of the API its actor and one transaction that the database confines to it (`ctx.state.actor`,
 * `ctx.state.sql`, `ctx.state.afterCommit`). A request without a token gets neither; a route's policy then refuses it,
 * and whatever it might still query finds nothing.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const settings = readSettings();
  const access = strapi.plugin('access');
  // Half of the pool at most may be held by people who download.
  const streams = { open: 0, max: Math.max(1, Math.floor(settings.pool / 2)) };
  return async (ctx: Context, next: Next): Promise<void> => {
    const token = readBearer(ctx.get('Authorization'));
    if (!isApi(ctx.path) || isDoor(ctx.path) || token === undefined) return next();
    // Before the transaction, and on the System's own pool: a request never holds one connection while it waits for another.
    const system = access.service('system') as System;
    const clock = access.service('clock') as RunningClock;
    const actor = await authenticate({ system, clock, secret: settings.secrets.session }, token);
    ctx.state.actor = actor;
    // The database refuses it too; but what goes through the System would not reach that refusal.
    if (actor.kind === 'portal' && actor.preview && !['GET', 'HEAD'].includes(ctx.method))
      throw new Refusal(403, 'previewReadOnly');
    const afterCommit = access.service('after-commit') as AfterCommitWork;
    await runRequest(
      { strapi, streams, clock, afterCommit: (work) => afterCommit.run(work) },
      ctx,
      actor,
      next,
    );
  };
};
