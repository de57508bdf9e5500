import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { desktop, openBrowser, phone, picture, visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { account, company, member, type Row } from '../../support/records';
import { enter } from './enter';

let app: App;
let admin: Caller;
let browser: Browser;
let them: Row;
let own: Row;
let payment: Row;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-11-25T09:00:00Z' });
  admin = await app.administrator();
  const us = await company(admin, { code: 'MAIN', name: 'Anadolu Telekom A.Ş.' });
  them = await member(admin, { name: 'Öztürk Gıda Sanayi ve Ticaret Ltd. Şti.' });
  own = await account(admin, them.id, us.id, { creditLimit: 200_000, lateInterestRate: '3' });
  // 45 days late: 1000.00 × 3 % × 45 / 30 = 45.00.
  const draft = await admin.create('invoices', {
    account: own.id,
    issueDate: '2026-10-11',
    dueDate: '2026-10-11',
    lines: [{ description: 'Hizmet', quantity: '1', unitPrice: '1000', taxRate: '0' }],
  });
  await admin.post(`/api/billing/invoices/${draft.id}/post`).expect(200);
  payment = await admin.create('payments', {
    account: own.id,
    date: '2026-11-20',
    amount: 30_000,
    currency: 'TRY',
    allocations: [],
  });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('C28 C19 the account’s page says how it stands, and an account is blocked and opened again with a reason', async () => {
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  page.setDefaultTimeout(40_000);
  await enter(page);
  await page.goto(`/console/accounts/${own.id}/show`);
  await page.getByText('45 gün gecikme · işlemiş faiz ₺45,00').waitFor();
  // 1000 − 300 owed against a limit of 2000.
  await page.getByText('Limitin %35 kadarı kullanıldı').waitFor();
  await page.getByRole('button', { name: 'Bloke et' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Bloke et' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Neden bloke ediliyor?').fill('Karşılıksız çek');
  await dialog.getByRole('button', { name: 'Bloke et' }).click();
  await page.getByRole('alert').getByText('Karşılıksız çek').waitFor();
  await picture(page, 'console-account-blocked');
  await page.getByRole('button', { name: 'Blokeyi kaldır' }).click();
  await dialog.getByLabel('Neden kaldırılıyor? (isteğe bağlı)').fill('Çek ödendi');
  await dialog.getByRole('button', { name: 'Blokeyi kaldır' }).click();
  await page.getByRole('button', { name: 'Bloke et' }).waitFor();
  await page.getByRole('tab', { name: 'Kredi bilgileri' }).click();
  await page.getByRole('row').filter({ hasText: 'Karşılıksız çek' }).getByText('Çek ödendi').waitFor();
  expect((await admin.get(`/api/console/accounts/${own.id}`)).body).toMatchObject({ blocked: false });
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

test('C30 I11 a wrong IBAN is said at its field; a right one is grouped while it is typed and names its bank', async () => {
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  page.setDefaultTimeout(40_000);
  await enter(page);
  await page.goto(`/console/members/${them.id}/show?tab=banks`);
  await page.getByRole('link', { name: 'Yeni banka hesabı' }).first().click();
  const iban = page.getByLabel('IBAN', { exact: true });
  await iban.pressSequentially('tr330006100519786457841327');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByText('Geçerli bir IBAN değil.').first().waitFor();
  await iban.fill('');
  await iban.pressSequentially('tr250006400000000000000001');
  expect(await iban.inputValue()).toBe('TR25 0006 4000 0000 0000 0000 01');
  expect(await page.getByLabel('Banka', { exact: true }).inputValue()).toBe('İş Bankası');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('row').filter({ hasText: 'TR25 0006 4000 0000 0000 0000 01' }).waitFor();
  const { rows } = await admin.list('/api/console/bank-accounts', { filter: { member: them.id } });
  expect(rows).toEqual([
    expect.objectContaining({ iban: 'TR250006400000000000000001', bank: 'İş Bankası', default: true }),
  ]);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

test('S9 C19 what is left of a payment is spent on open invoices later, on a phone too', async () => {
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: phone });
  page.setDefaultTimeout(40_000);
  await enter(page);
  await page.goto(`/console/payments/${payment.id}/show`);
  await page.getByRole('button', { name: 'Faturalara dağıt' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Eskiden yeniye dağıt' }).click();
  await picture(page, 'console-payment-allocate-phone');
  await dialog.getByRole('button', { name: 'Faturalara dağıt' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await admin.get(`/api/console/payments/${payment.id}`)).body).toMatchObject({ open: 0 });
  expect((await admin.get(`/api/console/accounts/${own.id}`)).body).toMatchObject({
    open: 70_000,
    balance: 70_000,
  });
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);
