import { startApp, type App } from '../support/app';
import type { Caller, ListQuery } from '../support/caller';
import { recordResult } from './record-result';

const members = 100_000;
const invoicesPerAccount = 10;
const repetitions = 15;

/** 100,000 members with an account each, 1,000,000 invoices of which one in five is still open, and their ledger. */
async function seed({ system }: App): Promise<void> {
  await system.transaction(async (sql) => {
    const tables = ['members', 'people', 'accounts', 'invoices', 'payments', 'collaterals', 'ledger.entries'];
    // What is measured is reading; the trail of a million generated rows would only take time.
    for (const table of tables) await sql.run(`alter table ${table} disable trigger audit_created`);
    await sql.run(`insert into companies (document_id, code, name, currency, time_zone, version)
                   values (ortak.document_id(), 'MAIN', 'Bench', 'TRY', 'Europe/Istanbul', 1)`);
    await sql.run(
      `insert into members (document_id, code, kind, status, name, version)
       select ortak.document_id(), 'B' || n, 'corporate', 'active', 'Member ' || n, 1 from generate_series(1, $1::int) n`,
      [members],
    );
    await sql.run(
      `insert into accounts (document_id, member_id, company_id, currency, credit_limit, late_interest_rate, payment_term_days, blocked, version)
       select ortak.document_id(), m.id, c.id, 'TRY', 500000, '3', 30, false, 1 from members m, companies c where c.code = 'MAIN'`,
    );
    await sql.run(
      `insert into invoices (document_id, number, account_id, company_id, member_id, kind, status, issue_date, due_date, net, tax, total, open,
                             currency, posted_at, version)
       select ortak.document_id(), 'F' || a.id || '-' || n, a.id, a.company_id, a.member_id, 'invoice', 'posted', d.day, d.day + 30, 10000, 2000, 12000,
              case when n % 5 = 0 then 12000 else 0 end, 'TRY', now(), 1
         from accounts a, generate_series(1, $1::int) n, lateral (select date '2026-11-01' - n * 30 + (a.id % 28) as day) d`,
      [invoicesPerAccount],
    );
    await sql.run(
      `insert into ledger.entries (account_id, company_id, member_id, date, due_date, type, document, debit, net, currency, invoice_id, posted_at)
       select account_id, company_id, member_id, issue_date, due_date, 'invoice', number, total, net, 'TRY', id, now() from invoices`,
    );
    await sql.run(
      `insert into collaterals (document_id, account_id, kind, amount, currency, received, version)
       select ortak.document_id(), a.id, 'deposit', 5000, 'TRY', date '2026-01-01', 1 from accounts a where a.id % 10 = 0`,
    );
    for (const table of tables) await sql.run(`alter table ${table} enable trigger audit_created`);
  });
  await system.transaction(async (sql) => {
    for (const table of [
      'accounts',
      'members',
      'invoices',
      'collaterals',
      'ledger.entries',
      'ledger.balances',
      'ledger.turnover',
    ])
      await sql.run(`analyze ${table}`);
  });
}

describe('a page of 25 accounts of 100,000, with balance, open, overdue, ageing, interest, exposure and turnover', () => {
  let app: App;
  let admin: Caller;
  const figures: Record<string, unknown> = { accounts: members, invoices: members * invoicesPerAccount };
  beforeAll(async () => {
    app = await startApp();
    await seed(app);
    admin = await app.administrator();
  }, 900_000);
  afterAll(async () => {
    recordResult('account-list', figures);
    await app?.close();
  });

  const cases: readonly [name: string, query: ListQuery, most: number][] = [
    ['first page', { sort: ['id', 'ASC'], range: [0, 24] }, 300],
    ['deep page', { sort: ['id', 'ASC'], range: [90_000, 90_024] }, 400],
    ['largest balance first', { sort: ['balance', 'DESC'], range: [0, 24] }, 2_000],
    ['overdue', { filter: { overdue_gt: 0 }, sort: ['id', 'ASC'], range: [0, 24] }, 2_000],
    ['over the limit', { filter: { overLimit: true }, sort: ['id', 'ASC'], range: [0, 24] }, 6_000],
  ];

  test.each(cases)(
    'C19 I4 %s',
    async (name, query, most) => {
      const times: number[] = [];
      for (let index = 0; index < repetitions; index += 1) {
        const started = performance.now();
        await admin.list('/api/console/accounts', query);
        times.push(performance.now() - started);
      }
      times.sort((a, b) => a - b);
      const median = times[Math.floor(times.length / 2)] as number;
      figures[name] = { medianMilliseconds: Math.round(median), worst: Math.round(times.at(-1) as number) };
      expect(median).toBeLessThan(most);
    },
    300_000,
  );

  test('C19 I4 one account', async () => {
    const [row] = (await admin.list<{ id: number }>('/api/console/accounts', { range: [0, 0] })).rows;
    const started = performance.now();
    for (let index = 0; index < repetitions; index += 1)
      await admin.get(`/api/console/accounts/${row?.id}`).expect(200);
    figures['one account'] = { meanMilliseconds: Math.round((performance.now() - started) / repetitions) };
  });
});
