import type { App } from './app';
import type { Caller } from './caller';
import { account, company, member, unique, type Row } from './records';

/** A company, a member and their account: what a contract needs. */
export interface Stage {
  readonly company: Row;
  readonly member: Row;
  readonly account: Row;
}

export async function stage(
  caller: Caller,
  more: { company?: object; account?: object; member?: object } = {},
): Promise<Stage> {
  const ours = await company(caller, { ...more.company });
  const theirs = await member(caller, { ...more.member });
  return {
    company: ours,
    member: theirs,
    account: await account(caller, theirs.id, ours.id, { ...more.account }),
  };
}

/** A contract with one line of 100.00 a month, if nothing else is said. */
export const subscription = (
  caller: Caller,
  accountId: number,
  more: Record<string, unknown> = {},
): Promise<Row> =>
  caller.create('subscriptions', {
    account: accountId,
    status: 'active',
    start: '2026-01-01',
    lines: [{ description: 'Hizmet', quantity: '1', unitPrice: '100', taxRate: '0' }],
    ...more,
  });

export interface RunReport {
  readonly id: number;
  readonly status: string;
  readonly due: number;
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
  readonly failures: readonly {
    readonly subscription: number;
    readonly message: string;
    readonly errors: readonly { path: string; message: string }[];
  }[];
  readonly totals: readonly {
    readonly currency: string;
    readonly net: number;
    readonly tax: number;
    readonly total: number;
  }[];
  readonly finishedAt: string | null;
}

/** Orders a run. @returns its id */
export async function orderRun(
  caller: Caller,
  order: Record<string, unknown>,
  key = unique(),
): Promise<number> {
  const response = await caller.post('/api/billing/runs', order).set('Idempotency-Key', key);
  if (response.status !== 202)
    throw new Error(`POST runs → ${response.status} ${JSON.stringify(response.body)}`);
  return (response.body as { id: number }).id;
}

/** Waits until a run has ended. */
export async function waitForRun(caller: Caller, id: number, seconds = 120): Promise<RunReport> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const response = await caller.get(`/api/billing/runs/${id}`);
    if (response.status !== 200)
      throw new Error(`GET run → ${response.status} ${JSON.stringify(response.body)}`);
    const report = response.body as RunReport;
    if (report.finishedAt !== null) return report;
    if (Date.now() > until) throw new Error(`The run did not end: ${JSON.stringify(report)}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Orders a run and waits for its report. */
export async function bill(
  caller: Caller,
  asOf: string,
  more: Record<string, unknown> = {},
): Promise<RunReport> {
  return waitForRun(caller, await orderRun(caller, { asOf, ...more }));
}

export interface ShownInvoice {
  readonly id: number;
  readonly number: string;
  readonly kind: string;
  readonly status: string;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  readonly open: number;
  readonly subscription: number | null;
  readonly creditOf: number | null;
}

/** Invoices and credit notes of an account, in the order in which they were made. */
export async function invoicesOf(caller: Caller, accountId: number): Promise<ShownInvoice[]> {
  const { rows } = await caller.list<ShownInvoice>('/api/console/invoices', {
    filter: { account: accountId },
    sort: ['id', 'ASC'],
    range: [0, 199],
  });
  return rows;
}

/** `2026-01-31…2026-02-27 100.00` for each document: what a story compares. */
export const told = (invoices: readonly ShownInvoice[]): string[] =>
  invoices.map(
    ({ kind, issueDate, periodStart, periodEnd, total }) =>
      `${issueDate} ${periodStart}…${periodEnd} ${kind === 'invoice' ? '' : '-'}${(total / 100).toFixed(2)}`,
  );

/** What must hold at every commit, whatever happened: read straight from the tables. */
export async function brokenInvariants(app: App): Promise<string[]> {
  const checks: Readonly<Record<string, string>> = {
    'balance is the sum of the ledger': `select e.account_id from (select account_id, sum(debit) d, sum(credit) c from ledger.entries group by 1) e
       full join ledger.balances b using (account_id) where b.debit is distinct from e.d or b.credit is distinct from e.c`,
    'turnover is the sum of the ledger': `select 1 from (select account_id, date_trunc('month', date)::date m, sum(net) n from ledger.entries group by 1, 2) e
       full join ledger.turnover t on t.account_id = e.account_id and t.month = e.m where coalesce(t.net, 0) <> coalesce(e.n, 0)`,
    'a posted document is in the ledger once': `select i.id from invoices i left join ledger.entries e on e.invoice_id = i.id
       where i.status <> 'draft' and i.total <> 0 group by i.id, i.kind, i.total having count(e.id) <> 1
          or sum(e.debit - e.credit) <> case when i.kind = 'invoice' then i.total else -i.total end`,
    'an invoice is the sum of its lines': `select i.id from invoices i left join invoice_lines l on l.invoice_id = i.id
       group by i.id having coalesce(sum(l.net), 0) <> i.net or coalesce(sum(l.tax), 0) <> i.tax or i.net + i.tax <> i.total`,
    'open is the total less what closed it': `select i.id from invoices i where i.status <> 'draft' and i.open <> greatest(i.total, 0)
       - coalesce((select sum(amount) from payment_allocations p where p.invoice_id = i.id or p.credit_note_id = i.id), 0)`,
    'numbers have no gaps': `select n.company_id from billing.number_series n
       where n.kind <> 'subscription' and (select count(*) from invoices i where i.company_id = n.company_id and i.kind = n.kind and i.status <> 'draft'
         and extract(year from i.issue_date) = n.year) <> n.last`,
    'numbers have no doubles': `select company_id, number from invoices where number is not null group by 1, 2 having count(*) > 1`,
    'no day of a line is charged twice': `select 1 from (select service_start,
         lag(service_end) over (partition by subscription_line_id order by service_start) as before
       from billing.charges where kind = 'service' and reversed_by is null) c where c.before >= c.service_start`,
    'credits never exceed their invoice': `select i.id from invoices i join invoices c on c.credit_of_id = i.id and c.status = 'posted'
       group by i.id having sum(c.total) > i.total`,
    'a report adds up': `select id from billing.runs where due <> done + skipped + failed`,
  };
  const broken: string[] = [];
  await app.system.transaction(async (sql) => {
    for (const [name, text] of Object.entries(checks)) {
      if ((await sql.rows(`${text} limit 1`)).length > 0) broken.push(name);
    }
  });
  return broken;
}
