import { mix } from '@ortak/kernel/look';
import { formatDate, translate } from '@ortak/kernel/i18n';
import { initialsOf } from '../documents/address-lines';
import type { MemberCardData } from '../documents/document-data';
import { face } from './faces';
import { wrap } from './fit-text';
import type { Pen, Style } from './pen';
import type { Ink } from './sheet';

/** A plastic card (ID-1, 85.60 × 53.98 mm) in points, and where its parts stand. */
export const plasticCard = { width: 242.65, height: 153.01 } as const;

const left = 15;
const right = plasticCard.width - left;
/** Above it the company's colour, below it white, so that the barcode can be read by any scanner. */
const foot = 106;
const bar = { top: 113, height: 24, module: 1.05 } as const;

/** The front of a member card: whose it is, its number, how long it is valid, and the number as a barcode. */
export function paintMemberCard(pen: Pen, ink: Ink, data: MemberCardData): void {
  const { accent, palette } = ink.look;
  const on = accent.onSolid;
  const soft = mix(on, accent.solid, 0.3);
  const style = (weight: Style['weight'], size: number, colour: string): Style => ({ weight, size, colour });
  pen.box(0, 0, plasticCard.width, foot, accent.solid);
  pen.box(0, foot, plasticCard.width, plasticCard.height - foot, '#ffffff');

  pen.box(left, 14, 22, 22, on, 5);
  pen.textCentred(
    initialsOf(data.company.name, data.language),
    left + 11,
    28.4,
    style('semibold', 9, accent.solid),
  );
  const title = translate(data.language, 'vault.card.title');
  const small = style('medium', 6, soft);
  const room = right - left - 30 - pen.width(title, small) - 8;
  const long = pen.width(data.company.name, style('semibold', 9.5, on)) > room;
  const company = style('semibold', long ? 7.5 : 9.5, on);
  const lines = wrap(data.company.name, face('semibold'), company.size, room, 2);
  lines.forEach((line, index) =>
    pen.text(line, left + 30, (lines.length > 1 ? 23 : 28.4) + index * 9, company),
  );
  pen.textRight(title, right, 21, small);

  pen.textFitting(
    data.number.replace(/(.{4})(?=.)/g, '$1  '),
    left,
    66,
    right - left,
    style('semibold', 16, on),
  );
  const name = style('semibold', 9.5, on);
  const second = data.member.name !== data.nameOnCard ? data.member.name : null;
  pen.textWithin(data.nameOnCard, left, second ? 85 : 90, right - left, name);
  if (second) pen.textWithin(second, left, 96, right - left, style('regular', 7, soft));

  let x = left;
  data.bars.forEach((width, index) => {
    // Bars and spaces take turns; the first is a bar.
    if (index % 2 === 0) pen.box(x, bar.top, width * bar.module, bar.height, '#000000');
    x += width * bar.module;
  });
  const label = style('medium', 5.5, palette.textDimmed);
  const value = style('semibold', 7, palette.text);
  pen.textRight(translate(data.language, 'vault.card.valid'), right, 120, label);
  const dates = [data.validFrom, data.validTo].map((date) =>
    date ? formatDate(date, data.language, 'short') : '',
  );
  pen.textRight(dates[0] ? `${dates[0]} –` : '', right, 129, value);
  pen.textRight(dates[1] ?? '', right, 137.5, value);
  pen.textWithin(data.company.website ?? '', left, 147, 130, style('regular', 5.5, palette.textDimmed));
}
