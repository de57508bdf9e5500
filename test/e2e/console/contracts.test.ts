import type { Browser, Page } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { bill, brokenInvariants, invoicesOf, stage, subscription, type Stage } from '../../support/billing';
import { desktop, openBrowser, phone, picture, visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { enter } from './enter';

let app: App;
let admin: Caller;
let browser: Browser;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-03-11T09:00:00Z' });
  admin = await app.administrator();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});
afterEach(async () => expect(await brokenInvariants(app)).toEqual([]));

const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const more = async (page: Page, action: string) => {
  await page.getByRole('button', { name: 'Diğer işlemler' }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
};
const one = async (id: number) =>
  (await admin.get(`/api/console/subscriptions/${id}`)).body as Record<string, unknown>;

async function open(terms: Record<string, unknown> = {}): Promise<{ set: Stage; id: number }> {
  const set = await stage(admin, {
    member: { name: 'Işıl Gıda Sanayi A.Ş.' },
    company: { name: 'Ege Bilişim A.Ş.' },
  });
  const { id } = await subscription(admin, set.account.id, {
    start: '2026-03-01',
    subject: 'Sunucu barındırma',
    ...terms,
  });
  await bill(admin, '2026-03-11', { company: set.company.id });
  return { set, id };
}

test('S2 staff amend a contract: they see what it does to the running period before they do it', async () => {
  const { set, id } = await open();
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  await enter(page);
  await page.goto(`/console/subscriptions/${id}/show`);
  await page.getByRole('button', { name: 'Değişiklik yap' }).click();
  const sheet = page.getByRole('dialog', { name: 'Sözleşmede değişiklik' });
  await sheet.getByLabel('Birim fiyat').fill('160');
  await sheet.getByLabel('Geçerlilik başlangıcı').fill('2026-02-01');
  await sheet.getByRole('button', { name: 'Sonucu göster' }).click();
  await sheet.getByText('Tarih, sözleşmenin başlangıcından önce olamaz.').waitFor();
  await sheet.getByLabel('Geçerlilik başlangıcı').fill('2026-03-11');
  await sheet.getByRole('button', { name: 'Satır ekle' }).click();
  await sheet.getByLabel('Açıklama').nth(1).fill('Yedekleme');
  await sheet.getByLabel('Birim fiyat').nth(1).fill('31');
  await picture(page, 'amend-lines');
  await sheet.getByRole('button', { name: 'Sonucu göster' }).click();
  // 100 × 10/31 + 160 × 21/31 + 31 × 21/31 × 1.2 = 32.26 + 108.39 + 25.20 = 165.85; less 100 = 65.85
  await sheet.getByText('₺65,85').waitFor();
  await picture(page, 'amend-outcome');
  expect(await invoicesOf(admin, set.account.id)).toHaveLength(1);
  await sheet.getByRole('button', { name: 'Değişikliği uygula' }).click();
  await page.getByText('Sözleşme değiştirildi').waitFor();
  await page.getByText('Yedekleme').waitFor();
  const made = await invoicesOf(admin, set.account.id);
  expect(made.map(({ kind, total }) => [kind, total])).toEqual([
    ['invoice', 10_000],
    ['credit-note', 10_000],
    ['invoice', 16_585],
  ]);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

test('S2 staff pause, resume, renew and cancel with a category, each with what it does said before', async () => {
  const { set, id } = await open({ end: '2026-08-31' });
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  await enter(page);
  await page.goto(`/console/subscriptions/${id}/show`);
  await more(page, 'Duraklat');
  await page.getByRole('dialog').getByText('Duraklatıldı').waitFor();
  await picture(page, 'subscription-pause');
  await confirm(page, 'Duraklat');
  await page.getByText('Abonelik duraklatıldı').waitFor();
  expect(await one(id)).toMatchObject({ status: 'paused', nextInvoice: null });

  await page.getByRole('button', { name: 'Devam ettir' }).click();
  await page.getByLabel('Yeniden başladığı gün').fill('2026-05-10');
  await page.getByRole('dialog').getByText('10 Mayıs 2026').waitFor();
  await confirm(page, 'Devam ettir');
  await page.getByText('Abonelik devam ediyor').waitFor();
  expect(await one(id)).toMatchObject({ status: 'active', nextInvoice: '2026-05-10' });

  await more(page, 'Uzat');
  await page.getByLabel('Yeni bitiş').fill('2026-08-01');
  await confirm(page, 'Uzat');
  await page.getByRole('alert').getByText('düzeltilmeli').waitFor();
  await page.getByLabel('Yeni bitiş').fill('2026-12-31');
  await confirm(page, 'Uzat');
  await page.getByText('Abonelik uzatıldı').waitFor();
  expect(await one(id)).toMatchObject({ end: '2026-12-31' });

  await more(page, 'İptal et');
  await page.getByLabel('Son gün').fill('2026-03-20');
  await page.getByRole('combobox', { name: 'İptal kategorisi' }).click();
  await page.getByRole('option', { name: 'Taşınma' }).click();
  await page.getByRole('dialog').getByLabel('Neden').fill('Şube kapandı');
  await page.getByRole('dialog').getByText('-₺100,00').waitFor();
  await picture(page, 'subscription-cancel');
  await confirm(page, 'İptal et');
  await page.getByText('Abonelik iptal edildi').waitFor();
  expect(await one(id)).toMatchObject({
    status: 'cancelled',
    end: '2026-03-20',
    cancelCategory: 'moved',
    cancelReason: 'Şube kapandı',
    nextInvoice: null,
  });
  await page.getByText('Taşınma').waitFor();
  // 100 × 20/31 = 64.52 stands in the end.
  const standing = (await invoicesOf(admin, set.account.id)).reduce(
    (sum, { kind, total }) => sum + (kind === 'invoice' ? total : -total),
    0,
  );
  expect(standing).toBe(6452);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

test('S3 staff add, move, price, skip and restore rows of the plan, and make it anew', async () => {
  const { id } = await open();
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  await enter(page);
  await page.goto(`/console/subscriptions/${id}/show?tab=plan`);
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  await row('01.04.2026').waitFor();
  await row('Faturalandı').getByLabel('Faturalandığı için kilitli').waitFor();
  const act = async (date: string, action: string) => {
    await row(date).first().getByRole('button').click();
    await page.getByRole('menuitem', { name: action }).click();
  };

  await page.getByRole('button', { name: 'Satır ekle' }).click();
  const sheet = page.getByRole('dialog', { name: 'Plana satır ekle' });
  await sheet.getByLabel('Fatura tarihi').fill('2026-04-15');
  await sheet.getByLabel('Açıklama').fill('Kurulum');
  await sheet.getByLabel('Birim fiyat').fill('250,5');
  await sheet.getByText('₺300,60').waitFor();
  await picture(page, 'plan-add');
  await sheet.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByText('Plana satır eklendi').waitFor();
  await row('15.04.2026').filter({ hasText: '₺300,60' }).waitFor();

  await act('01.05.2026', 'Taşı ya da fiyatını değiştir');
  const edit = page.getByRole('dialog');
  await edit.getByLabel('Fatura tarihi').fill('2026-05-07');
  await edit.getByLabel('Miktar').fill('2');
  await edit.getByLabel('Birim fiyat').fill('80');
  await edit.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByText('Plan satırı kaydedildi').waitFor();
  await row('07.05.2026').filter({ hasText: '₺160,00' }).waitFor();

  await act('01.06.2026', 'Bu dönemi atla');
  await row('01.06.2026').filter({ hasText: 'Atlandı' }).waitFor();
  await picture(page, 'plan-edited');
  await act('01.06.2026', 'Sözleşmedeki hâline döndür');
  await row('01.06.2026').filter({ hasText: 'Planlandı' }).waitFor();
  await page.getByRole('button', { name: 'Planı yeniden oluştur' }).click();
  await confirm(page, 'Planı yeniden oluştur');
  await page.getByText('1 satır yeniden oluşturuldu').waitFor();
  await row('01.05.2026').filter({ hasText: '₺100,00' }).waitFor();
  await row('15.04.2026').filter({ hasText: '₺300,60' }).waitFor();
  await page.setViewportSize(phone);
  await picture(page, 'plan-phone');
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

test('S4 staff write an invoice by hand with its totals live, change it, post it, credit and void it; another is discarded', async () => {
  const set = await stage(admin, { member: { name: 'Çınar Lojistik' }, account: { paymentTermDays: 10 } });
  const { page, context, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  await enter(page);
  const write = async (price: string) => {
    await page.goto('/console/invoices/create');
    await page.getByLabel('Cari hesap').fill('Çınar');
    await page.getByRole('option', { name: /Çınar Lojistik/ }).click();
    await page.getByLabel('Açıklama').fill('Danışmanlık');
    await page.getByLabel('Miktar').fill('3');
    await page.getByLabel('Birim fiyat').fill(price);
  };
  await write('1000');
  await page.getByText('₺3.600,00').waitFor();
  await picture(page, 'draft-create');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('button', { name: 'Kes', exact: true }).waitFor();
  await picture(page, 'draft-show');
  await page.getByRole('link', { name: 'Düzenle' }).click();
  await page.getByLabel('İskonto').fill('10');
  await page.getByText('₺3.240,00').waitFor();
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('button', { name: 'Kes', exact: true }).click();
  await page.getByLabel('Fatura tarihi').fill('2026-03-09');
  await confirm(page, 'Kes');
  await page.getByText('Fatura kesildi').waitFor();
  const [posted] = await invoicesOf(admin, set.account.id);
  expect(posted).toMatchObject({
    status: 'posted',
    issueDate: '2026-03-09',
    dueDate: '2026-03-19',
    total: 324_000,
    open: 324_000,
  });

  await page.getByRole('button', { name: 'İade et' }).click();
  await page.getByLabel('Tutar (vergi dahil)').fill('240');
  await confirm(page, 'İade et');
  await page.getByText('İade faturası kesildi').waitFor();
  await page.getByText('₺3.000,00').waitFor();
  await page.getByRole('button', { name: 'İptal et' }).click();
  await confirm(page, 'İptal et');
  await page.getByText('Fatura iptal edildi').waitFor();
  expect(
    (await invoicesOf(admin, set.account.id)).map(({ kind, status, total }) => [kind, status, total]),
  ).toEqual([
    ['invoice', 'void', 324_000],
    ['credit-note', 'posted', 24_000],
    ['credit-note', 'posted', 300_000],
  ]);

  await write('5');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('button', { name: 'Taslağı sil' }).click();
  await confirm(page, 'Taslağı sil');
  await page.getByText('Taslak silindi').waitFor();
  expect(await invoicesOf(admin, set.account.id)).toHaveLength(3);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);
