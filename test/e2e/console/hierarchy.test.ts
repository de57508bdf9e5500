import type { Browser, Page } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { desktop, openBrowser, phone, picture, visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { company, member, type Row } from '../../support/records';
import { enter } from './enter';

let app: App;
let admin: Caller;
let browser: Browser;
let holding: Row;
let market: Row;
let aegean: Row;
let marmara: Row;
let alsancak: Row;

const unit = (of: Row, more: Record<string, unknown>): Promise<Row> =>
  admin.create('units', { member: of.id, kind: 'branch', ...more });

/** A holding with companies here and abroad; one has regions, branches and departments. */
beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  await company(admin, { name: 'Anadolu Telekom A.Ş.' });
  holding = await member(admin, { name: 'Yıldız Holding A.Ş.', city: 'İstanbul', country: 'TR' });
  market = await member(admin, {
    name: 'Yıldız Market Zincirleri ve Dağıtım Pazarlama Ticaret A.Ş.',
    parent: holding.id,
    city: 'İzmir',
    country: 'TR',
  });
  await member(admin, { name: 'Stern Handels GmbH', parent: holding.id, city: 'Berlin', country: 'DE' });
  await member(admin, { name: 'Yıldız Lojistik A.Ş.', parent: holding.id, city: 'Gebze', country: 'TR' });
  aegean = await unit(market, { kind: 'region', name: 'Ege Bölgesi' });
  marmara = await unit(market, { kind: 'region', name: 'Marmara Bölgesi' });
  const head = await admin.create('people', { member: market.id, firstName: 'Gülşah', lastName: 'Öztürk' });
  alsancak = await unit(market, {
    name: 'Alsancak Şubesi',
    parent: aegean.id,
    city: 'İzmir',
    manager: head.id,
  });
  await unit(market, { kind: 'department', name: 'Muhasebe', parent: alsancak.id });
  await unit(market, { name: 'Kadıköy Şubesi', parent: marmara.id, city: 'İstanbul' });
  for (const lastName of ['Ak', 'Kara', 'Demir'])
    await admin.create('people', { member: market.id, unit: alsancak.id, firstName: 'Ece', lastName });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const row = (page: Page, of: Row, type = 'unit') => page.locator(`[data-tree-key="${type}-${of.id}"]`);
const parentOf = async (of: Row): Promise<unknown> =>
  (await admin.get(`/api/console/units/${of.id}`)).body.parent as unknown;
/** Waits until the server says that a unit stands below another one. */
const until = async (of: Row, parent: number | null): Promise<void> => {
  for (let turn = 0; turn < 100 && (await parentOf(of)) !== parent; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await parentOf(of)).toBe(parent);
};

async function openTree(page: Page): Promise<void> {
  await page.goto(`/console/members/${market.id}/show?tab=structure`);
  await row(page, aegean).waitFor();
}

test('C7 C8 C9 a group is opened, searched and rearranged by drag and by keyboard, and a move is undone', async () => {
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  page.setDefaultTimeout(30_000);
  await enter(page);
  await openTree(page);
  await row(page, aegean).click();
  await row(page, alsancak).waitFor();
  expect(await row(page, alsancak).innerText()).toContain('Gülşah Öztürk');
  await picture(page, 'hierarchy-desktop');

  // By drag: the branch goes to the other region, with its department.
  await row(page, alsancak).dragTo(row(page, marmara));
  await page.getByText('“Alsancak Şubesi” taşındı.').waitFor();
  await until(alsancak, marmara.id);
  await picture(page, 'hierarchy-moved');
  await page.getByRole('button', { name: 'Geri al' }).click();
  await until(alsancak, aegean.id);

  // By keyboard: picked up, past its department and one place further, dropped.
  await row(page, alsancak).waitFor();
  await row(page, alsancak).focus();
  await page.keyboard.press('Control+Shift+KeyD');
  await page.getByRole('status').filter({ hasText: 'Alsancak' }).waitFor();
  for (let turn = 0; turn < 10; turn += 1) {
    if (await page.getByText('yeni yeri: “Marmara Bölgesi”').isVisible()) break;
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(100);
  }
  await picture(page, 'hierarchy-keyboard');
  await page.keyboard.press('Enter');
  await until(alsancak, marmara.id);

  // What cannot be is said: a unit does not leave its company.
  await row(page, marmara).dragTo(row(page, holding, 'member'));
  await page.getByText('Bir birim kendi şirketinde kalır.').first().waitFor();
  await picture(page, 'hierarchy-refused');
  expect(await parentOf(marmara)).toBeNull();

  await page.getByRole('searchbox', { name: 'Şirket ve birimlerde ara' }).fill('kadikoy');
  await row(page, aegean).waitFor({ state: 'detached' });
  expect(await page.getByRole('treeitem').count()).toBe(4);
  await picture(page, 'hierarchy-search');
  expect(complaints).toEqual([]);
  await context.close();
}, 180_000);

test('C7 on a phone a unit is moved by choosing its new place', async () => {
  const { page, context, complaints } = await visit(browser, app.url, {
    language: 'tr',
    viewport: phone,
    dark: true,
  });
  page.setDefaultTimeout(30_000);
  await enter(page);
  await openTree(page);
  // Left of the name, which leads to the unit's own page.
  await row(page, marmara).click({ position: { x: 12, y: 20 } });
  await page.getByText('Kadıköy Şubesi').waitFor();
  await picture(page, 'hierarchy-phone');
  await page.getByRole('button', { name: 'Marmara Bölgesi için işlemler' }).click();
  await picture(page, 'hierarchy-phone-menu');
  await page.getByRole('menuitem', { name: 'Taşı' }).click();
  await page.getByLabel('Yeni yeri').fill('ege');
  await page.getByRole('option', { name: 'Ege Bölgesi' }).click();
  await picture(page, 'hierarchy-phone-move');
  await page.getByRole('button', { name: 'Taşı', exact: true }).click();
  await until(marmara, aegean.id);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);
