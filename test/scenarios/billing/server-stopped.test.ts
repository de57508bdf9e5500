import { prepareDatabase, type PostgresServer } from '@ortak/database';
import supertest from 'supertest';
import { appEnvironment, runApp, type AppProcess } from '../../support/app-process';
import { orderRun, stage, waitForRun, type RunReport } from '../../support/billing';
import { signIn, type Caller } from '../../support/caller';
import {
  ask,
  makeFolder,
  passwords,
  removeFolder,
  startOwnPostgres,
  until,
} from '../../support/own-postgres';
import { testAdministrator } from '../../support/postgres';

/**
 * The database's server is stopped in the middle of a run, as an operator or a restart of the machine would stop it, and comes back.
 *
 * 400 contracts since 1 January 2024 at 100,00 a month in advance, billed as of 31 December 2025: 24 months each.
 * 400 × 24 = 9,600 invoices, 9,600 × 100,00 = 960.000,00.
 */
const contracts = 400;
const invoices = contracts * 24;

const dataDir = makeFolder();
let server: PostgresServer;
let url: string;
let app: AppProcess;
let staff: Caller;

const enter = () => signIn(app.url, 'console', testAdministrator.email, testAdministrator.password);

beforeAll(async () => {
  server = await startOwnPostgres(dataDir);
  ({ url } = await prepareDatabase({ adminUrl: server.adminUrl(), password: passwords.application }));
  app = await runApp(
    appEnvironment(url, {
      ORTAK_ADMIN_EMAIL: testAdministrator.email,
      ORTAK_ADMIN_PASSWORD: testAdministrator.password,
    }),
  );
  staff = await enter();
}, 180_000);

afterAll(async () => {
  await app?.stop();
  await server?.stop();
  removeFolder(dataDir);
}, 60_000);

test('X3 a PostgreSQL that is stopped in the middle of a run and started again: the same invoices, none lost, none twice', async () => {
  const { account, company } = await stage(staff);
  await ask(
    server.adminUrl('ortak'),
    `with made as (
       insert into subscriptions (document_id, number, account_id, company_id, member_id, status, start, period, "interval", alignment, timing,
                                  proration, next_invoice, version, published_at)
       select ortak.document_id(), 'D' || lpad(g::text, 4, '0'), a.id, a.company_id, a.member_id, 'active', '2024-01-01', 'month', 1,
              'anniversary', 'advance', 'day', '2024-01-01', 1, now()
         from accounts a, generate_series(1, ${contracts}) g where a.id = ${account.id} returning id, company_id, member_id)
     insert into subscription_lines (document_id, subscription_id, position, description, quantity, unit_price, discount_rate, tax_rate, published_at)
     select ortak.document_id(), id, 0, 'Hizmet', '1', '100', '0', '0', now() from made`,
  );
  const id = await orderRun(staff, { asOf: '2025-12-31', company: company.id });
  const done = async () => (
    await ask<{ done: number }>(url, `select set_config('app.actor', 'system', false)`),
    (await ask<{ count: number }>(server.adminUrl('ortak'), `select count(*)::int as count from invoices`))[0]
      ?.count ?? 0
  );
  await until(async () => (await done()) > 0, 60_000);
  await server.stop();

  // Whoever asks meanwhile is told so in their own language, and that nothing was lost.
  const meanwhile = await supertest(app.url)
    .get('/api/console/members')
    .set('Authorization', `Bearer ${staff.token}`)
    .set('Accept-Language', 'tr');
  expect(meanwhile.status).toBe(503);
  expect((meanwhile.body as { error: { message: string } }).error.message).toContain('Hiçbir şey kaybolmadı');
  expect((await supertest(app.url).get('/readyz')).status).toBe(503);

  server = await startOwnPostgres(dataDir);
  await until(async () => (await supertest(app.url).get('/readyz')).status === 200, 60_000);
  const report: RunReport = await waitForRun(await enter(), id, 120);
  expect(report).toMatchObject({ status: 'finished', due: invoices, done: invoices, skipped: 0, failed: 0 });

  const [sums] = await ask(
    server.adminUrl('ortak'),
    `select (select count(*)::int from invoices) as invoices,
            (select count(distinct number)::int from invoices) as numbers,
            (select (max(substring(number from '\\d+$')::int))::int from invoices where issue_date < '2025-01-01') as last_of_2024,
            (select sum(total)::bigint::text from invoices) as total,
            (select debit::text from ledger.balances) as balance,
            (select count(*)::int from billing.charges) as charges`,
  );
  expect(sums).toEqual({
    invoices,
    numbers: invoices,
    last_of_2024: contracts * 12,
    total: String(invoices * 10_000),
    balance: String(invoices * 10_000),
    charges: invoices,
  });
}, 300_000);
