import { toDate, toDay, type DayNumber, type PlainDate } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import { allocateInOrder } from '../domain/allocate';
import { chargeKey, type DueInvoice, type DueLine } from '../domain/collect-due';
import { creditRest } from '../domain/credit';
import { computePlan, type PlannedInvoice } from '../domain/plan';
import { loadSubscriptions } from '../repositories/billables';
import {
  closeWithNote,
  creditableLines,
  holdInvoice,
  postCreditNote,
  reverseCharges,
} from '../repositories/credit-notes';
import { postInvoices } from '../repositories/post-invoices';
import { instantOf, issueDateNow, type BillingDependencies } from './billing-dependencies';

interface LiveCharge {
  readonly id: number;
  readonly line: number;
  readonly start: DayNumber;
  readonly startDate: PlainDate;
  readonly end: DayNumber;
  readonly net: bigint;
  readonly tax: bigint;
  readonly revision: number;
  readonly invoice: number;
}

/** The documents that a revision made. */
export interface Revision {
  readonly creditNotes: readonly number[];
  readonly invoices: readonly number[];
}

async function liveCharges(sql: Sql, subscription: number, from: PlainDate): Promise<LiveCharge[]> {
  const rows = await sql.rows<{
    id: string;
    line: number;
    start: string;
    end: string;
    net: string;
    tax: string;
    revision: number;
    invoice: number;
  }>(
    `select c.id, c.subscription_line_id as line, c.service_start::text as start, c.service_end::text as "end", c.net::text, c.tax::text, c.revision,
            c.invoice_id as invoice
       from subscription_lines l join billing.charges c on c.subscription_line_id = l.id
      where l.subscription_id = $1 and c.kind = 'service' and c.reversed_by is null and c.service_end >= $2::date
      order by c.service_start, c.id`,
    [subscription, from],
  );
  return rows.map((row) => ({
    ...row,
    id: Number(row.id),
    start: toDay(row.start),
    startDate: row.start,
    end: toDay(row.end),
    net: BigInt(row.net),
    tax: BigInt(row.tax),
  }));
}

/** Credits the lines that stand for charges which no longer hold. @returns what the notes have left to close invoices with */
async function creditCharges(
  { sql, clock }: BillingDependencies,
  stale: readonly LiveCharge[],
  reason: string,
): Promise<{ notes: number[] }> {
  const notes: number[] = [];
  for (const invoice of [...new Set(stale.map((charge) => charge.invoice))].sort((a, b) => a - b)) {
    const held = await holdInvoice(sql, invoice);
    if (!held) continue;
    const charges = stale.filter((charge) => charge.invoice === invoice);
    const wanted = new Set(charges.map(({ line, startDate }) => `${line} ${startDate}`));
    const lines = (await creditableLines(sql, invoice)).filter(({ subscriptionLine, first }) =>
      wanted.has(`${subscriptionLine} ${first}`),
    );
    const note = await postCreditNote(sql, {
      of: held,
      lines: creditRest(lines),
      issueDate: issueDateNow(clock, held.timeZone, held.closedUntil),
      postedAt: instantOf(clock),
      reason,
    });
    await reverseCharges(
      sql,
      charges.map(({ id }) => id),
      note,
    );
    notes.push(note);
  }
  return { notes };
}

/** Spends what credit notes have left on the invoices that replace the credited ones, oldest first. */
async function settleWithNotes(
  { sql, clock }: BillingDependencies,
  notes: readonly number[],
  invoices: readonly number[],
): Promise<void> {
  for (const note of notes) {
    const rows = await sql.rows<{ id: number; open: string }>(
      `select id, open::text from invoices where id = any ($1::int[]) and open > 0 order by due_date, id for no key update`,
      [invoices],
    );
    const left = await sql.one<{ open: string }>(`select open::text from invoices where id = $1`, [note]);
    const parts = allocateInOrder(
      rows.map(({ id, open }) => ({ id, open: BigInt(open) })),
      BigInt(left?.open ?? '0'),
    );
    await closeWithNote(sql, note, parts, instantOf(clock));
  }
}

