import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { stage, type Stage } from '../../support/billing';
import { desktop, openBrowser, phone, picture, visit } from '../../support/browser';
import { enter } from './enter';

let app: App;
let browser: Browser;
let own: Stage;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-11-23T09:00:00Z' });
  const admin = await app.administrator();
  own = await stage(admin, { member: { name: 'Yıldız Ağaç İşleri Sanayi ve Ticaret A.Ş.', city: 'İzmir' } });
  await admin.create('payment-cards', {
    member: own.member.id,
    number: '378282246310005',
    holder: 'Ömer Şükrü Gündoğdu',
    expiryMonth: 12,
    expiryYear: 2026,
    label: 'Yakıt giderleri',
  });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('C31 I12 staff add a payment card, are told what is wrong at its field, and see a number for a reason only', async () => {
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  page.setDefaultTimeout(30_000);
  await enter(page);
  await page.goto(`/console/members/${own.member.id}/show?tab=banks`);
  await page.getByText('Süresi doluyor').waitFor();
  await page.getByRole('button', { name: 'Yeni ödeme kartı' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kart numarası').pressSequentially('5555555555554445');
  expect(await dialog.getByLabel('Kart numarası').inputValue()).toBe('5555 5555 5555 4445');
  await dialog.getByText('Mastercard').waitFor();
  await dialog.getByLabel('Kart sahibi').fill('Işıl Çağlar');
  await dialog.getByLabel('Son kullanma').pressSequentially('1128');
  expect(await dialog.getByLabel('Son kullanma').inputValue()).toBe('11/28');
  await dialog.getByRole('button', { name: 'Kaydet' }).click();
  await dialog.getByText('Bu geçerli bir kart numarası değil').waitFor();
  await picture(page, 'cards-wrong-number');
  await dialog.getByLabel('Kart numarası').fill('5555555555554444');
  await dialog.getByRole('button', { name: 'Kaydet' }).click();
  await dialog.waitFor({ state: 'detached' });
  const tile = page.getByRole('listitem').filter({ hasText: 'Işıl Çağlar' });
  await tile.getByText('4444').waitFor();

  await tile.getByRole('button', { name: 'Numarayı göster' }).click();
  const asked = page.getByRole('dialog');
  expect(await asked.getByRole('button', { name: 'Numarayı göster' }).isDisabled()).toBe(true);
  await asked.getByLabel('Gerekçe').fill('Banka itirazı');
  await asked.getByRole('button', { name: 'Numarayı göster' }).click();
  await asked.getByText('5555 5555 5555 4444').waitFor();
  await picture(page, 'cards-revealed');
  await asked.getByRole('button', { name: 'Kapat' }).click();
  await tile.getByText('1 kez gösterildi').waitFor();
  expect(await page.content()).not.toMatch(/5555 ?5555 ?5555/);
  expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
  await context.close();
}, 120_000);

test('I19 I20 staff issue a card, add a holder within its limit, report a loss and replace it', async () => {
  const { page, context } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  page.setDefaultTimeout(30_000);
  await enter(page);
  await page.goto(`/console/members/${own.member.id}/show?tab=banks`);
  await page.getByRole('button', { name: 'Kart ver' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Limit').fill('1.000,00');
  await picture(page, 'member-card-issue');
  await dialog.getByRole('button', { name: 'Kaydet' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Verildi').waitFor();

  const menu = page.getByRole('button', { name: /numaralı kartın işlemleri/ });
  await menu.first().click();
  await page.getByRole('menuitem', { name: 'Ek kart sahibi ekle' }).click();
  await dialog.getByLabel('Kart üzerindeki ad').fill('Şule Yıldız');
  await dialog.getByLabel('Yakınlık').fill('Eşi');
  await dialog.getByLabel('Limit').fill('1.500,00');
  await dialog.getByRole('button', { name: 'Kaydet' }).click();
  await dialog.getByText('asıl kartın limitini aşıyor').waitFor();
  await picture(page, 'member-card-holder');
  await dialog.getByLabel('Limit').fill('400,00');
  await dialog.getByRole('button', { name: 'Kaydet' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Şule Yıldız').waitFor();

  await menu.first().click();
  await page.getByRole('menuitem', { name: 'Kayıp bildir' }).click();
  await dialog.getByRole('button', { name: 'Kayıp bildir' }).click();
  await page.getByText('Kayıp', { exact: true }).waitFor();
  await menu.first().click();
  await page.getByRole('menuitem', { name: 'Yenile', exact: true }).click();
  await dialog.getByRole('button', { name: 'Yenile', exact: true }).click();
  await page.getByText(/Yeni kartın numarası/).waitFor();
  await page.getByLabel('Yenilenen kartları göster').check();
  await page.getByText('Yenilendi').waitFor();
  await picture(page, 'member-cards');
  await menu.first().click();
  await page.getByRole('menuitem', { name: 'Yenileme geçmişi' }).click();
  await dialog.getByText('Verildi').waitFor();
  await picture(page, 'member-card-chain');
  await context.close();

  const small = await visit(browser, app.url, { language: 'en', viewport: phone, dark: true });
  await enter(small.page);
  await small.page.goto(`/console/members/${own.member.id}/show?tab=banks`);
  await small.page.getByText('Şule Yıldız').waitFor();
  const overflow = await small.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await picture(small.page, 'cards-phone');
  await small.context.close();
}, 180_000);
