import type { Sql } from '@ortak/database';
import { loadWithoutIndexes } from './million-members';

export const portalSizes = { members: 200_000, users: 400_000, invoices: 1_000_000, rows: 300 } as const;

/** Members with a long year at us, whose people are measured. */
export const busy = 20;

const [perMember, month] = [5, 30];

/**
 * Members with two people each, who all enter the portal with the scope of their member, an account, a running contract
 * and five invoices of which one is open; the first twenty members have 300 invoices of the year 2026.
 * @param rights as they stand on a person @returns the ids of the first person of each busy member
 */
export async function seedPortal(
  sql: Sql,
  company: number,
  rights: Readonly<Record<string, readonly string[]>>,
): Promise<{ readonly person: number; readonly member: number; readonly account: number }[]> {
  const tables = ['members', 'people', 'up_users', 'accounts', 'subscriptions', 'subscription_lines'];
  const portal = JSON.stringify({ enabled: true, scope: 'member', rights });
  await loadWithoutIndexes(sql, [...tables, 'invoices', 'ledger.entries', 'ledger.balances'], async () => {
    await sql.run(
      `insert into members (document_id, code, kind, status, name, email, language, version, created_at, updated_at, published_at)
       select ortak.document_id(), 'P' || lpad(g::text, 7, '0'), 'corporate', 'active', 'Üye ' || g || ' Tekstil A.Ş.',
              'uye' || g || '@ornek.example', 'tr', 1, now(), now(), now() from generate_series(1, $1::int) g`,
      [portalSizes.members],
    );
    await sql.run(
      `insert into people (document_id, member_id, first_name, last_name, email, language, portal, version, created_at, updated_at, published_at)
       select ortak.document_id(), m.id, 'Ayşe', 'Yılmaz', 'kisi' || m.id || '.' || g || '@ornek.example', 'tr', $1::jsonb, 1, now(), now(), now()
         from members m, generate_series(1, 2) g order by g, m.id`,
      [portal],
    );
    await sql.run(
      `insert into up_users (document_id, username, email, kind, person_id, language, provider, confirmed, blocked, created_at, updated_at, published_at)
       select ortak.document_id(), p.email, p.email, 'portal', p.id, 'tr', 'local', true, false, now(), now(), now() from people p`,
    );
    await sql.run(
      `insert into accounts (document_id, member_id, company_id, currency, late_interest_rate, payment_term_days, version, published_at)
       select ortak.document_id(), m.id, $1, 'TRY', '0', 30, 1, now() from members m order by m.id`,
      [company],
    );
    await sql.run(
      `insert into subscriptions (document_id, account_id, company_id, member_id, number, subject, status, currency, start, period, "interval",
                                  alignment, timing, proration, payment_term_days, version, created_at, updated_at, published_at)
       select ortak.document_id(), a.id, a.company_id, a.member_id, 'S' || a.id, 'İnternet bağlantısı', 'active', 'TRY', '2026-01-01', 'month', 1,
              'calendar', 'advance', 'day', 30, 1, now(), now(), now() from accounts a`,
    );
    await sql.run(
      `insert into subscription_lines (document_id, subscription_id, company_id, member_id, position, description, quantity, unit_price,
                                       discount_rate, tax_rate, published_at)
       select ortak.document_id(), s.id, s.company_id, s.member_id, 1, 'Fiber 1000 Mbps', '1', '1000', '0', '20', now() from subscriptions s`,
    );
    await sql.run(
      `insert into invoices (document_id, number, account_id, company_id, member_id, subscription_id, kind, status, issue_date, due_date,
                             net, tax, total, open, currency, posted_at, version, created_at, updated_at, published_at)
       select ortak.document_id(), 'F' || a.id || '-' || n, a.id, a.company_id, a.member_id, s.id, 'invoice', 'posted', day, day + 30,
              100000, 20000, 120000, case when n = 1 then 120000 else 0 end, 'TRY', now(), 1, now(), now(), now()
         from (select *, row_number() over (order by id) as place from accounts) a join subscriptions s on s.account_id = a.id,
              lateral generate_series(1, case when a.place <= $1 then $2::int else $3::int end) n,
              lateral (select date '2026-11-20' - n * case when a.place <= $1 then 1 else $4::int end - (a.id % 28) as day) d`,
      [busy, portalSizes.rows, perMember, month],
    );
    await sql.run(
      `insert into ledger.entries (account_id, company_id, member_id, date, due_date, type, document, debit, net, currency, invoice_id, posted_at)
       select account_id, company_id, member_id, issue_date, due_date, 'invoice', number, total, net, 'TRY', id, now() from invoices`,
    );
    await sql.run(
      `insert into ledger.balances (account_id, company_id, member_id, debit, credit)
       select account_id, company_id, member_id, sum(debit)::bigint, 0 from ledger.entries group by 1, 2, 3`,
    );
  });
  return sql.rows(
    `select min(p.id) as person, m.id as member, min(a.id) as account
       from (select id from members order by id limit $1) m join people p on p.member_id = m.id join accounts a on a.member_id = m.id
      group by m.id order by m.id`,
    [busy],
  );
}
