import { mix } from '@ortak/kernel/look';
import { formatAmount, formatDate, speak } from '@ortak/kernel/i18n';
import type { StatementData } from '../documents/document-data';
import { ageingBuckets, totalOpen, type AgeingBucket } from '../domain/age-amounts';
import type { Pen } from './pen';
import { sheet, type Ink } from './sheet';

/** A bucket's colour: the later, the warmer. */
export function ageingColours(ink: Ink): Readonly<Record<AgeingBucket, string>> {
  const { warning, bad } = ink.look.palette.meanings;
  return {
    notDue: ink.look.accent.solid,
    d1_30: mix(warning.solid, '#ffffff', 0.45),
    d31_60: warning.solid,
    d61_90: mix(bad.solid, '#ffffff', 0.3),
    over90: bad.solid,
  };
}

/** What is open by age: a bar in proportion, and the figures under it; then the note. About 80 points high. */
export function drawAgeing(pen: Pen, ink: Ink, data: StatementData, top: number): void {
  const say = speak(data.language);
  const total = totalOpen(data.ageing);
  const width = sheet.right - sheet.left;
  pen.text(say('statement.ageing.title'), sheet.left, top, { ...ink.strong, size: 9 });
  const date = formatDate(data.ageingDate, data.language, 'long');
  const after = sheet.left + pen.width(say('statement.ageing.title'), { ...ink.strong, size: 9 }) + 6;
  pen.text(say('statement.ageing.asOf', { date }), after, top, ink.small);
  drawBar(pen, ink, data, total, top + 9);
  const columns = [...ageingBuckets, 'total'] as const;
  const each = width / columns.length;
  const colours = ageingColours(ink);
  columns.forEach((column, at) => {
    const left = sheet.left + at * each;
    const amount = column === 'total' ? total : data.ageing[column];
    const overdue = column !== 'total' && column !== 'notDue' && amount > 0n;
    if (column !== 'total') pen.box(left, top + 24.5, 5, 5, colours[column], 1.5);
    const inset = column === 'total' ? 0 : 9;
    pen.text(say(`statement.ageing.${column}`), left + inset, top + 30, ink.label);
    const colour = amount === 0n ? ink.dimmed : overdue ? ink.bad : ink.strong.colour;
    pen.textFitting(
      formatAmount(amount, data.currency, data.language),
      left + inset,
      top + 43,
      each - inset - 6,
      {
        ...ink.strong,
        size: 9,
        colour,
      },
    );
  });
  pen.text(say('statement.note'), sheet.left, top + 70, ink.small);
}

function drawBar(pen: Pen, ink: Ink, data: StatementData, total: bigint, top: number): void {
  const width = sheet.right - sheet.left;
  pen.box(sheet.left, top, width, 6, ink.look.palette.sunken, 3);
  if (total <= 0n) return;
  const colours = ageingColours(ink);
  let left: number = sheet.left;
  for (const bucket of ageingBuckets) {
    // A share of the bar, never an amount: thousandths are exact enough to draw.
    const share = Number((data.ageing[bucket] * 10_000n) / total) / 10_000;
    pen.box(left, top, width * share, 6, colours[bucket], width * share > 6 ? 3 : 0);
    left += width * share;
  }
}
