import { cellText } from './cell-text';
import { FileProblem, readHeader, type Row, type Table } from './table';

/** An xlsx is a zip; what it unpacks to is limited, so that a small file cannot fill the memory. */
const largestContent = 300 * 1024 * 1024;
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * The size of what a zip unpacks to, as its directory says; the unpacker stops at these sizes.
 * @returns undefined when it has no directory
 */
export function unpackedSize(zip: Buffer): number | undefined {
  let end = zip.length - 22;
  const earliest = Math.max(0, zip.length - 22 - 65_535);
  while (end >= earliest && zip.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < earliest || end < 0) return undefined;
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  let size = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== directoryEntry) return undefined;
    size += zip.readUInt32LE(at + 24);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return size;
}

/**
 * Opens the first sheet of an xlsx. Dates become `YYYY-MM-DD`, numbers decimals with the 15 digits that a spreadsheet
 * knows.
 * @throws FileProblem when it is no xlsx, unpacks to too much, or has no header
 */
export async function openXlsx(bytes: Buffer): Promise<Table> {
  const size = unpackedSize(bytes);
  if (size === undefined) throw new FileProblem('brokenXlsx');
  if (size > largestContent) throw new FileProblem('xlsxTooLarge');
  // The package's types are those of a module, which only a dynamic import can name.
  const { readSheet } = await import('read-excel-file/node');
  const sheet = await readSheet(bytes, { parseNumber: (text: string) => Number(text) }).catch(() => {
    throw new FileProblem('brokenXlsx');
  });
  const [header, ...data] = sheet.map((cells) => cells.map(cellText));
  if (header === undefined) throw new FileProblem('noHeader');
  const columns = readHeader(header);
  const rows = data.flatMap((cells, index): Row[] => {
    // A sheet has a rectangle of cells: those beyond the header's last column are empty or a mistake.
    const used = cells.slice(columns.length).some((cell) => cell !== '')
      ? cells
      : cells.slice(0, columns.length);
    while (used.length < columns.length) used.push('');
    return used.every((cell) => cell === '') ? [] : [{ line: index + 2, cells: used }];
  });
  return {
    columns,
    async *read(batch) {
      for (let from = 0; from < rows.length; from += batch) yield rows.slice(from, from + batch);
    },
  };
}
