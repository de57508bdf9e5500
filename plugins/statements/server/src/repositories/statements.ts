import type { PlainDate } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import type { Addressee, Letterhead } from '../documents/document-data';
import type { OpenAmount } from '../domain/age-amounts';
import type { Entry } from '../domain/build-statement';

/** An account with whom it joins. */
export interface AccountRow {
  readonly account: number;
  readonly currency: string;
  readonly companyId: number;
  readonly memberId: number;
  /** What the member is written in when nobody says otherwise. */
  readonly memberLanguage: string | null;
  readonly company: Letterhead;
  readonly member: Addressee;
}

/**
 * Columns of a company that stand on its documents; the portal may read these and no others. Money is asked for on the bank
 * account that is the company's default in the document's currency, or else on the one of its own data.
 * @param currency SQL of the document's currency
 */
export const letterheadSql = (
  currency: string,
): string => `json_build_object('name', c.name, 'code', c.code, 'address', c.address, 'district', c.district,
  'city', c.city, 'postalCode', c.postal_code, 'country', c.country, 'taxOffice', c.tax_office, 'taxNumber', c.tax_number,
  'phone', c.phone, 'email', c.email, 'website', c.website, 'iban', coalesce((
  select b.iban from bank_accounts b where b.company_id = c.id and b."default" and b.currency = ${currency} and b.iban <> ''), c.iban), 'colour', c.colour, 'logo', c.logo, 'timeZone', c.time_zone)`;

/** Columns of a member that stand on its documents. */
export const addresseeSql = `json_build_object('name', m.name, 'code', m.code, 'address', m.address, 'district', m.district,
  'city', m.city, 'postalCode', m.postal_code, 'country', m.country, 'taxOffice', m.tax_office, 'taxNumber', m.tax_number,
  'email', m.email)`;

/** The account, or undefined when the actor may not see it. */
export async function findAccount(sql: Sql, account: number): Promise<AccountRow | undefined> {
  return sql.one<AccountRow>(
    `select a.id as account, a.currency, a.company_id as "companyId", a.member_id as "memberId",
            m.language as "memberLanguage", ${letterheadSql('a.currency')} as company, ${addresseeSql} as member
       from accounts a
       join companies c on c.id = a.company_id
       join members m on m.id = a.member_id
      where a.id = $1`,
    [account],
  );
}

/** An account to show texts with: of a company, or of any; the one that was written to last. */
export async function findAnyAccount(sql: Sql, company: number | null): Promise<number | undefined> {
  const row = await sql.one<{ id: number }>(
    `select a.id from accounts a where $1::int is null or a.company_id = $1 order by a.updated_at desc nulls last, a.id limit 1`,
    [company],
  );
  return row?.id;
}

interface EntryRow {
  readonly date: PlainDate;
  readonly due_date: PlainDate | null;
  readonly type: string;
  readonly document: string | null;
  readonly description: string | null;
  readonly debit: string;
  readonly credit: string;
}

/** The balance at the end of the day before `from`: one scan of the account's index. */
export async function readOpening(sql: Sql, account: number, from: PlainDate): Promise<bigint> {
  const row = await sql.one<{ opening: string }>(
    `select coalesce(sum(debit) - sum(credit), 0)::text as opening
       from ledger.entries where account_id = $1 and date < $2::date`,
    [account, from],
  );
  return BigInt(row?.opening ?? '0');
}

/** The postings of a period in the order of the ledger, at most `most` of them. */
export async function readEntries(
  sql: Sql,
  account: number,
  period: { readonly from: PlainDate; readonly to: PlainDate },
  most: number,
): Promise<Entry[]> {
  const rows = await sql.rows<EntryRow>(
    `select date::text, due_date::text, type, document, description, debit::text, credit::text
       from ledger.entries
      where account_id = $1 and date between $2::date and $3::date
      order by date, id
      limit $4`,
    [account, period.from, period.to, most],
  );
  return rows.map((row) => ({
    date: row.date,
    dueDate: row.due_date,
    type: row.type,
    document: row.document ?? '',
    description: row.description ?? '',
    debit: BigInt(row.debit),
    credit: BigInt(row.credit),
  }));
}

/**
 * What was open at the end of a day: invoices issued by then, without what was settled by then. Settlements are dated
 * by their payment or credit note; those of later days are added back to what is open now.
 */
export async function readOpenAmounts(sql: Sql, account: number, asOf: PlainDate): Promise<OpenAmount[]> {
  const rows = await sql.rows<{ due_date: PlainDate; open: string }>(
    `select coalesce(i.due_date, i.issue_date)::text as due_date, sum(i.open + coalesce(later.amount, 0))::text as open
       from invoices i
       left join lateral (
         select sum(p.amount) as amount
           from payment_allocations p
           left join payments y on y.id = p.payment_id
           left join invoices n on n.id = p.credit_note_id
          where p.invoice_id = i.id and coalesce(y.date, n.issue_date) > $2::date
       ) later on true
      where i.account_id = $1 and i.kind = 'invoice' and i.status in ('posted', 'void') and i.issue_date <= $2::date
        and (i.open <> 0 or later.amount is not null)
      group by 1
     having sum(i.open + coalesce(later.amount, 0)) <> 0`,
    [account, asOf],
  );
  return rows.map((row) => ({ dueDate: row.due_date, open: BigInt(row.open) }));
}
