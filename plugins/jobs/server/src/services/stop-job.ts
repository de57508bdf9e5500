import { recordAudit, type Sql } from '@ortak/database';
import { Refusal } from '@ortak/kernel/api';
import { findJob, repeatInQueue, stopInQueue, type KnownJob } from '../repositories/records';
import type { Declared } from './worker';

export interface StopDependencies {
  /** The request's transaction, confined to an administrator. */
  readonly sql: Sql;
  readonly declared: (kind: string) => Declared | undefined;
}

async function takeJob(sql: Sql, id: number): Promise<KnownJob> {
  const job = await findJob(sql, id);
  if (!job) throw new Refusal(404, 'notFound');
  return job;
}

/**
 * Stops a job: one that waits is taken out of the queue, a running one ends at its next report. Where its engine keeps a
 * state of its own (an import, a billing run), the engine is asked.
 * @throws Refusal 404, 409 when it is over or cannot be stopped
 */
export async function stopJob({ sql, declared }: StopDependencies, id: number): Promise<void> {
  const job = await takeJob(sql, id);
  const known = declared(job.kind);
  const open = job.status === 'queued' || job.status === 'running';
  if (!open) throw new Refusal(409, 'wrongState', { state: job.status });
  const ownWay = known?.options.stop;
  if (job.status === 'running' && known?.options.stoppable !== true && ownWay === undefined)
    throw new Refusal(409, 'jobs.errors.notStoppable');
  if (ownWay !== undefined && !(await ownWay(sql, job.payload)))
    throw new Refusal(409, 'wrongState', { state: job.status });
  if ((await stopInQueue(sql, id, ownWay !== undefined)) === null)
    throw new Refusal(409, 'wrongState', { state: job.status });
  await recordAudit(sql, {
    kind: 'change',
    action: 'stop',
    resource: 'jobs',
    record: id,
    details: { kind: job.kind },
  });
}

/**
 * Does a job again that failed or was cancelled; one that waits for its next attempt is tried at once.
 * @throws Refusal 404, 409 when it runs, went well, or its kind cannot be repeated
 */
export async function repeatJob({ sql, declared }: StopDependencies, id: number): Promise<void> {
  const job = await takeJob(sql, id);
  const known = declared(job.kind);
  const over = job.status === 'failed' || job.status === 'cancelled';
  const waits = job.status === 'queued' && job.error !== null;
  if (!over && !waits) throw new Refusal(409, 'wrongState', { state: job.status });
  if (known === undefined || (over && known.options.repeatable === false))
    throw new Refusal(409, 'jobs.errors.notRepeatable');
  if (over && known.options.prepareRepeat && !(await known.options.prepareRepeat(sql, job.payload)))
    throw new Refusal(409, 'jobs.errors.notRepeatable');
  if (!(await repeatInQueue(sql, id))) throw new Refusal(409, 'wrongState', { state: job.status });
  await recordAudit(sql, {
    kind: 'change',
    action: 'repeat',
    resource: 'jobs',
    record: id,
    details: { kind: job.kind },
  });
}
