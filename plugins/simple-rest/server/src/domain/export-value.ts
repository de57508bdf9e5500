import { decimalText, isCurrency, minorDigits } from '@ortak/kernel/money';
import type { ExportKind } from './compile-export';
import { guardFormula } from './csv';

/** Words of the reader's language. */
export interface ExportWords {
  readonly yes: string;
  readonly no: string;
}

/**
 * A value as people read it in a file: amounts in whole units of their currency, yes and no in words, everything else as
 * the API writes it. Numbers and dates keep one form in every language, so that a program can read them again.
 * @param value as PostgreSQL wrote it into JSON
 * @param currency of the row; without one an amount stays in minor units
 */
export function exportText(kind: ExportKind, value: unknown, currency: unknown, words: ExportWords): string {
  if (value === null || value === undefined) return '';
  switch (kind) {
    case 'money':
      return isCurrency(currency)
        ? decimalText({ units: BigInt(String(value)), places: minorDigits(currency) })
        : String(value);
    case 'boolean':
      return value === true || value === 'true' ? words.yes : words.no;
    case 'number':
    case 'date':
    case 'instant':
      return String(value);
    case 'extra':
      if (typeof value === 'boolean') return value ? words.yes : words.no;
      if (typeof value === 'number') return String(value);
      return guardFormula(typeof value === 'string' ? value : JSON.stringify(value));
    default:
      return guardFormula(String(value));
  }
}
