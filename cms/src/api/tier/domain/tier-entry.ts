import type { FieldError } from '@ortak/kernel/api';
import { isLanguage } from '@ortak/kernel/i18n';
import { isLabelColour } from '@ortak/kernel/look';

/** The two trees of names that members have any number of. */
export type TierList = 'categories' | 'sectors';

/** One name of a list that is loaded: what it is recognised by, and what it says. Absent: left as it is. */
export interface TierEntry {
  readonly code: string;
  /** The code of what it stands below; null at the top. */
  readonly parent?: string | null;
  readonly name?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly colour?: string | null;
  readonly order?: number;
}

/** What is wrong with the labels of a record: names by language. */
export function checkLabels(labels: unknown): FieldError[] {
  if (labels === null || labels === undefined) return [];
  if (typeof labels !== 'object' || Array.isArray(labels)) return [{ path: 'labels', code: 'notObject' }];
  return Object.entries(labels).flatMap(([key, value]): FieldError[] => {
    const path = `labels.${key}`;
    if (!isLanguage(key)) return [{ path, code: 'notLanguage' }];
    if (value === null || value === '') return [];
    if (typeof value !== 'string') return [{ path, code: 'notText' }];
    return value.length > 200 ? [{ path, code: 'tooLong', params: { max: 200 } }] : [];
  });
}

const largest = 20_000;
const keys = new Set(['code', 'parent', 'name', 'labels', 'colour', 'order']);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? value.trim() : undefined;

/**
 * Reads the rows of a list. Nothing of them has to be in an order; a parent that is no row of the list must be there
 * already, which only the database knows.
 * @returns the entries, and each thing that is wrong with its row (`rows.4.code`)
 */
export function readEntries(rows: unknown): { entries: TierEntry[]; errors: FieldError[] } {
  if (!Array.isArray(rows)) return { entries: [], errors: [{ path: 'rows', code: 'notList' }] };
  if (rows.length === 0) return { entries: [], errors: [{ path: 'rows', code: 'required' }] };
  if (rows.length > largest)
    return { entries: [], errors: [{ path: 'rows', code: 'tooMany', params: { max: largest } }] };
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  const entries = rows.flatMap((row: unknown, index): TierEntry[] => {
    const path = `rows.${index}`;
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      errors.push({ path, code: 'notObject' });
      return [];
    }
    const { code: rawCode, parent, name, labels, colour, order } = row as Record<string, unknown>;
    for (const key of Object.keys(row))
      if (!keys.has(key)) errors.push({ path: `${path}.${key}`, code: 'unknownKey', params: { key } });
    const code = textOf(rawCode);
    if (code === undefined) errors.push({ path: `${path}.code`, code: 'required' });
    else if (seen.has(code)) errors.push({ path: `${path}.code`, code: 'notUnique' });
    else seen.add(code);
    for (const error of checkLabels(labels)) errors.push({ ...error, path: `${path}.${error.path}` });
    if (colour !== undefined && colour !== null && colour !== '' && !isLabelColour(colour))
      errors.push({ path: `${path}.colour`, code: 'unknownColour' });
    if (order !== undefined && (!Number.isSafeInteger(order) || Math.abs(order as number) > 2 ** 30))
      errors.push({ path: `${path}.order`, code: 'notInteger' });
    if (name !== undefined && textOf(name) === undefined)
      errors.push({ path: `${path}.name`, code: 'notText' });
    if (code === undefined) return [];
    return [
      {
        code,
        ...(parent === undefined ? {} : { parent: textOf(parent) ?? null }),
        ...(name === undefined ? {} : { name: textOf(name) ?? '' }),
        ...(labels === undefined || labels === null ? {} : { labels: labels as Record<string, string> }),
        ...(colour === undefined ? {} : { colour: colour === '' ? null : (colour as string | null) }),
        ...(order === undefined ? {} : { order: order as number }),
      },
    ];
  });
  return { entries, errors };
}

/**
 * Puts entries into levels: those of a level stand below what is known or below an earlier level.
 * @param known codes that are there already
 * @returns the levels, and the codes whose parents lead nowhere or in a circle
 */
export function layOut(
  entries: readonly TierEntry[],
  known: ReadonlySet<string>,
): { levels: TierEntry[][]; lost: TierEntry[] } {
  const inList = new Set(entries.map(({ code }) => code));
  const ready = new Set([...known].filter((code) => !inList.has(code)));
  const levels: TierEntry[][] = [];
  let left = [...entries];
  while (left.length > 0) {
    const level = left.filter(({ parent }) => parent === undefined || parent === null || ready.has(parent));
    if (level.length === 0) break;
    levels.push(level);
    for (const { code } of level) ready.add(code);
    left = left.filter(({ code }) => !ready.has(code));
  }
  return { levels, lost: left };
}
