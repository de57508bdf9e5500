import bidiFactory from 'bidi-js';

/** A piece of a line that one typeface sets in one direction. */
export interface Piece {
  readonly text: string;
  readonly script: 'latin' | 'arabic';
}

interface Run {
  readonly level: number;
  text: string;
  /** The same with brackets that open to the other side. */
  mirror: string;
}

const bidi = bidiFactory();
/** Letters that run from right to left, and the mark that says that what follows does. */
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/;
const arabic = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;
/** Marks that only direct; nothing of them is drawn. */
const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Letters and digits of any script, the marks above them, spaces and the signs of ASCII. */
const written = /[\p{L}\p{N}\p{M}\s!-~]/u;
/** What only a picture's neighbour means: variants, joiners, skin tones, keycaps and tags. */
const companions = /\u200d|\u20e3|\ufe0e|\ufe0f|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}]/gu;
/** Whether there can be anything to leave out: all but the letters of Europe and the Near East, and common signs. */
const unusual = /[^\s!-\u08ff\u1e00-\u2027\u2030-\u205f\u20a0-\u20bf]/;

/**
 * A text without signs that the typeface does not have (emoji, most of all): an empty box in their place tells nobody
 * anything. Letters stay, whether they can be drawn or not: a name must not silently become another one.
 * @param has whether the typeface has a glyph for a code point
 */
export function withoutPictures(text: string, has: (codePoint: number) => boolean): string {
  if (!unusual.test(text)) return text;
  const kept = [...text.replace(companions, '')].filter(
    (sign) => written.test(sign) || isDirected(sign) || has(sign.codePointAt(0) as number),
  );
  return kept.join('').replace(/ {2,}/g, ' ').trim();
}

/** Digits of Arabic and Persian as 0–9, as documents write them in every language (docs/decisions/0025). */
export const withPlainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Whether a text has anything that runs from right to left, and must be put in order before it is set. */
export const isDirected = (text: string): boolean => rightToLeft.test(text);

/** A text without the marks that direct it. */
export const withoutMarks = (text: string): string => text.replace(marks, '');

/**
 * The pieces of a line from left to right, by the bidirectional algorithm of Unicode; the line runs as its first letter
 * does. Text of a piece stays in reading order: the typeface turns and joins what is Arabic.
 */
export function piecesOf(text: string): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeft.test(text.charAt(0)) ? 'rtl' : undefined);
  const mirrored = bidi.getMirroredCharactersMap(text, { levels, paragraphs: [] });
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const level = levels[at] ?? 0;
    const [letter, mirror] = [text.charAt(at), mirrored.get(at) ?? text.charAt(at)];
    const last = runs.at(-1);
    if (last && last.level === level) {
      last.text += letter;
      last.mirror += mirror;
    } else runs.push({ level, text: letter, mirror });
  }
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) turnFrom(runs, level);
  return runs.flatMap(({ level, text: run, mirror }): Piece[] => {
    const shown = withoutMarks(run);
    if (shown === '') return [];
    if (level % 2 === 0) return [{ text: shown, script: 'latin' }];
    // Signs alone have no direction of their own, so they are turned here; the Arabic face turns its own.
    return arabic.test(shown)
      ? [{ text: shown, script: 'arabic' }]
      : [{ text: [...withoutMarks(mirror)].reverse().join(''), script: 'latin' }];
  });
}

/** Turns each sequence of runs whose level is at least this one. */
function turnFrom(runs: Run[], level: number): void {
  for (let start = 0; start < runs.length; start += 1) {
    if ((runs[start]?.level ?? 0) < level) continue;
    let end = start;
    while (end < runs.length && (runs[end]?.level ?? 0) >= level) end += 1;
    runs.splice(start, end - start, ...runs.slice(start, end).reverse());
    start = end;
  }
}
