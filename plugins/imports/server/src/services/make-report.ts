import type { Language } from '@ortak/kernel/access';
import { labelField, translate, translateError } from '@ortak/kernel/i18n';
import { columnOf, type Mapping } from '../domain/mapping';
import type { FileProblem } from '../domain/table';
import type { Report, ReportError, ReportWarning } from '../repositories/jobs';
import { keptErrors, type Outcome } from './run-import';
import { emptyTally, type RowError, type Tally } from './row-state';

/** Everything that a report says of the rows that were refused, in the importer's language. */
function errorsOf(rows: readonly RowError[], mapping: Mapping, language: Language): ReportError[] {
  const errors: ReportError[] = [];
  for (const { line, problems } of rows) {
    for (const { step: index, path, code, params } of problems) {
      const step = mapping.steps[index];
      const column = step === undefined || path === '' ? undefined : columnOf(step, path);
      const said = translateError(language, code, params);
      // A column is what people know from their file; a constant of the mapping has only the field's name.
      const message = column === undefined && path !== '' ? `${labelField(language, path)}: ${said}` : said;
      const resource = path === '' ? null : (step?.resource.name ?? null);
      errors.push({
        row: line,
        column: column ?? null,
        message,
        code,
        resource,
        path: path === '' ? null : path,
      });
      if (errors.length >= keptErrors) return errors;
    }
  }
  return errors;
}

/** Everything that a report says of records that seem to be there already, the first `keptErrors` of them. */
function warningsOf(
  outcome: Pick<Outcome, 'warnings'>,
  mapping: Mapping,
  language: Language,
): ReportWarning[] {
  return outcome.warnings.slice(0, keptErrors).map(({ line, step: index, paths, other, otherLine }) => {
    const step = mapping.steps[index];
    const path = paths[0] ?? '';
    const code = otherLine === null ? 'imports.warnings.likeRecord' : 'imports.warnings.likeRow';
    const fields = paths.map((name) => labelField(language, name)).join(', ');
    const params = { fields, name: other.name, code: other.code, row: otherLine ?? 0 };
    return {
      row: line,
      column: (step && columnOf(step, path)) ?? null,
      message: translate(language, code, params),
      code,
      resource: step?.resource.name ?? null,
      path,
      member: otherLine === null ? other.id : null,
    };
  });
}

const sum = (tallies: readonly Tally[], name: keyof Tally): number =>
  tallies.reduce((total, tally) => total + tally[name], 0);

/** Whether what an import has done stays. */
export function stays(
  outcome: Outcome,
  options: { readonly dryRun: boolean; readonly partial: boolean },
): boolean {
  return !options.dryRun && outcome.stopped === undefined && (outcome.failed === 0 || options.partial);
}

/**
 * The report of an import that ran. Figures are records that were made and changed; when nothing stays because rows
 * were refused, or somebody cancelled, they are zero. A dry run shows what would be made.
 */
export function makeReport(
  outcome: Outcome,
  mapping: Mapping,
  job: {
    readonly dryRun: boolean;
    readonly partial: boolean;
    readonly language: Language;
    readonly total: number;
  },
): Report {
  const { failed, stopped } = outcome;
  const refused = stopped !== undefined || (failed > 0 && !job.partial);
  const steps = outcome.steps.map((tally, index) => ({
    resource: mapping.steps[index]?.resource.name ?? '',
    ...(refused ? emptyTally() : tally),
  }));
  const errors = errorsOf(outcome.errors, mapping, job.language);
  if (stopped !== undefined) {
    const code = `imports.errors.${stopped}` as const;
    const message = translate(job.language, code, { count: outcome.rows });
    errors.push({ row: null, column: null, message, code, resource: null, path: null });
  }
  return {
    status: stopped === 'cancelled' ? 'cancelled' : refused ? 'failed' : failed > 0 ? 'partial' : 'finished',
    done: outcome.rows,
    total: job.total,
    created: sum(steps, 'created'),
    updated: sum(steps, 'updated'),
    unchanged: sum(steps, 'unchanged'),
    failed,
    steps,
    errors,
    warnings: warningsOf(outcome, mapping, job.language),
  };
}

/** The report of an import that could not run: the file, the mapping or the importer's rights are not what they were. */
export function refusedReport(errors: readonly ReportError[], done = 0, total = 0): Report {
  return {
    status: 'failed',
    done,
    total,
    created: 0,
    updated: 0,
    unchanged: 0,
    failed: 0,
    steps: [],
    errors,
    warnings: [],
  };
}

/** A part of a report about the file as a whole. */
export function fileError(language: Language, problem: FileProblem | string): ReportError {
  const { code, params } =
    typeof problem === 'string' ? { code: problem, params: undefined } : problem.asFieldError();
  const line = params?.line;
  return {
    row: typeof line === 'number' ? line : null,
    column: null,
    message: translateError(language, code, params),
    code,
    resource: null,
    path: null,
  };
}
