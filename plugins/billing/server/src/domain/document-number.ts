/** Kinds of documents that have a series of numbers of their own. */
export type SeriesKind = 'invoice' | 'credit-note' | 'subscription';

const letters: Readonly<Record<SeriesKind, string>> = {
  invoice: '',
  'credit-note': 'C-',
  subscription: 'S-',
};

/**
 * The number of a document: `MAIN-2026-000001`, `MAIN-C-2026-000001`. Per company, kind and year, from 1 without gaps
 * (4-billing rule 10); beyond 999,999 it simply grows longer.
 */
export function documentNumber(companyCode: string, kind: SeriesKind, year: number, number: number): string {
  return `${companyCode}-${letters[kind]}${year}-${String(number).padStart(6, '0')}`;
}
