export const jobStatuses = ['queued', 'running', 'finished', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** One attempt at a job, as its task sees it. */
export interface Attempt {
  readonly number: number;
  readonly last: boolean;
  /**
   * Says how far the job is, in whatever it counts. Cheap enough for every row: what comes sooner than half a second
   * after the one before is not written down.
   * @param total null or absent as long as nobody knows
   * @throws JobOver when somebody asked the job to stop: let it pass, so that open transactions roll back
   */
  report(done: number, total?: number | null): Promise<void>;
}

/**
 * Ends a job for good from within its task: it is not tried again. `cancelled` when it was asked to stop, `failed` with
 * a reason when another attempt would change nothing.
 */
export class JobOver extends Error {
  override readonly name = 'JobOver';

  constructor(
    readonly status: 'cancelled' | 'failed',
    message: string = status,
  ) {
    super(message);
  }
}

/** The longest text of an error that is kept. */
const longestError = 2000;

/** What is kept of an error: what happened, not where in our code. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.slice(0, longestError);
}

/** Seconds until the queue tries a job again after so many attempts. */
export function secondsUntilRetry(attempts: number): number {
  return Math.exp(Math.min(10, Math.max(0, attempts)));
}
