import type { Actor } from '@ortak/kernel/access';
import type { Clock } from '@ortak/kernel/calendar';
import { confine, nameOrigin, type Sql, type System } from '@ortak/database';
import { isDatabaseGone } from '@ortak/plugin-access/server/services/database-refusal';
import { staffActor } from '@ortak/plugin-access/server/services/staff-actor';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { translateError } from '@ortak/kernel/i18n';
import { openFile } from '../domain/open-file';
import { withoutUnusedSheets } from '../domain/sheets';
import { FileProblem, type Table } from '../domain/table';
import {
  beginJob,
  finishJob,
  noteProgress,
  takeJob,
  waitForTurn,
  type OpenJob,
  type Report,
} from '../repositories/jobs';
import { createFields, refreshFields } from '@ortak/plugin-parametric/server/services/create-fields';
import { checkMapping } from './check-mapping';
import { prepareFields } from './prepare-fields';
import { fileError, makeReport, refusedReport, stays } from './make-report';
import { runImport } from './run-import';

export interface PerformDependencies {
  readonly system: System;
  readonly registry: Registry;
  /** The real time: when an import ran does not depend on a test clock. */
  readonly clock: Clock;
  /** Told after each batch. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  /** Faults of ours, for the log. */
  readonly onFault: (error: unknown) => void;
}

/** Carries a report out of a transaction that must not stay. */
class Undone extends Error {
  constructor(readonly report: Report) {
    super('undone');
  }
}

/**
 * Runs an import that was filed: once, whichever node tries it and however often. All rows are one transaction,
 * confined to whoever asked for it with the rights that they have now; its report is written in the same transaction,
 * so a program that is killed leaves either both or nothing, and the import is run again. Progress is told on another
 * connection, where everybody sees it at once.
 * @returns the report, or undefined when there was nothing to do
 * @throws the database's error when it cannot be reached: the import stays filed
 */
export async function performImport(
  dependencies: PerformDependencies,
  id: number,
): Promise<Report | undefined> {
  const { system, clock } = dependencies;
  try {
    return await system.transaction((sql) => performInside(dependencies, sql, id));
  } catch (error) {
    if (isDatabaseGone(error)) throw error;
    if (!(error instanceof Undone)) dependencies.onFault(error);
    const report = error instanceof Undone ? error.report : refusedReport([fileError('tr', 'unexpected')]);
    await system.transaction((sql) => finishJob(sql, id, report, clock.now()));
    return report;
  }
}

async function performInside(
  dependencies: PerformDependencies,
  sql: Sql,
  id: number,
): Promise<Report | undefined> {
  const { system, registry: plain, clock } = dependencies;
  const job = await takeJob(sql, id);
  if (job === undefined) return undefined;
  const actor = await importerOf(sql, job);
  if (actor === undefined)
    throw new Undone(refusedReport([fileError(job.language, 'imports.errors.importerGone')]));

  const file = await openJob(job);
  await refreshFields(plain);
  const { registry, fields } = prepareFields(plain, actor, job.mapping);
  const { mapping, errors } = checkMapping(registry, actor, job.mapping, file);
  if (errors.length > 0) {
    const told = errors.map(({ path, code, params }) => ({
      row: null,
      column: null,
      message: `${path}: ${translateError(job.language, code, params)}`,
      code,
      resource: null,
      path,
    }));
    throw new Undone(refusedReport(told));
  }
  const table = withoutUnusedSheets(file, mapping);
  const total = await countRows(job, table);
  await system.transaction((own) => beginJob(own, id, total, clock.now()));
  await waitForTurn(sql);
  await confine(sql, actor);
  await nameOrigin(sql, `import ${id}`);
  if (!job.dryRun) await createFields({ sql, actor, registry: plain }, fields);
  const outcome = await runImport(
    { sql, actor, registry, ...(mapping.confirm ? { confirmed: mapping.confirm } : {}) },
    table,
    mapping,
    {
      partial: job.partial,
      onProgress: async (done) => {
        await dependencies.onProgress?.(done, total);
        return !(await system.transaction((own) => noteProgress(own, id, done)));
      },
    },
  );
  const report = makeReport(outcome, mapping, { ...job, total });
  if (!stays(outcome, job)) throw new Undone(report);
  await becomeSystem(sql);
  await finishJob(sql, id, report, clock.now());
  return report;
}

async function importerOf(sql: Sql, job: OpenJob): Promise<Actor | undefined> {
  return job.user === null ? { kind: 'system' } : staffActor(sql, job.user);
}

/** The transaction turns from the importer's into our own, to write what only our own program may write. */
async function becomeSystem(sql: Sql): Promise<void> {
  await sql.run(`select set_config('role', 'none', true)`);
  await confine(sql, { kind: 'system' });
}

async function openJob(job: OpenJob): Promise<Table> {
  try {
    return await openFile(job.content, job.mapping.encoding);
  } catch (error) {
    throw undoneBy(error, job);
  }
}

/** Reads the file once to its end before any row is run: a file that breaks off in the middle is refused as a whole. */
async function countRows(job: OpenJob, table: Table): Promise<number> {
  let rows = 0;
  try {
    for await (const batch of table.read(1000)) rows += batch.length;
  } catch (error) {
    throw undoneBy(error, job);
  }
  if (rows === 0) throw undoneBy(new FileProblem('noRows'), job);
  return rows;
}

function undoneBy(error: unknown, job: OpenJob): unknown {
  return error instanceof FileProblem ? new Undone(refusedReport([fileError(job.language, error)])) : error;
}
