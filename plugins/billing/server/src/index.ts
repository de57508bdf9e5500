import type { Core } from '@strapi/strapi';
import type { ScheduledTask } from 'node-cron';
import type { Clock } from '@ortak/kernel/calendar';
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
import { enqueueDailyRuns, resumeRuns, runTask } from './services/enqueue-run';
import { createWorker, type JobWorker } from './services/worker';

type App = { readonly strapi: Core.Strapi };

const systemOf = (strapi: Core.Strapi): System => strapi.plugin('access').service('system');
const clockOf = (strapi: Core.Strapi): Clock & { refresh(): Promise<void> } =>
  strapi.plugin('access').service('clock');
const workerOf = (strapi: Core.Strapi): JobWorker => strapi.plugin('billing').service('worker');

let tick: ScheduledTask | undefined;

function worker({ strapi }: App): JobWorker {
  const { databaseUrl, role } = readSettings();
  if (databaseUrl === undefined)
    throw new Error('DATABASE_URL is not set: start with `npm start`, which starts PostgreSQL.');
  const made: JobWorker = createWorker({
    databaseUrl,
    enqueueSql: (work) => systemOf(strapi).transaction(work),
    takes: role !== 'web',
    onError: (error) => strapi.log.error(error),
    onStart: () => resumeRuns(systemOf(strapi), made),
  });
  return made;
}

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
    );
  },

  bootstrap({ strapi }: App) {
    if (readSettings().role === 'web') return;
    const work = (hour: number) =>
      enqueueDailyRuns({ system: systemOf(strapi), clock: clockOf(strapi), worker: workerOf(strapi) }, hour);
    tick = startDailyTick(work, (error) => strapi.log.error(error));
  },

  async destroy({ strapi }: App) {
    await tick?.destroy();
    await workerOf(strapi).stop();
  },

  contentTypes,
  services: { worker },
  controllers: { billing },
  routes,
};
