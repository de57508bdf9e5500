import { isRefusal, type FieldError } from '@ortak/kernel/api';
import { isDatabaseGone, readDatabaseError } from '@ortak/plugin-access/server/services/database-refusal';
import type { Mapping } from '../domain/mapping';
import type { Row, Table } from '../domain/table';
import {
  emptyTally,
  startRow,
  type ImportDependencies,
  type RowError,
  type RowProblem,
  type RowState,
  type Tally,
} from './row-state';
import { collectWarnings, type MadeOfRow, type RowWarning } from './collect-warnings';
import { runStep } from './run-step';

export interface Outcome {
  readonly rows: number;
  readonly failed: number;
  readonly steps: readonly Tally[];
  /** The first `keptErrors` rows that were refused. */
  readonly errors: readonly RowError[];
  /** Records that were made and seem to be there already. */
  readonly warnings: readonly RowWarning[];
  readonly stopped?: 'cancelled' | 'tooManyErrors';
}

export interface RunOptions {
  /** Good rows stay when others are refused. */
  readonly partial: boolean;
  /** Told after each batch; answers false to stop. */
  readonly onProgress: (done: number) => Promise<boolean>;
}

/** Rows that go through the steps together. */
const batchSize = 1000;
/** Refused rows that are kept with their reasons; all are counted. */
export const keptErrors = 1000;

/**
 * Runs a mapping over the rows of a file, on the caller's transaction and as its actor. Each batch is a savepoint: when
 * rows of it are refused, what they had done so far is undone with the batch, and the others are run again without
 * them, so a refused row leaves nothing. When the database refuses and cannot say which row it was, the batch is halved
 * until it is found. Whether anything stays is the caller's decision: it commits or rolls back.
 * @throws the database's error when it cannot be reached any more, and FileProblem when the file breaks off
 */
export async function runImport(
  dependencies: ImportDependencies,
  table: Table,
  mapping: Mapping,
  options: RunOptions,
): Promise<Outcome> {
  const steps = mapping.steps.map(emptyTally);
  const errors: RowError[] = [];
  const made: MadeOfRow[] = [];
  let warnings: RowWarning[] = [];
  let rows = 0;
  let failed = 0;
  const outcome = (stopped?: Outcome['stopped']): Outcome => ({
    rows,
    failed,
    steps,
    errors,
    warnings,
    ...(stopped ? { stopped } : {}),
  });

  for await (const batch of table.read(batchSize)) {
    const whole = batch.filter((row) => fits(row, table.columns.length));
    const broken = batch.filter((row) => !fits(row, table.columns.length));
    const refused = [
      ...broken.map((row) => misfit(row, table.columns.length)),
      ...(await runBatch(dependencies, mapping, whole, steps, made)),
    ];
    rows += batch.length;
    failed += refused.length;
    refused.sort((a, b) => a.line - b.line);
    errors.push(...refused.slice(0, Math.max(0, keptErrors - errors.length)));
    if (!(await options.onProgress(rows))) return outcome('cancelled');
    // Without `partial` nothing will stay: more of the same would only take time.
    if (!options.partial && failed >= keptErrors) return outcome('tooManyErrors');
  }
  warnings = await collectWarnings(dependencies, mapping, made);
  return outcome();
}

const fits = (row: Row, columns: number): boolean =>
  row.cells.length === columns ||
  (row.cells.length > columns && row.cells.slice(columns).every((cell) => cell === ''));

const misfit = (row: Row, columns: number): RowError => ({
  line: row.line,
  problems: [
    {
      step: 0,
      path: '',
      code: 'imports.errors.cellCount',
      params: { found: row.cells.length, expected: columns },
    },
  ],
});

/** @returns the rows that were refused; the tallies count what the others did */
async function runBatch(
  dependencies: ImportDependencies,
  mapping: Mapping,
  rows: readonly Row[],
  tallies: readonly Tally[],
  made: MadeOfRow[],
): Promise<RowError[]> {
  if (rows.length === 0) return [];
  const { sql } = dependencies;
  const counted = mapping.steps.map(emptyTally);
  const states = rows.map(startRow);
  await sql.run('savepoint import_batch');
  try {
    for (const [index, step] of mapping.steps.entries())
      await runStep(dependencies, step, index, states, counted[index] as Tally);
    // What the database checks at the end of a transaction is asked for now, while the rows are still known.
    await sql.run('set constraints all immediate');
    await sql.run('set constraints all deferred');
  } catch (error) {
    const reason = reasonOf(error);
    await undo(dependencies);
    const [first] = rows;
    if (rows.length === 1 && first !== undefined) return [{ line: first.line, problems: reason }];
    const half = Math.ceil(rows.length / 2);
    return [
      ...(await runBatch(dependencies, mapping, rows.slice(0, half), tallies, made)),
      ...(await runBatch(dependencies, mapping, rows.slice(half), tallies, made)),
    ];
  }
  const refused = states.filter(({ problems }) => problems.length > 0);
  if (refused.length > 0) {
    await undo(dependencies);
    const good = states.filter(({ problems }) => problems.length === 0).map(({ row }) => row);
    return [...refused.map(refusal), ...(await runBatch(dependencies, mapping, good, tallies, made))];
  }
  await sql.run('release savepoint import_batch');
  for (const state of states) for (const one of state.made) made.push({ ...one, line: state.row.line });
  counted.forEach((tally, index) => add(tallies[index] as Tally, tally));
  return [];
}

const refusal = ({ row, problems }: RowState): RowError => ({ line: row.line, problems });

async function undo({ sql }: ImportDependencies): Promise<void> {
  await sql.run('rollback to savepoint import_batch');
  await sql.run('release savepoint import_batch');
}

/** Why a batch was refused, when a row may be the reason. @throws the error itself when it is a fault of ours */
function reasonOf(error: unknown): RowProblem[] {
  if (isDatabaseGone(error)) throw error;
  const refusal = isRefusal(error) ? error : readDatabaseError(error);
  if (refusal === undefined) throw error;
  const own: FieldError = { path: '', code: refusal.code, params: refusal.params };
  return (refusal.errors.length > 0 ? refusal.errors : [own]).map((problem) => ({ ...problem, step: 0 }));
}

function add(total: Tally, more: Tally): void {
  total.created += more.created;
  total.updated += more.updated;
  total.unchanged += more.unchanged;
}
