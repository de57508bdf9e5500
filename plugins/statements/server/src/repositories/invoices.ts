import type { PlainDate } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import type { Addressee, InvoiceDocumentLine, Letterhead } from '../documents/document-data';
import { addresseeSql, letterheadSql } from './statements';

export interface InvoiceRow {
  readonly id: number;
  readonly number: string | null;
  readonly kind: string;
  readonly status: 'draft' | 'posted' | 'void';
  readonly issueDate: PlainDate | null;
  readonly dueDate: PlainDate | null;
  readonly periodStart: PlainDate | null;
  readonly periodEnd: PlainDate | null;
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  readonly open: string;
  readonly currency: string;
  readonly subscription: string | null;
  readonly createdOn: PlainDate;
  readonly company: Letterhead;
  readonly member: Addressee;
}

/** The invoice with whom it joins, or undefined when the actor may not see it. */
export async function findInvoice(sql: Sql, id: number): Promise<InvoiceRow | undefined> {
  return sql.one<InvoiceRow>(
    `select i.id, i.number, i.kind, i.status, i.issue_date::text as "issueDate", i.due_date::text as "dueDate",
            i.period_start::text as "periodStart", i.period_end::text as "periodEnd", i.net::text, i.tax::text,
            i.total::text, i.open::text, i.currency, i.created_at::date::text as "createdOn",
            (select concat_ws(' · ', s.number, nullif(s.subject, '')) from subscriptions s where s.id = i.subscription_id)
              as subscription,
            ${letterheadSql('i.currency')} as company, ${addresseeSql} as member
       from invoices i
       join companies c on c.id = i.company_id
       join members m on m.id = i.member_id
      where i.id = $1`,
    [id],
  );
}

/** Whether the actor may see an invoice. */
export async function isInvoiceVisible(sql: Sql, id: number): Promise<boolean> {
  return (await sql.one('select 1 from invoices where id = $1', [id])) !== undefined;
}

interface LineRow extends Omit<InvoiceDocumentLine, 'net' | 'tax'> {
  readonly net: string;
  readonly tax: string;
}

/** The lines of an invoice in their order. */
export async function readInvoiceLines(sql: Sql, invoice: number): Promise<InvoiceDocumentLine[]> {
  const rows = await sql.rows<LineRow>(
    `select coalesce(description, '') as description, quantity, unit_price as "unitPrice",
            coalesce(nullif(discount_rate, ''), '0') as "discountRate", coalesce(nullif(tax_rate, ''), '0') as "taxRate",
            net::text, tax::text, period_start::text as "periodStart", period_end::text as "periodEnd"
       from invoice_lines where invoice_id = $1 order by position, id`,
    [invoice],
  );
  return rows.map((row) => ({ ...row, net: BigInt(row.net), tax: BigInt(row.tax) }));
}
