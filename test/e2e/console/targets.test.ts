import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { bill, stage, subscription, type Stage } from '../../support/billing';
import { desktop, openBrowser, phone, picture, visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import type { Row } from '../../support/records';
import { enter } from './enter';

let app: App;
let admin: Caller;
let browser: Browser;
let ours: Stage;
let branch: Row;

/** A branch that is billed 1.000,00 TRY a month, net: 6.000,00 in the first half of the year. */
beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-06-15T09:00:00Z' });
  admin = await app.administrator();
  ours = await stage(admin, { member: { name: 'Yıldız Market A.Ş.' } });
  branch = await admin.create('units', { member: ours.member.id, kind: 'branch', name: 'Alsancak Şubesi' });
  await subscription(admin, ours.account.id, {
    unit: branch.id,
    lines: [{ description: 'Hizmet', quantity: '1', unitPrice: '1000', taxRate: '20' }],
  });
  await bill(admin, '2026-06-15');
  const target = (more: Record<string, unknown>) =>
    admin.create('targets', { company: ours.company.id, member: ours.member.id, year: 2026, ...more });
  await target({ amount: 2_000_000 });
  await target({ unit: branch.id, quarter: 1, amount: 250_000 });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('C10 a target of a branch is written on its page, and shows at once what was achieved', async () => {
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  page.setDefaultTimeout(30_000);
  await enter(page);
  await page.goto(`/console/units/${branch.id}/show?tab=targets`);
  await page.getByText('2026 1. çeyrek').waitFor();
  expect(await page.getByText('%120').count()).toBe(1);
  await page.getByRole('link', { name: 'Yeni hedef' }).click();
  await page.getByLabel('Tutar').fill('12000');
  await picture(page, 'target-form');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByText('%50').waitFor();
  await picture(page, 'targets-of-unit');
  await page.goto(`/console/members/${ours.member.id}/show?tab=targets`);
  await page.getByText('%30').waitFor();
  await picture(page, 'targets-of-member');
  expect(complaints).toEqual([]);
  await context.close();

  const small = await visit(browser, app.url, { language: 'tr', viewport: phone, dark: true });
  await enter(small.page);
  await small.page.goto(`/console/members/${ours.member.id}/show?tab=targets`);
  await small.page.getByText('2026 1. çeyrek').waitFor();
  await picture(small.page, 'targets-phone');
  await small.context.close();
}, 180_000);
