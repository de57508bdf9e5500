import type { Browser, Page } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { desktop, openBrowser, picture, visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { testAdministrator } from '../../support/postgres';
import { member, type Row } from '../../support/records';
import { addStaff } from '../../support/users';

let app: App;
let browser: Browser;
let admin: Caller;
let them: Row;
let colleague: { id: number; email: string };

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser();
  admin = await app.administrator();
  them = await member(admin, { name: 'Yıldız Ticaret Anonim Şirketi' });
  colleague = await addStaff(app.system, 'sales', []);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function enter(page: Page): Promise<void> {
  await page.goto('/console');
  await page.getByLabel(/E-posta|E-mail/).fill(testAdministrator.email);
  await page.locator('input[type=password]').fill(testAdministrator.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('login'));
  await page.getByRole('navigation').first().waitFor({ state: 'attached' });
}

test('C32 C33 C36 a note that tells a colleague and a document are written, and both stand in the timeline', async () => {
  const { page, complaints } = await visit(browser, app.url, { viewport: desktop });
  await enter(page);
  await page.goto(`/console/members/${them.id}/show?tab=notes`);
  await page.getByRole('button', { name: 'Not yaz' }).click();
  await page.locator('[contenteditable=true]').click();
  await page.keyboard.type('Fiyat listesi istedi @SAL');
  // By keyboard alone: the colleague is chosen with Enter, and stands in the text.
  await page.getByRole('option', { name: /^sales/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[contenteditable=true] [data-type=mention]').waitFor();
  await picture(page, 'note-form');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('article').getByText('Fiyat listesi istedi').waitFor();
  const { rows } = await admin.list<Row>('/api/console/reminders', { filter: { user: colleague.id } });
  expect(rows).toMatchObject([{ kind: 'mention', member: them.id }]);
  await picture(page, 'notes');

  await page.goto(`/console/members/${them.id}/show?tab=documents`);
  await page.locator('input[type=file][multiple]').setInputFiles({
    name: 'Çerçeve Sözleşme.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 içerik'),
  });
  await page.getByRole('button', { name: 'Çerçeve Sözleşme belgesini indir' }).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await page.locator('input[type=file][multiple]').setInputFiles({
    name: 'sayfa.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<!doctype html><p>x'),
  });
  await page.getByText('uzantısına uymuyor').waitFor();
  await picture(page, 'documents');

  await page.goto(`/console/members/${them.id}/show?tab=timeline`);
  await page.getByText('Fiyat listesi istedi').waitFor();
  await page.getByText('Çerçeve Sözleşme').waitFor();
  await picture(page, 'timeline');
  await page.getByRole('button', { name: 'Belge', exact: true }).click();
  await page.getByText('Fiyat listesi istedi').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('C32 I14 who is mentioned finds it under the bell, puts it off, and puts it away', async () => {
  const { page, complaints } = await visit(browser, app.url, { viewport: desktop });
  await enter(page);
  const me = (await admin.get('/api/me')).body as { user: { id: number } };
  const at = new Date(Date.now() - 60_000).toISOString();
  for (const text of ['Sözleşmeyi gönder', 'Ziyareti planla'])
    await admin.create('reminders', { resource: 'members', record: them.id, text, at, user: me.user.id });
  await page.goto('/console/');
  await page.getByRole('button', { name: 'Hatırlatmalar: 2 tane' }).click();
  const open = page.getByRole('dialog', { name: 'Hatırlatmalar' });
  const item = open.getByRole('listitem').filter({ hasText: 'Ziyareti planla' });
  await item.getByRole('button', { name: 'Ertele' }).click();
  await page.getByRole('menuitem', { name: 'Gelecek hafta' }).click();
  await item.waitFor({ state: 'detached' });
  await picture(page, 'reminder-bell');
  await open.getByText('Sözleşmeyi gönder').click();
  await page.waitForURL(new RegExp(`/members/${them.id}/show`));
  await page.goto('/console/reminders');
  await page.getByRole('button', { name: 'Tamamlandı' }).first().click();
  await page.getByText('Sözleşmeyi gönder').waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Bekleyenler' }).click();
  await page.getByText('Ziyareti planla').waitFor();
  await picture(page, 'reminders');
  expect(complaints).toEqual([]);
});

test('C2 C36 a call with a person of the member is kept with its result and next step, changed, and stands in the timeline', async () => {
  await admin.create('people', { member: them.id, firstName: 'Işıl', lastName: 'Çağlar' });
  const { page, complaints } = await visit(browser, app.url, { viewport: desktop });
  await enter(page);
  await page.goto(`/console/members/${them.id}/show?tab=interactions`);
  await page.getByRole('button', { name: 'Görüşme ekle' }).click();
  await page.getByLabel('Konu').fill('Yenileme görüşmesi');
  await page.getByLabel('Görüşülenler').fill('isil');
  await page.getByRole('option', { name: /Işıl/ }).click();
  await page.getByLabel('Sonuç').fill('Teklif istedi');
  await page.getByLabel('Sonraki adım', { exact: true }).fill('Teklif gönder');
  await picture(page, 'interaction-form');
  // A next step needs its day: said at the field, and what was typed stays.
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByText('Bu alan zorunlu').first().waitFor();
  await page.getByLabel('Sonraki adımın tarihi').fill('2030-03-05');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('article').getByText('Yenileme görüşmesi').waitFor();
  await picture(page, 'interactions');
  await page.getByRole('article').getByRole('button', { name: 'Düzenle' }).click();
  await page.getByLabel('Sonuç').fill('Teklif istedi, fiyatı beğendi');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByText('fiyatı beğendi').waitFor();
  const { rows } = await admin.list<Row>('/api/console/interactions', { filter: { member: them.id } });
  expect(rows).toMatchObject([
    { kind: 'call', subject: 'Yenileme görüşmesi', nextStepDate: '2030-03-05', people: [expect.any(Number)] },
  ]);
  await page.goto(`/console/members/${them.id}/show?tab=timeline`);
  await page.getByText('Yenileme görüşmesi').waitFor();
  expect(complaints).toEqual([]);
});
