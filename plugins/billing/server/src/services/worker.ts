import { EventEmitter } from 'node:events';
import { Logger, run, runMigrations, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { openPool, type Sql } from '@ortak/database';
import { WorkerPresence } from './worker-presence';

export interface JobOptions {
  /** A job with a key exists once until it has begun. */
  readonly jobKey?: string;
  /** Jobs of one queue run one after the other. */
  readonly queueName?: string;
}

/** One attempt at a job. */
export interface Attempt {
  readonly number: number;
  readonly last: boolean;
}

export type Task = (payload: unknown, attempt: Attempt) => Promise<void>;

/** The worker: runs jobs of all engines on whichever node is free, and again when a node was killed in the middle. */
export interface JobWorker {
  /** Says how jobs of a name are done; in register(), before the start. */
  declare(task: string, handler: Task): void;
  /** Enqueues in a transaction of its own. */
  enqueue(task: string, payload: unknown, options?: JobOptions): Promise<void>;
  /** Enqueues in the caller's transaction: no commit, no job. */
  enqueueIn(sql: Sql, task: string, payload: unknown, options?: JobOptions): Promise<void>;
  /** Whether jobs are taken (or, on a node that only serves requests, can be enqueued). */
  isReady(): boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface WorkerDependencies {
  readonly databaseUrl: string;
  readonly enqueueSql: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
  /** Whether this node takes jobs. */
  readonly takes: boolean;
  readonly onError: (error: Error) => void;
  /** Called once when jobs are taken: resumes what a crash left. */
  readonly onStart: () => Promise<void>;
}

const concurrency = 2;
const sweepEvery = 30_000;
const restartAfter = 1_000;

/** The library talks much; only what is wrong is passed on. */
const loggerTo = (onError: (error: Error) => void): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') onError(new Error(message));
  });

export function createWorker(dependencies: WorkerDependencies): JobWorker {
  const tasks = new Map<string, Task>();
  let pool: Pool | undefined;
  let runner: Runner | undefined;
  let presence: WorkerPresence | undefined;
  let sweep: NodeJS.Timeout | undefined;
  let ready = false;

  const taskList = (): TaskList =>
    Object.fromEntries(
      [...tasks].map(([name, task]) => [
        name,
        (payload: unknown, helpers: { job: { attempts: number; max_attempts: number } }) =>
          task(payload, {
            number: helpers.job.attempts,
            last: helpers.job.attempts >= helpers.job.max_attempts,
          }),
      ]),
    );

  const enqueueIn: JobWorker['enqueueIn'] = async (sql, task, payload, options = {}) => {
    await sql.run(`select app.enqueue_job($1, $2::json, $3, $4)`, [
      task,
      JSON.stringify(payload),
      options.jobKey ?? null,
      options.queueName ?? null,
    ]);
  };

  /** Takes jobs until told to stop, or until a worker is lost because the database went away while it noted how a job ended. */
  async function takeJobs(pgPool: Pool, logger: Logger): Promise<Runner> {
    const watch = new WorkerPresence(dependencies.databaseUrl);
    const free = (): Promise<unknown> => watch.freeAbandoned().catch(dependencies.onError);
    await free();
    const events: WorkerEvents = new EventEmitter();
    events.on(
      'worker:create',
      ({ worker }) => void watch.announce(worker.workerId).catch(dependencies.onError),
    );
    const taking = await run({
      pgPool,
      taskList: taskList(),
      concurrency,
      noHandleSignals: true,
      pollInterval: 1000,
      logger,
      events,
    });
    // A worker that could not note how its job ended is gone, and the library puts no other in its place.
    events.on('worker:fatalError', () => void taking.stop().catch(dependencies.onError));
    clearInterval(sweep);
    sweep = setInterval(() => void free(), sweepEvery);
    sweep.unref();
    presence = watch;
    await dependencies.onStart();
    return taking;
  }

  /** Begins again whenever the taking of jobs has ended unasked; what was under way is free again, since its workers are gone. */
  async function keepTaking(pgPool: Pool, logger: Logger, taking: Runner): Promise<void> {
    let current: Runner | undefined = taking;
    while (pool === pgPool) {
      runner = current;
      await current?.promise.catch(dependencies.onError);
      if (pool !== pgPool) return;
      ready = false;
      await presence?.end();
      await new Promise((resolve) => setTimeout(resolve, restartAfter).unref());
      current = await takeJobs(pgPool, logger).catch((error: Error) => {
        dependencies.onError(error);
        return undefined;
      });
      ready = current !== undefined;
    }
  }

  return {
    declare(task, handler) {
      if (tasks.has(task)) throw new Error(`The job ${task} is declared twice`);
      tasks.set(task, handler);
    },
    enqueueIn,
    enqueue: (task, payload, options) =>
      dependencies.enqueueSql((sql) => enqueueIn(sql, task, payload, options)),
    isReady: () => ready,
    async start() {
      if (pool) return;
      pool = openPool(dependencies.databaseUrl, 'ortak-worker', concurrency + 2);
      const logger = loggerTo(dependencies.onError);
      await runMigrations({ pgPool: pool, logger });
      if (dependencies.takes)
        void keepTaking(pool, logger, await takeJobs(pool, logger)).catch(dependencies.onError);
      ready = true;
    },
    async stop() {
      ready = false;
      clearInterval(sweep);
      const ending = pool;
      pool = undefined;
      await runner?.stop().catch(() => undefined);
      await presence?.end();
      await ending?.end().catch(() => undefined);
      [runner, presence] = [undefined, undefined];
    },
  };
}
