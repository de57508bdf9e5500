import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { StaffActor } from '@ortak/kernel/access';
import type { Clock } from '@ortak/kernel/calendar';
import { Refusal } from '@ortak/kernel/api';
import type { Sql, System } from '@ortak/database';
import { readRunOrder } from '../domain/read-run-order';
import { askToCancel, findRun } from '../repositories/runs';
import { amendSubscription } from '../services/amend-subscription';
import { badField, type BillingDependencies } from '../services/billing-dependencies';
import {
  activateSubscription,
  cancelSubscription,
  pauseSubscription,
  renewSubscription,
  resumeSubscription,
} from '../services/change-subscription';
import { creditInvoice, voidInvoice } from '../services/credit-invoice';
import { enqueueDailyRuns, enqueueRun } from '../services/enqueue-run';
import { postInvoice } from '../services/post-invoice';
import { previewChange } from '../services/preview-change';
import { previewSubscription } from '../services/preview-subscription';
import { readDashboard } from '../services/read-dashboard';
import { readRun } from '../services/read-run';
import { allocatePayment } from '../services/record-payment';
import { revisePlan } from '../services/revise-plan';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';

type Action = (dependencies: BillingDependencies, id: number, body: unknown) => Promise<unknown>;

const contractActions = {
  activate: activateSubscription,
  pause: pauseSubscription,
  resume: resumeSubscription,
  amend: amendSubscription,
  renew: renewSubscription,
  cancel: cancelSubscription,
} as const;

/** `{…, dryRun: true}` says what an action would do. */
const dryOr =
  (action: (typeof contractActions)[keyof typeof contractActions]): Action =>
  async (dependencies, id, body) => {
    const { dryRun, ...rest } = (body ?? {}) as Record<string, unknown>;
    if (Array.isArray(body) || dryRun === undefined || dryRun === false)
      return action(dependencies, id, dryRun === undefined ? body : rest);
    if (dryRun !== true) throw badField('dryRun', 'notBoolean');
    return previewChange(dependencies, action, id, rest);
  };

const subscriptionActions: Readonly<Record<string, Action>> = {
  ...Object.fromEntries(Object.entries(contractActions).map(([name, action]) => [name, dryOr(action)])),
  regenerate: revisePlan,
};

const invoiceActions: Readonly<Record<string, Action>> = {
  post: postInvoice,
  void: voidInvoice,
  credit: creditInvoice,
};

const bodyOf = (ctx: Context): unknown => (ctx.request as unknown as { body: unknown }).body;
const actorOf = (ctx: Context): StaffActor => ctx.state.actor as StaffActor;
const sqlOf = (ctx: Context): Sql => ctx.state.sql as Sql;

function readId(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

function readKey(ctx: Context): string {
  const key = ctx.get('Idempotency-Key').trim();
  if (key === '') throw new Refusal(400, 'idempotencyKeyRequired');
  if (key.length > 200) throw new Refusal(400, 'badRequest');
  return key;
}

function readCompany(ctx: Context): number | null {
  const { company } = ctx.query;
  if (company === undefined || company === '') return null;
  if (typeof company !== 'string' || !/^\d{1,9}$/.test(company))
    throw new Refusal(400, 'badRequest', {}, [{ path: 'company', code: 'notId' }]);
  return Number(company);
}

/** HTTP of billing. Who may is said by the routes; whose, by the database. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const clock = (): Clock & { readonly isTest: boolean } => strapi.plugin('access').service('clock');
  const worker = (): JobWorker => strapi.plugin('jobs').service('worker');
  const dependenciesOf = (ctx: Context): BillingDependencies => ({
    sql: sqlOf(ctx),
    clock: clock(),
    user: actorOf(ctx).user,
  });

  const act = (actions: Readonly<Record<string, Action>>) => async (ctx: Context) => {
    const action = actions[String(ctx.params.action)];
    if (!action) throw new Refusal(404, 'notFound');
    ctx.body = await action(dependenciesOf(ctx), readId(ctx), bodyOf(ctx));
  };

  return {
    async preview(ctx: Context) {
      ctx.body = await previewSubscription({ sql: sqlOf(ctx) }, bodyOf(ctx));
    },

    async createRun(ctx: Context) {
      const { user, companies, memberScope } = actorOf(ctx);
      // A run bills whole companies: not for those who see their own members only.
      if (memberScope !== 'all') throw new Refusal(403, 'forbidden');
      const run = await enqueueRun(
        { sql: sqlOf(ctx), clock: clock(), worker: worker() },
        readRunOrder(bodyOf(ctx)),
        { user, companies },
        readKey(ctx),
      );
      ctx.status = 202;
      ctx.body = { id: run.id };
    },

    async findRun(ctx: Context) {
      ctx.body = await readRun(sqlOf(ctx), readId(ctx), actorOf(ctx).language);
    },

    async cancelRun(ctx: Context) {
      const id = readId(ctx);
      const run = await findRun(sqlOf(ctx), id);
      if (!run) throw new Refusal(404, 'notFound');
      if (!(await askToCancel(sqlOf(ctx), id, clock().now().toISOString())))
        throw new Refusal(409, 'wrongState', { state: run.status });
      ctx.body = await readRun(sqlOf(ctx), id, actorOf(ctx).language);
    },

    /** What the cron does every day, now: only where there is a test clock. */
    async tick(ctx: Context) {
      if (!clock().isTest) throw new Refusal(404, 'clockUnavailable');
      const system = strapi.plugin('access').service('system') as System;
      ctx.status = 202;
      ctx.body = { runs: await enqueueDailyRuns({ system, clock: clock(), worker: worker() }, null) };
    },

    changeSubscription: act(subscriptionActions),
    changeInvoice: act(invoiceActions),

    async allocate(ctx: Context) {
      ctx.body = await allocatePayment(dependenciesOf(ctx), readId(ctx), bodyOf(ctx));
    },

    async dashboard(ctx: Context) {
      ctx.body = await readDashboard({ sql: sqlOf(ctx), clock: clock() }, readCompany(ctx));
    },
  };
};
