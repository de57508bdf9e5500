import type { PlainDate } from '@ortak/kernel/calendar';

/** What can stand on an account, and how a statement names it; another word is shown as `other`. */
export type EntryType =
  'opening' | 'invoice' | 'credit-note' | 'payment' | 'refund' | 'adjustment' | 'interest' | 'void' | 'other';

/** One posting of the ledger. Amounts are minor units of the account's currency; one of the two is zero. */
export interface Entry {
  readonly date: PlainDate;
  readonly dueDate: PlainDate | null;
  readonly type: string;
  readonly document: string;
  readonly description: string;
  readonly debit: bigint;
  readonly credit: bigint;
}

/** A posting with the balance after it: debit − credit of everything up to and with it. Positive: the member owes us. */
export interface StatementLine extends Entry {
  readonly balance: bigint;
}

/** The movements of an account in a period. opening + debit − credit = closing, always. */
export interface Movements {
  readonly opening: bigint;
  readonly lines: readonly StatementLine[];
  readonly debit: bigint;
  readonly credit: bigint;
  readonly closing: bigint;
}

/**
 * Lays the postings of a period out as a statement.
 * @param opening balance at the end of the day before the period, in minor units
 * @param entries the period's postings in the order of the ledger (date, then number)
 */
export function buildStatement(opening: bigint, entries: readonly Entry[]): Movements {
  let balance = opening;
  let debit = 0n;
  let credit = 0n;
  const lines = entries.map((entry) => {
    debit += entry.debit;
    credit += entry.credit;
    balance += entry.debit - entry.credit;
    return { ...entry, balance };
  });
  return { opening, lines, debit, credit, closing: balance };
}
