import { isDeepStrictEqual } from 'node:util';
import { dateIn, type Clock } from '@ortak/kernel/calendar';
import { Refusal } from '@ortak/kernel/api';
import type { Sql, System } from '@ortak/database';
import type { RunOrder } from '../domain/read-run-order';
import { createRun, unfinishedRuns, type Run } from '../repositories/runs';
import { settleContracts } from './settle-contracts';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';

export const runTask = 'bill-run';

const jobKey = (id: number): string => `run:${id}`;

export interface EnqueueDependencies {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly worker: Pick<JobWorker, 'enqueueIn'>;
}

/**
 * Orders a run for staff. The same key with the same order is the same run, however often it is sent.
 * @param companies those that the caller may bill
 * @throws Refusal 400 for a company that is not the caller's, 409 for a key that was used with another order
 */
export async function enqueueRun(
  { sql, clock, worker }: EnqueueDependencies,
  order: RunOrder,
  caller: { readonly user: number; readonly companies: readonly number[] },
  key: string,
): Promise<Run> {
  if (order.company !== null && !caller.companies.includes(order.company))
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'company', code: 'notReferenced' }]);
  const companies = order.company === null ? caller.companies : [order.company];
  if (companies.length === 0) throw new Refusal(403, 'forbidden');
  const wanted = { companies, asOf: order.asOf, filter: order.filter, dryRun: order.dryRun };
  const { run, created } = await createRun(sql, {
    ...wanted,
    origin: 'console',
    key,
    requestedBy: caller.user,
    createdAt: clock.now().toISOString(),
  });
  const same = { companies: run.companies, asOf: run.asOf, filter: run.filter, dryRun: run.dryRun };
  if (!created && !isDeepStrictEqual(same, wanted)) throw new Refusal(409, 'idempotencyKeyReused');
  if (created) await worker.enqueueIn(sql, runTask, { run: run.id }, { jobKey: jobKey(run.id) });
  return run;
}

/** Hands over again every run that has not ended; whoever is working on one already is not disturbed by it. */
export async function resumeRuns(system: System, worker: Pick<JobWorker, 'enqueueIn'>): Promise<void> {
  await system.transaction(async (sql) => {
    for (const id of await unfinishedRuns(sql))
      await worker.enqueueIn(sql, runTask, { run: id }, { jobKey: jobKey(id) });
  });
}

interface CompanyRow {
  readonly id: number;
  readonly timeZone: string;
}

/**
 * The daily tick: one run for each company whose own clock shows the hour, up to its own date. The key makes it one run
 * a day, however many nodes tick; a day that was missed is caught up by the next one.
 * @param hour only companies where it is this hour; null for all of them
 */
export async function enqueueDailyRuns(
  { system, clock, worker }: { system: System; clock: Clock; worker: Pick<JobWorker, 'enqueueIn'> },
  hour: number | null,
): Promise<number[]> {
  return system.transaction(async (sql) => {
    const now = clock.now();
    const companies = await sql.rows<CompanyRow>(
      `select id, time_zone as "timeZone" from companies order by id`,
    );
    const enqueued: number[] = [];
    for (const { id, timeZone } of companies) {
      const local = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(
        now,
      );
      if (hour !== null && Number(local) !== hour) continue;
      const asOf = dateIn(timeZone, now);
      const { run, created } = await createRun(sql, {
        companies: [id],
        asOf,
        filter: {},
        dryRun: false,
        origin: 'daily',
        key: `daily:${id}:${asOf}`,
        requestedBy: null,
        createdAt: now.toISOString(),
      });
      if (!created) continue;
      await settleContracts({ sql, clock }, id, asOf);
      await worker.enqueueIn(sql, runTask, { run: run.id }, { jobKey: jobKey(run.id) });
      enqueued.push(run.id);
    }
    return enqueued;
  });
}
