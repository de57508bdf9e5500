import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { Language, Rights, Scope } from '@ortak/kernel/access';
import { startApp, type App } from '../../support/app';
import { openBrowser, visit, type Visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { account, company, member, type Row } from '../../support/records';
import { addPerson, testPassword, type TestPerson } from '../../support/users';

/** The day on which every story of the portal is told. */
export const today = '2026-11-23';

export const everyRight: Rights = {
  subscriptions: ['view'],
  invoices: ['view', 'download'],
  statements: ['view', 'download'],
  payments: ['view'],
};

/** A member with a year of bills at one company: what a customer finds in the portal. */
export interface Stage {
  readonly app: App;
  readonly admin: Caller;
  readonly member: number;
  readonly account: number;
  readonly subscription: number;
  /** Lets somebody of the member into the portal. */
  admit(more?: { scope?: Scope; rights?: Rights; language?: Language }): Promise<TestPerson>;
  close(): Promise<void>;
}

async function runBilling(admin: Caller, asOf: string): Promise<void> {
  const ordered = await admin.post('/api/billing/runs', { asOf }).set('Idempotency-Key', `stage-${asOf}`);
  if (ordered.status !== 202) throw new Error(`Run → ${ordered.status} ${JSON.stringify(ordered.body)}`);
  const { id } = ordered.body as { id: number };
  for (let tries = 0; tries < 100; tries += 1) {
    const { status } = (await admin.get(`/api/billing/runs/${id}`)).body as { status: string };
    if (['finished', 'partial', 'failed'].includes(status)) return;
    await wait(100);
  }
  throw new Error('The billing run did not end.');
}

const lines = [
  { description: 'Kurumsal fiber internet 1000 Mbps', quantity: '1', unitPrice: '2500', taxRate: '20' },
  { description: 'Statik IP bloğu', quantity: '2', unitPrice: '150', discountRate: '10', taxRate: '20' },
];

/**
 * Monthly from 31 January 2026 in advance: 2.500 + 2 × 150 less 10 % = 2.770,00 net, 554,00 tax, 3.324,00 a month.
 * Ten months are billed up to 31 October; two payments of 3.324,00 came in, so 26.592,00 is open.
 */
async function fill(admin: Caller, own: Row): Promise<{ account: Row; subscription: Row }> {
  const group = await company(admin, { name: 'Anadolu Telekom A.Ş.', colour: '#7a2e8e' });
  const held = await account(admin, own.id, group.id, { paymentTermDays: 14 });
  const subscription = await admin.create<Row>('subscriptions', {
    account: held.id,
    subject: 'Merkez ofis internet bağlantısı',
    status: 'active',
    start: '2026-01-31',
    period: 'month',
    interval: 1,
    alignment: 'anniversary',
    timing: 'advance',
    proration: 'day',
    paymentTermDays: 14,
    lines,
  });
  await runBilling(admin, today);
  for (const date of ['2026-02-16', '2026-03-16'])
    await admin.create('payments', {
      account: held.id,
      date,
      amount: 332_400,
      currency: 'TRY',
      method: 'transfer',
      reference: 'Havale',
    });
  return { account: held, subscription };
}

/** Starts an app and tells the year before `today` in it. */
export async function setStage(): Promise<Stage> {
  const app = await startApp({ ORTAK_CLOCK: 'test' });
  try {
    await app.http.post('/api/clock').send({ now: `${today}T09:00:00Z` });
    const admin = await app.administrator();
    const own = await member(admin, { name: 'Şişli Gıda Sanayi ve Ticaret A.Ş.' });
    const held = await fill(admin, own);
    return {
      app,
      admin,
      member: own.id,
      account: held.account.id,
      subscription: held.subscription.id,
      admit: (more = {}) =>
        addPerson(app.system, { member: own.id, scope: 'member', rights: everyRight, ...more }),
      close: app.close,
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

/**
 * Visitors of one test file. Each has a browser of their own, as people have devices of their own: what one keeps,
 * the next does not find.
 */
export function receiveVisitors(stage: () => Stage) {
  const browsers: Browser[] = [];
  afterEach(async () => {
    await Promise.all(browsers.splice(0).map((browser) => browser.close()));
  });
  return async (options: Parameters<typeof visit>[2] = {}): Promise<Visit> => {
    const browser = await openBrowser();
    browsers.push(browser);
    return visit(browser, stage().app.url, options);
  };
}

/** Signs somebody in on the page that the visitor has open. */
export async function enter(page: Page, person: TestPerson, path = '/'): Promise<void> {
  await page.goto(path);
  await page.locator('input[name=identifier]').fill(person.email);
  await page.locator('input[name=password]').fill(testPassword);
  await page.locator('button[type=submit]').click();
  await page.locator('nav a[href="/profile"]').first().waitFor({ state: 'attached' });
}

/** The code of the link in the mail to an address, which a test's app keeps in its folder. */
export async function codeTo(app: App, email: string): Promise<string> {
  const outbox = join(app.dataDir, 'outbox');
  for (let tries = 0; tries < 50; tries += 1) {
    const names = await readdir(outbox).catch(() => []);
    // A file that is still being written has another name.
    for (const name of names.filter((one) => one.endsWith('.eml'))) {
      // Quoted-printable: a soft break ends a line, and `=` itself is `=3D`.
      const mail = (await readFile(join(outbox, name), 'utf8')).replace(/=\r?\n/g, '').replaceAll('=3D', '=');
      const code = mail.includes(email) && /code=([\w-]{43})/.exec(mail)?.[1];
      if (code) return code;
    }
    await wait(200);
  }
  throw new Error(`No mail to ${email} in the outbox.`);
}
