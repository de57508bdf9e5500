import type { MinorUnits } from '../i18n/text';
import { requestJson } from '../session/request';
import type { Run } from '../billing-runs/run';

export interface CurrencySum {
  readonly currency: string;
  readonly amount: MinorUnits;
}

/** What was invoiced in a month and how much of it is still open, in one currency. */
export interface MonthFigures {
  readonly month: string;
  readonly currency: string;
  readonly invoiced: MinorUnits;
  readonly open: MinorUnits;
}

export interface DashboardData {
  readonly activeSubscriptions: number;
  readonly mrr: readonly CurrencySum[];
  /** Twelve months up to this one; a month without invoices is left out. */
  readonly months: readonly MonthFigures[];
  readonly lastRuns: readonly Run[];
}

/** The figures of the first page. @param company one of ours; all of them when it is left out */
export const loadDashboard = (company?: number): Promise<DashboardData> =>
  requestJson<DashboardData>(`/api/billing/dashboard${company ? `?company=${company}` : ''}`);

const sumBy = (
  months: readonly MonthFigures[],
  value: (figures: MonthFigures) => MinorUnits,
): CurrencySum[] => {
  const sums = new Map<string, bigint>();
  for (const figures of months)
    sums.set(figures.currency, (sums.get(figures.currency) ?? 0n) + BigInt(value(figures)));
  return [...sums].map(([currency, amount]) => ({ currency, amount: amount.toString() }));
};

/** What was invoiced in one month, by currency. @param month YYYY-MM */
export const invoicedIn = ({ months }: DashboardData, month: string): CurrencySum[] =>
  sumBy(
    months.filter((figures) => figures.month === month),
    ({ invoiced }) => invoiced,
  );

/** What is open of the invoices of the last twelve months, by currency. */
export const openOf = ({ months }: DashboardData): CurrencySum[] => sumBy(months, ({ open }) => open);

/** The twelve months that end with `last`, in one currency, none left out. @param last YYYY-MM */
export const yearOf = ({ months }: DashboardData, currency: string, last: string): MonthFigures[] => {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: 12 }, (_, i) => {
    const at = year * 12 + month - 1 - 11 + i;
    const name = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return (
      months.find((figures) => figures.month === name && figures.currency === currency) ?? {
        month: name,
        currency,
        invoiced: 0,
        open: 0,
      }
    );
  });
};

/** The currencies of the figures, the one with most invoices first. */
export const currenciesOf = ({ months, mrr }: DashboardData): string[] => {
  const weight = new Map<string, number>();
  for (const { currency } of mrr) weight.set(currency, 0);
  for (const { currency, invoiced } of months)
    weight.set(currency, (weight.get(currency) ?? 0) + Number(invoiced));
  return [...weight].sort(([, a], [, b]) => b - a).map(([currency]) => currency);
};
