import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { openBrowser, phone, visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { company, type Row } from '../../support/records';
import { codeTo } from '../portal/stage';
import { enter } from './enter';

let app: App;
let admin: Caller;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('C18 a role is put together by ticking, and the colleague who has it sets a forgotten password by the link in the mail', async () => {
  const { page, complaints } = await visit(browser, app.url);
  await enter(page);
  await page.goto('/console/roles/create');
  await page.getByLabel(/^Ad\b/).fill('Tahsilat');
  await page.getByLabel(/^Anahtar/).fill('tahsilat');
  await page.getByRole('checkbox', { name: 'Üyeler: Görme' }).check();
  // Whoever may record payments sees them too.
  await page.getByRole('checkbox', { name: 'Tahsilatlar: Oluşturma' }).check();
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('heading', { name: 'Tahsilat' }).waitFor();
  const { rows } = await admin.list<Row & { rights: unknown }>('/api/console/roles', {
    filter: { key: 'tahsilat' },
  });
  expect(rows[0]?.rights).toEqual({ members: ['view'], payments: ['view', 'create'] });

  const email = 'ece@ortak.test';
  const { id } = await company(admin);
  await admin.create('users', { email, name: 'Ece', kind: 'staff', staffRole: 'tahsilat', companies: [id] });
  const colleague = await visit(browser, app.url, { viewport: phone });
  await colleague.page.goto('/console/login');
  await colleague.page.getByRole('link', { name: 'Parolamı unuttum' }).click();
  await colleague.page.getByLabel('E-posta').fill(email);
  await colleague.page.getByRole('button', { name: 'Bağlantı gönder' }).click();
  await colleague.page.getByRole('heading', { name: 'E-postanızı kontrol edin' }).waitFor();
  await colleague.page.goto(`/console/reset-password?code=${await codeTo(app, email)}`);
  const [next, again] = [
    colleague.page.getByLabel('Yeni parola', { exact: true }),
    colleague.page.getByLabel('Yeni parola (tekrar)'),
  ];
  const save = colleague.page.getByRole('button', { name: 'Yeni parolayı kaydet' });
  await next.fill('kısa');
  await again.fill('kısa');
  await save.click();
  await colleague.page.getByRole('alert').waitFor();
  await next.fill('Yepyeni-Parola-2');
  await again.fill('Yepyeni-Parola-2');
  await save.click();
  await colleague.page.getByText('Yeni parolanız kaydedildi.').waitFor();
  // What the role may not see is not in the menu, and the first page says so instead of failing.
  await colleague.page.getByRole('heading', { name: 'Hoş geldiniz' }).waitFor();
  expect(complaints).toEqual([]);
}, 120_000);
