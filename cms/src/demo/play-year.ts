import { addMonths, fixedClock, toDate, toDay, type Clock, type DayNumber } from '@ortak/kernel/calendar';
import type { Sql, System } from '@ortak/database';
import {
  cancelSubscription,
  pauseSubscription,
  resumeSubscription,
} from '@ortak/plugin-billing/server/services/change-subscription';
import { enqueueDailyRuns } from '@ortak/plugin-billing/server/services/enqueue-run';
import { runBatches } from '@ortak/plugin-billing/server/services/run-batch';
import { recordPayments } from '@ortak/plugin-billing/server/services/record-payment';
import type { Dice } from './dice';
import type { MadeContract, Turn } from './make-contracts';
import { Payers, type DuePayment, type PostedInvoice } from './payers';

/** The year is played in steps of so many days: each bills what has become due, and enters what was paid. */
const STEP = 14;

/** Six in the morning in Istanbul, when the daily run begins. */
const morning = (day: DayNumber): Clock => fixedClock(`${toDate(day)}T03:00:00Z`);

export interface Year {
  readonly sql: Sql;
  readonly dice: Dice;
  readonly contracts: readonly MadeContract[];
  /** Accounts whose invoices are always paid in time. */
  readonly reliable: ReadonlySet<number>;
  readonly today: DayNumber;
  readonly now: Clock;
}

/** Plays the year before today day by day: contracts pause, go on and end, runs bill, members pay – or do not. */
export async function playYear(year: Year): Promise<void> {
  const { sql, today } = year;
  const payers = new Payers(year.dice, today, year.reliable);
  for (let last = addMonths(today, -13) - 1; last < today;) {
    const day = Math.min(last + STEP, today);
    const clock = day === today ? year.now : morning(day);
    // What the database dates itself follows the day that is played.
    await sql.run(`select set_config('app.now', $1, true)`, [clock.now().toISOString()]);
    await turnContracts(year, last, day, clock);
    payers.expect(await bill(sql, clock));
    await pay(sql, clock, payers.dueBy(day));
    last = day;
  }
  await sql.run(`select set_config('app.now', '', true)`);
}

const turns: Readonly<
  Record<Turn['what'], (sql: Sql, clock: Clock, id: number, date: string) => Promise<unknown>>
> = {
  pause: (sql, clock, id, from) =>
    pauseSubscription({ sql, clock, user: null }, id, { from, note: 'Müşterinin isteğiyle donduruldu' }),
  resume: (sql, clock, id, from) => resumeSubscription({ sql, clock, user: null }, id, { from }),
  cancel: (sql, clock, id, end) =>
    cancelSubscription({ sql, clock, user: null }, id, {
      end,
      category: 'Taşınma',
      reason: 'Yeni adreste hizmet verilmiyor',
    }),
};

async function turnContracts(
  { sql, contracts }: Year,
  last: DayNumber,
  day: DayNumber,
  clock: Clock,
): Promise<void> {
  for (const contract of contracts) {
    for (const turn of contract.turns) {
      if (turn.day > last && turn.day <= day)
        await turns[turn.what](sql, clock, contract.id, toDate(turn.day));
    }
  }
}

/** The daily run of that morning, worked on at once. @returns what it posted */
async function bill(sql: Sql, clock: Clock): Promise<PostedInvoice[]> {
  // Everything happens in the one transaction that makes the demo: all of it stands afterwards, or nothing.
  const system: System = {
    get pool(): System['pool'] {
      throw new Error('The demo has one connection only');
    },
    often: (text, values) => sql.often(text, values),
    transaction: (work) => work(sql),
  };
  const runs = await enqueueDailyRuns({ system, clock, worker: { enqueueIn: async () => undefined } }, null);
  for (const run of runs) await runBatches({ system, clock }, run);
  const rows = await sql.rows<{
    id: number;
    account: number;
    kind: string;
    total: string;
    due: string;
    issue: string;
    number: string;
  }>(
    `select i.id, i.account_id as account, m.kind, i.total::text as total, i.due_date as due, i.issue_date as issue, i.number
     from invoices i join members m on m.id = i.member_id
     where i.run = any($1::int[]) and i.total > 0 order by i.issue_date, i.id`,
    [runs],
  );
  return rows.map(({ total, due, issue, ...invoice }) => ({
    ...invoice,
    total: Number(total),
    due: toDay(due),
    issue: toDay(issue),
  }));
}

/** Enters payments; what an account pays by the same way in one step is one payment. */
async function pay(sql: Sql, clock: Clock, due: readonly DuePayment[]): Promise<void> {
  if (due.length === 0) return;
  // A credit note may have settled an invoice meanwhile.
  const rows = await sql.rows<{ id: number; open: string }>(
    `select id, open::text as open from invoices where id = any($1::int[])`,
    [due.map(({ invoice }) => invoice)],
  );
  const open = new Map(rows.map(({ id, open: left }) => [id, Number(left)]));
  const payments = new Map<
    string,
    { last: DuePayment; allocations: { invoice: number; amount: number }[] }
  >();
  for (const one of due) {
    const left = open.get(one.invoice) ?? 0;
    const amount = Math.min(one.amount, left);
    if (amount <= 0) continue;
    open.set(one.invoice, left - amount);
    const key = `${one.account} ${one.method}`;
    const known = payments.get(key);
    payments.set(key, {
      last: one,
      allocations: [...(known?.allocations ?? []), { invoice: one.invoice, amount }],
    });
  }
  await recordPayments(
    { sql, clock },
    [...payments.values()].map(({ last, allocations }) => ({
      account: last.account,
      date: toDate(last.date),
      amount: allocations.reduce((sum, { amount }) => sum + amount, 0),
      method: last.method,
      reference: last.reference,
      allocations,
    })),
  );
}
