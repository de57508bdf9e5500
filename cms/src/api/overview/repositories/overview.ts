import type { Sql } from '@ortak/database';

interface Named {
  readonly id: number;
  readonly name: string;
}

interface Tier extends Named {
  readonly labels: Readonly<Record<string, string>> | null;
  readonly colour?: string | null;
}

/** What one account says: amounts in minor units of its currency. */
export interface AccountOverview {
  readonly id: number;
  readonly company: Named & { readonly code: string };
  readonly currency: string;
  readonly balance: number;
  readonly open: number;
  readonly overdue: number;
  readonly creditLimit: number | null;
  readonly blocked: boolean;
  readonly turnover: { readonly month: number; readonly year: number };
  readonly activeSubscriptions: number;
  readonly nextInvoice: string | null;
}

export interface Overview {
  readonly id: number;
  readonly code: string;
  readonly kind: string;
  readonly status: string;
  readonly name: string;
  readonly taxOffice: string | null;
  readonly taxNumber: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly city: string | null;
  readonly parent: Named | null;
  readonly representative: Named | null;
  readonly categories: readonly Tier[];
  readonly sectors: readonly Tier[];
  readonly accounts: readonly AccountOverview[];
  readonly activeSubscriptions: number | null;
  readonly nextInvoice: string | null;
  readonly lastInteraction: {
    readonly id: number;
    readonly kind: string;
    readonly subject: string;
    readonly at: string;
    readonly user: string | null;
  } | null;
}

/** Each account with its figures: every part is read by an index of the account. */
const accountRows = `select a.id, a.currency, a.credit_limit, coalesce(a.blocked, false) as blocked,
         json_build_object('id', c.id, 'code', c.code, 'name', c.name) as company, c.code,
         coalesce((select b.debit - b.credit from ledger.balances b where b.account_id = a.id), 0) as balance,
         o.open, o.overdue, u.month, u.year, s.active, s.next
    from accounts a join companies c on c.id = a.company_id
    cross join lateral (select ortak.today(a.company_id) as today) d
    cross join lateral (
      select coalesce(sum(i.open), 0)::bigint as open, coalesce(sum(i.open) filter (where i.due_date < d.today), 0)::bigint as overdue
        from invoices i where i.account_id = a.id and i.open > 0 and i.kind = 'invoice' and i.status = 'posted') o
    cross join lateral (
      select coalesce(sum(t.net), 0)::bigint as year,
             coalesce(sum(t.net) filter (where t.month = date_trunc('month', d.today)::date), 0)::bigint as month
        from ledger.turnover t where t.account_id = a.id and t.month >= date_trunc('year', d.today)::date) u
    cross join lateral (
      select count(*) filter (where s.status in ('trial', 'active'))::int as active,
             min(s.next_invoice) filter (where s.status in ('trial', 'active')) as next
        from subscriptions s where s.account_id = a.id) s
   where a.member_id = $1`;

const tiers = (table: string, link: string, key: string, more = ''): string =>
  `coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'labels', c.labels${more}) order by c."order", c.name, c.id)
     from ${link} l join ${table} c on c.id = l.${key} where l.member_id = m.id), '[]')`;

/** A member with everything that its page's head shows; undefined when the caller may not see it. */
export function findOverview(sql: Sql, id: number): Promise<Overview | undefined> {
  return sql.one<Overview>(
    `with figures as materialized (${accountRows})
     select m.id, m.code, m.kind, m.status, m.name, m.tax_office as "taxOffice", m.tax_number as "taxNumber", m.email, m.phone, m.website, m.city,
            (select json_build_object('id', p.id, 'name', p.name) from members p where p.id = m.parent_id) as parent,
            (select json_build_object('id', r.id, 'name', coalesce(nullif(r.name, ''), r.email)) from up_users r
              where r.id = m.representative_id) as representative,
            ${tiers('categories', 'members_categories_lnk', 'category_id', `, 'colour', c.colour`)} as categories,
            ${tiers('sectors', 'members_sectors_lnk', 'sector_id')} as sectors,
            coalesce((select json_agg(json_build_object('id', f.id, 'company', f.company, 'currency', f.currency, 'balance', f.balance,
                'open', f.open, 'overdue', f.overdue, 'creditLimit', f.credit_limit, 'blocked', f.blocked,
                'turnover', json_build_object('month', f.month, 'year', f.year), 'activeSubscriptions', f.active, 'nextInvoice', f.next)
                order by f.code, f.currency, f.id) from figures f), '[]') as accounts,
            (select coalesce(sum(f.active), 0)::int from figures f) as "activeSubscriptions",
            (select min(f.next)::text from figures f) as "nextInvoice",
            (select json_build_object('id', i.id, 'kind', i.kind, 'subject', i.subject,
                      'at', to_char(i.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                      'user', (select coalesce(nullif(w.name, ''), w.email) from up_users w where w.id = i.user_id))
               from interactions i where i.member_id = m.id order by i.at desc, i.id desc limit 1) as "lastInteraction"
       from members m where m.id = $1`,
    [id],
  );
}

/** The months of one account, oldest first. */
export interface AccountFigures {
  readonly id: number;
  readonly company: Named & { readonly code: string };
  readonly currency: string;
  readonly months: readonly {
    /** YYYY-MM */
    readonly month: string;
    /** Net of tax, credits deducted. */
    readonly turnover: number;
    /** At the end of the month; of the present one, now. */
    readonly balance: number;
  }[];
}

/**
 * Turnover and balance of a member's accounts by month. A month's balance is today's less what was posted after it, so that
 * only the rows of the window are read, however old the account.
 */
export async function findFigures(
  sql: Sql,
  id: number,
  months: number,
): Promise<readonly AccountFigures[] | undefined> {
  const row = await sql.one<{ accounts: readonly AccountFigures[] }>(
    `with own as (
       select a.id, a.currency, c.code, json_build_object('id', c.id, 'code', c.code, 'name', c.name) as company,
              date_trunc('month', ortak.today(a.company_id))::date as this
         from accounts a join companies c on c.id = a.company_id where a.member_id = $1
     ), moved as (
       select o.id, least(date_trunc('month', e.date)::date, o.this) as month, sum(e.debit - e.credit) as amount
         from own o join ledger.entries e on e.account_id = o.id and e.date >= (o.this - make_interval(months => $2::int - 1))::date
        group by 1, 2
     ), rows as (
       select o.id, o.currency, o.code, o.company, g.month::date as month, coalesce(t.net, 0) as turnover,
              coalesce((select b.debit - b.credit from ledger.balances b where b.account_id = o.id), 0)
                - coalesce(sum(v.amount) over (partition by o.id order by g.month desc
                             rows between unbounded preceding and 1 preceding), 0) as balance
         from own o
        cross join lateral generate_series(o.this - make_interval(months => $2::int - 1), o.this, interval '1 month') as g (month)
         left join ledger.turnover t on t.account_id = o.id and t.month = g.month::date
         left join moved v on v.id = o.id and v.month = g.month::date
     ), shown as (
       select r.id, r.currency, r.code, r.company::text as company,
              json_agg(json_build_object('month', to_char(r.month, 'YYYY-MM'), 'turnover', r.turnover, 'balance', r.balance) order by r.month)
                as months
         from rows r group by 1, 2, 3, 4
     )
     select coalesce((select json_agg(json_build_object('id', s.id, 'company', s.company::json, 'currency', s.currency, 'months', s.months)
              order by s.code, s.currency, s.id) from shown s), '[]') as accounts
       from members m where m.id = $1`,
    [id, months],
  );
  return row?.accounts;
}
