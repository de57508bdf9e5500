import { schedule, type ScheduledTask } from 'node-cron';

/** Companies are billed when their own clock shows three in the morning. */
export const billingHour = 3;

/**
 * Ticks once an hour and leaves it to the work which companies it is time for. It only enqueues: the runs themselves go to
 * whichever node is free.
 */
export function startDailyTick(
  work: (hour: number) => Promise<unknown>,
  onError: (error: Error) => void,
): ScheduledTask {
  return schedule('7 * * * *', () => void work(billingHour).catch(onError), {
    timezone: 'UTC',
    name: 'billing',
  });
}
