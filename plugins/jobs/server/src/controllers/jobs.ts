import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { repeatJob, stopJob, type StopDependencies } from '../services/stop-job';
import type { JobWorker } from '../services/worker';

function readId(ctx: Context): number {
  const id = Number(ctx.params.id);
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) throw new Refusal(404, 'notFound');
  return id;
}

/** What administrators do with jobs; reading them is the resource's. Both answer 202: the worker does it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const dependencies = (ctx: Context): StopDependencies => ({
    sql: ctx.state.sql as Sql,
    declared: (kind) => (strapi.plugin('jobs').service('worker') as JobWorker).declared(kind),
  });
  const answer = (act: typeof stopJob) => async (ctx: Context) => {
    const id = readId(ctx);
    await act(dependencies(ctx), id);
    ctx.status = 202;
    ctx.body = { id };
  };
  return {
    /** POST /api/jobs/:id/cancel → 202 {id} */
    cancel: answer(stopJob),
    /** POST /api/jobs/:id/retry → 202 {id} */
    retry: answer(repeatJob),
  };
};
