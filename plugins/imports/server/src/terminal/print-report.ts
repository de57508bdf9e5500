import type { Language } from '@ortak/kernel/access';
import { formatNumber, translate } from '@ortak/kernel/i18n';
import type { Report } from '../repositories/jobs';

const shown = 50;
const rowsShown = 5;

/** Errors that read the same are one line with their first rows. */
function groupErrors(errors: Report['errors']): { place: string; message: string; rows: number[] }[] {
  const groups = new Map<string, { place: string; message: string; rows: number[] }>();
  for (const { row, column, message } of errors) {
    const place = column ?? '';
    const key = `${place}\n${message}`;
    const group = groups.get(key) ?? { place, message, rows: [] };
    if (row !== null) group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What the command says at its end: the errors with their rows, then one sentence with the figures. */
export function reportText(report: Report, dryRun: boolean, language: Language): string {
  const number = (value: number): string => formatNumber(value, language);
  const groups = groupErrors(report.errors);
  const errors = groups.slice(0, shown).map(({ place, message, rows }) => {
    const first = rows.slice(0, rowsShown).map(number).join('; ');
    const more = rows.length > rowsShown ? ` … (${number(rows.length)})` : '';
    const row =
      rows.length === 0 ? '' : translate(language, 'imports.command.row', { row: `${first}${more}` });
    const where = [row, place].filter((part) => part !== '').join(', ');
    return `  ${where === '' ? '' : `${where}: `}${message}`;
  });
  if (groups.length > shown)
    errors.push(`  ${translate(language, 'imports.command.more', { count: number(groups.length - shown) })}`);
  const warned = groupErrors(report.warnings).slice(0, shown);
  const warnings =
    warned.length === 0
      ? []
      : [
          translate(language, 'imports.warnings.title', { count: report.warnings.length }),
          ...warned.map(({ message, rows }) => {
            const row = translate(language, 'imports.command.row', { row: rows.map(number).join('; ') });
            return `  ${row}: ${message}`;
          }),
        ];
  const figures = {
    rows: number(report.done),
    created: number(report.created),
    updated: number(report.updated),
    unchanged: number(report.unchanged),
    failed: number(report.failed),
  };
  const end = (): string => {
    if (report.status === 'finished') return translate(language, 'imports.command.finished', figures);
    if (report.status === 'partial') return translate(language, 'imports.command.partial', figures);
    return translate(
      language,
      report.failed > 0 ? 'imports.command.failed' : 'imports.command.refused',
      figures,
    );
  };
  const lines = [...warnings, ...errors, end()];
  if (dryRun && report.status !== 'failed') lines.push(translate(language, 'imports.command.dryRun'));
  return `${lines.join('\n')}\n`;
}
