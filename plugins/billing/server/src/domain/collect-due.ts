import type { DayNumber } from '@ortak/kernel/calendar';
import type { FieldError } from '@ortak/kernel/api';
import type { Minor } from '@ortak/kernel/money';
import { computePlan, nextIssue, type PlannedInvoice, type PlannedLine } from './plan';
import type { Terms } from './terms';

/** A subscription that may have something due, as a run loads it. */
export interface Billable {
  readonly id: number;
  readonly company: number;
  /** The account that pays: bill-to, or its own. */
  readonly account: number;
  readonly member: number;
  readonly subject: string | null;
  /** Where the plan is settled up to: nothing before this day is due. */
  readonly from: DayNumber;
  readonly terms: Terms;
}

/** What an account wants, and what its company's books allow. */
export interface Payer {
  readonly groupInvoices: boolean;
  /** Last day of the closed accounting period. */
  readonly closedUntil: DayNumber | null;
}

/** What is known of one service period of one line: whether it is charged now, and how often it was taken back. */
export interface ChargeState {
  readonly live: boolean;
  readonly reversed: number;
}

export type ChargeBook = ReadonlyMap<string, ChargeState>;

/** The key under which a line's service period is charged once. */
export function chargeKey(subscription: number, line: number, start: DayNumber, kind: string): string {
  return kind === 'service' ? `${line}:${start}` : `${subscription}:${kind}`;
}

/** A line of an invoice that is about to be posted. */
export interface DueLine extends PlannedLine {
  readonly subscription: number;
  readonly revision: number;
}

/** An invoice that is about to be posted. */
export interface DueInvoice {
  readonly company: number;
  readonly account: number;
  readonly member: number;
  /** Null when it collects the charges of several subscriptions. */
  readonly subscription: number | null;
  readonly subject: string | null;
  readonly currency: string;
  readonly issue: DayNumber;
  readonly due: DayNumber;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly lines: readonly DueLine[];
  readonly net: Minor;
  readonly tax: Minor;
  /** Stored rows of the plan that are invoiced by it, and locked from then on. */
  readonly items: readonly number[];
}

/** What a run found for one subscription. */
export interface Collected {
  readonly invoices: readonly DueInvoice[];
  readonly skipped: number;
  /** The issue date of what comes after; null when nothing does. */
  readonly next: DayNumber | null;
}

export type CollectResult = Collected | { readonly errors: readonly FieldError[] };

/** Beyond this an amount would lose units in a JSON number. */
const most = BigInt(Number.MAX_SAFE_INTEGER);
const unit = (invoice: PlannedInvoice): bigint => (invoice.total < 0n ? -invoice.total : invoice.total);

function uncharged(subscription: number, planned: PlannedInvoice, charges: ChargeBook): DueLine[] {
  const lines: DueLine[] = [];
  for (const line of planned.lines) {
    const state =
      charges.size === 0
        ? undefined
        : charges.get(chargeKey(subscription, line.line.id, line.first, line.kind));
    if (!state?.live) lines.push({ ...line, subscription, revision: state?.reversed ?? 0 });
  }
  return lines;
}

/**
 * What a subscription has due up to a day and has not been charged (4-billing rules 8 and 9): every missed period gets
 * its own invoice, oldest first, with the issue date it should have had, moved out of a closed accounting period.
 * @param asOf last issue date
 */
export function collectDue(
  billable: Billable,
  payer: Payer,
  charges: ChargeBook,
  asOf: DayNumber,
): CollectResult {
  const { terms } = billable;
  const invoices: DueInvoice[] = [];
  let skipped = 0;
  for (const planned of computePlan(terms, asOf, billable.from)) {
    if (planned.skipped) {
      skipped += 1;
      continue;
    }
    const lines = uncharged(billable.id, planned, charges);
    if (lines.length === 0) continue;
    if (unit(planned) > most) return { errors: [{ path: 'lines', code: 'billing.errors.amountTooLarge' }] };
    const whole = lines.length === planned.lines.length;
    const issue =
      payer.closedUntil !== null && planned.issue <= payer.closedUntil
        ? payer.closedUntil + 1
        : planned.issue;
    invoices.push({
      company: billable.company,
      account: billable.account,
      member: billable.member,
      subscription: billable.id,
      subject: billable.subject,
      currency: terms.currency,
      issue,
      due: issue + terms.paymentTermDays,
      first: planned.first,
      last: planned.last,
      lines,
      net: whole ? planned.net : lines.reduce((sum, line) => sum + line.net, 0n),
      tax: whole ? planned.tax : lines.reduce((sum, line) => sum + line.tax, 0n),
      items: planned.edit === null ? [] : [planned.edit],
    });
  }
  return { invoices, skipped, next: nextIssue(terms, asOf) };
}

/**
 * The issue date of the first row of the plan that is neither skipped nor charged; null when everything is.
 * @param charges what is charged of the subscription, from its mark on
 */
export function nextDue({ id, terms, from }: Billable, charges: ChargeBook): DayNumber | null {
  return nextIssue(
    terms,
    from - 1,
    (planned) => !planned.skipped && uncharged(id, planned, charges).length > 0,
  );
}

/**
 * Puts the invoices of one account that fall on one day onto one (4-billing rule 8), for accounts that ask for it.
 * The order of subscriptions and of their lines is kept.
 */
export function groupInvoices(invoices: readonly DueInvoice[]): DueInvoice[] {
  const groups = new Map<string, DueInvoice[]>();
  for (const invoice of invoices) {
    const key = `${invoice.account} ${invoice.currency} ${invoice.issue}`;
    const group = groups.get(key);
    if (group) group.push(invoice);
    else groups.set(key, [invoice]);
  }
  return [...groups.values()].map((group) => {
    const [head, ...others] = group as [DueInvoice, ...DueInvoice[]];
    if (others.length === 0) return head;
    const one = group.every(({ subscription }) => subscription === head.subscription);
    return {
      ...head,
      subscription: one ? head.subscription : null,
      subject: one ? head.subject : null,
      due: Math.max(...group.map(({ due }) => due)),
      first: Math.min(...group.map(({ first }) => first)),
      last: Math.max(...group.map(({ last }) => last)),
      lines: group.flatMap(({ lines }) => lines),
      net: group.reduce((sum, { net }) => sum + net, 0n),
      tax: group.reduce((sum, { tax }) => sum + tax, 0n),
      items: group.flatMap(({ items }) => items),
    };
  });
}
