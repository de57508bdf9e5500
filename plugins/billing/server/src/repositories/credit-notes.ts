import { civilOf, toDay, type PlainDate } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import type { CreditableLine, CreditLine } from '../domain/credit';
import { documentNumber } from '../domain/document-number';
import { takeNumbers } from './number-series';

/** A posted invoice that is about to be credited, held until the transaction ends. */
export interface HeldInvoice {
  readonly id: number;
  readonly kind: 'invoice' | 'credit-note';
  readonly status: 'draft' | 'posted' | 'void';
  readonly number: string | null;
  readonly company: number;
  readonly companyCode: string;
  readonly timeZone: string;
  readonly closedUntil: PlainDate | null;
  readonly account: number;
  readonly total: bigint;
  readonly open: bigint;
}

interface HeldRow extends Omit<HeldInvoice, 'total' | 'open'> {
  readonly total: string;
  readonly open: string;
}

/** Reads an invoice and holds it; undefined when the caller may not see it. */
export async function holdInvoice(sql: Sql, id: number): Promise<HeldInvoice | undefined> {
  const row = await sql.one<HeldRow>(
    `select i.id, i.kind, i.status, i.number, i.company_id as company, c.code as "companyCode", c.time_zone as "timeZone",
            c.closed_until::text as "closedUntil", i.account_id as account, i.total::text, i.open::text
       from invoices i join companies c on c.id = i.company_id where i.id = $1 for no key update of i`,
    [id],
  );
  return row && { ...row, total: BigInt(row.total), open: BigInt(row.open) };
}

/** The lines of an invoice with what has been credited of each. */
export async function creditableLines(
  sql: Sql,
  invoice: number,
): Promise<(CreditableLine & { subscriptionLine: number | null; first: PlainDate | null })[]> {
  const rows = await sql.rows<
    Record<'net' | 'tax' | 'creditedNet' | 'creditedTax', string> & {
      id: number;
      subscriptionLine: number | null;
      first: PlainDate | null;
    }
  >(
    `select l.id, l.subscription_line_id as "subscriptionLine", l.period_start::text as first, l.net::text, l.tax::text,
            coalesce(sum(c.net), 0)::text as "creditedNet", coalesce(sum(c.tax), 0)::text as "creditedTax"
       from invoice_lines l
       left join invoice_lines c on c.credit_of_id = l.id
      where l.invoice_id = $1 group by l.id order by l.position, l.id`,
    [invoice],
  );
  return rows.map((row) => ({
    ...row,
    net: BigInt(row.net),
    tax: BigInt(row.tax),
    creditedNet: BigInt(row.creditedNet),
    creditedTax: BigInt(row.creditedTax),
  }));
}

export interface CreditNote {
  readonly of: HeldInvoice;
  readonly lines: readonly CreditLine[];
  readonly issueDate: PlainDate;
  readonly postedAt: string;
  readonly reason: string | null;
}

/**
 * Posts a credit note: its number, its lines with the stored amounts reversed, its row in the ledger; and closes what is
 * open of the invoice with it.
 * @returns the id of the credit note
 */
