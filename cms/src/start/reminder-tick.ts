import type { Core } from '@strapi/strapi';
import { schedule, type ScheduledTask } from 'node-cron';
import { readSettings } from '@ortak/config';
import type { JobWorker } from '@ortak/plugin-billing/server/services/worker';

let tick: ScheduledTask | undefined;

/** Every minute, on every node that runs jobs: one job for all of them looks who has something due. */
export function startReminderTick(strapi: Core.Strapi): void {
  if (readSettings().role === 'web') return;
  const worker = strapi.plugin('billing').service('worker') as JobWorker;
  const enqueue = () => worker.enqueue('remind', {}, { jobKey: 'remind' });
  tick = schedule('* * * * *', () => void enqueue().catch((error) => strapi.log.error(error as Error)), {
    timezone: 'UTC',
    name: 'reminders',
  });
}

export async function stopReminderTick(): Promise<void> {
  await tick?.destroy();
  tick = undefined;
}
