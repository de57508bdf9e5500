import type { MinorUnits } from '../i18n/text';
import { post, requestJson } from '../session/request';

export interface RunFailure {
  readonly subscription: number;
  readonly number?: string | null;
  readonly message: string;
}

/** A billing run as the API reports it; due = done + skipped + failed when it has ended. */
export interface Run {
  readonly id: number;
  readonly status: string;
  readonly asOf: string;
  readonly dryRun?: boolean;
  readonly company?: number | null;
  readonly due: number | null;
  readonly done: number | null;
  readonly skipped: number | null;
  readonly failed: number | null;
  readonly failures?: readonly RunFailure[];
  readonly startedAt?: string | null;
  readonly finishedAt?: string | null;
  readonly createdAt?: string | null;
  /** Contracts that the run looks at, and how many it has looked at. */
  readonly subscriptions?: number | null;
  readonly processed?: number | null;
  /** Net, tax and total by currency, in minor units. */
  readonly totals?:
    readonly { currency: string; net: MinorUnits; tax: MinorUnits; total: MinorUnits }[] | null;
}

export interface RunOrder {
  readonly asOf: string;
  readonly company?: number;
  readonly filter?: Readonly<Record<string, unknown>>;
}

const ENDED = new Set(['finished', 'failed', 'cancelled']);

export const hasEnded = (run: Pick<Run, 'status'>): boolean => ENDED.has(run.status);

/**
 * Orders a run. The key makes pressing twice, or a lost answer, harmless.
 * @param key unique to this order
 */
export const startRun = (order: RunOrder, dryRun: boolean, key: string): Promise<{ id: number }> =>
  post('/api/billing/runs', { ...order, dryRun }, { 'Idempotency-Key': key });

/** Stops a run after the batch that it is at; what is invoiced stays. */
export const cancelRun = (id: number): Promise<Run> => post(`/api/billing/runs/${id}/cancel`);

export const loadRun = (id: number): Promise<Run> => requestJson<Run>(`/api/billing/runs/${id}`);
