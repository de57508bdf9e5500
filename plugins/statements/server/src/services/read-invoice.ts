import { Refusal } from '@ortak/kernel/api';
import type { Language } from '@ortak/kernel/i18n';
import type { Sql, System } from '@ortak/database';
import type { InvoiceData } from '../documents/document-data';
import { findInvoice, isInvoiceVisible, readInvoiceLines } from '../repositories/invoices';

interface Question {
  readonly invoice: number;
  readonly language: Language;
}

/**
 * An invoice or credit note with all that its document says.
 * @throws Refusal 404 for an invoice that the actor may not see
 */
export async function readInvoice(deps: { readonly sql: Sql }, question: Question): Promise<InvoiceData> {
  const row = await findInvoice(deps.sql, question.invoice);
  if (!row) throw new Refusal(404, 'notFound');
  const lines = await readInvoiceLines(deps.sql, row.id);
  const issueDate = row.issueDate ?? row.createdOn;
  return {
    kind: 'invoice',
    language: question.language,
    company: row.company,
    member: row.member,
    creditNote: row.kind === 'credit-note',
    status: row.status,
    number: row.number,
    subscription: row.subscription === '' ? null : row.subscription,
    issueDate,
    dueDate: row.dueDate ?? issueDate,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    currency: row.currency,
    lines,
    net: BigInt(row.net),
    tax: BigInt(row.tax),
    total: BigInt(row.total),
    open: BigInt(row.open),
  };
}

/**
 * The same for somebody of the portal. Who sees the invoice of their contract does not always see the records of the member
 * and of our company, whose letterheads stand on it: the database decides on the invoice, and our own program reads the rest.
 * @throws Refusal 404 for an invoice that the actor may not see
 */
export async function readPortalInvoice(
  deps: { readonly sql: Sql; readonly system: System },
  question: Question,
): Promise<InvoiceData> {
  if (!(await isInvoiceVisible(deps.sql, question.invoice))) throw new Refusal(404, 'notFound');
  return deps.system.transaction((sql) => readInvoice({ sql }, question));
}
