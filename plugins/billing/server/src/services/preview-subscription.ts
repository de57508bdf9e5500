import { isPlainDate, toDate, toDay, type Clock } from '@ortak/kernel/calendar';
import { toNumber } from '@ortak/kernel/money';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { computePlan, type PlannedInvoice } from '../domain/plan';
import { readTerms, type Fields } from '../domain/read-terms';
import type { Terms } from '../domain/terms';
import { loadSubscriptions } from '../repositories/billables';
import { findAccounts } from '../repositories/accounts';

export interface PreviewedLine {
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountRate: string;
  readonly net: number;
  readonly taxRate: string;
  readonly tax: number;
  readonly periodStart: string;
  readonly periodEnd: string;
}

export interface PreviewedInvoice {
  readonly issueDate: string;
  readonly dueDate: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly lines: readonly PreviewedLine[];
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  readonly currency: string;
}

/** More invoices than this are a question too far: a page of them helps nobody, and millions would block everybody. */
const most = 5000;
const lastDay = '2199-12-31';

/** A planned invoice as the API shows it. */
export function showPlanned(planned: PlannedInvoice, currency: string): PreviewedInvoice {
  return {
    issueDate: toDate(planned.issue),
    dueDate: toDate(planned.due),
    periodStart: toDate(planned.first),
    periodEnd: toDate(planned.last),
    lines: planned.lines.map(({ line, net, tax, first, last }) => ({
      description: line.description,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      discountRate: line.discountRate,
      net: toNumber(net),
      taxRate: line.taxRate,
      tax: toNumber(tax),
      periodStart: toDate(first),
      periodEnd: toDate(last),
    })),
    net: toNumber(planned.net),
    tax: toNumber(planned.tax),
    total: toNumber(planned.total),
    currency,
  };
}

const refuse = (errors: readonly FieldError[]): never => {
  throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
};

async function readStored(sql: Sql, id: unknown): Promise<Terms> {
  if (!Number.isInteger(id) || (id as number) < 1 || (id as number) > 2 ** 31 - 1)
    return refuse([{ path: 'id', code: 'notId' }]);
  const [loaded] = await loadSubscriptions(sql, [id as number]);
  if (!loaded) throw new Refusal(404, 'notFound');
  return loaded.billable?.terms ?? refuse(loaded.errors);
}

/** Terms as they are typed. The account, when it is chosen already, gives the currency and the days to pay. */
async function readTyped(sql: Sql, fields: Fields, errors: FieldError[]): Promise<Terms | undefined> {
  const payer = fields.billTo ?? fields.account;
  const account = Number.isInteger(payer)
    ? (await findAccounts(sql, [payer])).get(payer as number)
    : undefined;
  const { terms, errors: found } = readTerms(
    {
      ...fields,
      currency: account?.currency ?? fields.currency,
      paymentTermDays: fields.paymentTermDays ?? account?.paymentTermDays,
      pauses: null,
      plan: null,
    },
    'subscription.',
  );
  errors.push(...found);
  return terms;
}

/**
 * What a contract would invoice up to a day: the function that the run calls, and nothing is stored.
 * @param body `{subscription, until}` or `{id, until}`
 * @throws Refusal 400 with every bad field, 404 for a subscription that the caller may not see
 */
export async function previewSubscription(
  { sql }: { sql: Sql; clock?: Clock },
  body: unknown,
): Promise<{ invoices: PreviewedInvoice[] }> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal(400, 'badRequest');
  const { subscription, id, until } = body as Record<string, unknown>;
  const errors: FieldError[] = [];
  if (until === undefined || until === null || until === '') errors.push({ path: 'until', code: 'required' });
  else if (!isPlainDate(until)) errors.push({ path: 'until', code: 'notDate' });
  else if (until > lastDay) errors.push({ path: 'until', code: 'billing.errors.untilTooFar' });
  let terms: Terms | undefined;
  if (id !== undefined && id !== null) terms = await readStored(sql, id);
  else if (typeof subscription !== 'object' || subscription === null || Array.isArray(subscription))
    errors.push({ path: 'subscription', code: subscription === undefined ? 'required' : 'notObject' });
  else terms = await readTyped(sql, subscription as Fields, errors);
  if (errors.length > 0 || !terms) return refuse(errors);
  const { currency } = terms;
  const plan = computePlan(terms, toDay(until as string)).filter(({ skipped }) => !skipped);
  if (plan.length > most) return refuse([{ path: 'until', code: 'billing.errors.untilTooFar' }]);
  const tooLarge = plan.some(
    ({ total }) => total > BigInt(Number.MAX_SAFE_INTEGER) || -total > BigInt(Number.MAX_SAFE_INTEGER),
  );
  if (tooLarge) return refuse([{ path: 'subscription.lines', code: 'billing.errors.amountTooLarge' }]);
  return { invoices: plan.map((planned) => showPlanned(planned, currency)) };
}
