import { Readable } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { detectEncoding, refuseLongLines, type Encoding } from './detect-encoding';
import { FileProblem, longestLine, readHeader, type Row, type Table } from './table';

const delimiters = [',', ';', '\t', '|'] as const;
const pieceSize = 256 * 1024;

/** The delimiter that the header uses most, outside quotes; a comma when it has none. */
export function detectDelimiter(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? ',' : (delimiters[counts.indexOf(most)] as string);
}

/**
 * Opens a csv: quoted as in RFC 4180, with `,` `;` tab or `|` between the cells. It is decoded and parsed piece by
 * piece each time it is read.
 * @param named the encoding that the mapping names
 * @throws FileProblem when its encoding or its header cannot be read
 */
export async function openCsv(bytes: Buffer, named?: Encoding): Promise<Table> {
  const { encoding, start } = detectEncoding(bytes, named);
  refuseLongLines(bytes, encoding);
  const text = bytes.subarray(start);
  const head = new TextDecoder(encoding).decode(text.subarray(0, 64 * 1024), { stream: true });
  const delimiter = detectDelimiter(/^[\r\n]*([^\r\n]*)/.exec(head)?.[1] ?? '');
  for await (const [first] of readRows(text, encoding, delimiter, 1)) {
    if (first === undefined) break;
    const columns = readHeader(first.cells);
    return { columns, read: (size) => dataRows(text, encoding, delimiter, size) };
  }
  throw new FileProblem('noHeader');
}

async function* dataRows(
  bytes: Buffer,
  encoding: Encoding,
  delimiter: string,
  size: number,
): AsyncGenerator<Row[]> {
  let header = true;
  for await (const rows of readRows(bytes, encoding, delimiter, size)) {
    const data = header ? rows.slice(1) : rows;
    header = false;
    if (data.length > 0) yield data;
  }
}

async function* readRows(
  bytes: Buffer,
  encoding: Encoding,
  delimiter: string,
  size: number,
): AsyncGenerator<Row[]> {
  const parser = parse({
    delimiter,
    info: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestLine,
  });
  const source = Readable.from(decode(bytes, encoding));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let rows: Row[] = [];
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const breaks = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
      line = info.lines;
      rows.push({ line: Math.max(1, info.lines - breaks), cells: record });
      if (rows.length === size) {
        yield rows;
        rows = [];
      }
    }
    if (rows.length > 0) yield rows;
  } catch (error) {
    throw problemOf(error, line + 1);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function* decode(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let from = 0; from < bytes.length; from += pieceSize) {
    yield decoder.decode(bytes.subarray(from, from + pieceSize), { stream: true });
  }
  yield decoder.decode();
}

function problemOf(error: unknown, line: number): Error {
  if (!(error instanceof CsvError)) return error as Error;
  const at = typeof error.lines === 'number' ? error.lines : line;
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new FileProblem('lineTooLong', { line: at, limit: '1 MB' });
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new FileProblem('quoteNotClosed', { line });
  return new FileProblem('brokenCsv', { line: at });
}
