import { request, requestJson } from '../session/request';

/** A field that a column of a file can go to. */
export interface ImportableField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly target?: string;
  readonly choices?: readonly string[];
}

export interface ImportableResource {
  readonly name: string;
  readonly fields: readonly ImportableField[];
}

/** One step of a mapping, run for each row: which resource, how its records are recognised, and what is set. */
export interface Step {
  resource: string;
  as?: string;
  match: string[];
  set: Record<string, unknown>;
}

export interface Mapping {
  steps: Step[];
  encoding?: string;
  /** What would be refused and is wanted all the same. */
  confirm?: string[];
}

/** What the server reads in a file, and the mapping that it suggests. */
export interface Suggestion {
  readonly mapping: Mapping;
  readonly columns: readonly { readonly column: string; readonly target: string | null }[];
  readonly rows: number;
  readonly sample: readonly (readonly string[])[];
  readonly resources: readonly ImportableResource[];
}

export interface ImportError {
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
  readonly code?: string;
}

/** A row that was taken although its record seems to be there already. */
export interface ImportWarning extends ImportError {
  readonly member: number | null;
}

export interface ImportJob {
  readonly id: number;
  readonly status: string;
  readonly file?: string;
  readonly dryRun?: boolean;
  readonly partial?: boolean;
  readonly rows: number | null;
  readonly total?: number | null;
  readonly done?: number | null;
  readonly created: number | null;
  readonly updated: number | null;
  readonly unchanged?: number | null;
  readonly failed: number | null;
  readonly steps?:
    readonly { resource: string; created: number; updated: number; unchanged: number }[] | null;
  readonly errors?: readonly ImportError[] | null;
  readonly warnings?: readonly ImportWarning[] | null;
  readonly createdAt?: string | null;
  readonly startedAt?: string | null;
  readonly finishedAt?: string | null;
}

const RUNNING = new Set(['queued', 'running']);

export const hasEnded = ({ status }: Pick<ImportJob, 'status'>): boolean => !RUNNING.has(status);

/** Reads a file on the server, to its end, and suggests what its columns are. */
export const suggestMapping = async (file: File): Promise<Suggestion> => {
  const form = new FormData();
  form.set('file', file);
  return (await (await request('/api/imports/suggest', { method: 'POST', body: form })).json()) as Suggestion;
};

interface ImportOrder {
  file: File;
  mapping: Mapping;
  dryRun: boolean;
  partial: boolean;
}

/** Orders an import; a dry run goes all the way and keeps nothing. */
export const startImport = async ({
  file,
  mapping,
  dryRun,
  partial,
}: ImportOrder): Promise<{ id: number }> => {
  const form = new FormData();
  form.set('mapping', JSON.stringify(mapping));
  form.set('dryRun', String(dryRun));
  form.set('partial', String(partial));
  form.set('file', file);
  return (await (await request('/api/imports', { method: 'POST', body: form })).json()) as { id: number };
};

export const loadImport = (id: number): Promise<ImportJob> => requestJson<ImportJob>(`/api/imports/${id}`);

export const cancelImport = (id: number): Promise<unknown> =>
  requestJson(`/api/imports/${id}/cancel`, { method: 'POST', body: '{}' });
