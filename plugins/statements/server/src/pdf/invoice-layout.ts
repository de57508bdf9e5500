import type { InvoiceData, InvoiceDocumentLine } from '../documents/document-data';
import { invoiceFigures, invoiceTitle, linePeriod, type InvoiceFigure } from '../documents/invoice-texts';
import { paginate, type PageRows } from '../domain/paginate';
import { face } from './faces';
import { wrap } from './fit-text';
import { widthOf } from './pen';
import { sheet, type Ink } from './sheet';

export const invoiceTable = {
  firstTop: 292,
  nextTop: 58,
  head: 18,
  row: 18,
  line: 10,
  after: 170,
} as const;

/** A figure's column by its right edge; the description has what they leave. */
export interface InvoiceColumn extends InvoiceFigure {
  readonly right: number;
}

export interface InvoiceRow {
  readonly line: InvoiceDocumentLine;
  readonly description: readonly string[];
  readonly period: string;
  readonly height: number;
}

export interface InvoiceLayout {
  readonly title: string;
  readonly columns: readonly InvoiceColumn[];
  readonly rows: readonly InvoiceRow[];
  readonly pages: readonly PageRows[];
}

const gap = 12;
const inset = 7;

/** Finds the columns' widths from what stands in them, wraps the descriptions and cuts the rows into pages. */
export function layOutInvoice(data: InvoiceData, ink: Ink): InvoiceLayout {
  const columns = placeColumns(data, ink);
  const width = columns.left - sheet.left - inset - gap;
  const rows = data.lines.map((line) => layOutRow(line, width, data, ink));
  const pages = paginate(
    rows.map((row) => row.height),
    {
      first: sheet.bottom - invoiceTable.firstTop - invoiceTable.head,
      next: sheet.bottom - invoiceTable.nextTop - invoiceTable.head,
      forward: 0,
      closing: invoiceTable.after,
    },
  );
  return { title: invoiceTitle(data), columns: columns.columns, rows, pages };
}

function placeColumns(data: InvoiceData, ink: Ink): { left: number; columns: InvoiceColumn[] } {
  let right: number = sheet.right - inset;
  const columns: InvoiceColumn[] = [];
  for (const { title, text } of invoiceFigures(data).reverse()) {
    const width = data.lines.reduce(
      (most, line) => Math.max(most, widthOf(text(line), ink.body)),
      Math.max(34, widthOf(title, ink.head)),
    );
    columns.unshift({ title, right, text });
    right -= width + gap;
  }
  return { left: right + gap, columns };
}

function layOutRow(line: InvoiceDocumentLine, width: number, data: InvoiceData, ink: Ink): InvoiceRow {
  const description = wrap(line.description, face('regular'), ink.body.size, width, 4);
  const period = linePeriod(line, data.language);
  const lines = Math.max(1, description.length) + (period === '' ? 0 : 1);
  return { line, description, period, height: invoiceTable.row + (lines - 1) * invoiceTable.line };
}
