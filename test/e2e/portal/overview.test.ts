import { readFile } from 'node:fs/promises';
import { violations } from '../../support/axe';
import { phone, picture } from '../../support/browser';
import { pdfLines, readPdf } from '../../support/pdf';
import { enter, everyRight, receiveVisitors, setStage, type Stage } from './stage';

let stage: Stage;
const receive = receiveVisitors(() => stage);

beforeAll(async () => {
  stage = await setStage();
}, 120_000);

afterAll(() => stage?.close());

it('C19 C36 the overview says what is owed, what is overdue, and what comes next', async () => {
  const { page, complaints } = await receive({ language: 'tr', viewport: phone });
  await enter(page, await stage.admit());

  await page.getByText('₺26.592,00', { exact: true }).waitFor();
  // Of the eight open invoices the last is due on 14 November.
  await page.getByText('Vadesi geçmiş 8 faturanız var').waitFor();
  await page.getByText('30 Kasım 2026 tarihinde kesilecek').waitFor();
  await page.getByText('₺3.324,00').first().waitFor();
  await picture(page, 'portal-overview-phone-tr');

  await page.getByText('Vadesi geçmiş 8 faturanız var').click();
  await page.waitForURL('**/invoices?view=overdue');
  const rows = page.getByRole('table', { name: 'Faturalar' }).getByRole('row');
  await rows.nth(8).waitFor();
  await expect(rows.count()).resolves.toBe(1 + 8);
  expect(complaints).toEqual([]);
});

it('S2 S3 a contract shows what it covers and its next invoices', async () => {
  const { page, complaints } = await receive({ language: 'en' });
  await enter(page, await stage.admit({ language: 'en' }), '/subscriptions');
  await page.getByRole('link', { name: 'Merkez ofis internet bağlantısı' }).click();

  const plan = page.getByRole('table', { name: 'Next invoices' });
  await plan.waitFor();
  const days = await plan.getByRole('row').locator('td:first-child').allInnerTexts();
  expect(days).toEqual(['30 Nov 2026', '31 Dec 2026', '31 Jan 2027']);
  await page.getByRole('table', { name: 'What it covers' }).getByText('Statik IP bloğu').waitFor();
  await picture(page, 'portal-subscription-desktop-en');
  expect(complaints).toEqual([]);
});

it('C19 an invoice is read with its lines and taken along as a PDF', async () => {
  const { page, complaints } = await receive({ language: 'tr', dark: true });
  await enter(page, await stage.admit(), '/invoices');
  await page.getByRole('table').getByRole('link').first().click();

  await page.getByText('Kurumsal fiber internet 1000 Mbps').first().waitFor();
  const number = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
  await picture(page, 'portal-invoice-desktop-tr-dark');
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF indir' }).click();
  const { pages } = await readPdf(await readFile(await (await arriving).path()));
  const text = pages.flatMap(pdfLines).join('\n');
  expect(text).toContain(number);
  expect(text).toContain('3.324,00');
  expect(complaints).toEqual([]);
});

it('C14 what a person has no right to is not shown, and says so calmly when asked for', async () => {
  const { page, complaints } = await receive({ language: 'tr' });
  const { invoices: _invoices, statements: _statements, ...rights } = everyRight;
  await enter(page, await stage.admit({ rights }));

  const menu = page.getByRole('navigation').first();
  await expect(menu.getByRole('link').allInnerTexts()).resolves.toEqual([
    'Özet',
    'Abonelikler',
    'Ödemeler',
    'Kurum',
    'Profil',
  ]);
  await page.goto('/invoices');
  await page.getByRole('heading', { name: 'Bu bölüm artık size açık değil' }).waitFor();
  expect(complaints).toEqual([]);
});

it('C14 X1 a right that is taken away while somebody is reading is gone at the next step', async () => {
  const { page } = await receive({ language: 'tr' });
  const reader = await stage.admit();
  await enter(page, reader);
  await page.getByRole('heading', { name: 'Son belgeler' }).waitFor();

  const { invoices: _invoices, ...rights } = everyRight;
  await stage.admin.put(`/api/console/people/${reader.person}`, {
    portal: { enabled: true, scope: 'member', rights },
  });
  await page.getByRole('link', { name: 'Faturalar' }).first().click();
  await page.getByText('Bu bölüm artık size açık değil').waitFor();
  await page.getByRole('link', { name: 'Faturalar' }).first().waitFor({ state: 'detached' });
});

it('C14 the bell tells what happened, leads to it, and is quiet once it was seen; what one does not want is kept', async () => {
  const { page, complaints } = await receive({ language: 'tr' });
  await stage.admin.create('notes', {
    resource: 'members',
    record: stage.member,
    body: 'Ziyaretimizin özeti',
    portalVisible: true,
  });
  await enter(page, await stage.admit({ rights: { ...everyRight, notes: ['view'] } }));
  await page.getByRole('button', { name: 'Bildirimler, 1 okunmamış' }).click();
  const panel = page.getByRole('dialog', { name: 'Bildirimler' });
  const line = panel.getByRole('link', { name: 'Not: Ziyaretimizin özeti' });
  await line.waitFor();
  await picture(page, 'portal-bell-desktop-tr');
  expect(await violations(page)).toEqual([]);
  await line.click();
  await page.waitForURL('**/notes');
  await page.getByRole('button', { name: 'Bildirimler', exact: true }).waitFor();

  await page.setViewportSize(phone);
  await page.goto('/profile#notifications');
  const choice = page.getByLabel('Notlar: Portal');
  await choice.click();
  await page.reload();
  await expect(choice.isChecked()).resolves.toBe(false);
  await picture(page, 'portal-choices-phone-tr');
  await page.getByRole('banner').getByRole('link', { name: 'Bildirimler' }).click();
  await page.waitForURL('**/notifications');
  await page.getByRole('heading', { level: 1, name: 'Bildirimler' }).waitFor();
  await page.getByText('Henüz bildirim yok').or(page.getByText('numaralı fatura').first()).first().waitFor();
  await expect(page.getByText('Not: Ziyaretimizin özeti').count()).resolves.toBe(0);
  expect(complaints).toEqual([]);
});
