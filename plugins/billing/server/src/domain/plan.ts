import { countDays, type DayNumber } from '@ortak/kernel/calendar';
import { lineNet, lineTax, type Minor } from '@ortak/kernel/money';
import { periodsUntil, type Period } from './periods';
import type { PlanEdit, Proration, Terms, TermsLine } from './terms';

/** One line of a planned invoice: its own days, its own amounts. */
export interface PlannedLine {
  readonly line: TermsLine;
  /** What the charge is called: `service`, or the stored plan row that it comes from. */
  readonly kind: string;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly net: Minor;
  readonly tax: Minor;
}

/** One row of the payment plan: an invoice ahead. */
export interface PlannedInvoice {
  readonly issue: DayNumber;
  readonly due: DayNumber;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly lines: readonly PlannedLine[];
  readonly net: Minor;
  readonly tax: Minor;
  readonly total: Minor;
  /** First billed day of the computed row; null for a row that was added. */
  readonly slot: DayNumber | null;
  /** The stored row behind it, if someone touched it. */
  readonly edit: number | null;
  readonly skipped: boolean;
}

/**
 * The days that a line pays for in a period, and the days of the whole period.
 *
 *   whole    |---------------------------|
 *   period       |-----------------------|
 *   line               |-------------|         own start and end
 *   by day             |=============|         used = these days
 *   none     |===========================|     used = whole: a begun period costs the whole price …
 *   split    |=========================|       … but where an amendment ended the line, that cut counts
 */
function usedDays(
  line: TermsLine,
  first: DayNumber,
  last: DayNumber,
  period: Period,
  proration: Proration,
): number {
  if (proration === 'day') return countDays(first, last);
  const from =
    line.splitStart && line.start !== null && line.start > period.first ? line.start : period.wholeFirst;
  const to = line.splitEnd && line.end !== null && line.end < period.last ? line.end : period.wholeLast;
  return countDays(from, to);
}

/** Clips a subscription's line to a period (4-billing rules 4, 5, 7); undefined when it lies outside. */
function clipLine(line: TermsLine, period: Period, proration: Proration): PlannedLine | undefined {
  const first = line.start === null ? period.first : Math.max(period.first, line.start);
  const last = line.end === null ? period.last : Math.min(period.last, line.end);
  if (first > last) return undefined;
  const whole = countDays(period.wholeFirst, period.wholeLast);
  const used = usedDays(line, first, last, period, proration);
  if (used === whole) return { line, kind: 'service', first, last, net: line.wholeNet, tax: line.wholeTax };
  const net = lineNet(line.price, used, whole);
  return { line, kind: 'service', first, last, net, tax: lineTax(line.price, net) };
}

/** Lines as they were typed into a stored row: whole price, the row's own period. */
function typedLines(edit: PlanEdit, first: DayNumber, last: DayNumber): PlannedLine[] {
  return (edit.lines ?? []).map((line, index) => ({
    line,
    kind: line.id > 0 && edit.slot !== null ? 'service' : `item:${edit.id}:${index}`,
    first: line.start === null ? first : Math.max(first, line.start),
    last: line.end === null ? last : Math.min(last, line.end),
    net: line.wholeNet,
    tax: line.wholeTax,
  }));
}

function plannedInvoice(
  terms: Terms,
  issue: DayNumber,
  period: Pick<Period, 'first' | 'last'>,
  lines: readonly PlannedLine[],
  slot: DayNumber | null,
  edit: PlanEdit | undefined,
): PlannedInvoice {
  let net = 0n;
  let tax = 0n;
  for (const line of lines) {
    net += line.net;
    tax += line.tax;
  }
  return {
    issue,
    due: issue + terms.paymentTermDays,
    first: period.first,
    last: period.last,
    lines,
    net,
    tax,
    total: net + tax,
    slot,
    edit: edit?.id ?? null,
    skipped: edit?.skipped ?? false,
  };
}

