import { labelMeasures, labelSheets, type LabelSheet, type LabelSheetName } from '@ortak/kernel/labels';

/** What the dialog remembers between two prints: the paper at hand seldom changes. */
export interface SheetChoice {
  readonly kind: string;
  readonly format: LabelSheetName | 'own';
  /** Millimetres as they were typed. */
  readonly own: Readonly<Record<keyof LabelSheet, string>>;
}

export const MEASURES = Object.keys(labelMeasures) as (keyof LabelSheet)[];
export const SHEETS = Object.entries(labelSheets) as [LabelSheetName, LabelSheet][];

const textOf = (sheet: LabelSheet) =>
  Object.fromEntries(MEASURES.map((name) => [name, String(sheet[name])])) as Record<keyof LabelSheet, string>;

export const USUAL: SheetChoice = { kind: 'main', format: '70x37', own: textOf(labelSheets['70x37']) };

/** The request for labels of a list, as the server takes it. */
export const labelQuery = (
  { kind, format, own }: SheetChoice,
  skip: string,
  list: { filter: object; sort: { field: string; order: string } },
  company: number | null,
  withKind: boolean,
): URLSearchParams =>
  new URLSearchParams({
    filter: JSON.stringify(list.filter),
    sort: JSON.stringify([list.sort.field, list.sort.order]),
    format,
    skip: skip.trim() || '0',
    ...(withKind ? { kind } : {}),
    ...(company ? { company: String(company) } : {}),
    ...(format === 'own'
      ? Object.fromEntries(MEASURES.map((name) => [name, own[name].trim().replace(',', '.')]))
      : {}),
  });
