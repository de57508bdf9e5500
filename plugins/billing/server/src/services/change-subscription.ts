import { dateIn, toDate, toDay, type DayNumber, type PlainDate } from '@ortak/kernel/calendar';
import { Refusal } from '@ortak/kernel/api';
import {
  allowedFrom,
  endPause,
  pauseBegins,
  statusWhenActive,
  type ContractAction,
  type SubscriptionStatus,
} from '../domain/change-contract';
import { refuseIdle } from '../domain/idle-member';
import type { Terms } from '../domain/terms';
import { loadSubscriptions } from '../repositories/billables';
import {
  chargedUntil,
  changeContract,
  holdContract,
  type Contract,
  type ContractChange,
} from '../repositories/contracts';
import {
  badField,
  instantOf,
  readDate,
  readFields,
  readNote,
  type BillingDependencies,
} from './billing-dependencies';
import { checkStanding } from './check-standing';
import { reviseCharges, type Revision } from './revise-charges';
import { settleMarks } from './settle-marks';

/** A contract that an action works on: held, and allowed in its state. */
export interface HeldContract {
  readonly contract: Contract;
  readonly terms: Terms;
  readonly today: PlainDate;
}

/** What an action answers. */
export interface ActionResult extends Revision {
  readonly id: number;
  readonly status: SubscriptionStatus;
}

/** Actions that sell something new; the others end or suspend what was sold. */
const sells = new Set<ContractAction>(['activate', 'resume', 'renew', 'amend']);

const nothing: Revision = { creditNotes: [], invoices: [] };

/** @throws Refusal 404, 409 in the wrong state, 400 when the contract's data cannot be billed */
export async function takeContract(
  { sql, clock }: BillingDependencies,
  id: number,
  action: ContractAction,
): Promise<HeldContract> {
  const contract = await holdContract(sql, id);
  if (!contract) throw new Refusal(404, 'notFound');
  if (!(allowedFrom[action] as readonly string[]).includes(contract.status))
    throw new Refusal(409, 'wrongState', { state: contract.status });
  const idle = sells.has(action) ? refuseIdle('member', contract.member) : undefined;
  if (idle !== undefined) throw new Refusal(422, idle.code, idle.params);
  const [loaded] = await loadSubscriptions(sql, [id]);
  const terms = loaded?.billable?.terms;
  if (!terms)
    throw new Refusal(400, 'invalidFields', { count: loaded?.errors.length ?? 0 }, loaded?.errors ?? []);
  return { contract, terms, today: dateIn(contract.timeZone, clock.now()) };
}

/**
 * Writes what an action changed, with the stage in the contract's history, and finds what is invoiced next.
 * @param reviseFrom brings what was invoiced for days from here on into line; null leaves it
 */
export async function finish(
  dependencies: BillingDependencies,
  { contract }: HeldContract,
  action: ContractAction,
  change: ContractChange,
  date: PlainDate | null,
  note: string | null = null,
  reviseFrom: PlainDate | null = null,
): Promise<ActionResult> {
  const { sql, clock, user } = dependencies;
  const { id } = contract;
  const status = change.status ?? contract.status;
  await changeContract(sql, id, change, { action, status, at: instantOf(clock), user, date, note });
  const revision =
    reviseFrom === null ? nothing : await reviseCharges(dependencies, id, reviseFrom, note ?? action);
  await settleMarks(sql, [id]);
  return { id, status, ...revision };
}

/** From here on the contract is billed. Refused for an account that is blocked or over its credit limit. */
export async function activateSubscription(
  dependencies: BillingDependencies,
  id: number,
  body: unknown,
): Promise<ActionResult> {
  readFields(body, []);
  const held = await takeContract(dependencies, id, 'activate');
  if (held.terms.lines.length === 0) throw new Refusal(422, 'billing.errors.noLines');
  await checkStanding(dependencies.sql, [held.contract.account, held.contract.billTo]);
  return finish(
    dependencies,
    held,
    'activate',
    { status: statusWhenActive(held.terms, toDay(held.today)) },
    held.today,
  );
}

