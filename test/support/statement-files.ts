import { toMinor } from '@ortak/kernel/money';
import { rowsOfDocx, rowsOfXlsx } from './office';
import { pdfLines, readPdf } from './pdf';

/** A statement as the API answers with it; amounts are minor units. */
export interface StatementBody {
  readonly currency: string;
  readonly opening: number;
  readonly lines: readonly {
    readonly document: string;
    readonly debit: number;
    readonly credit: number;
    readonly balance: number;
  }[];
  readonly debit: number;
  readonly credit: number;
  readonly closing: number;
}

/** What was carried in, debit, credit and balance of each movement, and the sums: minor units. */
export interface Figures {
  readonly opening: number;
  readonly lines: readonly (readonly number[])[];
  readonly sums: readonly number[];
}

/** Marks that turn the direction of a text are no part of it. */
const plain = (text = ''): string => text.replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '').trim();
/** An amount in any language of ours has two decimals, and Latin digits. */
const isAmount = (word: string): boolean => /^[-−]?\d{1,3}(?:[.,]\d{3})*[.,]\d{2}$/.test(plain(word));
const cents = (text: string): number =>
  (/^[-−]/.test(plain(text)) ? -1 : 1) * Number(plain(text).replace(/\D/g, '') || '0');
const sorted = (amounts: readonly number[]): number[] => [...amounts].sort((a, b) => a - b);

/** What the API says. */
export const figuresOf = ({ opening, lines, debit, credit, closing }: StatementBody): Figures => ({
  opening,
  lines: lines.map((line) => [line.debit, line.credit, line.balance]),
  sums: [debit, credit, closing],
});

/** What a Word or Excel file says: the rows of its table from the one above the first movement to the one below the last. */
export function figuresOfOffice(
  format: 'docx' | 'xlsx',
  file: Uint8Array,
  { lines, currency }: StatementBody,
): Figures {
  const rows = format === 'docx' ? rowsOfDocx(file) : rowsOfXlsx(file);
  const read = (text: string): number =>
    format === 'docx' ? cents(text) : Number(toMinor(text || '0', currency));
  const numbered = lines.findIndex(({ document }) => /\d/.test(document));
  const at = rows.findIndex((row) => plain(row[2]) === lines[numbered]?.document) - numbered;
  const amounts = (row: readonly string[] = []): number[] => row.slice(-3).map(read);
  return {
    opening: read(rows[at - 1]?.at(-1) ?? ''),
    lines: rows.slice(at, at + lines.length).map(amounts),
    sums: amounts(rows[at + lines.length]),
  };
}

/** What a PDF says beside the number of each document, and where the sums stand; sorted, for an Arabic page has its columns the other way round. */
export async function figuresOfPdf(
  file: Uint8Array,
  { lines, debit, credit, closing }: StatementBody,
): Promise<Omit<Figures, 'opening'>> {
  const drawn = (await readPdf(file)).pages.flatMap(pdfLines);
  const amounts = (line = ''): number[] => sorted(line.split(/\s+/).filter(isAmount).map(cents));
  const sums = sorted([debit, credit, closing]).join();
  return {
    lines: lines
      .filter(({ document }) => /\d/.test(document))
      .map(({ document }) => amounts(drawn.find((line) => line.includes(document)))),
    sums: amounts(drawn.find((line) => amounts(line).join() === sums)),
  };
}

/** What the API says, as a PDF tells it: a movement is on one side, and the other one is left empty. */
export const drawnFiguresOf = ({
  lines,
  debit,
  credit,
  closing,
}: StatementBody): Omit<Figures, 'opening'> => ({
  lines: lines
    .filter(({ document }) => /\d/.test(document))
    .map((line) => sorted([line.debit === 0 ? line.credit : line.debit, line.balance])),
  sums: sorted([debit, credit, closing]),
});
