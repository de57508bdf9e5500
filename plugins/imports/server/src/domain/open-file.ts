import type { Encoding } from './detect-encoding';
import { openCsv } from './read-csv';
import { openXlsx } from './read-xlsx';
import { FileProblem, type Table } from './table';

const zip = Buffer.from('PK\u0003\u0004', 'latin1');
const oldExcel = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const pdf = Buffer.from('%PDF', 'latin1');

/**
 * Opens a file of rows by what it is, not by its name: an xlsx is a zip, everything else must be a csv.
 * @throws FileProblem when it is neither
 */
export async function openFile(bytes: Buffer, encoding?: Encoding): Promise<Table> {
  const head = bytes.subarray(0, 4);
  if (head.equals(zip)) return openXlsx(bytes);
  if (head.equals(oldExcel)) throw new FileProblem('oldExcel');
  if (head.equals(pdf)) throw new FileProblem('notText');
  return openCsv(bytes, encoding);
}
