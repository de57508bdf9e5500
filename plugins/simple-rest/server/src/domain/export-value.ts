import { decimalText, isCurrency, minorDigits } from '@ortak/kernel/money';
import { labelOf, type Language } from '@ortak/kernel/i18n';
import type { ExportKind } from './compile-export';
import { guardFormula } from './csv';
import type { ExtraFacts } from './shape';

/** Words of the reader's language. */
export interface ExportWords {
  readonly language: Language;
  readonly yes: string;
  readonly no: string;
}

/**
 * A value as people read it in a file: amounts in whole units of their currency, yes and no in words, everything else as
 * the API writes it. Numbers and dates keep one form in every language, so that a program can read them again.
 * @param value as PostgreSQL wrote it into JSON
 * @param options of a choice: in place of its value stands its word
 * @param currency of the row; without one an amount stays in minor units
 */
export function exportText(
  kind: ExportKind,
  value: unknown,
  currency: unknown,
  words: ExportWords,
  options: NonNullable<ExtraFacts['options']> = [],
): string {
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
    case 'choice':
      return guardFormula(wordOf(String(value), words.language, options));
    case 'choices':
      return guardFormula((value as string[]).map((one) => wordOf(one, words.language, options)).join('; '));
    default:
      return guardFormula(String(value));
  }
}

/** The word for a choice; one that is no option any more stays as it is. */
function wordOf(value: string, language: Language, options: NonNullable<ExtraFacts['options']>): string {
  const option = options.find((one) => one.value === value);
  return option === undefined ? value : labelOf(option.labels, language, option.labels.tr ?? value);
}
