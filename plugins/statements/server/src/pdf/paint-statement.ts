import { formatAmount, formatDate, formatMoney, formatPeriod, speak, translate } from '@ortak/kernel/i18n';
import type { StatementData } from '../documents/document-data';
import { statementFacts } from '../documents/statement-facts';
import { standingOf } from '../documents/statement-texts';
import { drawAddressee, drawFoot, drawLetterhead, drawRunningHead, drawTitle } from './letter';
import { drawAgeing } from './paint-ageing';
import type { Pen } from './pen';
import { sheet, type Ink } from './sheet';
import { columnTitles, table, type Row, type StatementLayout } from './statement-layout';

/** A statement that has its places, ready to be drawn page by page. */
export interface StatementDrawing {
  readonly data: StatementData;
  readonly ink: Ink;
  readonly layout: StatementLayout;
}

/** Draws one page of a statement; pages are counted from 0. */
export function paintStatementPage(pen: Pen, drawing: StatementDrawing, index: number): void {
  const { data, ink, layout } = drawing;
  const { start, end } = layout.pages[index] ?? { start: 0, end: 0 };
  const last = index === layout.pages.length - 1;
  let y: number;
  if (index === 0) {
    drawFirstPageTop(pen, drawing);
    drawWords(pen, ink, layout.head, table.firstTop + 2);
    y = drawTableHead(pen, drawing, layout.firstTop);
    const label = translate(data.language, 'statement.opening');
    y = drawCarried(pen, drawing, y, label, formatDate(data.from, data.language), data.opening);
  } else {
    const period = formatPeriod(data.from, data.to, data.language);
    drawRunningHead(pen, ink, translate(data.language, 'statement.title'), data.member, period);
    y = drawTableHead(pen, drawing, table.nextTop);
    y = drawCarried(
      pen,
      drawing,
      y,
      translate(data.language, 'statement.carriedOver'),
      '',
      balanceAt(data, start),
    );
  }
  for (let at = start; at < end; at += 1) y = drawRow(pen, drawing, layout.rows[at] as Row, y, at % 2 === 1);
  if (last) drawClosing(pen, drawing, y);
  else
    drawCarried(
      pen,
      drawing,
      y,
      translate(data.language, 'statement.carriedForward'),
      '',
      balanceAt(data, end),
    );
  drawFoot(pen, ink, data.company, data.language, index + 1, layout.pages.length);
}

/** The balance before a row: what one page carries to the next. */
function balanceAt(data: StatementData, row: number): bigint {
  return row === 0 ? data.opening : (data.lines[row - 1]?.balance ?? data.opening);
}

function drawFirstPageTop(pen: Pen, { data, ink }: StatementDrawing): void {
  const say = speak(data.language);
  drawLetterhead(pen, ink, data.company, data.language);
  drawAddressee(pen, ink, data.member, data.company, data.language);
  drawTitle(pen, ink, say('statement.title'), statementFacts(data));
  drawSummary(pen, data, ink);
}

/** Four figures: where the account stood, what happened, where it stands. */
function drawSummary(pen: Pen, data: StatementData, ink: Ink): void {
  const say = speak(data.language);
  const { accent, palette } = ink.look;
  const top = 256;
  const height = 52;
  const wide = 170;
  const each = (sheet.right - sheet.left - wide) / 3;
  pen.box(sheet.left, top, sheet.right - sheet.left - wide, height, palette.background, 6);
  pen.box(sheet.right - wide, top, wide, height, accent.soft, 6);
  const figures: [string, bigint][] = [
    [say('statement.opening'), data.opening],
    [say('statement.debits'), data.debit],
    [say('statement.credits'), data.credit],
  ];
  figures.forEach(([label, amount], at) => {
    const left = sheet.left + at * each + 10;
    pen.text(label, left, top + 18, ink.label);
    pen.textFitting(formatAmount(amount, data.currency, data.language), left, top + 36, each - 14, {
      ...ink.figure,
      size: 10.5,
      colour: amount < 0n ? ink.bad : ink.figure.colour,
    });
  });
  const left = sheet.right - wide + 12;
  pen.text(say(`statement.${standingOf(data.closing)}`), left, top + 18, {
    ...ink.label,
    colour: accent.text,
  });
  const size = data.closing < 0n ? -data.closing : data.closing;
  pen.textFitting(formatMoney(size, data.currency, data.language), left, top + 38, wide - 24, {
    ...ink.figure,
    size: 15,
    colour: accent.text,
  });
}