export async function postCreditNote(
  sql: Sql,
  { of, lines, issueDate, postedAt, reason }: CreditNote,
): Promise<number> {
  const year = civilOf(toDay(issueDate)).year;
  const [taken] = await takeNumbers(sql, 'credit-note', [{ company: of.company, year }]);
  const number = documentNumber(of.companyCode, 'credit-note', year, taken ?? 0);
  const net = lines.reduce((sum, line) => sum + line.net, 0n);
  const tax = lines.reduce((sum, line) => sum + line.tax, 0n);
  const total = net + tax;
  const note = await sql.one<{ id: number }>(
    `with source as (select * from invoices where id = $1),
     note as (
       insert into invoices (document_id, number, account_id, company_id, member_id, subscription_id, kind, status, issue_date, due_date, period_start,
                             period_end, net, tax, total, open, currency, posted_at, credit_of_id, reason, version, created_at, updated_at, published_at)
       select 'o' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23), $2, account_id, company_id, member_id, subscription_id, 'credit-note',
              'posted', $3, $3, period_start, period_end, $4, $5, $6::bigint, greatest($6::bigint, 0), currency, $7::timestamp, id, $8, 1,
              $7::timestamp, $7::timestamp, $7::timestamp
         from source returning *
     ), entry as (
       insert into ledger.entries (account_id, company_id, member_id, date, due_date, type, document, description, debit, credit, net, currency,
                                   invoice_id, posted_at)
       select account_id, company_id, member_id, issue_date, due_date, 'credit-note', number, (select number from source),
              greatest(-total, 0), greatest(total, 0), -net, currency, id, $7::timestamp at time zone 'UTC'
         from note where total <> 0
     )
     select id from note`,
    [of.id, number, issueDate, String(net), String(tax), String(total), postedAt, reason],
  );
  const id = note?.id ?? 0;
  await sql.run(
    `insert into invoice_lines (document_id, invoice_id, company_id, member_id, subscription_id, subscription_line_id, product_id, position, description,
                                quantity, unit_price, discount_rate, net, tax_rate, tax, period_start, period_end, credit_of_id,
                                created_at, updated_at, published_at)
     select 'o' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23), $1, l.company_id, l.member_id, l.subscription_id, l.subscription_line_id,
            l.product_id, l.position, l.description, l.quantity, l.unit_price, l.discount_rate, u.net, l.tax_rate, u.tax, l.period_start,
            l.period_end, l.id, $5::timestamp, $5::timestamp, $5::timestamp
       from unnest($2::int[], $3::bigint[], $4::bigint[]) as u (id, net, tax) join invoice_lines l on l.id = u.id`,
    [
      id,
      lines.map((line) => line.id),
      lines.map((line) => String(line.net)),
      lines.map((line) => String(line.tax)),
      postedAt,
    ],
  );
  const part = of.open < total ? of.open : total;
  if (part > 0n) await closeWithNote(sql, id, [{ invoice: of.id, amount: part }], postedAt);
  return id;
}

/** Closes open invoices with a credit note. */
export async function closeWithNote(
  sql: Sql,
  note: number,
  parts: readonly { readonly invoice: number; readonly amount: bigint }[],
  at: string,
): Promise<void> {
  if (parts.length === 0) return;
  await sql.run(
    `insert into payment_allocations (document_id, credit_note_id, invoice_id, company_id, member_id, amount, created_at, updated_at, published_at)
     select 'o' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23), $1, i.id, i.company_id, i.member_id, u.amount,
            $4::timestamp, $4::timestamp, $4::timestamp
       from unnest($2::int[], $3::bigint[]) as u (id, amount) join invoices i on i.id = u.id`,
    [note, parts.map(({ invoice }) => invoice), parts.map(({ amount }) => String(amount)), at],
  );
}

/** Takes the charges of an invoice back: their periods are due again, under the next revision. */
export async function reverseCharges(sql: Sql, charges: readonly number[], note: number): Promise<void> {
  if (charges.length > 0)
    await sql.run(`update billing.charges set reversed_by = $2 where id = any ($1::bigint[])`, [
      charges,
      note,
    ]);
}

/** The living charges of an invoice. */
export async function chargesOf(sql: Sql, invoice: number): Promise<{ id: number; subscription: number }[]> {
  const rows = await sql.rows<{ id: string; subscription: number }>(
    `select id, subscription_id as subscription from billing.charges where invoice_id = $1 and reversed_by is null`,
    [invoice],
  );
  return rows.map(({ id, subscription }) => ({ id: Number(id), subscription }));
}

/** Makes the next run look at contracts from their beginning. */
export async function lookAgain(sql: Sql, subscriptions: readonly number[]): Promise<void> {
  if (subscriptions.length === 0) return;
  await sql.run(
    `update subscriptions s set next_invoice = greatest(s.start, s.trial_end + 1) where s.id = any ($1::int[])`,
    [[...new Set(subscriptions)]],
  );
}

/** Payments and credit notes that had closed an invoice are free again. */
export async function releaseAllocations(sql: Sql, invoice: number): Promise<void> {
  await sql.run(`delete from payment_allocations where invoice_id = $1 and payment_id is not null`, [
    invoice,
  ]);
}

export async function markVoid(sql: Sql, invoice: number, at: string): Promise<void> {
  await sql.run(
    `update invoices set status = 'void', version = coalesce(version, 1) + 1, updated_at = $2::timestamp where id = $1`,
    [invoice, at],
  );
}

/** Rows of the plan that a void invoice had locked can be edited again. */
export async function unlockItems(sql: Sql, invoice: number): Promise<void> {
  await sql.run(`update plan_items set status = 'planned', invoice_id = null where invoice_id = $1`, [
    invoice,
  ]);
}
