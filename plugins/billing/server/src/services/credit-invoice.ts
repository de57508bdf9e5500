import { Refusal } from '@ortak/kernel/api';
import { creditPart, creditRest, type CreditLine } from '../domain/credit';
import {
  chargesOf,
  creditableLines,
  holdInvoice,
  lookAgain,
  markVoid,
  postCreditNote,
  releaseAllocations,
  reverseCharges,
  unlockItems,
  type HeldInvoice,
} from '../repositories/credit-notes';
import {
  badField,
  instantOf,
  issueDateNow,
  readFields,
  readNote,
  type BillingDependencies,
} from './billing-dependencies';
import { settleMarks } from './settle-marks';

export interface CreditResult {
  readonly id: number;
  readonly status: string;
  readonly creditNote: number | null;
}

/** @throws Refusal 404, 409 for a draft or a void one, 422 for a credit note */
async function takeInvoice({ sql }: BillingDependencies, id: number): Promise<HeldInvoice> {
  const held = await holdInvoice(sql, id);
  if (!held) throw new Refusal(404, 'notFound');
  if (held.kind !== 'invoice') throw new Refusal(422, 'billing.errors.creditNoteFixed');
  if (held.status !== 'posted') throw new Refusal(409, 'wrongState', { state: held.status });
  return held;
}

async function post(
  dependencies: BillingDependencies,
  of: HeldInvoice,
  lines: readonly CreditLine[],
  reason: string | null,
): Promise<number | null> {
  if (lines.length === 0) return null;
  const { sql, clock } = dependencies;
  return postCreditNote(sql, {
    of,
    lines,
    issueDate: issueDateNow(clock, of.timeZone, of.closedUntil),
    postedAt: instantOf(clock),
    reason,
  });
}

/**
 * Voids a posted invoice (4-billing rule 11): what has not been credited yet is, by a linked credit note with the stored
 * amounts reversed. Payments that had closed it are free again, and its service periods are due again.
 */
export async function voidInvoice(
  dependencies: BillingDependencies,
  id: number,
  body: unknown,
): Promise<CreditResult> {
  const { sql, clock } = dependencies;
  const reason = readNote(readFields(body, ['reason']).reason, 'reason');
  const held = await takeInvoice(dependencies, id);
  await releaseAllocations(sql, id);
  const fresh = (await holdInvoice(sql, id)) ?? held;
  const note = await post(dependencies, fresh, creditRest(await creditableLines(sql, id)), reason);
  const charges = await chargesOf(sql, id);
  const last = note ?? (await lastNote(dependencies, id));
  if (last !== null)
    await reverseCharges(
      sql,
      charges.map((charge) => charge.id),
      last,
    );
  await markVoid(sql, id, instantOf(clock));
  await unlockItems(sql, id);
  const subscriptions = [...new Set(charges.map(({ subscription }) => subscription))];
  await lookAgain(sql, subscriptions);
  await settleMarks(sql, subscriptions);
  return { id, status: 'void', creditNote: note };
}

async function lastNote({ sql }: BillingDependencies, id: number): Promise<number | null> {
  const row = await sql.one<{ id: number | null }>(
    `select max(id)::int as id from invoices where credit_of_id = $1 and status = 'posted'`,
    [id],
  );
  return row?.id ?? null;
}

function readAmount(value: unknown): bigint | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw badField('amount', 'notInteger');
  if (value <= 0) throw badField('amount', 'notPositive');
  return BigInt(value);
}

/**
 * Credits a part of a posted invoice, or all that is left of it. What was billed stays billed: the period is not due again.
 * @param body `{amount?, reason?}`: gross, minor units; without an amount the whole rest
 * @throws Refusal 422 when the credits would exceed the invoice
 */
export async function creditInvoice(
  dependencies: BillingDependencies,
  id: number,
  body: unknown,
): Promise<CreditResult> {
  const fields = readFields(body, ['amount', 'reason']);
  const amount = readAmount(fields.amount);
  const reason = readNote(fields.reason, 'reason');
  const held = await takeInvoice(dependencies, id);
  const lines = await creditableLines(dependencies.sql, id);
  const parts = amount === null ? creditRest(lines) : creditPart(lines, amount);
  if (!parts || parts.length === 0) throw new Refusal(422, 'billing.errors.creditTooLarge');
  return { id, status: held.status, creditNote: await post(dependencies, held, parts, reason) };
}
