import type { PlainDate } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import type { BillingDependencies } from './billing-dependencies';
import type { ActionResult } from './change-subscription';
import type { PreviewedInvoice } from './preview-subscription';
import { readPlan } from './read-plan';

/** A document that a change would make. */
export interface PreviewedDocument extends PreviewedInvoice {
  readonly kind: 'invoice' | 'credit-note';
}

/** What a change would do, and that it did not. */
export interface ChangePreview {
  readonly id: number;
  readonly status: ActionResult['status'];
  readonly dryRun: true;
  /** Credit notes and invoices about what has been invoiced already. */
  readonly adjustments: readonly PreviewedDocument[];
  /** The rows of the plan that would still come. */
  readonly next: readonly PreviewedInvoice[];
  readonly nextInvoice: PlainDate | null;
}

type Change = (dependencies: BillingDependencies, id: number, body: unknown) => Promise<ActionResult>;

/** So many rows are shown of what comes. */
const rowsShown = 12;

function readDocuments(sql: Sql, ids: readonly number[]): Promise<PreviewedDocument[]> {
  return sql.rows<PreviewedDocument>(
    `select i.kind, i.issue_date::text as "issueDate", i.due_date::text as "dueDate", i.period_start::text as "periodStart",
            i.period_end::text as "periodEnd", i.net::float8 as net, i.tax::float8 as tax, i.total::float8 as total, i.currency,
            (select json_agg(json_build_object('description', l.description, 'quantity', l.quantity, 'unitPrice', l.unit_price,
                'discountRate', l.discount_rate, 'net', l.net, 'taxRate', l.tax_rate, 'tax', l.tax, 'periodStart', l.period_start,
                'periodEnd', l.period_end) order by l.position, l.id) from invoice_lines l where l.invoice_id = i.id) as lines
       from unnest($1::int[]) with ordinality as wanted (id, place) join invoices i on i.id = wanted.id order by wanted.place`,
    [ids],
  );
}

/**
 * What a change of a contract would do. It is the change itself, made in the caller's transaction and taken back: it cannot
 * disagree with what happens when it is made for good.
 * @throws what the change throws
 */
export async function previewChange(
  dependencies: BillingDependencies,
  change: Change,
  id: number,
  body: unknown,
): Promise<ChangePreview> {
  const { sql } = dependencies;
  await sql.run('savepoint billing_preview');
  const { status, creditNotes, invoices } = await change(dependencies, id, body);
  const adjustments = await readDocuments(sql, [...creditNotes, ...invoices]);
  const rows = await readPlan(dependencies, id);
  const mark = await sql.one<{ next: PlainDate | null }>(
    `select next_invoice::text as next from subscriptions where id = $1`,
    [id],
  );
  await sql.run('rollback to savepoint billing_preview');
  await sql.run('release savepoint billing_preview');
  const next = rows.filter(({ state }) => state === 'planned' || state === 'edited').slice(0, rowsShown);
  return { id, status, dryRun: true, adjustments, next, nextInvoice: mark?.next ?? null };
}
