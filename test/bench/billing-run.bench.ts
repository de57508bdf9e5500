import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { addMonths, toDate, toDay } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import { startApp, type App } from '../support/app';
import { brokenInvariants, orderRun, waitForRun } from '../support/billing';
import type { Caller } from '../support/caller';
import { root } from '../support/postgres';
import { recordResult } from './record-result';

const file = join(root, '..', 'shared', 'data', 'telco-subscribers.csv');
const asOf = '2026-10-31';

interface Subscriber {
  readonly number: string;
  readonly price: string;
  readonly start: string;
  readonly end: string | null;
}

/** The real subscribers where their file is, else as many of our own making with as many months. */
function readSubscribers(): Subscriber[] {
  if (existsSync(file)) {
    const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
    return rows.map((row) => {
      const cells = row.split(',');
      return {
        number: cells[0] ?? '',
        price: cells[18] ?? '',
        start: cells[21] ?? '',
        end: cells[22]?.trim() || null,
      };
    });
  }
  const last = toDay('2026-11-01');
  return Array.from({ length: 7043 }, (_, index) => ({
    number: `S${index}`,
    price: `${20 + (index % 100)}.${String((index % 20) * 5).padStart(2, '0')}`,
    start: toDate(addMonths(last, -(index % 66))),
    end: null,
  }));
}

async function seed(sql: Sql, subscribers: readonly Subscriber[]): Promise<void> {
  const rows = JSON.stringify(subscribers);
  const of = (columns: string) => `jsonb_to_recordset($1::jsonb) as x (${columns})`;
  await sql.run(
    `insert into members (document_id, code, kind, status, name, version)
     select ortak.document_id(), x.number, 'individual', 'active', x.number, 1 from ${of('number text')}`,
    [rows],
  );
  await sql.run(
    `insert into accounts (document_id, member_id, company_id, currency, late_interest_rate)
     select ortak.document_id(), m.id, c.id, 'USD', '0' from members m, companies c where c.code = 'MAIN'`,
  );
  await sql.run(
    `insert into subscriptions (document_id, number, account_id, status, start, "end", period, "interval", alignment, timing, proration, version)
     select ortak.document_id(), x.number, a.id, 'active', x.start, x."end", 'month', 1, 'anniversary', 'advance', 'day', 1
       from ${of('number text, start date, "end" date')} join members m on m.code = x.number join accounts a on a.member_id = m.id`,
    [rows],
  );
  await sql.run(
    `insert into subscription_lines (document_id, subscription_id, position, description, quantity, unit_price, discount_rate, tax_rate)
     select ortak.document_id(), s.id, 0, 'Service', '1', x.price, '0', '0' from ${of('number text, price text')} join subscriptions s using (number)`,
    [rows],
  );
}

/** Megabytes of a process that are in memory. */
const residentMegabytes = (pid: number): number => {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
};

interface Watched {
  readonly peak: number;
  readonly latencies: readonly number[];
  /** The same by what was asked for. */
  readonly byPath: Readonly<Record<string, readonly number[]>>;
}

/** Asks what people ask while a run works, and watches the memory of the process. */
async function watchWhile(app: App, staff: Caller, work: Promise<unknown>): Promise<Watched> {
  let [running, peak] = [true, 0];
  const latencies: number[] = [];
  const byPath: Record<string, number[]> = {};
  const asked = ['/api/console/invoices', '/api/console/accounts', '/api/console/subscriptions', '/api/me'];
  void work.finally(() => {
    running = false;
  });
  for (let turn = 0; running; turn += 1) {
    const began = performance.now();
    const path = asked[turn % asked.length] as string;
    const response = await staff.get(path, path === '/api/me' ? {} : { range: [0, 24] });
    expect(response.status).toBe(200);
    const took = performance.now() - began;
    latencies.push(took);
    (byPath[path] ??= []).push(took);
    peak = Math.max(peak, residentMegabytes(app.pid));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { peak, latencies, byPath };
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const tables = ['billing.charges', 'invoices', 'invoice_lines', 'ledger.entries'] as const;
const staging = (table: string): string => `floor_${table.replace('.', '_')}`;

/** The same rows, inserted into the same emptied tables by plain INSERT … SELECT: indexes, keys and triggers included. */
async function measureFloor(app: App): Promise<{ milliseconds: number; statements: Record<string, number> }> {
  await app.system.transaction(async (sql) => {
    for (const table of tables) await sql.run(`create table ${staging(table)} as select * from ${table}`);
    for (const table of tables) await sql.run(`alter table ${table} disable trigger user`);
    await sql.run(`truncate ${tables.join(', ')}, ledger.balances, ledger.turnover cascade`);
    for (const table of tables) await sql.run(`alter table ${table} enable trigger user`);
  });
  const statements: Record<string, number> = {};
  const began = performance.now();
  await app.system.transaction(async (sql) => {
    for (const table of tables) {
      const since = performance.now();
      await sql.run(
        `insert into ${table} ${table.includes('.') ? 'overriding system value ' : ''}select * from ${staging(table)}`,
      );
      statements[table] = Math.round(performance.now() - since);
    }
  });
  return { milliseconds: Math.round(performance.now() - began), statements };
}

test('S4 X3 a bulk run of 7,043 subscribers: at least 0.4 of the speed of plain INSERT … SELECT', async () => {
  const app = await startApp();
  try {
    const staff = await app.administrator();
    await staff.create('companies', {
      code: 'MAIN',
      name: 'Main',
      currency: 'USD',
      timeZone: 'Europe/Istanbul',
    });
    await app.system.transaction((sql) => seed(sql, readSubscribers()));
    await app.system.pool.query('vacuum analyze');
    const id = await orderRun(staff, { asOf });
    const ended = waitForRun(staff, id, 1200);
    const { peak, latencies, byPath } = await watchWhile(app, staff, ended);
    const report = (await ended) as { done: number; startedAt?: string; finishedAt: string | null };
    expect(report).toMatchObject({ status: 'finished', failed: 0 });
    const milliseconds = Date.parse(report.finishedAt ?? '') - Date.parse(report.startedAt ?? '');
    const [load = 0] = loadavg();
    expect(await brokenInvariants(app)).toEqual([]);
    await app.system.pool.query('checkpoint').catch(() => undefined);
    const floor = await measureFloor(app);
    const perSecond = (time: number): number => Math.round((report.done / time) * 1000);
    const figures = {
      invoices: report.done,
      run: { milliseconds, perSecond: perSecond(milliseconds) },
      floor: { ...floor, perSecond: perSecond(floor.milliseconds) },
      ratio: Math.round((floor.milliseconds / milliseconds) * 100) / 100,
      megabytes: Math.round(peak),
      requests: latencies.length,
      // Of one minute, at the end of the run: on a machine that does other work the figures say little but their ratio.
      load: Math.round(load * 10) / 10,
      p50: Math.round(percentile(latencies, 0.5)),
      p99: Math.round(percentile(latencies, 0.99)),
      p99ByPath: Object.fromEntries(
        Object.entries(byPath).map(([path, values]) => [path, Math.round(percentile(values, 0.99))]),
      ),
    };
    recordResult('billing-run', figures);
    expect(figures.ratio).toBeGreaterThanOrEqual(0.4);
    expect(figures.megabytes).toBeLessThan(700);
    expect(figures.p99).toBeLessThan(250);
  } finally {
    await app.close();
  }
}, 2_400_000);
