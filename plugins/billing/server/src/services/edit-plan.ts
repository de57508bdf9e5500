import { toDate, toDay, type Clock, type PlainDate } from '@ortak/kernel/calendar';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { computePlan, issueDay, type PlannedInvoice } from '../domain/plan';
import { readLines } from '../domain/read-terms';
import type { Terms } from '../domain/terms';
import { loadSubscriptions } from '../repositories/billables';
import { holdContract } from '../repositories/contracts';
import {
  forgetPlanItem,
  readChargedPeriods,
  readItemNotes,
  storePlanItem,
  updateAddedItem,
  type PlanItemValues,
} from '../repositories/plan-items';
import { badField, instantOf, readDate, readFields, readNote } from './billing-dependencies';
import { settleMarks } from './settle-marks';

interface PlanDependencies {
  readonly sql: Sql;
  readonly clock: Clock;
}

const rowKeys = [
  'id',
  'subscription',
  'state',
  'status',
  'issueDate',
  'dueDate',
  'periodStart',
  'periodEnd',
  'lines',
  'net',
  'tax',
  'total',
  'currency',
  'invoice',
  'paymentMethod',
  'note',
] as const;

type RowFields = Partial<Record<(typeof rowKeys)[number], unknown>>;

/** Holds the contract, so that no run invoices the row while it is being changed. */
async function takeTerms({ sql }: PlanDependencies, subscription: number): Promise<Terms> {
  if (!(await holdContract(sql, subscription))) throw new Refusal(404, 'notFound');
  const [loaded] = await loadSubscriptions(sql, [subscription]);
  if (!loaded?.billable)
    throw new Refusal(400, 'invalidFields', { count: loaded?.errors.length ?? 0 }, loaded?.errors ?? []);
  return loaded.billable.terms;
}

/** `12:2026-03-01` or `12:+7`. @throws Refusal 404 for anything else */
function readRowId(id: string): { subscription: number; slot: PlainDate | null; item: number | null } {
  const match = /^(\d{1,9}):(?:(\d{4}-\d{2}-\d{2})|\+(\d{1,9}))$/.exec(id);
  if (!match) throw new Refusal(404, 'notFound');
  return {
    subscription: Number(match[1]),
    slot: match[2] ?? null,
    item: match[3] === undefined ? null : Number(match[3]),
  };
}

function findRow(terms: Terms, slot: PlainDate | null, item: number | null): PlannedInvoice | undefined {
  // A row may have been moved: the window is wide enough for wherever it is now.
  const edits = terms.edits.map(({ issue }) => issue ?? -Infinity);
  const until = Math.max(slot === null ? -Infinity : toDay(slot) + 400 * 366, ...edits);
  const plan =
    slot === null
      ? computePlan(terms, until)
      : computePlan(
          { ...terms, end: terms.end },
          Math.min(until, toDay('2199-12-31')),
          toDay(slot) - 400 * 366,
        );
  return plan.find((row) =>
    slot === null ? row.slot === null && row.edit === item : row.slot !== null && toDate(row.slot) === slot,
  );
}

async function refuseInvoiced(
  { sql }: PlanDependencies,
  subscription: number,
  row: PlannedInvoice,
): Promise<void> {
  const [first, last] = [toDate(row.first), toDate(row.last)];
  const charged = await readChargedPeriods(sql, subscription);
  const hit = charged.some(({ kind, first: start }) =>
    kind === 'service'
      ? row.slot !== null && start >= first && start <= last
      : kind.startsWith(`item:${row.edit}:`),
  );
  if (hit) throw new Refusal(409, 'billing.errors.rowInvoiced');
}

function checkedLines(value: unknown, currency: string): readonly unknown[] | null {
  if (value === undefined || value === null) return null;
  const errors: FieldError[] = [];
  const lines = readLines(value, 'lines.', currency, errors);
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  if (lines.length === 0) throw badField('lines', 'required');
  return lines.map(({ id, product, description, quantity, unitPrice, discountRate, taxRate }) => ({
    id,
    product,
    description,
    quantity,
    unitPrice,
    discountRate,
    taxRate,
  }));
}

function readStatus(value: unknown, fallback: 'planned' | 'skipped'): 'planned' | 'skipped' {
  if (value === undefined || value === null) return fallback;
  if (value === 'planned' || value === 'skipped') return value;
  throw badField('status', 'notOneOf', { values: 'planned, skipped' });
}

