import type { System } from '@ortak/database';
import { describeError, JobOver, secondsUntilRetry, type Attempt } from '../domain/job';
import {
  beginRecord,
  deleteRecord,
  endRecord,
  insertRecord,
  noteProgress,
  noteRetry,
  type BeginningJob,
} from '../repositories/records';

/** Milliseconds between two notes of progress. */
const noteEvery = 500;

export interface PerformDependencies {
  readonly system: () => System;
  readonly onError: (error: Error) => void;
}

/** `report` of an attempt: writes at most every half second, and throws once somebody asked the job to stop. */
function reporter(system: System, id: number): Attempt['report'] {
  let noted = 0;
  return async (done, total = null) => {
    const now = performance.now();
    if (noted !== 0 && now - noted < noteEvery) return;
    noted = now;
    const stopping = await system.transaction((sql) => noteProgress(sql, id, done, total));
    if (stopping) throw new JobOver('cancelled');
  };
}

const isOver = (error: unknown): error is JobOver => error instanceof Error && error.name === 'JobOver';

/**
 * Makes one attempt at a job of the queue and keeps its record. A record that cannot be written at the end never undoes
 * a job that is done.
 * @param quiet leaves no record when all went well: what runs every minute, or has a list of its own
 * @throws what the task threw, so that the queue tries again; not JobOver
 */
export async function performJob(
  { system, onError }: PerformDependencies,
  job: BeginningJob & { readonly quiet: boolean },
  task: (attempt: Attempt) => Promise<void>,
): Promise<void> {
  const last = job.attempts >= job.maxAttempts;
  const record = await system().transaction((sql) => beginRecord(sql, job));
  const note = (write: Parameters<System['transaction']>[0]): Promise<unknown> =>
    system()
      .transaction(write)
      .catch((error: unknown) => onError(error as Error));
  if (record.stopping) {
    await note((sql) => endRecord(sql, record.id, 'cancelled', null));
    return;
  }
  try {
    await task({ number: job.attempts, last, report: reporter(system(), record.id) });
  } catch (error) {
    if (isOver(error)) {
      const { status } = error;
      await note((sql) =>
        endRecord(sql, record.id, status, status === 'failed' ? describeError(error) : null),
      );
      return;
    }
    await note((sql) =>
      last
        ? endRecord(sql, record.id, 'failed', describeError(error))
        : noteRetry(sql, record.id, describeError(error), secondsUntilRetry(job.attempts)),
    );
    throw error;
  }
  await note((sql) =>
    job.quiet ? deleteRecord(sql, record.id) : endRecord(sql, record.id, 'finished', null),
  );
}

/**
 * Does work here and now, with a record like that of a job: what a command does at a terminal.
 * @throws what the work threw, JobOver included
 */
export async function performWork<T>(
  { system, onError }: PerformDependencies,
  work: { readonly kind: string; readonly payload: unknown },
  task: (report: Attempt['report']) => Promise<T>,
): Promise<T> {
  const id = await system().transaction((sql) => insertRecord(sql, work.kind, work.payload));
  const end = (status: 'finished' | 'failed' | 'cancelled', error: string | null): Promise<unknown> =>
    system()
      .transaction((sql) => endRecord(sql, id, status, error))
      .catch((fault: unknown) => onError(fault as Error));
  try {
    const result = await task(reporter(system(), id));
    await end('finished', null);
    return result;
  } catch (error) {
    if (isOver(error) && error.status === 'cancelled') await end('cancelled', null);
    else await end('failed', describeError(error));
    throw error;
  }
}
