import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { desktop, openBrowser, phone, picture, visit } from '../../support/browser';
import { signIn, type Caller } from '../../support/caller';
import { account, company, member } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';
import { enter } from './enter';

let app: App;
let admin: Caller;
let other: Caller;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  const user = await addStaff(app.system, 'sales');
  await app.system.transaction((sql) =>
    sql.run(`update up_users set name = 'Ayşe Yılmaz' where id = $1`, [user.id]),
  );
  other = await signIn(app.url, 'console', user.email, testPassword);
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('C5 X7 the history of a member reads like sentences, on a desk and on a phone, and the trail of all is a page', async () => {
  const dealer = await admin.create('categories', { name: 'Bayi' });
  const made = await member(admin, { name: 'Öztürk Şişe Sanayi ve Ticaret Anonim Şirketi', city: 'Ankara' });
  await other
    .put(`/api/console/members/${made.id}`, {
      version: 1,
      name: 'Öztürk Cam Sanayi ve Ticaret Anonim Şirketi',
      language: 'en',
      annualSales: 1_250_000_00,
      categories: [dealer.id],
    })
    .expect(200);
  const group = await company(admin, { name: 'Ortak Ticaret A.Ş.' });
  await admin.put(`/api/console/members/${made.id}`, { version: 2, city: 'İzmir' }).expect(200);
  await account(admin, made.id, group.id, { creditLimit: 50_000_00 });
  await app.system.transaction((sql) =>
    sql.run(`update members set phone = '+90 212 555 00 00' where id = $1`, [made.id]),
  );

  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  await enter(page);
  await page.goto(`/console/members/${made.id}/show?tab=history`);
  const panel = page.getByRole('tabpanel');
  await panel.getByText('Ayşe Yılmaz').waitFor();
  await panel.getByText('Öztürk Cam Sanayi ve Ticaret Anonim Şirketi').waitFor();
  await panel.getByText('4 alanı değiştirdi').waitFor();
  await panel.getByText('Bayi').waitFor();
  expect(await panel.getByText('Kaydı oluşturdu').count()).toBe(1);
  await picture(page, 'history');
  await panel.getByRole('button', { name: 'Üyenin her şeyi' }).click();
  await panel.getByText('Cari hesap').first().waitFor();
  await picture(page, 'history-all');

  await page.setViewportSize(phone);
  await page.goto(`/console/members/${made.id}/show?tab=history`);
  await panel.getByText('Ayşe Yılmaz').waitFor();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await picture(page, 'history-phone');

  await page.setViewportSize(desktop);
  await page.goto('/console/audit-entries');
  await page.getByRole('row').nth(5).waitFor();
  await page.getByText('Oturum açtı').first().waitFor();
  await picture(page, 'audit-list');
  await page
    .getByRole('link', { name: /alanı değiştirdi/ })
    .first()
    .click();
  await page
    .getByText('Özet değeri')
    .waitFor({ timeout: 10_000 })
    .catch(() => undefined);
  await picture(page, 'audit-entry');
  expect(complaints).toEqual([]);
  await context.close();
}, 180_000);

test('C5 two people edit one member: the second sees both values, chooses, and neither loses anything', async () => {
  const made = await member(admin, { name: 'İlk Ad Ltd. Şti.', city: 'Ankara', phone: '+902125550000' });
  const first = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  const second = await visit(browser, app.url, { language: 'tr', viewport: desktop, dark: true });
  for (const { page } of [first, second]) {
    await enter(page);
    await page.goto(`/console/members/${made.id}`);
    await page.locator('input[name=name]').waitFor();
  }
  await first.page.locator('input[name=name]').fill('Birincinin Adı A.Ş.');
  await first.page.locator('input[name=taxOffice]').fill('Kadıköy');
  await first.page.getByRole('button', { name: 'Kaydet' }).click();
  await first.page.waitForURL(/show/);

  await second.page.locator('input[name=name]').fill('İkincinin Adı A.Ş.');
  await second.page.locator('input[name=website]').fill('https://ikinci.example');
  await second.page.getByRole('button', { name: 'Kaydet' }).click();
  const dialog = second.page.getByRole('dialog', { name: 'Bu kaydı başka biri değiştirdi' });
  await dialog.waitFor();
  await dialog.getByText('Birincinin Adı A.Ş.').waitFor();
  await dialog.getByText('İkincinin Adı A.Ş.').waitFor();
  await dialog.getByText('Kadıköy').waitFor();
  await dialog.getByText('https://ikinci.example').waitFor();
  await picture(second.page, 'conflict-dark');
  await second.page.setViewportSize(phone);
  await picture(second.page, 'conflict-phone');
  await second.page.setViewportSize(desktop);

  // Back to the form: everything that was typed is still there.
  await dialog.getByRole('button', { name: 'Forma dön' }).click();
  expect(await second.page.locator('input[name=name]').inputValue()).toBe('İkincinin Adı A.Ş.');
  await second.page.getByRole('button', { name: 'Kaydet' }).click();
  await dialog.waitFor();
  await dialog.getByRole('radio').nth(1).click();
  await dialog.getByRole('button', { name: 'Seçimimi kaydet' }).click();
  await second.page.waitForURL(/show/);
  const { body } = await admin.get(`/api/console/members/${made.id}`);
  expect(body).toMatchObject({
    name: 'Birincinin Adı A.Ş.',
    taxOffice: 'Kadıköy',
    website: 'https://ikinci.example',
    city: 'Ankara',
    version: 3,
  });
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  await first.context.close();
  await second.context.close();
}, 180_000);
