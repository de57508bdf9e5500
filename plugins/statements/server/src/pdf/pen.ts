import { isDirected, piecesOf, withoutMarks } from './directed-text';
import { drawn, face, faceOf, type Weight } from './faces';
import { shorten } from './fit-text';

/** The methods of react-pdf's canvas painter that the pen uses; each is pdfkit's. */
export interface Painter {
  font(font: object, name: string, size: number): Painter;
  fillColor(colour: string): Painter;
  text(text: string, x: number, y: number, options: object): Painter;
  rect(x: number, y: number, width: number, height: number): Painter;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): Painter;
  moveTo(x: number, y: number): Painter;
  lineTo(x: number, y: number): Painter;
  lineWidth(width: number): Painter;
  strokeColor(colour: string): Painter;
  fill(): Painter;
  stroke(): Painter;
}

/** How a text is set. Sizes are points. */
export interface Style {
  readonly weight: Weight;
  readonly size: number;
  readonly colour: string;
}

/** Draws on one page. Coordinates are points from the page's top left; y of a text is its baseline. */
export interface Pen {
  text(text: string, x: number, y: number, style: Style): void;
  /** Ends at `right`. */
  textRight(text: string, right: number, y: number, style: Style): void;
  textCentred(text: string, centre: number, y: number, style: Style): void;
  /** Shortened with an ellipsis to a width. */
  textWithin(text: string, x: number, y: number, width: number, style: Style): void;
  /** Shrunk until it fits a width; for figures, which must never be cut. */
  textFitting(text: string, x: number, y: number, width: number, style: Style): void;
  /** Width of a text in points. */
  width(text: string, style: Style): number;
  rule(x: number, y: number, right: number, colour: string, thickness?: number): void;
  box(x: number, y: number, width: number, height: number, colour: string, radius?: number): void;
}

const alone = { lineBreak: false, baseline: 'alphabetic' } as const;
/** With features pdfkit hands a text over as a whole instead of word by word, which would stand in the wrong order. */
const asWhole = { ...alone, features: ['liga'] } as const;

/** Width of a text in a style, in points. */
export function widthOf(text: string, style: Style): number {
  return face(style.weight).width(text, style.size);
}

/** @param painter what react-pdf hands to a Canvas */
export function takePen(painter: Painter): Pen {
  // A colour that is set already costs a third of a text's time; every page begins with a new pen.
  let current = '';
  const fill = (colour: string): void => {
    if (colour !== current) painter.fillColor(colour);
    current = colour;
  };
  const set = (whole: string, x: number, y: number, style: Style): void => {
    const text = drawn(whole, style.weight);
    if (text === '') return;
    fill(style.colour);
    if (!isDirected(text)) {
      const { font, name } = face(style.weight);
      painter.font(font, name, style.size).text(withoutMarks(text), x, y, alone);
      return;
    }
    let left = x;
    for (const piece of piecesOf(text)) {
      const one = faceOf(piece, style.weight);
      painter
        .font(one.font, one.name, style.size)
        .text(piece.text, left, y, piece.script === 'arabic' ? asWhole : alone);
      left += one.pieceWidth(piece.text, style.size);
    }
  };
  return {
    text: set,
    textRight: (text, right, y, style) => set(text, right - widthOf(text, style), y, style),
    textCentred: (text, centre, y, style) => set(text, centre - widthOf(text, style) / 2, y, style),
    textWithin: (text, x, y, width, style) =>
      set(shorten(text, face(style.weight), style.size, width), x, y, style),
    textFitting: (text, x, y, width, style) => {
      const needed = widthOf(text, style);
      set(text, x, y, needed > width ? { ...style, size: (style.size * width) / needed } : style);
    },
    width: widthOf,
    rule: (x, y, right, colour, thickness = 0.5) => {
      painter.strokeColor(colour).lineWidth(thickness).moveTo(x, y).lineTo(right, y).stroke();
    },
    box: (x, y, width, height, colour, radius = 0) => {
      if (width <= 0 || height <= 0) return;
      fill(colour);
      if (radius > 0) painter.roundedRect(x, y, width, height, radius).fill();
      else painter.rect(x, y, width, height).fill();
    },
  };
}

/**
 * A pen that draws the page as in a mirror, for languages that run from right to left: what stood at the left stands at
 * the right, and texts stay readable.
 * @param width of the page in points
 */
export function mirror(pen: Pen, width: number): Pen {
  return {
    ...pen,
    text: (text, x, y, style) => pen.textRight(text, width - x, y, style),
    textRight: (text, right, y, style) => pen.text(text, width - right, y, style),
    textCentred: (text, centre, y, style) => pen.textCentred(text, width - centre, y, style),
    textWithin: (text, x, y, room, style) =>
      pen.textRight(shorten(text, face(style.weight), style.size, room), width - x, y, style),
    textFitting: (text, x, y, room, style) => {
      const needed = widthOf(text, style);
      const fitting = needed > room ? { ...style, size: (style.size * room) / needed } : style;
      pen.textRight(text, width - x, y, fitting);
    },
    rule: (x, y, right, colour, thickness) => pen.rule(width - right, y, width - x, colour, thickness),
    box: (x, y, wide, height, colour, radius) => pen.box(width - x - wide, y, wide, height, colour, radius),
  };
}
