import type { FieldError } from '@ortak/kernel/api';
import { languageCodes } from '@ortak/kernel/i18n';

/** What the columns of a list are called, folded: Turkish, English, and the codes of the languages. */
const names: Readonly<Record<string, string>> = {
  code: 'code',
  kod: 'code',
  parent: 'parent',
  parentcode: 'parent',
  ust: 'parent',
  ustkod: 'parent',
  name: 'name',
  ad: 'name',
  colour: 'colour',
  color: 'colour',
  renk: 'colour',
  order: 'order',
  sira: 'order',
};

const fold = (text: string): string =>
  text
    .toLocaleLowerCase('tr')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/g, '');

/** Where each column of a file goes: a key of an entry, or `labels.tr`. */
export function readColumns(columns: readonly string[]): { targets: string[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const targets = columns.map((column) => {
    const folded = fold(column);
    const target = names[folded] ?? (languageCodes.some((code) => code === folded) ? `labels.${folded}` : '');
    if (target === '')
      errors.push({ path: 'file', code: 'unknownColumn', params: { key: column.slice(0, 60) } });
    return target;
  });
  if (!targets.includes('code')) errors.push({ path: 'file', code: 'listWithoutCode' });
  return { targets, errors };
}

/** The rows of a file as the rows of a list; empty cells say nothing, but an empty parent is the top. */
export function rowsOf(
  targets: readonly string[],
  rows: readonly (readonly string[])[],
): Record<string, unknown>[] {
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => {
      const row: Record<string, unknown> = {};
      const labels: Record<string, string> = {};
      targets.forEach((target, index) => {
        const cell = (cells[index] ?? '').trim();
        if (target === 'parent') row.parent = cell === '' ? null : cell;
        else if (cell === '') return;
        else if (target.startsWith('labels.')) labels[target.slice('labels.'.length)] = cell;
        else if (target === 'order') row.order = Number(cell);
        else row[target] = cell;
      });
      return Object.keys(labels).length > 0 ? { ...row, labels } : row;
    });
}
