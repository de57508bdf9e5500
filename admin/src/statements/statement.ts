import { monthStart, toDate, toDay, yearStart, addMonths } from '@ortak/kernel/calendar';
import type { MinorUnits } from '../i18n/text';

export interface StatementLine {
  readonly date: string;
  readonly dueDate?: string | null;
  readonly type: string;
  readonly document?: string | null;
  readonly description?: string | null;
  readonly debit: MinorUnits;
  readonly credit: MinorUnits;
  readonly balance: MinorUnits;
}

/** What an account is owed by how late it is. */
export interface Ageing {
  readonly notDue: MinorUnits;
  readonly d1_30: MinorUnits;
  readonly d31_60: MinorUnits;
  readonly d61_90: MinorUnits;
  readonly over90: MinorUnits;
}

export interface Statement {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly opening: MinorUnits;
  readonly lines: readonly StatementLine[];
  readonly debit: MinorUnits;
  readonly credit: MinorUnits;
  readonly closing: MinorUnits;
  readonly ageing: Ageing;
}

export interface DateRange {
  readonly from: string;
  readonly to: string;
}

export const RANGES = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear', 'last12Months'] as const;
export type RangeKey = (typeof RANGES)[number];

/** A named period as plain dates. @param today YYYY-MM-DD */
export const rangeOf = (key: RangeKey, today: string): DateRange => {
  const day = toDay(today);
  const month = monthStart(day);
  const year = yearStart(day);
  const starts: Record<RangeKey, [number, number]> = {
    thisMonth: [month, addMonths(month, 1) - 1],
    lastMonth: [addMonths(month, -1), month - 1],
    thisYear: [year, addMonths(year, 12) - 1],
    lastYear: [addMonths(year, -12), year - 1],
    last12Months: [addMonths(month, -11), addMonths(month, 1) - 1],
  };
  const [from, to] = starts[key];
  return { from: toDate(from), to: toDate(to) };
};