/** In advance a period is invoiced on its first day; in arrears on the day after its last (4-billing rule 6). */
export function issueDay(terms: Pick<Terms, 'timing'>, period: Pick<Period, 'first' | 'last'>): DayNumber {
  return terms.timing === 'advance' ? period.first : period.last + 1;
}

function planPeriod(terms: Terms, period: Period, edit: PlanEdit | undefined): PlannedInvoice | undefined {
  const lines: PlannedLine[] = [];
  if (edit?.lines) lines.push(...typedLines(edit, period.first, period.last));
  else {
    for (const line of terms.lines) {
      const clipped = clipLine(line, period, terms.proration);
      if (clipped) lines.push(clipped);
    }
  }
  // A period without lines makes no invoice; a zero price does (4-billing rule 8).
  if (lines.length === 0) return undefined;
  return plannedInvoice(terms, edit?.issue ?? issueDay(terms, period), period, lines, period.first, edit);
}

/**
 * The payment plan: every invoice that a subscription makes, by issue date, oldest first. Preview, plan and run all
 * call this one function, so they cannot disagree (4-billing rule 8). Skipped rows are in it and say so.
 * @param until last issue date
 * @param from first issue date; without it from the beginning
 */
export function computePlan(terms: Terms, until: DayNumber, from: DayNumber = -Infinity): PlannedInvoice[] {
  const within = (issue: DayNumber): boolean => issue >= from && issue <= until;
  let horizon = until;
  let lower = from - 1;
  const edits = new Map<DayNumber, PlanEdit>();
  for (const edit of terms.edits) {
    if (edit.slot === null) continue;
    edits.set(edit.slot, edit);
    // A row may have been moved into the window from a period that begins outside of it.
    if (edit.issue !== null && within(edit.issue)) {
      horizon = Math.max(horizon, edit.slot);
      lower = Math.min(lower, edit.slot);
    }
  }
  const plan: PlannedInvoice[] = [];
  for (const period of periodsUntil(terms, horizon, lower)) {
    const invoice = planPeriod(terms, period, edits.get(period.first));
    if (invoice && within(invoice.issue)) plan.push(invoice);
  }
  if (terms.edits.length === 0) return plan;
  for (const edit of terms.edits) {
    if (edit.slot !== null || edit.issue === null || !within(edit.issue)) continue;
    const lines = typedLines(edit, edit.first, edit.last);
    if (lines.length > 0) plan.push(plannedInvoice(terms, edit.issue, edit, lines, null, edit));
  }
  return plan.sort((a, b) => a.issue - b.issue || a.first - b.first);
}

/** The last day that can still be billed: after it the plan is empty. Infinity for a contract that goes on. */
function lastBillableDay(terms: Terms): DayNumber {
  let last = -Infinity;
  for (const line of terms.lines) last = Math.max(last, line.end ?? Infinity);
  const pause = terms.pauses.find(({ last: until }) => until === null);
  last = Math.min(last, terms.end ?? Infinity, pause ? pause.first - 1 : Infinity);
  for (const edit of terms.edits) last = Math.max(last, edit.last, edit.issue ?? -Infinity);
  return last;
}

/**
 * The issue date of the first invoice after a day; null when none follows. Looks ahead in growing windows, because a
 * plan without an end has no last row.
 * @param wanted which rows count; without it every one that is not skipped
 */
export function nextIssue(
  terms: Terms,
  after: DayNumber,
  wanted: (planned: PlannedInvoice) => boolean = ({ skipped }) => !skipped,
): DayNumber | null {
  // In arrears the last invoice is issued on the day after the last billed day.
  const limit = Math.min(after + 400 * 366, lastBillableDay(terms) + 1);
  for (let window = 62; limit > after; window *= 8) {
    const until = Math.min(after + window, limit);
    const next = computePlan(terms, until, after + 1).find(wanted);
    if (next) return next.issue;
    if (until === limit) break;
  }
  return null;
}
