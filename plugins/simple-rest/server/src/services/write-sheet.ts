import type { CellObject, SheetData } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import type { ExportKind } from '../domain/compile-export';

export interface SheetColumn {
  readonly header: string;
  readonly kind: ExportKind;
}

/** A spreadsheet knows 15 digits: a longer number would lose some and stays text. */
const exactNumber = /^-?\d{1,15}$|^-?(?=[\d.]{2,16}$)\d+\.\d+$/;
const widest = 60;

function cellOf(kind: ExportKind, text: string): CellObject | null {
  if (text === '') return null;
  if ((kind === 'number' || kind === 'money') && exactNumber.test(text)) {
    return {
      type: Number,
      value: Number(text),
      ...(kind === 'money' && text.includes('.') ? { format: '#,##0.00' } : {}),
    };
  }
  if (kind === 'date' && text.length === 10)
    return { type: Date, value: new Date(`${text}T00:00:00Z`), format: 'yyyy-mm-dd' };
  return { type: String, value: text.slice(0, 32_767) };
}

/**
 * A sheet as an xlsx file: one row of headings that stays in view, numbers and dates as such, everything else as text
 * (so that nothing in it is ever taken for a formula).
 */
export async function writeSheet(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly string[])[],
): Promise<Buffer> {
  return writeWorkbook([{ name, columns, rows }]);
}

/** Several sheets as one xlsx file. */
export async function writeWorkbook(sheets: readonly NamedSheet[]): Promise<Buffer> {
  // The package is a module; only a dynamic import can name its types.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(sheets.map(sheetOf)).toBuffer();
}

interface NamedSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
}

function sheetOf({ name, columns, rows }: NamedSheet) {
  const head = columns.map(({ header }): CellObject => ({ type: String, value: header, fontWeight: 'bold' }));
  const data: SheetData = [
    head,
    ...rows.map((row) => columns.map(({ kind }, index) => cellOf(kind, row[index] ?? ''))),
  ];
  const widths = columns.map(({ header }, index) => {
    const longest = rows
      .slice(0, 200)
      .reduce((most, row) => Math.max(most, (row[index] ?? '').length), header.length);
    return { width: Math.min(widest, longest + 2) };
  });
  // Signs that a sheet's name cannot have.
  const sheet = name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31);
  return { data, sheet, columns: widths, stickyRowsCount: 1 };
}
