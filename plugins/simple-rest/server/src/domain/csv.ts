/**
 * A spreadsheet takes a text that begins like this for a formula, and runs it when the file is opened. Apostrophes of its own before
 * it get one more, so that an import can take exactly ours away again.
 */
const formula = /^'*[=+\-@\t\r]/;
const special = /[",\r\n]/;

/**
 * A text that people typed, safe to open in a spreadsheet: what looks like a formula gets an apostrophe in front, which
 * spreadsheets do not show.
 */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** One line of a csv (RFC 4180), with its line break. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}

/** Told to spreadsheets, which otherwise read Turkish letters wrongly: the byte order mark of UTF-8. */
export const byteOrderMark = '\ufeff';
