import type { Core } from '@strapi/strapi';
import { schedule, type ScheduledTask } from 'node-cron';
import { readSettings } from '@ortak/config';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';

let ticks: ScheduledTask[] = [];

/** Jobs by the clock of the machine, and when: who is reminded or told, which files nobody owns, what is forgotten or runs out. */
const times = {
  remind: '* * * * *',
  'document-orphans': '41 3 * * *',
  'old-jobs': '17 4 * * *',
  'analysis-due': '23 4 * * *',
  'send-notifications': '*/5 * * * *',
  'old-notifications': '47 4 * * *',
} as const;

/** On every node that runs jobs: the key makes it one job for all of them. */
export function startTicks(strapi: Core.Strapi): void {
  const { role, environment } = readSettings();
  if (role === 'web') return;
  const worker = strapi.plugin('jobs').service('worker') as JobWorker;
  // Tests have mails sent when they look for them, and not in the middle of something else.
  const wanted = Object.entries(times).filter(
    ([task]) => environment !== 'test' || task !== 'send-notifications',
  );
  ticks = wanted.map(([task, time]) => {
    const enqueue = () => worker.enqueue(task, {}, { jobKey: task });
    return schedule(time, () => void enqueue().catch((error) => strapi.log.error(error as Error)), {
      timezone: 'UTC',
      name: task,
    });
  });
}

export async function stopTicks(): Promise<void> {
  await Promise.all(ticks.map((tick) => tick.destroy()));
  ticks = [];
}
