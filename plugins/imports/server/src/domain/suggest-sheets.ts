import { languageCodes, translateKnown } from '@ortak/kernel/i18n';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import { foldName } from './fold-name';
import { sheetSign } from './sheets';
import type { Sheet } from './table';

/** The resource that a sheet is named after, in any of our languages: `Birimler`, `Units`, `units`. */
export function resourceOfSheet(name: string, resources: readonly Resource[]): Resource | undefined {
  const folded = foldName(name);
  return resources.find((resource) =>
    [
      resource.name,
      ...languageCodes.map((language) => translateKnown(language, `api.resources.${resource.name}`) ?? ''),
    ].some((label) => foldName(label) === folded),
  );
}

/** The columns of one sheet by the names that stand in it. */
export const ownColumns = (columns: readonly string[], sheet: Sheet, first: boolean): string[] =>
  columns
    .slice(sheet.from, sheet.to)
    .map((column) => (first ? column : column.slice(sheet.name.length + sheetSign.length)));

/** A suggestion for one sheet, with its columns called as the whole workbook calls them. */
export function ofSheet(value: unknown, sheet: string): unknown {
  if (typeof value === 'string')
    return value.startsWith('$') && !value.startsWith('$$')
      ? `$${sheet}${sheetSign}${value.slice(1)}`
      : value;
  if (Array.isArray(value)) return value.map((item) => ofSheet(item, sheet));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'column'
        ? `${sheet}${sheetSign}${String(inner)}`
        : key === 'map'
          ? inner
          : ofSheet(inner, sheet),
    ]),
  );
}
