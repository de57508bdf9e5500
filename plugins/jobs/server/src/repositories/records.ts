import type { Sql } from '@ortak/database';
import type { JobStatus } from '../domain/job';

/** A job of the queue that begins an attempt. */
export interface BeginningJob {
  readonly job: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly stoppable: boolean;
  readonly repeatable: boolean;
}

/** Notes that an attempt begins; a job that came past `app.enqueue_job` gets its record now. @returns the record's id */
export async function beginRecord(sql: Sql, job: BeginningJob): Promise<{ id: number; stopping: boolean }> {
  const row = await sql.one<{ id: number; stopping: boolean }>(
    `insert into jobs.records as r (kind, payload, status, attempts, max_attempts, stoppable, repeatable, job_id, started_at)
     values ($1, $2::jsonb, 'running', $3, $4, $5, $6, $7::bigint, now())
     on conflict (job_id) do update
     set status = 'running', attempts = excluded.attempts, max_attempts = excluded.max_attempts,
         stoppable = excluded.stoppable, repeatable = excluded.repeatable, started_at = coalesce(r.started_at, now()),
         finished_at = null
     returning r.id, r.stopping`,
    [
      job.kind,
      JSON.stringify(job.payload ?? {}),
      job.attempts,
      job.maxAttempts,
      job.stoppable,
      job.repeatable,
      job.job,
    ],
  );
  if (!row) throw new Error(`The job ${job.kind} got no record`);
  return row;
}

/** A record for work that does not come from the queue: the command line. @returns its id */
export async function insertRecord(sql: Sql, kind: string, payload: unknown): Promise<number> {
  const row = await sql.one<{ id: number }>(
    `insert into jobs.records (kind, payload, status, attempts, repeatable, started_at)
     values ($1, $2::jsonb, 'running', 1, false, now()) returning id`,
    [kind, JSON.stringify(payload ?? {})],
  );
  return row?.id as number;
}

/** Writes progress down. @returns whether somebody asked the job to stop */
export async function noteProgress(
  sql: Sql,
  id: number,
  done: number,
  total: number | null,
): Promise<boolean> {
  const row = await sql.one<{ stopping: boolean }>(
    'update jobs.records set done = $2, total = $3 where id = $1 returning stopping',
    [id, Math.max(0, Math.floor(done)), total === null ? null : Math.max(0, Math.floor(total))],
  );
  return row?.stopping ?? false;
}

/** Ends a record; a finished job whose total is known has done all of it. */
export async function endRecord(
  sql: Sql,
  id: number,
  status: Exclude<JobStatus, 'queued' | 'running'>,
  error: string | null,
): Promise<void> {
  await sql.run(
    `update jobs.records
     set status = case when $2 = 'finished' and stopping then 'cancelled' else $2 end, error = $3, finished_at = now(),
         done = case when $2 = 'finished' and not stopping and total is not null then total else done end
     where id = $1`,
    [id, status, error],
  );
}

/** Notes that an attempt failed and the queue will make another one. */
export async function noteRetry(sql: Sql, id: number, error: string, seconds: number): Promise<void> {
  await sql.run(
    `update jobs.records set status = 'queued', error = $2, run_at = now() + make_interval(secs => $3) where id = $1`,
    [id, error, seconds],
  );
}

/** Forgets a record that nobody will ask for. */
export async function deleteRecord(sql: Sql, id: number): Promise<void> {
  await sql.run('delete from jobs.records where id = $1', [id]);
}

/**
 * Records whose job is not in the queue any more, or there without any attempt left, while nobody works on it: their
 * program was killed at its last attempt. @returns how many
 */
export async function settleLost(sql: Sql, error: string): Promise<number> {
  return sql.run(
    `update jobs.records r set status = 'failed', error = coalesce(error, $1), finished_at = now()
     where status in ('queued', 'running') and job_id is not null and created_at < now() - interval '1 minute'
       and not exists (select 1 from graphile_worker._private_jobs j
                       where j.id = r.job_id and (j.locked_by is not null or j.attempts < j.max_attempts))`,
    [error],
  );
}

/** Forgets jobs that ended long ago. @returns how many */
export async function deleteOld(sql: Sql, days: number): Promise<number> {
  return sql.run('delete from jobs.records where finished_at < now() - make_interval(days => $1)', [days]);
}

export interface KnownJob {
  readonly id: number;
  readonly kind: string;
  readonly payload: unknown;
  readonly status: JobStatus;
  readonly error: string | null;
  readonly stopping: boolean;
}

/** A job as the caller may see it; undefined when it does not exist for them. */
export async function findJob(sql: Sql, id: number): Promise<KnownJob | undefined> {
  return sql.one<KnownJob>(
    'select id, kind, payload, status, error, stopping from jobs.records where id = $1',
    [id],
  );
}

/** See app.stop_job. @returns the state afterwards, or null when the job is over */
export async function stopInQueue(sql: Sql, id: number, leave: boolean): Promise<JobStatus | null> {
  return (
    (await sql.one<{ status: JobStatus | null }>('select app.stop_job($1, $2) as status', [id, leave]))
      ?.status ?? null
  );
}

/** See app.repeat_job. */
export async function repeatInQueue(sql: Sql, id: number): Promise<boolean> {
  return (await sql.one<{ done: boolean }>('select app.repeat_job($1) as done', [id]))?.done === true;
}
