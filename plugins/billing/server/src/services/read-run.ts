import type { Language } from '@ortak/kernel/access';
import { labelField, translateError } from '@ortak/kernel/i18n';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { findRun, listFailures, type Run } from '../repositories/runs';

/** At most so many failures come with a run; the count of all of them is in `failed`. */
const shownFailures = 500;

export interface ShownRun extends Omit<Run, 'cursor' | 'totals' | 'companies'> {
  readonly company: number | null;
  readonly companies: readonly number[];
  readonly totals: readonly { currency: string; net: number; tax: number; total: number }[];
  readonly failures: readonly {
    readonly subscription: number;
    readonly number: string | null;
    readonly message: string;
    readonly errors: readonly { readonly path: string; readonly message: string }[];
  }[];
}

/** A run as the API shows it. */
export function showRun({ cursor: _cursor, totals, ...run }: Run): Omit<ShownRun, 'failures'> {
  return {
    ...run,
    company: run.companies.length === 1 ? (run.companies[0] ?? null) : null,
    totals: Object.entries(totals).map(([currency, sums]) => ({ currency, ...sums })),
  };
}

/**
 * A run with its failures, told in the caller's language.
 * @throws Refusal 404
 */
export async function readRun(sql: Sql, id: number, language: Language): Promise<ShownRun> {
  const run = await findRun(sql, id);
  if (!run) throw new Refusal(404, 'notFound');
  const failures = await listFailures(sql, id, shownFailures);
  return {
    ...showRun(run),
    failures: failures.map(({ subscription, number, errors }) => {
      const told = errors.map(({ path, code, params }) => ({
        path,
        message: translateError(language, code, params),
      }));
      return {
        subscription,
        number,
        message: told.map(({ path, message }) => `${labelField(language, path)}: ${message}`).join(' '),
        errors: told,
      };
    }),
  };
}
