/** One movement. Amounts are minor units; `balance` is the running one after it. */
export interface StatementLine {
  readonly date: string;
  readonly dueDate?: string | null;
  readonly type: string;
  readonly document?: string | null;
  readonly description?: string | null;
  readonly debit: number;
  readonly credit: number;
  readonly balance: number;
}

export const AGEING_BANDS = ['notDue', 'd1_30', 'd31_60', 'd61_90', 'over90'] as const;
export type AgeingBand = (typeof AGEING_BANDS)[number];

/** What happened on an account in a period, with what was carried into it. Dates are inclusive. */
export interface Statement {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly opening: number;
  readonly lines: readonly StatementLine[];
  readonly debit: number;
  readonly credit: number;
  readonly closing: number;
  readonly ageing: Readonly<Record<AgeingBand, number>>;
}
