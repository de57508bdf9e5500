import type { FieldError } from '@ortak/kernel/api';

/** One row of a file: its cells as text, trimmed, and the line (csv) or row number (xlsx) where it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** Of a workbook with several sheets: the place of its own among them. Cells of the others are empty. */
  readonly sheet?: number;
}

/** One sheet of a workbook with several: its columns among all of them. */
export interface Sheet {
  readonly name: string;
  readonly from: number;
  /** One beyond its last column. */
  readonly to: number;
}

/** A file of rows, opened: its columns, and its rows as often as they are asked for. */
export interface Table {
  /** Columns of a workbook's further sheets carry the sheet's name: `Birimler!Ad`. */
  readonly columns: readonly string[];
  /** The sheets of a workbook that has several. */
  readonly sheets?: readonly Sheet[];
  /** Rows in batches of at most `size`. @throws FileProblem at the first part that cannot be read */
  read(size: number): AsyncIterable<readonly Row[]>;
}

/** Why a file cannot be read as rows. `code` is a message below `imports.errors`. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    readonly problem: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(problem);
  }

  /** The same as a bad field of the request. */
  asFieldError(): FieldError {
    return { path: 'file', code: `imports.errors.${this.problem}`, params: this.params };
  }
}

/** A csv line, or a quoted cell with its line breaks, holds at most this many characters. */
export const longestLine = 1_000_000;

/**
 * The columns of a header. Empty names at the end (spreadsheets leave them) are dropped.
 * @throws FileProblem when there is no header, a column has no name, or two have the same one
 */
export function readHeader(cells: readonly string[]): string[] {
  const columns = [...cells];
  while (columns.length > 0 && columns.at(-1) === '') columns.pop();
  if (columns.length === 0) throw new FileProblem('noHeader');
  const unnamed = columns.indexOf('');
  if (unnamed >= 0) throw new FileProblem('columnWithoutName', { position: unnamed + 1 });
  const twice = columns.find((column, index) => columns.indexOf(column) < index);
  if (twice !== undefined) throw new FileProblem('columnTwice', { column: shorten(twice) });
  return columns;
}

/** At most 60 characters of a text that came from a file, for a message. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
