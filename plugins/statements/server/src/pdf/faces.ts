import { openSync, type Font, type Glyph, type GlyphRun } from 'fontkit';
import {
  isDirected,
  piecesOf,
  withoutMarks,
  withoutPictures,
  withPlainDigits,
  type Piece,
} from './directed-text';

/** A weight of the documents' typeface. The whole TTF is read, so every letter that it has can be set. */
export interface Face {
  /** The key under which the PDF embeds it, once. */
  readonly name: string;
  /** What pdfkit sets texts with. It comes word by word, each with the space behind it. */
  readonly font: Font;
  /** Width of a text in points. */
  width(text: string, size: number): number;
  /** Width of a piece that this face sets, in points: it is in order already. */
  pieceWidth(text: string, size: number): number;
}

export type Weight = 'regular' | 'medium' | 'semibold';

const arabicFiles: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  medium: '@expo-google-fonts/noto-sans-arabic/500Medium/NotoSansArabic_500Medium.ttf',
  semibold: '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
};

const files: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  medium: '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  semibold: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
};

/** Figures of equal width, so that they stand in columns. */
const features = ['tnum'];
/** Amounts, dates and the numbers of documents: set glyph by glyph, for equal widths leave nothing to kern. */
const figures = /^[-\dA-Z.,/]*\d[-\dA-Z.,/]* ?$/;
const mostWords = 20_000;
const opened = new Map<Weight, Face>();
const openedArabic = new Map<Weight, Face>();

/** A weight, opened on its first use and kept: it serves every document of this thread. */
export function face(weight: Weight): Face {
  let one = opened.get(weight);
  if (!one) {
    one = openFace(weight);
    opened.set(weight, one);
  }
  return one;
}

/** The face that sets a piece of a line. */
export function faceOf(piece: Piece, weight: Weight): Face {
  return piece.script === 'arabic' ? arabicFace(weight) : face(weight);
}

/** What of a text is drawn: all but signs that the typeface does not have. */
export const drawn = (text: string, weight: Weight): string =>
  withoutPictures(withPlainDigits(text), (codePoint) => face(weight).font.hasGlyphForCodePoint(codePoint));

/** A weight of the Arabic typeface: opened when the first Arabic word is set. */
function arabicFace(weight: Weight): Face {
  let one = openedArabic.get(weight);
  if (!one) {
    one = openArabicFace(weight);
    openedArabic.set(weight, one);
  }
  return one;
}

/** Joins letters by the typeface's own rules; a piece is shaped as a whole, for its words stand from right to left. */
function openArabicFace(weight: Weight): Face {
  const font = rememberLetters(openSync(require.resolve(arabicFiles[weight])));
  const shape = font.layout.bind(font);
  const shaped = new Map<string, GlyphRun>();
  const run = (text: string): GlyphRun => {
    let known = shaped.get(text);
    if (!known) {
      known = shape(text);
      if (shaped.size >= mostWords) shaped.clear();
      shaped.set(text, known);
    }
    return known;
  };
  const width = (text: string, size: number): number => (run(text).advanceWidth / font.unitsPerEm) * size;
  return {
    name: `ortak-arabic-${weight}`,
    font: Object.defineProperty(font, 'layout', { value: (text: string) => copy(run(text)) }),
    width,
    pieceWidth: width,
  };
}

/**
 * Opens a weight with tabular figures always on. Shaping costs most of a long table's time, so figures skip it and
 * words are shaped once per thread; pdfkit scales the positions it gets in place, therefore each answer is a copy.
 */
function openFace(weight: Weight): Face {
  const font = rememberLetters(openSync(require.resolve(files[weight])));
  const shape = font.layout.bind(font);
  const words = new Map<string, GlyphRun>();
  const letters = new Map<string, Glyph>();
  const letter = (character: string): Glyph => {
    let glyph = letters.get(character);
    if (!glyph) {
      glyph = shape(character, features).glyphs[0] as Glyph;
      letters.set(character, glyph);
    }
    return glyph;
  };
  const word = (text: string): GlyphRun => {
    let run = words.get(text);
    if (!run) {
      run = shape(text, features);
      if (words.size >= mostWords) words.clear();
      words.set(text, run);
    }
    return run;
  };
  const layout = (text: string): GlyphRun =>
    figures.test(text) ? setFigures(text, letter) : copy(word(text));
  const widthOfWord = (text: string): number => {
    if (!figures.test(text)) return word(text).advanceWidth;
    let width = 0;
    for (const character of text) width += letter(character).advanceWidth;
    return width;
  };
  const pieceWidth = (text: string, size: number): number => {
    let width = 0;
    for (const part of text.match(/[^ ]* |[^ ]+$/g) ?? []) width += widthOfWord(part);
    return (width / font.unitsPerEm) * size;
  };
  return {
    name: `ortak-${weight}`,
    font: Object.defineProperty(font, 'layout', { value: layout }),
    width(text, size) {
      const shown = drawn(text, weight);
      if (!isDirected(shown)) return pieceWidth(withoutMarks(shown), size);
      return piecesOf(shown).reduce(
        (sum, piece) => sum + faceOf(piece, weight).pieceWidth(piece.text, size),
        0,
      );
    },
    pieceWidth,
  };
}

/**
 * A font keeps each glyph with the letters for which it was first asked. When a document embeds Ç, the glyph of C is
 * asked for as a part of it, without a letter; in the next document a C would then be drawn but not be text any more.
 */
function rememberLetters(font: Font): Font {
  const getGlyph = font.getGlyph.bind(font);
  const value = (id: number, codePoints: readonly number[] = []): Glyph => {
    const glyph = getGlyph(id, codePoints);
    if (codePoints.length > 0 && glyph.codePoints.length === 0) glyph.codePoints = codePoints;
    return glyph;
  };
  return Object.defineProperty(font, 'getGlyph', { value });
}

function setFigures(text: string, letter: (character: string) => Glyph): GlyphRun {
  const run: GlyphRun = { glyphs: [], positions: [], advanceWidth: 0 };
  for (const character of text) {
    const glyph = letter(character);
    run.glyphs.push(glyph);
    run.positions.push({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 });
    run.advanceWidth += glyph.advanceWidth;
  }
  return run;
}

function copy(run: GlyphRun): GlyphRun {
  const positions = run.positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
    xAdvance,
    yAdvance,
    xOffset,
    yOffset,
  }));
  return { glyphs: run.glyphs, positions, advanceWidth: run.advanceWidth };
}
