import { randomBytes } from 'node:crypto';
import { cloneDatabase, createSystem, dropDatabase, openPool, type System } from '@ortak/database';
import type { Pool } from 'pg';
import { testServer } from '../support/postgres';
import { addAccount, addCompany, addMember, addRow } from '../support/users';

const name = `ortak_ledger_${process.pid}_${randomBytes(3).toString('hex')}`;
let pool: Pool;
let system: System;
let company: number;
let member: number;
let account: number;

beforeAll(async () => {
  pool = openPool(await cloneDatabase(testServer(), testServer().template, name), 'ortak-ledger', 20);
  system = createSystem(pool);
  company = await addCompany(system);
  member = await addMember(system);
  account = await addAccount(system, member, company);
});
afterAll(async () => {
  await pool?.end();
  await dropDatabase(testServer().adminUrl, name);
});

const post = (debit: number, credit: number, net: number, more: { date?: string; fail?: boolean } = {}) =>
  system.transaction(async (sql) => {
    await sql.run(
      `insert into ledger.entries (account_id, company_id, member_id, date, type, debit, credit, net, currency, posted_at)
       values ($1, $2, $3, $4, 'opening', $5, $6, $7, 'TRY', now())`,
      [account, company, member, more.date ?? '2026-11-05', debit, credit, net],
    );
    if (more.fail === true) throw new Error('changed my mind');
  });

test('C19 I4 200 postings at once, some taken back: the sums are those of the rows', async () => {
  // 100 of 12.00 (10.00 net) in two months, 80 of 5.00 paid, 20 that never happened.
  const outcomes = await Promise.allSettled([
    ...Array.from({ length: 100 }, (_, index) =>
      post(1_200, 0, 1_000, { date: index % 2 === 0 ? '2026-10-31' : '2026-11-01' }),
    ),
    ...Array.from({ length: 80 }, () => post(0, 500, 0)),
    ...Array.from({ length: 20 }, () => post(999, 0, 999, { fail: true })),
  ]);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(20);
  const { balance, months } = (await system.transaction((sql) =>
    sql.one<{ balance: unknown; months: unknown }>(
      `select (select json_build_array(debit, credit) from ledger.balances where account_id = $1) as balance,
              (select json_agg(json_build_array(month, net) order by month) from ledger.turnover where account_id = $1) as months`,
      [account],
    ),
  )) as { balance: unknown; months: unknown };
  expect(balance).toEqual([120_000, 40_000]);
  expect(months).toEqual([
    ['2026-10-01', 50_000],
    ['2026-11-01', 50_000],
  ]);
});

test.each([
  // 3 % a month on 100.00, 45 days late: 100 × 0.03 × 1.5 = 4.50.
  [10_000, '3', '2026-10-11', '2026-11-25', 450],
  // Due today, or not yet: nothing.
  [10_000, '3', '2026-11-25', '2026-11-25', 0],
  [10_000, '3', '2026-12-01', '2026-11-25', 0],
  // One day of 0.01 × 1.5 %: far below half a cent. 10.00 × 1.5 % × 1/30 = 0.005 exactly: away from zero.
  [1, '1.5', '2026-11-24', '2026-11-25', 0],
  [1_000, '1.5', '2026-11-24', '2026-11-25', 1],
  // A leap February: 29 February to 1 March is a day.
  [300_000, '10', '2028-02-29', '2028-03-01', 1_000],
  // No rate is no interest.
  [10_000, '', '2026-01-01', '2026-11-25', 0],
  [10_000, null, '2026-01-01', '2026-11-25', 0],
])('C28 I10 late interest on %i at %s %%, due %s, on %s: %i', async (open, rate, due, today, expected) => {
  const row = await system.transaction((sql) =>
    sql.one<{ interest: string }>(
      `select ledger.late_interest($1::bigint, $2, $3::date, $4::date)::text as interest`,
      [open, rate, due, today],
    ),
  );
  expect(row).toEqual({ interest: String(expected) });
});

test('C28 a block without a reason is refused, and its history is written, whoever writes', async () => {
  const other = await addAccount(system, await addMember(system), company);
  const change = (text: string) =>
    system.transaction((sql) => sql.run(`update accounts set ${text} where id = $1`, [other]));
  await expect(change(`blocked = true`)).rejects.toThrow(/reason/);
  await expect(change(`blocked = true, block_reason = ' '`)).rejects.toThrow(/reason/);
  await change(`blocked = true, block_reason = 'Çek'`);
  await change(`blocked = true, block_reason = 'Senet'`);
  await change(`blocked = false`);
  const rows = await system.transaction((sql) =>
    sql.rows(
      `select reason, lifted_at is not null as lifted from ledger.account_blocks where account_id = $1 order by id`,
      [other],
    ),
  );
  expect(rows).toEqual([
    { reason: 'Çek', lifted: true },
    { reason: 'Senet', lifted: true },
  ]);
});

test('C28 collateral takes company and member from its account, and has dates that can be', async () => {
  const collateral = (more: Record<string, unknown>) =>
    addRow(system, 'collaterals', {
      account_id: account,
      kind: 'deposit',
      amount: 100,
      currency: 'TRY',
      received: '2026-01-01',
      ...more,
    });
  const id = await collateral({ company_id: await addCompany(system), member_id: await addMember(system) });
  const row = await system.transaction((sql) =>
    sql.one(`select company_id, member_id from collaterals where id = $1`, [id]),
  );
  expect(row).toEqual({ company_id: company, member_id: member });
  await expect(collateral({ amount: 0 })).rejects.toThrow(/amount_positive/);
  await expect(collateral({ expires: '2025-12-31' })).rejects.toThrow(/dates/);
  await expect(collateral({ currency: 'lira' })).rejects.toThrow(/currency_code/);
});
