import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { System } from '@ortak/database';

/**
 * /healthz: the process answers. /readyz: the database answers and its objects are in place; 503 with the part that
 * is missing otherwise. Both say nothing about the installation.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    if (ctx.path === '/healthz') {
      ctx.body = { status: 'up' };
      return;
    }
    if (ctx.path !== '/readyz') return next();
    const parts: Record<string, boolean> = { database: false, schema: false, worker: false };
    try {
      const system = strapi.plugin('access').service('system') as System;
      await system.pool.query('select 1');
      parts.database = true;
      parts.schema = strapi.isLoaded;
      const worker = strapi.plugin('jobs').service('worker') as { isReady(): boolean } | undefined;
      parts.worker = worker?.isReady() ?? false;
    } catch (error) {
      strapi.log.warn(`not ready: ${(error as Error).message}`);
    }
    const ready = Object.values(parts).every(Boolean);
    ctx.status = ready ? 200 : 503;
    ctx.body = { status: ready ? 'ready' : 'not ready', ...parts };
  };
