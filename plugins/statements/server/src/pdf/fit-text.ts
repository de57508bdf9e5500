import type { Face } from './faces';

const ellipsis = '…';

/** The text, or as much of its beginning as fits with an ellipsis. */
export function shorten(text: string, face: Face, size: number, width: number): string {
  if (face.width(text, size) <= width) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const part = letters.slice(0, middle).join('').trimEnd() + ellipsis;
    if (face.width(part, size) <= width) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join('').trimEnd() + ellipsis;
}

/**
 * Breaks a text into at most so many lines of a width; what does not fit the last one is shortened.
 * A word that is wider than a line is broken where it must.
 */
export function wrap(text: string, face: Face, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.replace(/\s+/g, ' ').trim();
  while (rest !== '') {
    if (face.width(rest, size) <= width) return [...lines, rest];
    if (lines.length === most - 1) return [...lines, shorten(rest, face, size, width)];
    const line = firstLine(rest, face, size, width);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

function firstLine(text: string, face: Face, size: number, width: number): string {
  const space = face.width(' ', size);
  let used = 0;
  let line = '';
  for (const word of text.split(' ')) {
    used += face.width(word, size);
    if (used > width) break;
    line += `${word} `;
    used += space;
  }
  return line === '' ? lettersThatFit(text, face, size, width) : line;
}

function lettersThatFit(text: string, face: Face, size: number, width: number): string {
  let part = '';
  for (const letter of text) {
    if (part !== '' && face.width(part + letter, size) > width) break;
    part += letter;
  }
  return part;
}
