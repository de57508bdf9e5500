import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { desktop, openBrowser, phone, picture, visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { pdfLines, readPdf } from '../../support/pdf';
import { testAdministrator } from '../../support/postgres';
import { company, type Row } from '../../support/records';

/**
 * The main job, as people do it: staff bring a file of subscribers, bill them, and see the totals; a customer reads the
 * statement in Turkish and takes it along.
 *
 * Twelve subscribers since 1 August 2026 at 10,00 … 21,00 USD a month in advance; the last one left on 30 September.
 * As of 31 October: 11 × 3 + 2 = 35 invoices; 3 × (10 + … + 21) − 21 = 3 × 186 − 21 = 537,00 USD.
 */
const subscribers = Array.from({ length: 12 }, (_, index) => ({
  code: `ABONE-${String(index + 1).padStart(2, '0')}`,
  price: `${10 + index}.00`,
  end: index === 11 ? '2026-09-30' : '',
}));
const file = [
  'customerID,MonthlyCharges,start,end',
  ...subscribers.map(({ code, price, end }) => `${code},${price},2026-08-01,${end}`),
].join('\n');

const mapping = {
  steps: [
    {
      resource: 'members',
      match: ['code'],
      set: { code: '$customerID', kind: 'individual', name: '$customerID' },
    },
    {
      resource: 'accounts',
      match: ['member', 'company'],
      set: { member: '@members', company: { find: { code: 'MAIN' } }, currency: 'USD' },
    },
    {
      resource: 'subscriptions',
      match: ['number'],
      set: {
        number: '$customerID',
        account: '@accounts',
        status: 'active',
        start: '$start',
        end: '$end',
        period: 'month',
        lines: [{ description: 'Hizmet', quantity: '1', unitPrice: '$MonthlyCharges', taxRate: '0' }],
      },
    },
  ],
};

let app: App;
let admin: Caller;
let browser: Browser;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-10-31T09:00:00Z' });
  admin = await app.administrator();
  await company(admin, { code: 'MAIN', name: 'Anadolu Telekom A.Ş.', currency: 'USD' });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function enter(page: Page, path: string, identifier: string, password: string): Promise<void> {
  await page.goto(path);
  await page.locator('input[type=password]').waitFor();
  await page.locator('input').first().fill(identifier);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').waitFor({ state: 'detached' });
}

test('S1 S4 staff import subscribers from a file, bill them, and see the totals', async () => {
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  page.setDefaultTimeout(40_000);
  await enter(page, '/console/', testAdministrator.email, testAdministrator.password);

  await page.goto('/console/imports/create');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'aboneler.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await page.getByLabel('Adımları JSON olarak düzenle').check();
  await page.getByLabel('Aktarım adımları').fill(JSON.stringify(mapping));
  await page.getByRole('button', { name: 'Dene', exact: true }).click();
  await page.getByText('Deneme sorunsuz bitti.').waitFor();
  expect((await admin.list('/api/console/members')).total).toBe(0);
  await picture(page, 'console-import-checked');
  await page.getByRole('button', { name: 'Aktar', exact: true }).click();
  await page.getByText('Aktarım tamamlandı.').waitFor();
  expect((await admin.list('/api/console/subscriptions')).total).toBe(12);
  await picture(page, 'console-import-done');

  await page.goto('/console/billing-runs/create');
  await page.getByLabel('Fatura günü').fill('2026-10-31');
  await page.getByRole('button', { name: 'Önizle' }).click();
  await page.getByText('Çalıştırıldığında').waitFor();
  await page.getByText('537,00').first().waitFor();
  expect((await admin.list('/api/console/invoices')).total).toBe(0);
  await picture(page, 'console-run-preview');
  await page.getByRole('button', { name: 'Çalıştır', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Çalıştır' }).click();
  await page.getByText('35 dönem = 35 faturalandı + 0 atlandı + 0 hatalı').waitFor();
  await page.getByText('537,00').first().waitFor();
  await picture(page, 'console-run-report');

  const invoices = await admin.list<{ total: number }>('/api/console/invoices', { range: [0, 99] });
  expect(invoices.total).toBe(35);
  expect(invoices.rows.reduce((sum, { total }) => sum + total, 0)).toBe(53_700);
  expect(complaints).toEqual([]);
  await context.close();
}, 240_000);

test('C16 C27 I9 the customer reads the statement in Turkish on a phone, and takes it along as a PDF', async () => {
  const [last] = (await admin.list<Row>('/api/console/members', { filter: { code: 'ABONE-12' } })).rows;
  const [person] = (await admin.list<Row>('/api/console/people', { filter: { member: last!.id } })).rows;
  await admin
    .put(`/api/console/people/${person!.id}`, {
      portal: {
        enabled: true,
        scope: 'member',
        rights: { statements: ['view', 'download'], invoices: ['view'], subscriptions: ['view'] },
      },
    })
    .expect(200);
  await admin.create('users', {
    email: 'abone@posta.test',
    kind: 'portal',
    person: person!.id,
    password: 'Defter-Kalem-7',
  });

  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: phone });
  page.setDefaultTimeout(40_000);
  await enter(page, '/', 'abone@posta.test', 'Defter-Kalem-7');
  await page.goto('/statement?period=thisYear');
  // Two months of 21,00 stand open.
  await page.getByRole('row').filter({ hasText: 'Dönem sonu bakiye' }).getByText('42,00').last().waitFor();
  await picture(page, 'portal-main-job-statement');
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF indir' }).click();
  const { pages } = await readPdf(await readFile(await (await arriving).path()));
  const text = pages.flatMap(pdfLines).join('\n');
  expect(text).toContain('Hesap ekstresi');
  expect(text).toContain('ABONE-12');
  expect(text).toContain('42,00');
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);
