import supertest from 'supertest';
import type { Caller } from './caller';

/** The report of an import, as GET /api/imports/:id gives it. */
export interface ImportReport {
  readonly id: number;
  readonly status: string;
  readonly rows: number;
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly errors: readonly {
    readonly row: number | null;
    readonly column: string | null;
    readonly message: string;
    readonly code: string;
  }[];
  /** Rows that were taken although their record seems to be there already. */
  readonly warnings: readonly {
    readonly row: number;
    readonly column: string | null;
    readonly message: string;
    readonly code: string;
    readonly member: number | null;
  }[];
}

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly partial?: boolean;
  readonly fileName?: string;
}

/** Hands a file in. @returns the answer, whatever it is */
export function sendImport(
  caller: Caller,
  file: Buffer | string,
  mapping: unknown,
  options: ImportOptions = {},
): supertest.Test {
  return supertest(caller.url)
    .post('/api/imports')
    .set('Authorization', `Bearer ${caller.token}`)
    .set('Accept-Language', 'en')
    .field('mapping', typeof mapping === 'string' ? mapping : JSON.stringify(mapping))
    .field('dryRun', String(options.dryRun === true))
    .field('partial', String(options.partial === true))
    .attach('file', Buffer.from(file), options.fileName ?? 'rows.csv');
}

/** Waits for an import to end. @returns its report */
export async function waitForImport(caller: Caller, id: number, seconds = 60): Promise<ImportReport> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const response = await caller.get(`/api/imports/${id}`);
    if (response.status !== 200)
      throw new Error(`GET import → ${response.status} ${JSON.stringify(response.body)}`);
    const report = response.body as ImportReport;
    if (!['queued', 'running'].includes(report.status)) return report;
    if (Date.now() > until) throw new Error(`The import did not end: ${JSON.stringify(report)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Imports a file that is taken, and waits for its report. */
export async function importFile(
  caller: Caller,
  file: Buffer | string,
  mapping: unknown,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const response = await sendImport(caller, file, mapping, options);
  if (response.status !== 202)
    throw new Error(`POST imports → ${response.status} ${JSON.stringify(response.body)}`);
  return waitForImport(caller, (response.body as { id: number }).id);
}
