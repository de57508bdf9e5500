import type { Browser, Page } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { desktop, openBrowser, phone, picture, visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { vkn } from '../../support/numbers';
import { testAdministrator } from '../../support/postgres';
import { member, type Row } from '../../support/records';

/** Master data as people keep it: a duplicate that is noticed, a second address, two records made one. */
const taxNumber = vkn(711_111_111);

let app: App;
let admin: Caller;
let browser: Browser;
let first: Row;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  first = await member(admin, {
    name: 'Işıltı Aydınlatma San. ve Tic. A.Ş.',
    taxNumber,
    phone: '0212 555 01 28',
    email: 'info@isilti.example',
    address: 'Büyükdere Cad. No: 128',
    district: 'Şişli',
    city: 'İstanbul',
    postalCode: '34394',
    country: 'TR',
    mersisNumber: `0${taxNumber}00015`,
    foundedOn: '1998-04-23',
    employeeCount: 240,
  });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function enter(page: Page): Promise<void> {
  await page.goto('/console/');
  await page.locator('input[type=password]').waitFor();
  await page.locator('input').first().fill(testAdministrator.email);
  await page.locator('input[type=password]').fill(testAdministrator.password);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').waitFor({ state: 'detached' });
}

test('C1 C5 a duplicate is noticed while it is typed, and written on purpose only', async () => {
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  page.setDefaultTimeout(40_000);
  await enter(page);
  await page.goto('/console/members/create');
  await page.getByLabel('Ad', { exact: false }).first().waitFor();
  await page.locator('input[name=name]').fill('ISILTI AYDINLATMA LTD.');
  await page.getByText('Şunlardan biri olabilir mi?').waitFor();
  await page.locator('input[name=taxNumber]').fill(taxNumber);
  await page.getByText('Bu üye zaten kayıtlı').waitFor();
  await page.locator('input[name=phone]').fill('05321234567');
  expect(await page.locator('input[name=phone]').inputValue()).toBe('0532 123 45 67');
  await picture(page, 'console-member-duplicate-tr');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.locator('.Mui-error').getByText('zaten var').first().waitFor();
  expect((await admin.list('/api/console/members')).total).toBe(1);
  await page.getByLabel('Bu başka bir üye; yine de kaydet').check();
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.waitForURL(/members\/\d+\/show/);
  expect((await admin.list('/api/console/members')).total).toBe(2);
  expect(complaints).toEqual([]);
  await context.close();
}, 180_000);

test('C5 an address is added in a dialog and stands as a card', async () => {
  const { page, context } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  page.setDefaultTimeout(40_000);
  await enter(page);
  await page.goto(`/console/members/${first.id}/show?tab=addresses`);
  await page.getByText('Ana adres').waitFor();
  await page.getByRole('button', { name: 'Adres ekle' }).click();
  await page.getByRole('dialog').locator('[role=combobox]').first().click();
  await page.getByRole('option', { name: 'Teslimat' }).click();
  await page.getByRole('dialog').locator('input[name=label]').fill('Tuzla deposu');
  await page.getByRole('dialog').locator('textarea[name=address]').fill('Organize Sanayi 4. Cad. No: 12');
  await page.getByRole('dialog').locator('input[name=city]').fill('İstanbul');
  await picture(page, 'console-address-dialog-tr');
  await page.getByRole('dialog').getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Tuzla deposu' }).waitFor();
  await picture(page, 'console-addresses-tr');
  await page.setViewportSize(phone);
  await picture(page, 'console-addresses-phone-tr');
  expect((await admin.list('/api/console/addresses', { filter: { member: first.id } })).total).toBe(1);
  await context.close();
}, 180_000);

test('C1 two records are compared and made one', async () => {
  const { page, context } = await visit(browser, app.url, { language: 'tr', viewport: desktop, dark: true });
  page.setDefaultTimeout(40_000);
  await enter(page);
  await page.goto(`/console/members/${first.id}/show`);
  await page.getByRole('button', { name: 'Birleştir' }).click();
  await page.getByLabel('Diğer üye').fill('ISILTI');
  await page.getByRole('option').first().click();
  await page.getByText('Ona katılır').waitFor();
  await picture(page, 'console-merge-tr-dark');
  await page.getByRole('dialog').getByRole('button', { name: 'Birleştir' }).click();
  await page.getByText('İki üye artık bir.').waitFor();
  expect((await admin.list('/api/console/members')).total).toBe(1);
  await context.close();
}, 180_000);
