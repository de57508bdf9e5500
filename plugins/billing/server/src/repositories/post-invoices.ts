import { civilOf } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import type { DueInvoice, DueLine } from '../domain/collect-due';
import { documentNumber } from '../domain/document-number';
import { plainArray, textArray } from './arrays';
import { takeNumbers } from './number-series';

/** What posting a batch made. */
export interface PostedInvoices {
  readonly posted: readonly DueInvoice[];
  /** Ids of the posted ones, in the same order. */
  readonly ids: readonly number[];
  /** Invoices of which another program had charged every line. */
  readonly skipped: number;
}

export interface Posting {
  /** The instant that is now, ISO 8601. */
  readonly postedAt: string;
  readonly run: number | null;
  /** Codes of the companies, for the numbers. */
  readonly companyCodes: ReadonlyMap<number, string>;
}

/**
 * Charges lines, and says which charges are new. This insert alone decides what is invoiced: whoever comes second,
 * on whatever node, gets nothing back (4-billing rule 8).
 */
async function chargeLines(
  sql: Sql,
  invoices: readonly DueInvoice[],
  ids: readonly number[],
): Promise<Set<string> | 'all'> {
  const rows = invoices.flatMap((invoice, index) =>
    invoice.lines.map((line) => ({ company: invoice.company, id: ids[index] as number, line })),
  );
  const charged = await sql.rows<{ key: string }>(
    `insert into billing.charges (company_id, subscription_id, subscription_line_id, service_start, service_end, kind, revision, net, tax, invoice_id)
     select c, s, nullif(l, 0), date '1970-01-01' + f, date '1970-01-01' + t, k, r, n, x, i
       from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::text[], $7::int[], $8::bigint[], $9::bigint[], $10::int[])
         as u (c, s, l, f, t, k, r, n, x, i)
     on conflict on constraint charges_once do nothing
     returning invoice_id || ' ' || coalesce(subscription_line_id, 0) || ' ' || kind as key`,
    [
      plainArray(rows.map(({ company }) => company)),
      plainArray(rows.map(({ line }) => line.subscription)),
      plainArray(rows.map(({ line }) => (line.kind === 'service' ? line.line.id : 0))),
      plainArray(rows.map(({ line }) => line.first)),
      plainArray(rows.map(({ line }) => line.last)),
      plainArray(rows.map(({ line }) => line.kind)),
      plainArray(rows.map(({ line }) => line.revision)),
      plainArray(rows.map(({ line }) => line.net)),
      plainArray(rows.map(({ line }) => line.tax)),
      plainArray(rows.map(({ id }) => id)),
    ],
  );
  return charged.length === rows.length ? 'all' : new Set(charged.map(({ key }) => key));
}

/** Leaves only the lines that this transaction charged. */
function keepCharged(
  invoices: readonly DueInvoice[],
  ids: readonly number[],
  charged: ReadonlySet<string>,
): { kept: DueInvoice[]; keptIds: number[] } {
  const kept: DueInvoice[] = [];
  const keptIds: number[] = [];
  invoices.forEach((invoice, index) => {
    const id = ids[index] as number;
    const lines = invoice.lines.filter((line) =>
      charged.has(`${id} ${line.kind === 'service' ? line.line.id : 0} ${line.kind}`),
    );
    if (lines.length === 0) return;
    kept.push({
      ...invoice,
      lines,
      net: lines.reduce((sum, { net }) => sum + net, 0n),
      tax: lines.reduce((sum, { tax }) => sum + tax, 0n),
    });
    keptIds.push(id);
  });
  return { kept, keptIds };
}

async function numberInvoices(
  sql: Sql,
  invoices: readonly DueInvoice[],
  codes: ReadonlyMap<number, string>,
): Promise<string[]> {
  const years = invoices.map(({ issue }) => civilOf(issue).year);
  const taken = await takeNumbers(
    sql,
    'invoice',
    invoices.map(({ company }, index) => ({ company, year: years[index] as number })),
  );
  return invoices.map(({ company }, index) =>
    documentNumber(
      codes.get(company) ?? String(company),
      'invoice',
      years[index] as number,
      taken[index] as number,
    ),
  );
}

async function insertInvoices(
  sql: Sql,
  invoices: readonly DueInvoice[],
  ids: readonly number[],
  posting: Posting,
): Promise<void> {
  const numbers = await numberInvoices(sql, invoices, posting.companyCodes);
  // Invoices and their rows in the ledger come out of the same rows, in one statement.
  await sql.run(
    `with due as materialized (
       select u.*, 'o' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23) as document_id,
              date '1970-01-01' + issue as issue_date, date '1970-01-01' + due as due_date, n + x as total
         from unnest($1::int[], $2::text[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[], $9::int[], $10::int[],
                     $11::bigint[], $12::bigint[], $13::text[], $14::text[])
           as u (id, number, account_id, company_id, member_id, subscription_id, issue, due, first, last, n, x, currency, subject)
     ), posted as (
       insert into invoices (id, document_id, number, account_id, company_id, member_id, subscription_id, kind, status, issue_date, due_date,
                             period_start, period_end, net, tax, total, open, currency, posted_at, run, version, created_at, updated_at, published_at)
       select id, document_id, number, account_id, company_id, member_id, nullif(subscription_id, 0), 'invoice', 'posted', issue_date, due_date,
              date '1970-01-01' + first, date '1970-01-01' + last, n, x, total, greatest(total, 0), currency, $15::timestamp, $16::int, 1,
              $15::timestamp, $15::timestamp, $15::timestamp
         from due
     )
     insert into ledger.entries (account_id, company_id, member_id, date, due_date, type, document, description, debit, credit, net,
                                 currency, invoice_id, posted_at)
     select account_id, company_id, member_id, issue_date, due_date, 'invoice', number, subject, greatest(total, 0), greatest(-total, 0), n,
            currency, id, $15::timestamp at time zone 'UTC'
       from due where total <> 0 order by account_id, issue_date`,
    [
      plainArray(ids),
      textArray(numbers),
      plainArray(invoices.map(({ account }) => account)),
      plainArray(invoices.map(({ company }) => company)),
      plainArray(invoices.map(({ member }) => member)),
      plainArray(invoices.map(({ subscription }) => subscription ?? 0)),
      plainArray(invoices.map(({ issue }) => issue)),
      plainArray(invoices.map(({ due }) => due)),
      plainArray(invoices.map(({ first }) => first)),
      plainArray(invoices.map(({ last }) => last)),
      plainArray(invoices.map(({ net }) => net)),
      plainArray(invoices.map(({ tax }) => tax)),
      plainArray(invoices.map(({ currency }) => currency)),
      textArray(invoices.map(({ subject }) => subject)),
      posting.postedAt,
      posting.run,
    ],
  );
}

