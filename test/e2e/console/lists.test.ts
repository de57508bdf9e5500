import type { Browser, Page } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { openBrowser, phone, picture, visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { member, type Row } from '../../support/records';
import { enter } from './enter';

let app: App;
let admin: Caller;
let browser: Browser;
let dealer: Row;
let service: Row;
let supplier: Row;
let them: Row;

/** Customers and suppliers, one of whom is a dealer. */
beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  const customer = await admin.create('categories', { name: 'Müşteri', colour: 'teal' });
  dealer = await admin.create('categories', { name: 'Bayi', parent: customer.id, colour: 'blue' });
  service = await admin.create('categories', { name: 'Yetkili servis', parent: customer.id });
  supplier = await admin.create('categories', { name: 'Tedarikçi' });
  them = await member(admin, { name: 'Işık Elektrik A.Ş.', city: 'İzmir', categories: [dealer.id] });
  await member(admin, { name: 'Ada Ticaret Ltd.', city: 'Bursa', categories: [supplier.id] });
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const row = (page: Page, of: Row) => page.locator(`[data-tree-key="tier-${of.id}"]`);
const heads = (page: Page) => page.locator('table thead th').allInnerTexts();

test('C3 X2 categories are moved by keyboard and merged; a list is shaped, kept as a view and opened with it', async () => {
  const { page, complaints } = await visit(browser, app.url);
  await enter(page);
  await page.goto('/console/categories');
  await row(page, service).waitFor();
  // Picked up with the keyboard, put before its sibling.
  await row(page, dealer).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Shift+KeyD');
  await page.getByText('“Yetkili servis”').first().waitFor();
  for (let step = 0; step < 12; step += 1) {
    if (await page.getByText('“Müşteri” satırının arkasına').count()) break;
    await page.keyboard.press('ArrowUp');
  }
  await picture(page, 'console-categories-drag');
  await page.keyboard.press('Enter');
  await page.getByText('“Yetkili servis” taşındı.').waitFor();
  const order = async () =>
    ((await admin.get('/api/console/categories/tree')).body.nodes as Row[])
      .filter(({ parent }) => parent === dealer.parent)
      .map(({ id }) => id);
  expect(await order()).toEqual([service.id, dealer.id]);

  // Merged, after what it does was said.
  await page.getByRole('button', { name: 'Bayi için işlemler' }).click();
  await page.getByRole('menuitem', { name: 'Birleştir' }).click();
  await page.getByRole('combobox').fill('Yetkili');
  await page.getByRole('option', { name: 'Müşteri › Yetkili servis' }).click();
  await page.getByText('1 üye taşınacak').waitFor();
  await picture(page, 'console-categories-merge');
  await page.getByRole('button', { name: 'Birleştir', exact: true }).click();
  await row(page, dealer).waitFor({ state: 'detached' });
  expect((await admin.get(`/api/console/members/${them.id}`)).body.categories).toEqual([service.id]);

  // A list of members of one category and below, with other columns, kept under a name.
  await page.goto(
    `/console/members?filter=${encodeURIComponent(JSON.stringify({ city_contains: 'izmir' }))}`,
  );
  await page.getByText('Işık Elektrik A.Ş.').waitFor();
  expect(await page.getByText('Ada Ticaret Ltd.').count()).toBe(0);
  await page.getByRole('button', { name: 'Sütunlar' }).click();
  await page.getByRole('checkbox', { name: 'Telefon' }).uncheck();
  await page.getByRole('checkbox', { name: 'E-posta' }).check();
  await page.getByRole('button', { name: 'İl sütununu öne al' }).click();
  await picture(page, 'console-columns');
  await page.keyboard.press('Escape');
  const shaped = await heads(page);
  expect(shaped).toContain('E-posta');
  expect(shaped).not.toContain('Telefon');
  expect(shaped.indexOf('İl')).toBeLessThan(shaped.indexOf('Kategoriler'));
  expect(page.url()).toContain('columns=');
  await page.getByRole('button', { name: 'Bu görünümü kaydet…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('İzmir bayileri');
  await page.getByRole('dialog').getByRole('checkbox').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('tab', { name: 'İzmir bayileri' }).waitFor();
  await page.getByRole('button', { name: 'İzmir bayileri görünümü için işlemler' }).click();
  await page.getByRole('menuitem', { name: 'Liste bununla açılsın' }).click();
  await page.getByRole('menuitem', { name: 'Liste bununla açılsın' }).waitFor({ state: 'detached' });
  await picture(page, 'console-view');

  // On another machine the list opens with it.
  const other = await visit(browser, app.url);
  await enter(other.page);
  await other.page.goto('/console/members');
  await other.page.getByRole('tab', { name: 'İzmir bayileri', selected: true }).waitFor();
  await other.page.getByText('Işık Elektrik A.Ş.').waitFor();
  expect(await heads(other.page)).toEqual(shaped);
  await other.context.close();
  expect(complaints).toEqual([]);

  const small = await visit(browser, app.url, { viewport: phone });
  await enter(small.page);
  await small.page.goto('/console/categories');
  await row(small.page, service).waitFor();
  await picture(small.page, 'console-categories-phone');
});
