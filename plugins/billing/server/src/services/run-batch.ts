import { toDay, type Clock } from '@ortak/kernel/calendar';
import { toNumber } from '@ortak/kernel/money';
import { nameOrigin, type Sql, type System } from '@ortak/database';
import { collectDue, groupInvoices, type ChargeBook, type DueInvoice } from '../domain/collect-due';
import {
  countBillables,
  findBillables,
  loadChargeBook,
  loadSubscriptions,
  type LoadedSubscription,
} from '../repositories/billables';
import { postInvoices } from '../repositories/post-invoices';
import {
  addFailures,
  advanceRun,
  endRun,
  findRun,
  markSubscriptions,
  startRun,
  type Run,
  type RunFailure,
  type RunTotals,
} from '../repositories/runs';
import { refreshStatistics } from '../repositories/statistics';

export interface RunDependencies {
  readonly system: System;
  readonly clock: Clock;
  /** Told after each batch: subscriptions that were looked at, and all of the run's. */
  readonly onProgress?: (done: number, total: number) => Promise<void>;
}

/** A batch aims at so many invoices: large enough for set-based speed, small enough that a request is never kept waiting. */
const invoicesPerBatch = 3000;
/** Computing is interrupted after so many milliseconds, so that requests of the same process are answered meanwhile. */
const slice = 10;

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface BatchWork {
  readonly invoices: DueInvoice[];
  readonly failures: RunFailure[];
  readonly marks: { id: number; next: number | null }[];
  skipped: number;
}

async function computeBatch(
  loaded: readonly LoadedSubscription[],
  charges: ChargeBook,
  run: Run,
): Promise<BatchWork> {
  const work: BatchWork = { invoices: [], failures: [], marks: [], skipped: 0 };
  const asOf = toDay(run.asOf);
  let grouped: DueInvoice[] = [];
  let began = performance.now();
  for (const { id, company, number, payer, billable, errors } of loaded) {
    if (performance.now() - began > slice) {
      await breathe();
      began = performance.now();
    }
    const result = billable ? collectDue(billable, payer, charges, asOf) : { errors };
    if ('errors' in result) {
      work.failures.push({ subscription: id, company, number, errors: result.errors });
      continue;
    }
    if (payer.groupInvoices) grouped = grouped.concat(result.invoices);
    else work.invoices.push(...result.invoices);
    work.skipped += result.skipped;
    work.marks.push({ id, next: result.next });
  }
  work.invoices.push(...groupInvoices(grouped));
  return work;
}

function sumTotals(invoices: readonly DueInvoice[]): Record<string, RunTotals> {
  const sums = new Map<string, { net: bigint; tax: bigint }>();
  for (const { currency, net, tax } of invoices) {
    const sum = sums.get(currency) ?? { net: 0n, tax: 0n };
    sums.set(currency, { net: sum.net + net, tax: sum.tax + tax });
  }
  return Object.fromEntries(
    [...sums].map(([currency, { net, tax }]) => [
      currency,
      { net: toNumber(net), tax: toNumber(tax), total: toNumber(net + tax) },
    ]),
  );
}

interface BatchResult {
  /** Whether there may be more to do. */
  readonly more: boolean;
  readonly accounts: number;
  readonly invoices: number;
  /** Subscriptions that were looked at since the run began. */
  readonly processed?: number;
  readonly subscriptions?: number;
}

async function workOnBatch(sql: Sql, clock: Clock, id: number, accounts: number): Promise<BatchResult> {
  await nameOrigin(sql, `billing-run ${id}`);
  const run = await findRun(sql, id, true);
  if (!run || run.status !== 'running') return { more: false, accounts, invoices: 0 };
  const { ids, cursor } = await findBillables(sql, run, run.cursor, accounts, !run.dryRun);
  const now = clock.now().toISOString();
  if (cursor === null) {
    await endRun(sql, id, 'finished', now);
    return { more: false, accounts, invoices: 0 };
  }
  const loaded = await loadSubscriptions(sql, ids);
  const work = await computeBatch(loaded, await loadChargeBook(sql, loaded), run);
  const codes = new Map(loaded.map(({ company, companyCode }) => [company, companyCode]));
  const { posted, skipped } = run.dryRun
    ? { posted: work.invoices, skipped: 0 }
    : await postInvoices(sql, work.invoices, { postedAt: now, run: id, companyCodes: codes });
  if (!run.dryRun) await markSubscriptions(sql, work.marks);
  await addFailures(sql, id, work.failures);
  const failed = work.failures.length;
  await advanceRun(sql, run, {
    cursor,
    processed: ids.length,
    due: work.invoices.length + work.skipped + failed,
    done: posted.length,
    skipped: work.skipped + skipped,
    failed,
    totals: sumTotals(posted),
  });
  return {
    more: true,
    accounts,
    invoices: work.invoices.length,
    processed: run.processed + ids.length,
    subscriptions: run.subscriptions,
  };
}

/** The next batch's size: as many accounts as lately gave the wished number of invoices, growing no faster than four times. */
function nextSize({ accounts, invoices }: BatchResult): number {
  const fitting = Math.round((accounts * invoicesPerBatch) / Math.max(invoices, 1));
  return Math.min(2000, accounts * 4, Math.max(1, fitting));
}

/**
 * Works on a run until it is finished or cancelled. Each batch is one transaction that posts invoices and moves the
 * run's cursor together, so a program that is killed between any two of its instructions loses nothing: whoever takes
 * the run up goes on after the last committed batch, and charges make sure that nothing is billed twice.
 * Several programs may work on one run; they take turns.
 */
export async function runBatches({ system, clock, onProgress }: RunDependencies, id: number): Promise<void> {
  const begun = await system.transaction(async (sql) => {
    const run = await findRun(sql, id, true);
    if (!run || (run.status !== 'queued' && run.status !== 'running')) return false;
    if (run.status === 'queued')
      await startRun(sql, id, await countBillables(sql, run), clock.now().toISOString());
    return true;
  });
  if (!begun) return;
  await system.transaction(refreshStatistics);
  let result: BatchResult = { more: true, accounts: 60, invoices: invoicesPerBatch };
  for (let batch = 1; result.more; batch += 1) {
    const size = nextSize(result);
    result = await system.transaction((sql) => workOnBatch(sql, clock, id, size));
    const { processed, subscriptions } = result;
    if (processed !== undefined && subscriptions !== undefined) await onProgress?.(processed, subscriptions);
    // After the 1st, 2nd, 4th, 8th … batch: tables that were empty are not empty any more.
    if ((batch & (batch - 1)) === 0) await system.transaction(refreshStatistics);
    await breathe();
  }
}