function drawTableHead(pen: Pen, { data, ink, layout }: StatementDrawing, top: number): number {
  pen.box(sheet.left, top, sheet.right - sheet.left, table.head, ink.look.accent.solid, 3);
  const baseline = top + 11.8;
  for (const [name, title] of columnTitles(data)) {
    const { left, right } = layout.columns[name];
    if (name === 'debit' || name === 'credit' || name === 'balance')
      pen.textRight(title, right, baseline, ink.head);
    else pen.text(title, left, baseline, ink.head);
  }
  return top + table.head;
}

function drawRow(
  pen: Pen,
  { ink, layout }: StatementDrawing,
  row: Row,
  top: number,
  shaded: boolean,
): number {
  const { columns, figureSize } = layout;
  if (shaded) pen.box(sheet.left, top, sheet.right - sheet.left, row.height, ink.look.palette.background);
  const baseline = top + 10.3;
  const figure = { ...ink.body, size: figureSize };
  pen.text(row.date, columns.date.left, baseline, ink.body);
  pen.text(row.dueDate, columns.dueDate.left, baseline, ink.muted);
  row.documentLines.forEach((line, at) =>
    pen.text(line, columns.document.left, baseline + at * table.line, ink.body),
  );
  row.descriptionLines.forEach((line, at) =>
    pen.text(line, columns.description.left, baseline + at * table.line, ink.body),
  );
  pen.textRight(row.debit, columns.debit.right, baseline, figure);
  pen.textRight(row.credit, columns.credit.right, baseline, figure);
  pen.textRight(
    row.balance,
    columns.balance.right,
    baseline,
    row.negative ? { ...figure, colour: ink.bad } : figure,
  );
  return top + row.height;
}

/** A line that only has a balance: opening, carried over, carried forward. */
function drawCarried(
  pen: Pen,
  { data, ink, layout }: StatementDrawing,
  top: number,
  label: string,
  date: string,
  balance: bigint,
): number {
  const { columns, figureSize } = layout;
  const baseline = top + 10.8;
  pen.text(date, columns.date.left, baseline, ink.strong);
  pen.text(label, date === '' ? columns.date.left : columns.dueDate.left, baseline, ink.strong);
  pen.textRight(formatAmount(balance, data.currency, data.language), columns.balance.right, baseline, {
    ...ink.strong,
    size: figureSize,
    colour: balance < 0n ? ink.bad : ink.strong.colour,
  });
  pen.rule(sheet.left, top + table.carried, sheet.right, ink.look.palette.lineStrong);
  return top + table.carried;
}

/** What the company says itself. */
function drawWords(pen: Pen, ink: Ink, lines: readonly string[], top: number): void {
  lines.forEach((line, at) => pen.text(line, sheet.left, top + at * table.words, ink.body));
}

/** Totals of the period, ageing, and the note. */
function drawClosing(pen: Pen, drawing: StatementDrawing, start: number): void {
  const { data, ink, layout } = drawing;
  const { columns, figureSize } = layout;
  const say = speak(data.language);
  let top = start;
  if (layout.rows.length === 0) {
    pen.textCentred(say('statement.empty'), sheet.width / 2, top + 26, ink.muted);
    top += 3 * table.row;
  }
  pen.rule(sheet.left, top, sheet.right, ink.look.accent.solid, 1);
  const baseline = top + 14.5;
  const figure = { ...ink.strong, size: figureSize };
  pen.text(say('statement.total'), columns.date.left, baseline, ink.strong);
  pen.textRight(
    formatAmount(data.debit, data.currency, data.language),
    columns.debit.right,
    baseline,
    figure,
  );
  pen.textRight(
    formatAmount(data.credit, data.currency, data.language),
    columns.credit.right,
    baseline,
    figure,
  );
  pen.textRight(formatAmount(data.closing, data.currency, data.language), columns.balance.right, baseline, {
    ...figure,
    colour: data.closing < 0n ? ink.bad : figure.colour,
  });
  pen.rule(sheet.left, top + table.totals, sheet.right, ink.look.palette.lineStrong);
  drawAgeing(pen, ink, data, top + table.totals + 22);
  drawWords(pen, ink, layout.foot, top + table.totals + 22 + 86);
}