/** Stops the periods that have not begun on a day (4-billing rule 12). */
export async function pauseSubscription(
  dependencies: BillingDependencies,
  id: number,
  body: unknown,
): Promise<ActionResult> {
  const fields = readFields(body, ['from', 'note']);
  const held = await takeContract(dependencies, id, 'pause');
  const from = readDate(fields.from, 'from', held.today);
  if (held.contract.end !== null && from > held.contract.end)
    throw badField('from', 'billing.errors.afterEnd');
  const charged = await chargedUntil(dependencies.sql, id);
  const first = pauseBegins(held.terms, toDay(from), charged === null ? null : toDay(charged));
  const pauses = [...held.contract.pauses, { from: toDate(first), to: null }];
  return finish(
    dependencies,
    held,
    'pause',
    { status: 'paused', pausedFrom: from, pauses },
    from,
    readNote(fields.note, 'note'),
  );
}

/** Goes on, on the same anchor; the days paused are not billed. */
export async function resumeSubscription(
  dependencies: BillingDependencies,
  id: number,
  body: unknown,
): Promise<ActionResult> {
  const fields = readFields(body, ['from', 'note']);
  const held = await takeContract(dependencies, id, 'resume');
  const from = readDate(fields.from, 'from', held.today);
  if (held.contract.pausedFrom !== null && from < held.contract.pausedFrom)
    throw badField('from', 'billing.errors.beforePause');
  const pauses = endPause(held.contract.pauses, toDay(from));
  const status = statusWhenActive(held.terms, toDay(held.today));
  return finish(
    dependencies,
    held,
    'resume',
    { status, pausedFrom: null, pauses },
    from,
    readNote(fields.note, 'note'),
  );
}

/** A contract that is cancelled before its first day is never billed: a pause without an end says so. */
const neverBilled = (start: DayNumber): ContractChange['pauses'] => [{ from: toDate(start), to: null }];

/**
 * Sets the last day of the contract. What has been invoiced beyond it becomes a credit note and a new invoice.
 */
export async function cancelSubscription(
  dependencies: BillingDependencies,
  id: number,
  body: unknown,
): Promise<ActionResult> {
  const fields = readFields(body, ['end', 'category', 'reason']);
  const held = await takeContract(dependencies, id, 'cancel');
  const { contract, terms, today } = held;
  const end = readDate(fields.end, 'end', today);
  if (contract.end !== null && end > contract.end) throw badField('end', 'billing.errors.afterEnd');
  const reason = readNote(fields.reason, 'reason');
  const unbilled = contract.status === 'draft' || end < contract.start;
  const change: ContractChange = {
    status: 'cancelled',
    end: end < contract.start ? contract.start : end,
    pausedFrom: null,
    cancelledOn: today,
    cancelCategory: readNote(fields.category, 'category'),
    cancelReason: reason,
    ...(unbilled ? { pauses: neverBilled(terms.start) } : {}),
  };
  return finish(dependencies, held, 'cancel', change, end, reason, unbilled ? contract.start : end);
}

/** Moves the end of a contract on: by a new date, by months, or to no end at all. Periods go on on the same anchor. */
export async function renewSubscription(
  dependencies: BillingDependencies,
  id: number,
  body: unknown,
): Promise<ActionResult> {
  const fields = readFields(body, ['end', 'note']);
  const held = await takeContract(dependencies, id, 'renew');
  const { contract, terms, today } = held;
  const end =
    fields.end === null || fields.end === undefined || fields.end === ''
      ? null
      : readDate(fields.end, 'end', null);
  if (contract.end === null) throw new Refusal(422, 'billing.errors.noEnd');
  if (end !== null && end <= contract.end) throw badField('end', 'billing.errors.notLater');
  const open = contract.pauses.some(({ to }) => to === null);
  const status = open && contract.status === 'paused' ? 'paused' : statusWhenActive(terms, toDay(today));
  const note = readNote(fields.note, 'note');
  return finish(dependencies, held, 'renew', { status, end }, end, note, contract.end);
}
