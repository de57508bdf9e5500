import { formatAmount, formatMoney, speak } from '@ortak/kernel/i18n';
import type { InvoiceData } from '../documents/document-data';
import { invoiceFacts, invoiceSums, settledAmount } from '../documents/invoice-texts';
import { invoiceTable, type InvoiceLayout, type InvoiceRow } from './invoice-layout';
import { drawAddressee, drawFoot, drawLetterhead, drawRunningHead, drawTitle } from './letter';
import type { Pen } from './pen';
import { sheet, type Ink } from './sheet';

/** An invoice that has its places, ready to be drawn page by page. */
export interface InvoiceDrawing {
  readonly data: InvoiceData;
  readonly ink: Ink;
  readonly layout: InvoiceLayout;
}

/** Draws one page of an invoice; pages are counted from 0. */
export function paintInvoicePage(pen: Pen, drawing: InvoiceDrawing, index: number): void {
  const { data, ink, layout } = drawing;
  const { start, end } = layout.pages[index] ?? { start: 0, end: 0 };
  let y: number;
  if (index === 0) {
    drawLetterhead(pen, ink, data.company, data.language);
    drawAddressee(pen, ink, data.member, data.company, data.language);
    drawTitle(pen, ink, layout.title, invoiceFacts(data));
    y = drawHead(pen, drawing, invoiceTable.firstTop);
  } else {
    drawRunningHead(pen, ink, layout.title, data.member, data.number ?? '');
    y = drawHead(pen, drawing, invoiceTable.nextTop);
  }
  for (let at = start; at < end; at += 1) y = drawRow(pen, drawing, layout.rows[at] as InvoiceRow, y);
  if (index === layout.pages.length - 1) drawTotals(pen, drawing, y);
  drawFoot(pen, ink, data.company, data.language, index + 1, layout.pages.length);
}

function drawHead(pen: Pen, { data, ink, layout }: InvoiceDrawing, top: number): number {
  pen.box(sheet.left, top, sheet.right - sheet.left, invoiceTable.head, ink.look.accent.solid, 3);
  pen.text(speak(data.language)('statement.description'), sheet.left + 7, top + 11.8, ink.head);
  for (const { title, right } of layout.columns) pen.textRight(title, right, top + 11.8, ink.head);
  return top + invoiceTable.head;
}

function drawRow(pen: Pen, { ink, layout }: InvoiceDrawing, row: InvoiceRow, top: number): number {
  const baseline = top + 12;
  row.description.forEach((line, at) =>
    pen.text(line, sheet.left + 7, baseline + at * invoiceTable.line, ink.body),
  );
  const under = baseline + row.description.length * invoiceTable.line;
  pen.text(row.period, sheet.left + 7, under, ink.small);
  for (const { right, text } of layout.columns) pen.textRight(text(row.line), right, baseline, ink.body);
  pen.rule(sheet.left, top + row.height, sheet.right, ink.look.palette.line);
  return top + row.height;
}

/** Totals to the right, what is to be paid on the company's colour, and thanks to the left. */
function drawTotals(pen: Pen, { data, ink }: InvoiceDrawing, start: number): void {
  const say = speak(data.language);
  const { language, currency } = data;
  const left = sheet.right - 220;
  let y = start + 22;
  const write = (label: string, amount: bigint): void => {
    pen.text(label, left, y, ink.muted);
    pen.textRight(formatAmount(amount, currency, language), sheet.right - 7, y, ink.body);
    y += 15;
  };
  for (const { label, amount } of invoiceSums(data)) write(label, amount);
  pen.rule(left, y - 7, sheet.right, ink.look.palette.lineStrong);
  pen.text(say('statement.invoice.total'), left, y + 6, { ...ink.strong, size: 9.5 });
  pen.textRight(formatMoney(data.total, currency, language), sheet.right - 7, y + 6, {
    ...ink.strong,
    size: 9.5,
  });
  y += 26;
  const paid = settledAmount(data);
  if (paid !== null && paid !== 0n) write(say('statement.invoice.paid'), paid);
  drawPayable(pen, { data, ink }, left, y - 4);
  pen.text(say('statement.invoice.thanks'), sheet.left, start + 22, ink.muted);
}

function drawPayable(
  pen: Pen,
  { data, ink }: { data: InvoiceData; ink: Ink },
  left: number,
  top: number,
): void {
  const say = speak(data.language);
  const { accent, palette } = ink.look;
  if (data.status === 'void') {
    pen.box(left, top, sheet.right - left, 30, palette.meanings.bad.soft, 6);
    const style = { ...ink.strong, size: 10, colour: palette.meanings.bad.text };
    pen.text(say('statement.invoice.voided'), left + 10, top + 19, style);
    return;
  }
  if (settledAmount(data) === null) return;
  pen.box(left - 10, top, sheet.right - left + 10, 34, accent.soft, 6);
  pen.text(say('statement.invoice.payable'), left, top + 21.5, { ...ink.strong, colour: accent.text });
  const amount = formatMoney(data.open, data.currency, data.language);
  pen.textRight(amount, sheet.right - 10, top + 21.5, { ...ink.figure, size: 13, colour: accent.text });
}
