import type { Core } from '@strapi/strapi';
import type { ScheduledTask } from 'node-cron';
import type { Clock } from '@ortak/kernel/calendar';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { readSettings } from '@ortak/config';
import type { System } from '@ortak/database';
import { contentTypes } from './content-types';
import billing from './controllers/billing';
import { billRun } from './jobs/bill-run';
import { startDailyTick } from './jobs/daily-tick';
import { invoiceLines, invoices } from './resources/invoices';
import { billingRuns, charges, ledgerEntries } from './resources/ledger';
import { paymentAllocations, payments } from './resources/payments';
import { planItems } from './resources/plan-items';
import { subscriptionLines, subscriptions } from './resources/subscriptions';
import routes from './routes';
import { askToCancel, reopenRun } from './repositories/runs';
import { enqueueDailyRuns, resumeRuns, runTask } from './services/enqueue-run';

type App = { readonly strapi: Core.Strapi };

const systemOf = (strapi: Core.Strapi): System => strapi.plugin('access').service('system');
const clockOf = (strapi: Core.Strapi): Clock & { refresh(): Promise<void> } =>
  strapi.plugin('access').service('clock');
const workerOf = (strapi: Core.Strapi): JobWorker => strapi.plugin('jobs').service('worker');

let tick: ScheduledTask | undefined;

export default {
  register({ strapi }: App) {
    const clock = () => clockOf(strapi);
    (strapi.plugin('simple-rest').service('registry') as Registry).declare(
      subscriptions(clock),
      subscriptionLines,
      planItems({ clock, system: () => systemOf(strapi) }),
      invoices,
      invoiceLines,
      payments(clock),
      paymentAllocations,
      ledgerEntries,
      charges,
      billingRuns,
    );
    workerOf(strapi).declare(
      runTask,
      billRun(() => ({ system: systemOf(strapi), clock: clock(), refreshClock: () => clock().refresh() })),
      {
        stop: (sql, payload) =>
          askToCancel(sql, (payload as { run: number }).run, clock().now().toISOString()),
        prepareRepeat: (sql, payload) => reopenRun(sql, (payload as { run: number }).run),
      },
    );
    workerOf(strapi).whenTaking(() => resumeRuns(systemOf(strapi), workerOf(strapi)));
  },

  bootstrap({ strapi }: App) {
    if (readSettings().role === 'web') return;
    const work = (hour: number) =>
      enqueueDailyRuns({ system: systemOf(strapi), clock: clockOf(strapi), worker: workerOf(strapi) }, hour);
    tick = startDailyTick(work, (error) => strapi.log.error(error));
  },

  async destroy() {
    await tick?.destroy();
  },

  contentTypes,
  controllers: { billing },
  routes,
};
