import type { RaRecord } from 'react-admin';
import { post } from '../session/request';

/** One piece of work in the background. Instants in UTC. */
export interface Job extends RaRecord {
  readonly id: number;
  readonly kind: string;
  readonly status: 'queued' | 'running' | 'finished' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number | null;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly error: string | null;
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly user: number | null;
  readonly stopping: boolean;
  readonly stoppable: boolean;
  readonly repeatable: boolean;
  readonly createdAt: string;
  readonly runAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

export const isOpen = ({ status }: Job): boolean => status === 'queued' || status === 'running';

export const stopJob = (id: number): Promise<unknown> => post(`/api/jobs/${id}/cancel`);
export const repeatJob = (id: number): Promise<unknown> => post(`/api/jobs/${id}/retry`);

const PAGES: Readonly<Record<string, readonly [payload: string, resource: string]>> = {
  'bill-run': ['run', 'billing-runs'],
  import: ['id', 'imports'],
  mail: ['message', 'mails'],
};

/** The page of what a job is about; undefined when it has none. */
export const pageOf = ({ kind, payload }: Job): string | undefined => {
  const [key, resource] = PAGES[kind] ?? [];
  const id = key === undefined ? undefined : payload?.[key];
  return typeof id === 'number' ? `/${resource}/${id}/show` : undefined;
};
