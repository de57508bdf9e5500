/**
 * What an account's figures are, as SQL over a row `t` of accounts: one definition for the console's lists, the totals of a
 * member, and the checks before something is billed. Each reads one row of ledger.balances, or the account's open invoices
 * and collateral by an index that holds all that is asked: correct at every commit, whatever the account's history.
 * Where a figure depends on the date, it is today in the company's time zone.
 */

const balance = `coalesce((select b.debit - b.credit from ledger.balances b where b.account_id = t.id), 0)`;

/** Read once per account, not once per row. */
const today = `(select ortak.today(t.company_id) as day offset 0) d`;

/** Invoices that are still to be paid: the very condition of the index invoices_receivable. */
const receivable = `i.kind = 'invoice' and i.status = 'posted' and i.open > 0`;

const receivables = (value: string, more = ''): string =>
  `(select ${value} from ${today} join invoices i on i.account_id = t.id and ${receivable}${more})`;

const sum = (value: string, condition = ''): string =>
  `coalesce(sum(${value})${condition === '' ? '' : ` filter (where ${condition})`}, 0)::bigint`;

const late = ` and i.due_date < d.day`;

// Few accounts have any: what today is, is asked for those alone.
const collateral = `(select ${sum('c.amount')} from collaterals c cross join lateral (select ortak.today(c.company_id) as day offset 0) d
  where c.account_id = t.id and c.currency = t.currency
    and c.received <= d.day and (c.expires is null or c.expires >= d.day) and (c.returned is null or c.returned > d.day))`;

const exposure = `greatest(${balance} - ${collateral}, 0)`;

const days = `d.day - i.due_date`;

/** Amounts in minor units of the account's currency. */
export const accountFigures = {
  balance,
  debit: `coalesce((select b.debit from ledger.balances b where b.account_id = t.id), 0)`,
  credit: `coalesce((select b.credit from ledger.balances b where b.account_id = t.id), 0)`,
  /** Invoices that are not paid yet. */
  open: `(select ${sum('i.open')} from invoices i where i.account_id = t.id and ${receivable})`,
  overdue: receivables(sum('i.open'), late),
  /** Days since the oldest open invoice was due; null when none is late. */
  daysOverdue: receivables(`(max(${days}))::int`, late),
  /** Interest on what is open and late, up to today: simple, by days, a month of 30 days, rounded per invoice. */
  lateInterest: receivables(
    sum(`ledger.late_interest(i.open, t.late_interest_rate, i.due_date, d.day)`),
    late,
  ),
  ageing: receivables(`json_build_object(
    'notDue', ${sum('i.open', `${days} <= 0`)}, 'd1_30', ${sum('i.open', `${days} between 1 and 30`)},
    'd31_60', ${sum('i.open', `${days} between 31 and 60`)}, 'd61_90', ${sum('i.open', `${days} between 61 and 90`)},
    'over90', ${sum('i.open', `${days} > 90`)})`),
  /** Collateral in the account's currency that is valid today. */
  collateral,
  /** What we could lose today: the balance that collateral does not cover. */
  exposure,
  /** What is left of the credit limit; null without a limit. */
  available: `t.credit_limit - ${exposure}`,
  // Exposure is never above the balance, which is read at once: most accounts are decided by it.
  overLimit: `case when t.credit_limit is null or ${balance} <= t.credit_limit then false else ${exposure} > t.credit_limit end`,
  /** Net of tax, credits deducted. */
  turnover: `(select json_build_object(
    'month', ${sum('o.net', `o.month = date_trunc('month', d.day)::date`)},
    'year', ${sum('o.net', `o.month >= date_trunc('year', d.day)::date and o.month <= d.day`)},
    'all', ${sum('o.net')}) from ${today} join ledger.turnover o on o.account_id = t.id)`,
} as const;