/**
 * Moves, skips or prices one row of the plan by hand; the others stay as they are. What is typed is billed: a row with lines
 * of its own is not prorated.
 * @throws Refusal 404 when there is no such row, 409 when it is invoiced
 */
export async function editPlanRow(
  dependencies: PlanDependencies,
  rowId: string,
  body: unknown,
): Promise<string> {
  const { sql, clock } = dependencies;
  const { subscription, slot, item } = readRowId(rowId);
  const fields: RowFields = readFields(body, rowKeys);
  const terms = await takeTerms(dependencies, subscription);
  const row = findRow(terms, slot, item);
  if (!row) throw new Refusal(404, 'notFound');
  await refuseInvoiced(dependencies, subscription, row);
  const natural = row.slot === null ? null : toDate(issueDay(terms, row));
  const issueDate = readDate(fields.issueDate, 'issueDate', toDate(row.issue));
  const stored = terms.edits.find(({ id }) => id === row.edit);
  const notes = stored && (await readItemNotes(sql, subscription)).get(stored.id);
  const kept = stored?.lines ? checkedLines(stored.lines, terms.currency) : null;
  const values: PlanItemValues = {
    slot,
    status: readStatus(fields.status, row.skipped ? 'skipped' : 'planned'),
    issueDate: issueDate === natural ? null : issueDate,
    periodStart: toDate(row.first),
    periodEnd: toDate(row.last),
    // A client that sends back the row as it was shown has not typed its lines.
    lines: 'lines' in fields && !('net' in fields) ? checkedLines(fields.lines, terms.currency) : kept,
    paymentMethod:
      'paymentMethod' in fields
        ? readNote(fields.paymentMethod, 'paymentMethod')
        : (notes?.paymentMethod ?? null),
    note: 'note' in fields ? readNote(fields.note, 'note') : (notes?.note ?? null),
  };
  const at = instantOf(clock);
  if (slot === null) await updateAddedItem(sql, item as number, { ...values, issueDate }, at);
  else await storePlanItem(sql, subscription, values, at);
  await settleMarks(sql, [subscription]);
  return rowId;
}

/** Adds a row that the contract's periods do not have. @returns its id */
export async function addPlanRow(dependencies: PlanDependencies, body: unknown): Promise<string> {
  const { sql, clock } = dependencies;
  const fields: RowFields = readFields(body, rowKeys);
  if (!Number.isInteger(fields.subscription))
    throw badField('subscription', fields.subscription === undefined ? 'required' : 'notId');
  const subscription = fields.subscription as number;
  const terms = await takeTerms(dependencies, subscription);
  const issueDate = readDate(fields.issueDate, 'issueDate', null);
  const periodStart = readDate(fields.periodStart, 'periodStart', issueDate);
  const periodEnd = readDate(fields.periodEnd, 'periodEnd', periodStart);
  if (periodEnd < periodStart) throw badField('periodEnd', 'fromAfterTo');
  const lines = checkedLines(fields.lines, terms.currency);
  if (!lines) throw badField('lines', 'required');
  const values: PlanItemValues = {
    slot: null,
    status: 'planned',
    issueDate,
    periodStart,
    periodEnd,
    // A row of its own: its lines are charged under the row's name, never under a line of the contract.
    lines: lines.map((line) => ({ ...(line as object), id: 0 })),
    paymentMethod: readNote(fields.paymentMethod, 'paymentMethod'),
    note: readNote(fields.note, 'note'),
  };
  const item = await storePlanItem(sql, subscription, values, instantOf(clock));
  await settleMarks(sql, [subscription]);
  return `${subscription}:+${item}`;
}

/** Takes back what was decided about a row: an added one disappears, any other is computed again. */
export async function resetPlanRow(dependencies: PlanDependencies, rowId: string): Promise<void> {
  const { subscription, slot, item } = readRowId(rowId);
  const terms = await takeTerms(dependencies, subscription);
  const row = findRow(terms, slot, item);
  if (!row || row.edit === null) throw new Refusal(404, 'notFound');
  await refuseInvoiced(dependencies, subscription, row);
  await forgetPlanItem(dependencies.sql, row.edit);
  await settleMarks(dependencies.sql, [subscription]);
}
