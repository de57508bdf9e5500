import { isUtf8 } from 'node:buffer';
import { FileProblem, longestLine } from './table';

/** Encodings that a csv may have. The two Turkish ones are read only when the mapping names them. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1254', 'iso-8859-9'] as const;
export type Encoding = (typeof encodings)[number];

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const newline = 0x0a;

/**
 * How a csv is encoded: by its byte order mark, else by what its bytes can be. Text that is not UTF-8 is never
 * guessed, since a wrong guess would turn ş into þ in every name: it is refused with the line where it shows.
 * @param named the encoding that the mapping names; it is taken at its word
 * @returns the encoding and the first byte of the text
 * @throws FileProblem `wrongEncoding`, `notText` or `emptyFile`
 */
export function detectEncoding(bytes: Buffer, named?: Encoding): { encoding: Encoding; start: number } {
  if (bytes.length === 0) throw new FileProblem('emptyFile');
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) return checked(bytes, encoding, mark.length);
  }
  if (named !== undefined) return checked(bytes, named, 0);
  const head = bytes.subarray(0, 4096);
  if (head.includes(0)) {
    const zeros = { even: 0, odd: 0 };
    head.forEach((byte, index) => {
      if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
    });
    if (zeros.odd > head.length / 4) return { encoding: 'utf-16le', start: 0 };
    if (zeros.even > head.length / 4) return { encoding: 'utf-16be', start: 0 };
  }
  return checked(bytes, 'utf-8', 0);
}

function checked(bytes: Buffer, encoding: Encoding, start: number): { encoding: Encoding; start: number } {
  if (encoding.startsWith('utf-16')) return { encoding, start };
  if (bytes.includes(0)) throw new FileProblem('notText');
  if (encoding === 'utf-8' && !isUtf8(bytes)) {
    throw new FileProblem('wrongEncoding', { line: firstForeignLine(bytes) });
  }
  return { encoding, start };
}

function firstForeignLine(bytes: Buffer): number {
  for (let line = 1, from = 0; ; line += 1) {
    const to = bytes.indexOf(newline, from);
    if (to < 0 || !isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
}

/**
 * Refuses a line that no spreadsheet writes before anything is decoded, so that it costs no memory.
 * @throws FileProblem `lineTooLong`
 */
export function refuseLongLines(bytes: Buffer, encoding: Encoding): void {
  const limit = encoding.startsWith('utf-16') ? 2 * longestLine : longestLine;
  for (let line = 1, from = 0; from < bytes.length; line += 1) {
    const found = bytes.indexOf(newline, from);
    const to = found < 0 ? bytes.length : found;
    if (to - from > limit) throw new FileProblem('lineTooLong', { line, limit: '1 MB' });
    from = to + 1;
  }
}
