import type { PlainDate } from '@ortak/kernel/calendar';
import type { FieldError } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import type { RunFilter } from './billables';

export type RunStatus = 'queued' | 'running' | 'finished' | 'cancelled' | 'failed';
export type RunOrigin = 'console' | 'daily' | 'command';

/** Amounts of a run in one currency, minor units. */
export interface RunTotals {
  net: number;
  tax: number;
  total: number;
}

export interface Run {
  readonly id: number;
  readonly companies: readonly number[];
  readonly asOf: PlainDate;
  readonly filter: RunFilter;
  readonly dryRun: boolean;
  readonly status: RunStatus;
  readonly origin: RunOrigin;
  readonly subscriptions: number;
  readonly processed: number;
  readonly due: number;
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
  readonly totals: Readonly<Record<string, RunTotals>>;
  readonly cursor: number;
  readonly error: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

export interface RunFailure {
  readonly subscription: number;
  readonly company: number;
  readonly number: string | null;
  readonly errors: readonly FieldError[];
}

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = `r.id, r.companies, r.as_of::text as "asOf", r.filter, r.dry_run as "dryRun", r.status, r.origin, r.subscriptions, r.processed,
  r.due, r.done, r.skipped, r.failed, r.totals, r.cursor, r.error, ${instant('r.created_at')} as "createdAt",
  ${instant('r.started_at')} as "startedAt", ${instant('r.finished_at')} as "finishedAt"`;

export interface NewRun {
  readonly companies: readonly number[];
  readonly asOf: PlainDate;
  readonly filter: RunFilter;
  readonly dryRun: boolean;
  readonly origin: RunOrigin;
  readonly key: string | null;
  readonly requestedBy: number | null;
  readonly createdAt: string;
}

/**
 * Creates a run, unless its caller has created one under the same key.
 * @returns the run and whether it is new
 */
export async function createRun(sql: Sql, run: NewRun): Promise<{ run: Run; created: boolean }> {
  const values = [
    run.companies,
    run.asOf,
    JSON.stringify(run.filter),
    run.dryRun,
    run.origin,
    run.key,
    run.requestedBy,
    run.createdAt,
  ];
  const made = await sql.one<Run>(
    `insert into billing.runs as r (companies, as_of, filter, dry_run, origin, idempotency_key, requested_by, created_at)
     values ($1::int[], $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning ${columns}`,
    values,
  );
  if (made) return { run: made, created: true };
  const known = await sql.one<Run>(
    `select ${columns} from billing.runs r where r.idempotency_key = $1 and r.requested_by is not distinct from $2`,
    [run.key, run.requestedBy],
  );
  if (!known) throw new Error('A run was neither made nor found');
  return { run: known, created: false };
}

/** One run; with `lock` it is held until the transaction ends, so that one program at a time works on it. */
export function findRun(sql: Sql, id: number, lock = false): Promise<Run | undefined> {
  return sql.one<Run>(`select ${columns} from billing.runs r where r.id = $1${lock ? ' for update' : ''}`, [
    id,
  ]);
}

/** The latest runs, newest first. */
export function listRuns(sql: Sql, limit: number, company: number | null = null): Promise<Run[]> {
  return sql.rows<Run>(
    `select ${columns} from billing.runs r where $2::int is null or $2 = any (r.companies) order by r.created_at desc, r.id desc limit $1`,
    [limit, company],
  );
}

/** Runs that nobody has finished: after a crash they are taken up again. */
export async function unfinishedRuns(sql: Sql): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    `select id from billing.runs where status in ('queued', 'running') order by id`,
  );
  return rows.map(({ id }) => id);
}

export async function listFailures(sql: Sql, run: number, limit: number): Promise<RunFailure[]> {
  return sql.rows<RunFailure>(
    `select subscription_id as subscription, company_id as company, number, errors from billing.run_failures
      where run_id = $1 order by id limit $2`,
    [run, limit],
  );
}

export async function addFailures(sql: Sql, run: number, failures: readonly RunFailure[]): Promise<void> {
  if (failures.length === 0) return;
  await sql.run(
    `insert into billing.run_failures (run_id, company_id, subscription_id, number, errors)
     select $1, x.company, x.subscription, x.number, x.errors
       from jsonb_to_recordset($2::jsonb) as x (company int, subscription int, number text, errors jsonb)
     on conflict (run_id, subscription_id) do nothing`,
    [run, JSON.stringify(failures)],
  );
}

export interface RunProgress {
  readonly cursor: number;
  readonly processed: number;
  readonly due: number;
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
  readonly totals: Readonly<Record<string, RunTotals>>;
}

/** Adds what one batch did, in the batch's own transaction. */
export async function advanceRun(sql: Sql, run: Run, progress: RunProgress): Promise<void> {
  const totals: Record<string, RunTotals> = structuredClone(run.totals) as Record<string, RunTotals>;
  for (const [currency, { net, tax, total }] of Object.entries(progress.totals)) {
    const sum = (totals[currency] ??= { net: 0, tax: 0, total: 0 });
    sum.net += net;
    sum.tax += tax;
    sum.total += total;
  }
  await sql.run(
    `update billing.runs set cursor = $2, processed = processed + $3, due = due + $4, done = done + $5, skipped = skipped + $6,
            failed = failed + $7, totals = $8 where id = $1`,
    [
      run.id,
      progress.cursor,
      progress.processed,
      progress.due,
      progress.done,
      progress.skipped,
      progress.failed,
      JSON.stringify(totals),
    ],
  );
}

export async function startRun(sql: Sql, id: number, subscriptions: number, at: string): Promise<void> {
  await sql.run(
    `update billing.runs set status = 'running', subscriptions = $2, started_at = coalesce(started_at, $3) where id = $1`,
    [id, subscriptions, at],
  );
}

export async function endRun(
  sql: Sql,
  id: number,
  status: RunStatus,
  at: string,
  error: string | null = null,
): Promise<void> {
  await sql.run(`update billing.runs set status = $2, finished_at = $3, error = $4 where id = $1`, [
    id,
    status,
    at,
    error,
  ]);
}

/** Asks a run to stop: the batch that is being worked on is finished, nothing after it is begun. */
export async function askToCancel(sql: Sql, id: number, at: string): Promise<boolean> {
  return (
    (await sql.run(
      `update billing.runs set status = 'cancelled', finished_at = $2 where id = $1 and status in ('queued', 'running')`,
      [id, at],
    )) > 0
  );
}

/** Takes a run up again that failed or was cancelled: it goes on after its last batch. @returns false for any other */
export async function reopenRun(sql: Sql, id: number): Promise<boolean> {
  return (
    (await sql.run(
      `update billing.runs set status = case when started_at is null then 'queued' else 'running' end, finished_at = null,
              error = null
        where id = $1 and status in ('failed', 'cancelled')`,
      [id],
    )) > 0
  );
}

/** Moves the marks of subscriptions on: the issue date of what comes next, null when nothing does. */
export async function markSubscriptions(
  sql: Sql,
  marks: readonly { readonly id: number; readonly next: number | null }[],
): Promise<void> {
  if (marks.length === 0) return;
  await sql.run(
    `update subscriptions s set next_invoice = date '1970-01-01' + u.next
       from unnest($1::int[], $2::int[]) as u (id, next)
      where s.id = u.id and s.next_invoice is distinct from date '1970-01-01' + u.next`,
    [marks.map(({ id }) => id), marks.map(({ next }) => next)],
  );
}
