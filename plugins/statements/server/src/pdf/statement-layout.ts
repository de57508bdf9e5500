import { formatAmount, translate } from '@ortak/kernel/i18n';
import type { StatementData } from '../documents/document-data';
import { lineTexts, type LineTexts } from '../documents/statement-texts';
import { paginate, type PageRows } from '../domain/paginate';
import { face } from './faces';
import { wrap } from './fit-text';
import { widthOf } from './pen';
import { sheet, type Ink } from './sheet';

/** Where the table stands, in points from the top. */
export const table = {
  firstTop: 328,
  nextTop: 58,
  head: 18,
  row: 15,
  line: 9.5,
  /** Opening, carried over and carried forward. */
  carried: 16,
  totals: 22,
  /** Ageing and the note below the totals. */
  after: 118,
  /** A line of what the company says itself. */
  words: 11.5,
} as const;

/** A column's name with its left and right edge, padding taken off. */
export type ColumnName = 'date' | 'dueDate' | 'document' | 'description' | 'debit' | 'credit' | 'balance';
export type Columns = Readonly<Record<ColumnName, { readonly left: number; readonly right: number }>>;

export interface Row extends LineTexts {
  readonly descriptionLines: readonly string[];
  readonly documentLines: readonly string[];
  readonly height: number;
}

/** Everything that has a place before anything is drawn. */
export interface StatementLayout {
  readonly columns: Columns;
  readonly rows: readonly Row[];
  readonly pages: readonly PageRows[];
  /** What the company says above the table and below the note, by line. */
  readonly head: readonly string[];
  readonly foot: readonly string[];
  /** Where the table of the first page begins. */
  readonly firstTop: number;
  /** The size of figures: the body's, or less where amounts are very long. */
  readonly figureSize: number;
}

const gap = 9;
const inset = 7;

/** Finds the columns' widths from what stands in them, wraps the texts and cuts the rows into pages. */
export function layOutStatement(data: StatementData, ink: Ink): StatementLayout {
  const texts = lineTexts(data);
  const longest = (column: 'debit' | 'credit' | 'balance', least: number, ...more: string[]): number => {
    // Figures have equal widths, so the longest text is the widest one.
    let text = '';
    for (const line of texts) if (line[column].length > text.length) text = line[column];
    for (const one of more) if (one.length > text.length) text = one;
    return Math.max(least, widthOf(text, ink.strong));
  };
  const amount = (minor: bigint): string => formatAmount(minor, data.currency, data.language);
  const debit = longest('debit', 44, amount(data.debit));
  const credit = longest('credit', 44, amount(data.credit));
  const balance = longest('balance', 48, amount(data.opening), amount(data.closing));
  const dates = new Set(texts.flatMap((line) => [line.date, line.dueDate]));
  const date = [...dates].reduce((most, text) => Math.max(most, widthOf(text, ink.body)), 44);
  const number = texts.reduce((most, line) => Math.max(most, widthOf(line.document, ink.body)), 40);
  const wanted = debit + credit + balance;
  const room = sheet.right - sheet.left - 2 * inset - 6 * gap - 2 * date - 60 - 90;
  const scale = Math.min(1, room / wanted);
  const columns = placeColumns({
    date,
    dueDate: date,
    document: Math.min(number, 92),
    debit: debit * scale,
    credit: credit * scale,
    balance: balance * scale,
  });
  const rows = texts.map((line) => layOutRow(line, columns, ink));
  const head = wordsOf(data.texts?.head, ink);
  const foot = wordsOf(data.texts?.foot, ink);
  const firstTop = table.firstTop + roomFor(head);
  const pages = cut(rows, firstTop, roomFor(foot));
  return { columns, rows, pages, head, foot, firstTop, figureSize: ink.body.size * scale };
}

const roomFor = (lines: readonly string[]): number => (lines.length > 0 ? lines.length * table.words + 8 : 0);

/** Lines of a company's own text: as it was written, and broken where it is too wide. */
function wordsOf(text: string | undefined, ink: Ink): string[] {
  if (!text) return [];
  const width = sheet.right - sheet.left;
  return text
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [''] : wrap(line, face('regular'), ink.body.size, width, 6)))
    .slice(0, 24);
}

function placeColumns(widths: Readonly<Record<Exclude<ColumnName, 'description'>, number>>): Columns {
  const fixed = Object.values(widths).reduce((sum, width) => sum + width, 0);
  const description = sheet.right - sheet.left - 2 * inset - 6 * gap - fixed;
  const order = ['date', 'dueDate', 'document', 'description', 'debit', 'credit', 'balance'] as const;
  let left = sheet.left + inset;
  const columns: Partial<Record<ColumnName, { left: number; right: number }>> = {};
  for (const name of order) {
    const width = name === 'description' ? description : widths[name];
    columns[name] = { left, right: left + width };
    left += width + gap;
  }
  return columns as Columns;
}

function layOutRow(line: LineTexts, columns: Columns, ink: Ink): Row {
  const regular = face('regular');
  const { size } = ink.body;
  const within = (text: string, name: ColumnName): string[] =>
    wrap(text, regular, size, columns[name].right - columns[name].left, 2);
  const descriptionLines = within(line.description, 'description');
  const documentLines = within(line.document, 'document');
  const lines = Math.max(1, descriptionLines.length, documentLines.length);
  return { ...line, descriptionLines, documentLines, height: table.row + (lines - 1) * table.line };
}

function cut(rows: readonly Row[], firstTop: number, foot: number): PageRows[] {
  const { nextTop, head, carried, totals, after } = table;
  return paginate(
    rows.map((row) => row.height),
    {
      first: sheet.bottom - firstTop - head - carried,
      next: sheet.bottom - nextTop - head - carried,
      forward: carried,
      closing: totals + after + foot + (rows.length === 0 ? 3 * table.row : 0),
    },
  );
}

/** Names of the columns, in the order in which they stand. */
export function columnTitles(data: StatementData): readonly (readonly [ColumnName, string])[] {
  const title = (name: ColumnName): readonly [ColumnName, string] => [
    name,
    translate(data.language, `statement.${name}`),
  ];
  return [
    title('date'),
    title('dueDate'),
    title('document'),
    title('description'),
    title('debit'),
    title('credit'),
    title('balance'),
  ];
}
