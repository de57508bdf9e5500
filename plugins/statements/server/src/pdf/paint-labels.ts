import { labelPaper } from '@ortak/kernel/labels';
import type { AddressLabel, LabelsData } from '../documents/document-data';
import { face } from './faces';
import { wrap } from './fit-text';
import type { Pen, Style } from './pen';

const millimetre = 72 / 25.4;
/** Inside a label, and the strip along the paper's edge that printers cannot reach. */
const padding = 4 * millimetre;
const unprintable = 6 * millimetre;
/** Tried from the largest on until the whole address fits; below the last, lines are shortened. */
const sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];
const leading = 1.24;
const mostLines = 3;

export const labelPaperSize = {
  width: labelPaper.width * millimetre,
  height: labelPaper.height * millimetre,
} as const;

/** How many sheets labels need when the first `skip` places of the first sheet are used already. */
export function countSheets({ sheet, skip, labels }: LabelsData): number {
  return Math.max(1, Math.ceil((skip + labels.length) / (sheet.columns * sheet.rows)));
}

interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where text may stand on the label of a place, in points from the paper's top left. */
function roomOf({ sheet }: LabelsData, place: number): Room {
  const column = place % sheet.columns;
  const row = Math.floor(place / sheet.columns) % sheet.rows;
  const x = (sheet.left + column * (sheet.width + sheet.gapX)) * millimetre;
  const y = (sheet.top + row * (sheet.height + sheet.gapY)) * millimetre;
  const left = Math.max(x + padding, unprintable);
  const top = Math.max(y + padding, unprintable);
  const right = Math.min(x + sheet.width * millimetre - padding, labelPaperSize.width - unprintable);
  const bottom = Math.min(y + sheet.height * millimetre - padding, labelPaperSize.height - unprintable);
  return { left, top, width: right - left, height: bottom - top };
}

interface Line {
  readonly text: string;
  readonly strong: boolean;
}

function linesOf({ name, lines }: AddressLabel, size: number, width: number, each: number): Line[] {
  const strong = wrap(name, face('semibold'), size, width, each).map((text) => ({ text, strong: true }));
  const rest = lines.flatMap((line) => wrap(line, face('regular'), size, width, each));
  return [...strong, ...rest.map((text) => ({ text, strong: false }))];
}

/** The largest setting in which everything fits; in the smallest each part is one line. */
function setLabel(label: AddressLabel, { width, height }: Room): { size: number; lines: Line[] } {
  for (const size of sizes) {
    const lines = linesOf(label, size, width, mostLines);
    if (lines.length * size * leading <= height) return { size, lines };
  }
  const size = sizes.at(-1) as number;
  return { size, lines: linesOf(label, size, width, 1).slice(0, Math.floor(height / (size * leading))) };
}

/** One sheet of address labels, in black: adhesive paper is printed on whatever printer is at hand. */
export function paintLabels(pen: Pen, data: LabelsData, index: number): void {
  const places = data.sheet.columns * data.sheet.rows;
  for (let place = 0; place < places; place += 1) {
    const label = data.labels[index * places + place - data.skip];
    if (!label) continue;
    const room = roomOf(data, place);
    const { size, lines } = setLabel(label, room);
    const used = lines.length * size * leading;
    // In the middle of the label's height: labels are cut by hand, and printers are off by a millimetre.
    let baseline = room.top + (room.height - used) / 2 + size * 0.95;
    for (const { text, strong } of lines) {
      const style: Style = { weight: strong ? 'semibold' : 'regular', size, colour: '#000000' };
      pen.text(text, room.left, baseline, style);
      baseline += size * leading;
    }
  }
}