interface LineRow {
  readonly invoice: number;
  readonly of: DueInvoice;
  readonly position: number;
  readonly line: DueLine;
}

async function insertLines(
  sql: Sql,
  invoices: readonly DueInvoice[],
  ids: readonly number[],
  postedAt: string,
): Promise<void> {
  const rows = invoices.flatMap((of, index) =>
    of.lines.map((line, position): LineRow => ({ invoice: ids[index] as number, of, position, line })),
  );
  const column = <T>(read: (row: LineRow) => T): T[] => rows.map(read);
  await sql.run(
    `insert into invoice_lines (document_id, invoice_id, company_id, member_id, subscription_id, subscription_line_id, product_id, position,
                                description, quantity, unit_price, discount_rate, net, tax_rate, tax, period_start, period_end,
                                created_at, updated_at, published_at)
     select 'o' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23), i, c, m, s, nullif(l, 0), nullif(p, 0), o, d, q, u, r, n, t, x,
            date '1970-01-01' + f, date '1970-01-01' + e, $17::timestamp, $17::timestamp, $17::timestamp
       from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::text[], $9::text[], $10::text[], $11::text[],
                   $12::bigint[], $13::text[], $14::bigint[], $15::int[], $16::int[])
         as v (i, c, m, s, l, p, o, d, q, u, r, n, t, x, f, e)`,
    [
      plainArray(column(({ invoice }) => invoice)),
      plainArray(column(({ of }) => of.company)),
      plainArray(column(({ of }) => of.member)),
      plainArray(column(({ line }) => line.subscription)),
      plainArray(column(({ line }) => line.line.id)),
      plainArray(column(({ line }) => line.line.product ?? 0)),
      plainArray(column(({ position }) => position)),
      textArray(column(({ line }) => line.line.description)),
      plainArray(column(({ line }) => line.line.quantity)),
      plainArray(column(({ line }) => line.line.unitPrice)),
      plainArray(column(({ line }) => line.line.discountRate)),
      plainArray(column(({ line }) => line.net)),
      plainArray(column(({ line }) => line.line.taxRate)),
      plainArray(column(({ line }) => line.tax)),
      plainArray(column(({ line }) => line.first)),
      plainArray(column(({ line }) => line.last)),
      postedAt,
    ],
  );
}

async function lockItems(sql: Sql, invoices: readonly DueInvoice[], ids: readonly number[]): Promise<void> {
  const pairs = invoices.flatMap(({ items }, index) =>
    items.map((item) => [item, ids[index] as number] as const),
  );
  if (pairs.length === 0) return;
  await sql.run(
    `update plan_items p set status = 'invoiced', invoice_id = u.invoice, issue_date = i.issue_date, version = coalesce(p.version, 1) + 1
       from unnest($1::int[], $2::int[]) as u (item, invoice) join invoices i on i.id = u.invoice where p.id = u.item`,
    [plainArray(pairs.map(([item]) => item)), plainArray(pairs.map(([, invoice]) => invoice))],
  );
}

/**
 * Posts any number of invoices in a handful of statements: charges, numbers, invoices, ledger, lines. The caller's
 * transaction makes it all or nothing; a number that was taken and not used comes back with the rollback.
 */
export async function postInvoices(
  sql: Sql,
  invoices: readonly DueInvoice[],
  posting: Posting,
): Promise<PostedInvoices> {
  if (invoices.length === 0) return { posted: [], ids: [], skipped: 0 };
  // Oldest first within the batch, so that numbers follow the dates as far as one batch can tell.
  const ordered = [...invoices].sort((a, b) => a.issue - b.issue || a.account - b.account);
  const fresh = await sql.rows<{ id: number }>(
    `select nextval('invoices_id_seq')::int as id from generate_series(1, $1::int)`,
    [ordered.length],
  );
  const ids = fresh.map(({ id }) => id);
  const charged = await chargeLines(sql, ordered, ids);
  const { kept, keptIds } =
    charged === 'all' ? { kept: ordered, keptIds: ids } : keepCharged(ordered, ids, charged);
  if (kept.length > 0) {
    await insertInvoices(sql, kept, keptIds, posting);
    await insertLines(sql, kept, keptIds, posting.postedAt);
    await lockItems(sql, kept, keptIds);
  }
  return { posted: kept, ids: keptIds, skipped: ordered.length - kept.length };
}
