import { formatAmount, formatDate, hasMessage, translate, type Language } from '@ortak/kernel/i18n';
import type { StatementData } from './document-data';

/** What a statement says about its closing balance, in one word for people. */
export type Standing = 'owed' | 'inFavour' | 'settled';

/** Positive: the member owes us; negative: we owe the member. */
export function standingOf(closing: bigint): Standing {
  if (closing === 0n) return 'settled';
  return closing > 0n ? 'owed' : 'inFavour';
}

/** A line of the statement as people read it. Amounts that are zero are empty. */
export interface LineTexts {
  readonly date: string;
  readonly dueDate: string;
  readonly document: string;
  readonly description: string;
  readonly debit: string;
  readonly credit: string;
  readonly balance: string;
  readonly negative: boolean;
}

/** What a posting is called, when it says nothing of its own. */
export function typeName(type: string, language: Language): string {
  const key = `statement.types.${type}`;
  return translate(language, hasMessage(key) ? key : 'statement.types.other');
}

/**
 * What a line is about, in words: the ledger keeps the code of a payment's method, which every reader finds in their own
 * language; what people wrote stays as it is.
 */
export function describeLine(
  line: { readonly type: string; readonly description: string },
  language: Language,
): string {
  if (line.description === '') return typeName(line.type, language);
  const method = `statement.methods.${line.description}`;
  return line.type === 'payment' && hasMessage(method) ? translate(language, method) : line.description;
}

/** The lines of a statement in its language; screen, print and PDF show these same texts. */
export function lineTexts(data: StatementData): LineTexts[] {
  const { language, currency } = data;
  const dates = new Map<string, string>();
  const day = (date: string): string => {
    let text = dates.get(date);
    if (text === undefined) {
      text = formatDate(date, language);
      dates.set(date, text);
    }
    return text;
  };
  const amount = (minor: bigint): string => (minor === 0n ? '' : formatAmount(minor, currency, language));
  return data.lines.map((line) => ({
    date: day(line.date),
    dueDate: line.dueDate ? day(line.dueDate) : '',
    document: line.document,
    description: describeLine(line, language),
    debit: amount(line.debit),
    credit: amount(line.credit),
    balance: formatAmount(line.balance, currency, language),
    negative: line.balance < 0n,
  }));
}
