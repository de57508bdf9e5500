import { cellText } from './cell-text';
import { sheetSign } from './sheets';
import { FileProblem, readHeader, type Row, type Sheet, type Table } from './table';

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
 * Opens an xlsx: its first sheet, and further ones that have a header. Dates become `YYYY-MM-DD`, numbers decimals with the 15 digits that a spreadsheet
 * knows.
 * @throws FileProblem when it is no xlsx, unpacks to too much, or has no header
 */
export async function openXlsx(bytes: Buffer): Promise<Table> {
  const size = unpackedSize(bytes);
  if (size === undefined) throw new FileProblem('brokenXlsx');
  if (size > largestContent) throw new FileProblem('xlsxTooLarge');
  // The package's types are those of a module, which only a dynamic import can name.
  const { default: readWorkbook } = await import('read-excel-file/node');
  const workbook = await readWorkbook(bytes, { parseNumber: (text: string) => Number(text) }).catch(() => {
    throw new FileProblem('brokenXlsx');
  });
  const parts = workbook.flatMap(({ sheet, data }, index) => {
    const part = readPart(
      data.map((cells) => cells.map(cellText)),
      index === 0,
    );
    return part === undefined ? [] : [{ name: sheet, ...part }];
  });
  if (parts.length === 0) throw new FileProblem('noHeader');
  return parts.length === 1 ? tableOf(parts[0] as Part) : joinParts(parts);
}

interface Part {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** The rows of a sheet. @returns undefined for a further sheet that is no table: a cover, remarks, an empty one */
function readPart(sheet: readonly (readonly string[])[], first: boolean): Omit<Part, 'name'> | undefined {
  const [header, ...data] = sheet;
  let columns: string[];
  try {
    if (header === undefined) throw new FileProblem('noHeader');
    columns = readHeader(header);
  } catch (error) {
    if (first || !(error instanceof FileProblem)) throw error;
    return undefined;
  }
  const rows = data.flatMap((cells, index): Row[] => {
    // A sheet has a rectangle of cells: those beyond the header's last column are empty or a mistake.
    const used = cells.slice(columns.length).some((cell) => cell !== '')
      ? [...cells]
      : cells.slice(0, columns.length);
    while (used.length < columns.length) used.push('');
    return used.every((cell) => cell === '') ? [] : [{ line: index + 2, cells: used }];
  });
  return { columns, rows };
}

function tableOf({ columns, rows }: Omit<Part, 'name'>, sheets?: readonly Sheet[]): Table {
  return {
    columns,
    ...(sheets === undefined ? {} : { sheets }),
    async *read(batch) {
      for (let from = 0; from < rows.length; from += batch) yield rows.slice(from, from + batch);
    },
  };
}

/** Sheets side by side: one table whose rows are filled in the columns of their own sheet only. */
function joinParts(parts: readonly Part[]): Table {
  const sheets: Sheet[] = [];
  for (const { name, columns } of parts) {
    const from = sheets.at(-1)?.to ?? 0;
    sheets.push({ name, from, to: from + columns.length });
  }
  const width = sheets.at(-1)?.to ?? 0;
  const columns = parts.flatMap((part, index) =>
    index === 0 ? part.columns : part.columns.map((column) => `${part.name}${sheetSign}${column}`),
  );
  const rows = parts.flatMap((part, sheet) =>
    part.rows.map(({ line, cells }): Row => {
      const { from, to } = sheets[sheet] as Sheet;
      // More cells than its sheet has columns: told as what it is, a row that does not fit.
      if (cells.length > to - from)
        return { line, sheet, cells: Array.from({ length: width + 1 }, () => '?') };
      const before = Array.from({ length: from }, () => '');
      return { line, sheet, cells: [...before, ...cells, ...Array.from({ length: width - to }, () => '')] };
    }),
  );
  return tableOf({ columns, rows }, sheets);
}
