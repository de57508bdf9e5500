import { toDate, toDay } from '@ortak/kernel/calendar';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import { amendLines, type WantedLine } from '../domain/amend-lines';
import { readLines } from '../domain/read-terms';
import { addLines, endLines, readStoredLines, removeLines } from '../repositories/contracts';
import {
  badField,
  instantOf,
  readDate,
  readFields,
  readNote,
  type BillingDependencies,
} from './billing-dependencies';
import { finish, takeContract, type ActionResult } from './change-subscription';

function readWanted(value: unknown, currency: string, known: ReadonlySet<number>): WantedLine[] {
  if (!Array.isArray(value)) throw badField('lines', value === undefined ? 'required' : 'notList');
  if (value.length === 0) throw badField('lines', 'required');
  const errors: FieldError[] = [];
  const read = readLines(value, 'lines.', currency, errors);
  value.forEach((line: { id?: unknown }, index) => {
    if (line?.id !== undefined && !known.has(line.id as number))
      errors.push({ path: `lines.${index}.id`, code: 'notReferenced' });
  });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return read.map((line) => ({
    id: line.id || undefined,
    product: line.product,
    description: line.description,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discountRate: line.discountRate,
    taxRate: line.taxRate,
    start: line.start === null ? null : toDate(line.start),
    end: line.end === null ? null : toDate(line.end),
  }));
}

/**
 * Changes the lines of a contract from a day on (4-billing rule 12): the running period is split there, the old part keeps
 * its price, the new part has the new one, both prorated. A difference that has been invoiced becomes a credit note and a
 * new invoice.
 * @param body `{from, lines, note?}`: the lines as they shall be from that day on; a line with its id goes on from the stored one
 */
export async function amendSubscription(
  dependencies: BillingDependencies,
  id: number,
  body: unknown,
): Promise<ActionResult> {
  const { sql, clock } = dependencies;
  const fields = readFields(body, ['from', 'lines', 'note']);
  const held = await takeContract(dependencies, id, 'amend');
  const { contract, terms, today } = held;
  const from = readDate(fields.from, 'from', today);
  if (from < contract.start) throw badField('from', 'billing.errors.beforeStart');
  if (contract.end !== null && from > contract.end) throw badField('from', 'billing.errors.afterEnd');
  const stored = await readStoredLines(sql, id);
  const wanted = readWanted(fields.lines, terms.currency, new Set(stored.map((line) => line.id)));
  const later = stored.find(
    ({ start, id: line }) =>
      start !== null && start > from && start > contract.start && !wanted.some((next) => next.id === line),
  );
  if (later) throw badField('from', 'billing.errors.laterAmendment');
  const { ended, removed, added } = amendLines(stored, wanted, from);
  const at = instantOf(clock);
  const last = toDate(toDay(from) - 1);
  await endLines(sql, ended, last, at);
  await removeLines(sql, removed, last, at);
  await addLines(sql, id, added, from, at);
  const note = readNote(fields.note, 'note');
  return finish(dependencies, held, 'amend', {}, from, note, from);
}
