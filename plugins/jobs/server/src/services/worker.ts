import { EventEmitter } from 'node:events';
import { Logger, run, runMigrations, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { openPool, type Sql, type System } from '@ortak/database';
import { JobOver, type Attempt } from '../domain/job';
import { settleLost } from '../repositories/records';
import { performJob, performWork } from './perform-job';
import { WorkerPresence } from './worker-presence';

export interface JobOptions {
  /** A job with a key exists once until it has begun. */
  readonly jobKey?: string;
  /** Jobs of one queue run one after the other. */
  readonly queueName?: string;
}

export { JobOver };
export type { Attempt };
export type Task = (payload: unknown, attempt: Attempt) => Promise<void>;

/** What a kind of job can do besides being done. */
export interface TaskOptions {
  /** Its record goes when all went well: what runs every minute, or has a list of its own (the outbox). */
  readonly quiet?: boolean;
  /** It reports, and ends at the report after it was asked to stop. */
  readonly stoppable?: boolean;
  /** False: a job that has ended is never done again. */
  readonly repeatable?: boolean;
  /**
   * The engine's own way to stop one, in the transaction of who asks for it (an administrator's request); the task then
   * ends by itself, also when it has not begun. @returns false when it is over
   */
  readonly stop?: (sql: Sql, payload: unknown) => Promise<boolean>;
  /** Makes the engine's own state ready for doing a job again. @returns false when that is not possible */
  readonly prepareRepeat?: (sql: Sql, payload: unknown) => Promise<boolean>;
}

export interface Declared {
  readonly task: Task;
  readonly options: TaskOptions;
}

/** The worker: runs jobs of all engines on whichever node is free, and again when a node was killed in the middle. */
export interface JobWorker {
  /** Says how jobs of a name are done; in register(), before the start. */
  declare(task: string, handler: Task, options?: TaskOptions): void;
  /** What was declared under a name. */
  declared(task: string): Declared | undefined;
  /** Work to do once when jobs begin to be taken: resumes what a crash left. In register(). */
  whenTaking(work: () => Promise<void>): void;
  /** Enqueues in a transaction of its own. */
  enqueue(task: string, payload: unknown, options?: JobOptions): Promise<void>;
  /** Enqueues in the caller's transaction: no commit, no job. */
  enqueueIn(sql: Sql, task: string, payload: unknown, options?: JobOptions): Promise<void>;
  /** Does work here and now, with a record like that of a job: a command at a terminal. */
  follow<T>(kind: string, payload: unknown, work: (report: Attempt['report']) => Promise<T>): Promise<T>;
  /** Whether jobs are taken (or, on a node that only serves requests, can be enqueued). */
  isReady(): boolean;
  /** Makes the tables of jobs, so that jobs can be enqueued before any is taken. */
  prepare(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface WorkerDependencies {
  readonly databaseUrl: string;
  readonly system: () => System;
  /** Whether this node takes jobs. */
  readonly takes: boolean;
  readonly onError: (error: Error) => void;
}

const concurrency = 2;
const sweepEvery = 30_000;
const restartAfter = 1_000;
/** Why a job failed that can say nothing itself any more. */
const lostText = 'Its program was killed at the last attempt.';

/** The library talks much; only what is wrong is passed on. */
const loggerTo = (onError: (error: Error) => void): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') onError(new Error(message));
  });

export function createWorker(dependencies: WorkerDependencies): JobWorker {
  const tasks = new Map<string, Declared>();
  const beginnings: (() => Promise<void>)[] = [];
  let pool: Pool | undefined;
  let runner: Runner | undefined;
  let presence: WorkerPresence | undefined;
  let sweep: NodeJS.Timeout | undefined;
  let ready = false;

  /** The library's part of a job that a record needs. */
  interface QueuedJob {
    readonly id: string;
    readonly attempts: number;
    readonly max_attempts: number;
  }

  const perform = (
    { task, options }: Declared,
    kind: string,
    payload: unknown,
    job: QueuedJob,
  ): Promise<void> =>
    performJob(
      dependencies,
      {
        job: job.id,
        kind,
        payload,
        attempts: job.attempts,
        maxAttempts: job.max_attempts,
        quiet: options.quiet === true,
        stoppable: options.stoppable === true || options.stop !== undefined,
        repeatable: options.repeatable !== false,
      },
      (attempt) => task(payload, attempt),
    );

  const taskList = (): TaskList =>
    Object.fromEntries(
      [...tasks].map(([name, declared]) => [
        name,
        (payload: unknown, helpers: { job: QueuedJob }) => perform(declared, name, payload, helpers.job),
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
    const free = async (): Promise<void> => {
      await watch.freeAbandoned();
      await dependencies.system().transaction((sql) => settleLost(sql, lostText));
    };
    const tidy = (): Promise<void> => free().catch(dependencies.onError);
    await tidy();
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
    sweep = setInterval(() => void tidy(), sweepEvery);
    sweep.unref();
    presence = watch;
    for (const begin of beginnings) await begin();
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
    declare(task, handler, options = {}) {
      if (tasks.has(task)) throw new Error(`The job ${task} is declared twice`);
      tasks.set(task, { task: handler, options });
    },
    declared: (task) => tasks.get(task),
    whenTaking: (work) => void beginnings.push(work),
    enqueueIn,
    enqueue: (task, payload, options) =>
      dependencies.system().transaction((sql) => enqueueIn(sql, task, payload, options)),
    follow: (kind, payload, work) => performWork(dependencies, { kind, payload }, work),
    isReady: () => ready,
    async prepare() {
      const own = openPool(dependencies.databaseUrl, 'ortak-worker', 1);
      try {
        await runMigrations({ pgPool: own, logger: loggerTo(dependencies.onError) });
      } finally {
        await own.end();
      }
    },
    async start() {
      if (pool) return;
      pool = openPool(dependencies.databaseUrl, 'ortak-worker', concurrency + 2);
      const logger = loggerTo(dependencies.onError);
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
