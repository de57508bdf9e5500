import { face, type Weight } from './faces';
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
  const set = (text: string, x: number, y: number, style: Style): void => {
    if (text === '') return;
    const { font, name } = face(style.weight);
    fill(style.colour);
    painter.font(font, name, style.size).text(text, x, y, alone);
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
