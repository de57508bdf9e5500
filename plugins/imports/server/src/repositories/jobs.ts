import type { Sql } from '@ortak/database';
import type { Language } from '@ortak/kernel/access';
import type { Encoding } from '../domain/detect-encoding';

export type ImportStatus = 'queued' | 'running' | 'finished' | 'partial' | 'failed' | 'cancelled';

/** One thing that was wrong with a row. */
export interface ReportError {
  /** Line of a csv or row of a sheet; null when it is about the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  /** In the importer's language. */
  readonly message: string;
  readonly code: string;
  readonly resource: string | null;
  readonly path: string | null;
}

/** A row that was taken although its record seems to be there already. */
export interface ReportWarning extends ReportError {
  /** The member that it resembles; null when that one stands in the same file. */
  readonly member: number | null;
}

export interface StepReport {
  readonly resource: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface Report {
  readonly status: Exclude<ImportStatus, 'queued' | 'running'>;
  readonly done: number;
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly steps: readonly StepReport[];
  readonly errors: readonly ReportError[];
  readonly warnings: readonly ReportWarning[];
}

export interface NewJob {
  readonly user: number | null;
  readonly file: string;
  readonly mapping: unknown;
  readonly dryRun: boolean;
  readonly partial: boolean;
  readonly language: Language;
}

/** Files an import with its content. @returns its id */
export async function insertJob(sql: Sql, job: NewJob, content: Buffer): Promise<number> {
  const row = await sql.one<{ id: number }>(
    `insert into imports.jobs (user_id, file, size, mapping, dry_run, partial, language)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7) returning id`,
    [job.user, job.file, content.length, JSON.stringify(job.mapping), job.dryRun, job.partial, job.language],
  );
  if (row === undefined) throw new Error('no import was filed');
  await sql.run('insert into imports.files (job_id, content) values ($1, $2)', [row.id, content]);
  return row.id;
}

/** An import that is to be run. */
export interface OpenJob {
  readonly id: number;
  readonly user: number | null;
  readonly file: string;
  readonly mapping: { readonly encoding?: Encoding } & Record<string, unknown>;
  readonly dryRun: boolean;
  readonly partial: boolean;
  readonly cancelled: boolean;
  readonly language: Language;
  readonly content: Buffer;
}

const lockSpace = 0x696d70;

/**
 * Takes an import for this transaction and no other, on any node, until the transaction ends: also when its program is
 * killed. @returns undefined when another one runs it, or it has ended
 */
export async function takeJob(sql: Sql, id: number): Promise<OpenJob | undefined> {
  const lock = await sql.one<{ taken: boolean }>('select pg_try_advisory_xact_lock($1, $2) as taken', [
    lockSpace,
    id,
  ]);
  if (lock?.taken !== true) return undefined;
  return sql.one<OpenJob>(
    `select j.id, j.user_id as "user", j.file, j.mapping, j.dry_run as "dryRun", j.partial, j.cancelled, j.language, f.content
     from imports.jobs j join imports.files f on f.job_id = j.id
     where j.id = $1 and j.status in ('queued', 'running')`,
    [id],
  );
}

/** One import after the other: two at once about the same records would only wait for each other, or collide. */
export async function waitForTurn(sql: Sql): Promise<void> {
  await sql.run('select pg_advisory_xact_lock($1)', [lockSpace]);
}

export async function beginJob(sql: Sql, id: number, total: number, startedAt: Date): Promise<void> {
  await sql.run(
    `update imports.jobs set status = 'running', started_at = $3, total = $2, done = 0 where id = $1`,
    [id, total, startedAt],
  );
}

/** Says how far an import is. @returns whether somebody has cancelled it */
export async function noteProgress(sql: Sql, id: number, done: number): Promise<boolean> {
  const row = await sql.one<{ cancelled: boolean }>(
    'update imports.jobs set done = $2 where id = $1 returning cancelled',
    [id, done],
  );
  return row?.cancelled ?? true;
}

/** Ends an import with its report; its file is no longer needed. */
export async function finishJob(sql: Sql, id: number, report: Report, finishedAt: Date): Promise<void> {
  await sql.run(
    `update imports.jobs set status = $2, done = $3, total = $4, created = $5, updated = $6, unchanged = $7, failed = $8,
            steps = $9::jsonb, errors = $10::jsonb, warnings = $12::jsonb, started_at = coalesce(started_at, $11), finished_at = $11
     where id = $1`,
    [
      id,
      report.status,
      report.done,
      report.total,
      report.created,
      report.updated,
      report.unchanged,
      report.failed,
      JSON.stringify(report.steps),
      JSON.stringify(report.errors),
      finishedAt,
      JSON.stringify(report.warnings),
    ],
  );
  await sql.run('delete from imports.files where job_id = $1', [id]);
}

/** Imports of the command line whose program was killed: nothing of them stayed, and no job runs them again. */
export async function findInterrupted(sql: Sql): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    `select id from imports.jobs j where user_id is null and status in ('queued', 'running')
       and not exists (select 1 from pg_locks l where l.locktype = 'advisory' and l.classid = $1::bigint::oid
                       and l.objid = j.id::bigint::oid and l.objsubid = 2
                       and l.database = (select oid from pg_database where datname = current_database()))
     order by id`,
    [lockSpace],
  );
  return rows.map(({ id }) => id);
}

/** An import as the API shows it; undefined when it does not exist for this caller. */
export async function viewJob(sql: Sql, id: number): Promise<Record<string, unknown> | undefined> {
  const row = await sql.one<{ job: string }>(
    `select json_build_object(
       'id', id, 'status', status, 'file', file, 'size', size, 'user', user_id, 'dryRun', dry_run, 'partial', partial,
       'rows', total, 'total', total, 'done', done, 'created', created, 'updated', updated, 'unchanged', unchanged,
       'failed', failed, 'steps', steps, 'errors', errors, 'warnings', warnings, 'mapping', mapping,
       'createdAt', to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'startedAt', to_char(started_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'finishedAt', to_char(finished_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text as job
     from imports.jobs where id = $1`,
    [id],
  );
  return row === undefined ? undefined : (JSON.parse(row.job) as Record<string, unknown>);
}

/** Asks a running import to stop. @returns false when it does not exist for this caller, or has ended */
export async function cancelJob(sql: Sql, id: number): Promise<boolean> {
  return (
    (await sql.run(
      `update imports.jobs set cancelled = true where id = $1 and status in ('queued', 'running')`,
      [id],
    )) === 1
  );
}
