import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { bill, stage, subscription, type Stage } from '../../support/billing';
import { violations } from '../../support/axe';
import { desktop, openBrowser, phone, picture, visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { account, company, member } from '../../support/records';
import { figuresOf, figuresOfOffice, type StatementBody } from '../../support/statement-files';
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

test('C36 C27 the tabs of a member say how much they hold, open by address and by keyboard, and stay on a phone', async () => {
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  await enter(page);
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

  // What our staff take along is what the API says, to the cent.
  const span = { from: '2026-01-01', to: '2026-12-31' };
  await page.getByLabel('Başlangıç').fill(span.from);
  await page.getByLabel('Bitiş').fill(span.to);
  const { body } = await admin.get(`/api/statements/${own.account.id}`, span);
  const statement = body as StatementBody;
  expect(statement.lines).toHaveLength(11);
  for (const [format, name] of [
    ['docx', 'Word'],
    ['xlsx', 'Excel'],
  ] as const) {
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const file = await arriving;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^hesap-ekstresi-.*\\.${format}$`));
    expect(figuresOfOffice(format, await readFile(await file.path()), statement)).toEqual(
      figuresOf(statement),
    );
  }

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

test('C36 C19 the page about a member shows its key facts, figures of each company and currency, two years and what to do next', async () => {
  const parent = await member(admin, { name: 'Yıldız Holding' });
  const category = await admin.create('categories', { name: 'Bayi' });
  await admin.put(`/api/console/members/${own.member.id}`, { parent: parent.id, categories: [category.id] });
  const abroad = await company(admin, { name: 'Ege Export Ltd.', currency: 'EUR' });
  const visitor = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  const { page, complaints } = visitor;
  await enter(page);
  await page.goto(`/console/members/${own.member.id}/show`);
  await page.getByRole('link', { name: 'Yıldız Holding' }).first().waitFor();
  await page.getByText('Bayi').first().waitFor();
  await page.getByText('₺1.100,00').first().waitFor();
  await page.getByText('01.12.2026').first().waitFor();
  await page.getByRole('table', { name: /Son 24 ay/ }).waitFor({ state: 'attached' });
  await picture(page, 'member-page');

  await account(admin, own.member.id, abroad.id, { currency: 'EUR', creditLimit: 1_000_000 });
  await page.reload();
  const rows = page.getByRole('table', { name: 'Cari hesapların durumu' }).getByRole('row');
  await rows.filter({ hasText: 'Ege Export Ltd. · EUR' }).filter({ hasText: '€10.000,00' }).waitFor();
  expect(await rows.count()).toBe(3);
  await picture(page, 'member-page-two');

  await page.getByRole('button', { name: 'Yeni', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Elle fatura yaz' }).click();
  await page.getByLabel('Cari hesap').click();
  await page.getByRole('option').nth(1).waitFor();
  expect(await page.getByRole('option').count()).toBe(2);
  expect(complaints).toEqual([]);
  await visitor.context.close();
}, 120_000);

test('C36 a member without an account offers to open one; on a phone, in English and dark', async () => {
  const lonely = await member(admin, { name: 'Nova Trading' });
  expect((await admin.put('/api/me', { language: 'en' })).status).toBe(200);
  const visitor = await visit(browser, app.url, { language: 'en', viewport: phone, dark: true });
  const { page, complaints } = visitor;
  await enter(page);
  await page.goto(`/console/members/${lonely.id}/show`);
  await page.getByRole('link', { name: 'New account' }).waitFor();
  await picture(page, 'member-page-empty-phone-dark');
  await page.goto(`/console/members/${own.member.id}/show`);
  await page.getByText('Turnover this year').first().waitFor();
  await page.getByRole('table', { name: /Last 24 months/ }).waitFor({ state: 'attached' });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await picture(page, 'member-page-phone-dark');
  expect(complaints).toEqual([]);
  await visitor.context.close();
}, 120_000);

test('S4 whoever cannot see the boxes of a list hears what each one picks', async () => {
  expect((await admin.put('/api/me', { language: 'tr' })).status).toBe(200);
  const visitor = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  const { page, complaints } = visitor;
  await enter(page);
  await page.goto('/console/invoices');
  const rows = page.getByRole('row').filter({ has: page.locator('[data-row-link]') });
  await rows.nth(10).waitFor();
  const number = await rows.first().locator('[data-row-link]').innerText();
  await page.getByRole('checkbox', { name: `Seç: ${number}`, exact: true }).check();
  await page.getByText('1 kayıt seçildi').waitFor();
  await picture(page, 'invoices-picked');
  await page.getByRole('checkbox', { name: 'Tümünü seç' }).check();
  await page.getByText('11 kayıt seçildi').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dil: Türkçe' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('checkbox', { name: `Select ${number}`, exact: true }).waitFor();
  expect(await page.getByRole('checkbox', { name: 'Select all' }).count()).toBe(1);
  expect(complaints).toEqual([]);
  await visitor.context.close();
}, 120_000);
