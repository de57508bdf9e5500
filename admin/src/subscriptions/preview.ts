import { addMonths, toDate, toDay } from '@ortak/kernel/calendar';
import { dataProvider } from '../data/dataProvider';
import type { InvoiceLine, PlanItem, Subscription } from '../data/records';
import type { MinorUnits } from '../i18n/text';
import { post } from '../session/request';

export interface PreviewedInvoice {
  readonly issueDate: string;
  readonly dueDate: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly lines: readonly InvoiceLine[];
  readonly net: MinorUnits;
  readonly tax: MinorUnits;
  readonly total: MinorUnits;
  readonly currency: string;
}

/** How many invoices a preview shows. */
export const PREVIEW_COUNT = 12;

const MONTHS = { month: 1, year: 12 } as const;
const DAYS = { day: 1, week: 7 } as const;

/** A date by which `count` periods after `from` have surely begun. */
export const dateAfterPeriods = (
  { period, interval }: Pick<Subscription, 'period' | 'interval'>,
  from: string,
  count: number,
): string => {
  const steps = count * Math.max(1, Math.trunc(Number(interval) || 1));
  const day = toDay(from);
  return toDate(
    period === 'month' || period === 'year'
      ? addMonths(day, steps * MONTHS[period])
      : day + steps * DAYS[period],
  );
};

/** The fields of a subscription that its invoices follow from. */
const TERMS = [
  'account',
  'billTo',
  'currency',
  'start',
  'end',
  'period',
  'interval',
  'alignment',
  'timing',
  'trialEnd',
  'proration',
  'repetitions',
  'paymentTermDays',
  'lines',
] as const;

/** The later of two dates, of which either may be missing. */
const later = (one: string | null | undefined, other: string | null | undefined): string =>
  (one ?? '') > (other ?? '') ? (one ?? '') : (other ?? '');

const ALL_ROWS = { page: 1, perPage: 1000 };
const BY_PERIOD = { field: 'periodStart', order: 'ASC' } as const;

/** First days of the periods of a stored contract that are invoiced already. */
const invoicedPeriods = async (id: number | undefined): Promise<ReadonlySet<string>> => {
  if (id === undefined) return new Set();
  const { data } = await dataProvider.getList<PlanItem>('plan-items', {
    filter: { subscription: id },
    pagination: ALL_ROWS,
    sort: BY_PERIOD,
  });
  return new Set(data.filter(({ state }) => state === 'invoiced').map(({ periodStart }) => periodStart));
};

interface Question {
  /** The stored contract, when there is one. */
  id?: number;
  rhythm: Pick<Subscription, 'period' | 'interval'>;
  from: string;
  body: Readonly<Record<string, unknown>>;
}

/** Asks for enough invoices that twelve are left when those that exist are taken out. */
const ask = async ({ id, rhythm, from, body }: Question): Promise<PreviewedInvoice[]> => {
  const until = from ? dateAfterPeriods(rhythm, from, PREVIEW_COUNT + 2) : undefined;
  const [{ invoices }, invoiced] = await Promise.all([
    post<{ invoices: PreviewedInvoice[] }>('/api/billing/preview', { ...body, until }),
    invoicedPeriods(id),
  ]);
  return invoices.filter(({ periodStart }) => !invoiced.has(periodStart)).slice(0, PREVIEW_COUNT);
};

/**
 * What the server would invoice for terms that are still being typed. Stores nothing.
 * @param today YYYY-MM-DD
 */
export const previewTerms = (terms: Partial<Subscription>, today: string): Promise<PreviewedInvoice[]> => {
  const known = TERMS.map((key) => [key, terms[key]] as const);
  return ask({
    id: terms.id,
    rhythm: { period: terms.period ?? 'month', interval: terms.interval ?? 1 },
    from: later(later(terms.start, terms.trialEnd), terms.id === undefined ? null : today),
    body: {
      subscription: Object.fromEntries(known.filter(([, value]) => value !== undefined && value !== null)),
    },
  });
};

/** What the server would invoice next for a stored subscription. Stores nothing. @param today YYYY-MM-DD */
export const previewStored = (subscription: Subscription, today: string): Promise<PreviewedInvoice[]> =>
  ask({
    id: subscription.id,
    rhythm: subscription,
    from: later(subscription.start, today),
    body: { id: subscription.id },
  });
