import type { App } from './app';

/** Jobs that are still to be done, of these tasks. */
const openJobs = async (app: App, tasks: readonly string[]): Promise<number> => {
  const row = await app.system.transaction((sql) =>
    sql.one<{ open: number }>(
      `select count(*)::int as open from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = any ($1)`,
      [tasks],
    ),
  );
  return row?.open ?? 0;
};

/** Waits until no job of these tasks is left. @throws Error when they do not end */
export async function jobsDone(app: App, ...tasks: string[]): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await openJobs(app, tasks)) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${tasks.join(', ')} did not end:\n${app.output().slice(-4000)}`);
}

/** Does a job, and whatever jobs of the other tasks follow from it. */
export async function runJob(app: App, task: string, ...following: string[]): Promise<void> {
  await app.system.transaction((sql) => sql.run(`select app.enqueue_job($1, '{}')`, [task]));
  await jobsDone(app, task, ...following);
}

/** Has everybody written to who is to be, about what has happened so far. */
export const sendNotifications = (app: App): Promise<void> =>
  runJob(app, 'send-notifications', 'notification-letter', 'mail');
