import type { Page } from 'playwright-core';
import { phone, picture } from '../../support/browser';
import { testPassword } from '../../support/users';
import { codeTo, enter, receiveVisitors, setStage, type Stage } from './stage';

let stage: Stage;
const receive = receiveVisitors(() => stage);

beforeAll(async () => {
  stage = await setStage();
}, 120_000);

afterAll(() => stage?.close());

const kept = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }));

it('C14 somebody signs in where they wanted to go, after a wrong password, and leaves no token behind', async () => {
  const { page, complaints } = await receive({ language: 'tr', viewport: phone });
  const customer = await stage.admit();
  await page.goto('/invoices?view=open');
  await page.waitForURL('**/login');
  await picture(page, 'portal-login-phone-tr');
  await page.getByLabel('E-posta adresi').fill(customer.email);
  await page.getByLabel('Parola', { exact: true }).fill('yanlış parola');
  await page.getByRole('button', { name: 'Giriş yap' }).click();
  await page.getByText('E-posta adresi veya parola hatalı.').waitFor();
  await page.getByLabel('Parola', { exact: true }).fill(testPassword);
  await page.getByRole('button', { name: 'Giriş yap' }).click();
  await page.waitForURL('**/invoices?view=open');
  await page.getByRole('table', { name: 'Faturalar' }).waitFor();
  expect(await kept(page)).not.toMatch(/eyJ|jwt|token/i);

  await page.reload();
  await page.getByRole('table', { name: 'Faturalar' }).waitFor();
  expect(complaints).toEqual([]);
});

it('C16 the language can be chosen before signing in', async () => {
  const { page, complaints } = await receive({ language: 'tr' });
  await page.goto('/login');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Welcome' }).waitFor();
  await expect(page.evaluate(() => document.documentElement.lang)).resolves.toBe('en');
  await picture(page, 'portal-login-desktop-en');
  expect(complaints).toEqual([]);
});

it('C14 two windows share a session: both go on, and leaving one leaves both', async () => {
  const { page, context } = await receive({ language: 'tr' });
  await enter(page, await stage.admit());
  const other = await context.newPage();
  await Promise.all([page.reload(), other.goto('/subscriptions')]);
  await page.getByRole('heading', { name: 'Son belgeler' }).waitFor();
  await other.getByRole('table', { name: 'Abonelikler' }).waitFor();

  await page.getByRole('button', { name: 'Çıkış yap' }).first().click();
  await page.waitForURL('**/login');
  await other.waitForURL('**/login');
});

it('C14 a password is changed, and a forgotten one is set anew by the link in the mail', async () => {
  const customer = await stage.admit();
  const { page, complaints } = await receive({ language: 'tr' });
  await enter(page, customer, '/profile');
  await page.getByRole('button', { name: 'Parolayı değiştir' }).click();
  await page.getByLabel('Şu anki parola').fill(testPassword);
  await page.getByLabel('Yeni parola', { exact: true }).fill('Başka-Bir-Parola-1');
  await page.getByLabel('Yeni parola (tekrar)').fill('Başka-Bir-Parola-1');
  await page.getByRole('button', { name: 'Parolayı değiştir' }).click();
  await page.getByText('Parolanız değiştirildi.').waitFor();

  const forgetful = await receive({ language: 'tr', viewport: phone });
  await forgetful.page.goto('/login');
  await forgetful.page.getByRole('link', { name: 'Parolamı unuttum' }).click();
  await forgetful.page.getByLabel('E-posta adresi').fill(customer.email);
  await forgetful.page.getByRole('button', { name: 'Bağlantı gönder' }).click();
  await forgetful.page.getByRole('heading', { name: 'E-postanızı kontrol edin' }).waitFor();
  const code = await codeTo(stage.app, customer.email);
  await forgetful.page.goto(`/reset-password?code=${code}`);
  await forgetful.page.getByLabel('Yeni parola', { exact: true }).fill('Yepyeni-Parola-2');
  await forgetful.page.getByLabel('Yeni parola (tekrar)').fill('Yepyeni-Parola-2');
  await forgetful.page.getByRole('button', { name: 'Parolayı kaydet' }).click();
  await forgetful.page.getByText('Yeni parolanız kaydedildi.').waitFor();

  // The session of the other device has ended with the old password.
  await page.reload();
  await page.waitForURL('**/login');
  expect([...complaints, ...forgetful.complaints]).toEqual([]);
});
