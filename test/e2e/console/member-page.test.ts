import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { bill, stage, subscription, type Stage } from '../../support/billing';
import { desktop, openBrowser, phone, picture, visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { enter } from './enter';

let app: App;
let admin: Caller;
let browser: Browser;
let own: Stage;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-11-23T09:00:00Z' });
  admin = await app.administrator();
  own = await stage(admin, { member: { name: 'Yıldız Ağaç İşleri Sanayi ve Ticaret A.Ş.', city: 'İzmir' } });
  await subscription(admin, own.account.id, { subject: 'Fiber internet' });
  await bill(admin, '2026-11-23');
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('C36 the tabs of a member say how much they hold, open by address and by keyboard, and stay on a phone', async () => {
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  await enter(page, 'console');
  await page.goto(`/console/members/${own.member.id}/show?tab=invoices`);
  const invoices = page.getByRole('tab', { name: 'Faturalar' });
  await page.getByRole('tab', { name: 'Faturalar 11' }).waitFor();
  expect(await invoices.getAttribute('aria-selected')).toBe('true');
  await page.getByRole('tabpanel').getByRole('row').nth(10).waitFor();
  await picture(page, 'member-invoices');

  await invoices.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('Kapanış bakiyesi').waitFor();
  expect(new URL(page.url()).searchParams.get('tab')).toBe('statement');
  await picture(page, 'member-statement');

  await page.getByRole('tab', { name: 'Kişiler' }).click();
  await page.getByText('Henüz kayıt yok').waitFor();
  await page.setViewportSize(phone);
  await page.goto(`/console/members/${own.member.id}/show?tab=statement`);
  await page.getByText('Kapanış bakiyesi').waitFor();
  const selected = await page.getByRole('tab', { selected: true }).boundingBox();
  expect(selected && selected.x >= 0 && selected.x + selected.width <= phone.width).toBe(true);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await picture(page, 'member-statement-phone');
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);