/** The lines of an invoiced period that are to be charged now: those that were credited, and those that are new in it. */
function linesToCharge(
  planned: PlannedInvoice,
  live: ReadonlyMap<string, LiveCharge>,
  stale: ReadonlySet<number>,
  reversed: ReadonlyMap<string, number>,
  subscription: number,
): DueLine[] {
  return planned.lines.flatMap((line): DueLine[] => {
    if (line.kind !== 'service') return [];
    const key = chargeKey(subscription, line.line.id, line.first, line.kind);
    const charge = live.get(key);
    if (charge && !stale.has(charge.id)) return [];
    return [{ ...line, subscription, revision: charge ? charge.revision + 1 : (reversed.get(key) ?? 0) }];
  });
}

async function reversedCounts(sql: Sql, subscription: number): Promise<Map<string, number>> {
  const rows = await sql.rows<{ line: number; start: string; count: number }>(
    `select c.subscription_line_id as line, c.service_start::text as start, count(*)::int as count
       from subscription_lines l join billing.charges c on c.subscription_line_id = l.id
      where l.subscription_id = $1 and c.kind = 'service' and c.reversed_by is not null group by 1, 2`,
    [subscription],
  );
  return new Map(
    rows.map(({ line, start, count }) => [chargeKey(subscription, line, toDay(start), 'service'), count]),
  );
}

/**
 * Brings what has been invoiced for days from `from` on into line with the contract as it is now (4-billing rule 12):
 * a charge that no longer holds is taken back by a credit note, and its period is charged anew under the next revision.
 * What has not been invoiced yet is left to the runs.
 * @param reason stands on the credit notes
 */
export async function reviseCharges(
  dependencies: BillingDependencies,
  subscription: number,
  from: PlainDate,
  reason: string,
): Promise<Revision> {
  const { sql, clock } = dependencies;
  const charges = await liveCharges(sql, subscription, from);
  const [loaded] = await loadSubscriptions(sql, [subscription]);
  if (charges.length === 0 || !loaded?.billable) return { creditNotes: [], invoices: [] };
  const { billable } = loaded;
  const lastCharged = charges.reduce((last, { end }) => Math.max(last, end), -Infinity);
  // In arrears a charged period is issued on the day after it.
  const plan = computePlan(billable.terms, lastCharged + 1);
  const planned = new Map(
    plan.flatMap((invoice) =>
      invoice.lines.map(
        (line) => [chargeKey(subscription, line.line.id, line.first, line.kind), line] as const,
      ),
    ),
  );
  const live = new Map(
    charges.map((charge) => [chargeKey(subscription, charge.line, charge.start, 'service'), charge]),
  );
  const stale = charges.filter((charge) => {
    const line = planned.get(chargeKey(subscription, charge.line, charge.start, 'service'));
    return !line || line.last !== charge.end || line.net !== charge.net || line.tax !== charge.tax;
  });
  const reversed = await reversedCounts(sql, subscription);
  const { notes } = await creditCharges(dependencies, stale, reason);
  const staleIds = new Set(stale.map(({ id }) => id));
  const issue = toDay(
    issueDateNow(
      clock,
      loaded.timeZone,
      loaded.payer.closedUntil === null ? null : toDate(loaded.payer.closedUntil),
    ),
  );
  const invoices: DueInvoice[] = [];
  for (const period of plan) {
    const invoiced = charges.some(({ start, end }) => start <= period.last && end >= period.first);
    if (!invoiced || period.skipped || period.slot === null) continue;
    const lines = linesToCharge(period, live, staleIds, reversed, subscription);
    if (lines.length === 0) continue;
    invoices.push({
      company: billable.company,
      account: billable.account,
      member: billable.member,
      subscription,
      subject: billable.subject,
      currency: billable.terms.currency,
      issue,
      due: issue + billable.terms.paymentTermDays,
      first: period.first,
      last: period.last,
      lines,
      net: lines.reduce((sum, { net }) => sum + net, 0n),
      tax: lines.reduce((sum, { tax }) => sum + tax, 0n),
      items: [],
    });
  }
  const { ids } = await postInvoices(sql, invoices, {
    postedAt: instantOf(clock),
    run: null,
    companyCodes: new Map([[loaded.company, loaded.companyCode]]),
  });
  await settleWithNotes(dependencies, notes, ids);
  return { creditNotes: notes, invoices: ids };
}
