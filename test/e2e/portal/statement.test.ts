import { readFile } from 'node:fs/promises';
import { phone, picture } from '../../support/browser';
import { pdfLines, readPdf } from '../../support/pdf';
import { enter, receiveVisitors, setStage, type Stage } from './stage';

let stage: Stage;
const receive = receiveVisitors(() => stage);

beforeAll(async () => {
  stage = await setStage();
}, 120_000);

afterAll(() => stage?.close());

it('C27 I9 a customer reads the statement in Turkish and takes it along as a PDF with the same figures', async () => {
  const { page, complaints } = await receive({ language: 'tr' });
  await enter(page, await stage.admit(), '/statement?period=thisYear');

  await page.getByRole('heading', { name: 'Hesap ekstresi' }).waitFor();
  const table = page.getByRole('table', { name: 'Hareketler' });
  await table.waitFor();
  // The head, what was carried in, ten invoices, two payments, and the sums.
  const rows = table.getByRole('row');
  await expect(rows.count()).resolves.toBe(1 + 1 + 12 + 1);
  const sums = (await rows.last().getByRole('cell').allInnerTexts()).filter((text) => text.trim() !== '');
  expect(sums).toEqual(['23.11.2026', 'Dönem sonu bakiye', '33.240,00', '6.648,00', '26.592,00']);
  await picture(page, 'portal-statement-desktop-tr');

  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF indir' }).click();
  const download = await arriving;
  const { pages } = await readPdf(await readFile(await download.path()));
  const text = pages.flatMap(pdfLines).join('\n');
  expect(text).toContain('Şişli Gıda Sanayi ve Ticaret A.Ş.');
  expect(text).toContain('26.592,00');
  expect(complaints).toEqual([]);
});

it('C27 a customer chooses days of their own; what was before them is carried in', async () => {
  const { page, complaints } = await receive({ language: 'tr', viewport: phone });
  await enter(page, await stage.admit(), '/statement');

  await page.getByRole('button', { name: 'Tarih seç' }).click();
  await page.getByLabel('Başlangıç tarihi').fill('2026-06-01');
  await page.getByLabel('Bitiş tarihi').fill('2026-05-01');
  await page.getByRole('button', { name: 'Göster' }).click();
  await page.getByText('Bitiş tarihi başlangıçtan önce olamaz.').waitFor();

  await page.getByLabel('Bitiş tarihi').fill('2026-06-30');
  await page.getByRole('button', { name: 'Göster' }).click();
  await page.waitForURL('**/statement?from=2026-06-01&to=2026-06-30');
  // Five invoices of 3.324,00 less two payments.
  await page.getByRole('row').filter({ hasText: 'Devreden bakiye' }).getByText('9.972,00').waitFor();
  await page.getByRole('row').filter({ hasText: 'Dönem sonu bakiye' }).getByText('13.296,00').waitFor();
  await picture(page, 'portal-statement-phone-tr');
  expect(complaints).toEqual([]);
});

it('C16 a customer changes the language, and finds it again on another device', async () => {
  const customer = await stage.admit();
  const first = await receive({ language: 'tr', viewport: phone });
  await enter(first.page, customer, '/profile');
  await first.page.getByRole('button', { name: 'English' }).click();
  await first.page.getByText('Your language has been saved.').waitFor();

  const second = await receive({ language: 'tr', viewport: phone, dark: true });
  await enter(second.page, customer, '/statement?period=thisYear');
  await second.page.getByRole('heading', { name: 'Account statement' }).waitFor();
  await second.page.getByText('26,592.00').first().waitFor();
  await picture(second.page, 'portal-statement-phone-en-dark');
  expect([...first.complaints, ...second.complaints]).toEqual([]);
});

it('C16 X5 an Arabic reader has the portal from right to left on a phone, and asks for the statement by e-mail', async () => {
  const { page, complaints } = await receive({ language: 'tr', viewport: phone });
  const customer = await stage.admit({ language: 'ar' });
  await enter(page, customer, '/statement?period=thisYear');
  await page.getByRole('heading', { name: 'كشف الحساب' }).waitFor();
  await page.getByText('26,592.00').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  // The page begins at the right: the heading ends where the content does.
  const heading = await page.getByRole('heading', { name: 'كشف الحساب' }).boundingBox();
  expect((heading?.x ?? 0) + (heading?.width ?? 0)).toBeGreaterThan(phone.width - 40);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await picture(page, 'portal-statement-phone-ar');
  await page.getByRole('button', { name: 'إرسال إلى بريدي' }).click();
  await page.getByText(`يجري إرسال كشف حسابكم إلى \u2068${customer.email}\u2069.`).waitFor();

  for (const [path, name] of [
    ['/', 'home'],
    ['/invoices', 'invoices'],
  ] as const) {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('heading').first().waitFor();
    await page.waitForLoadState('networkidle');
    await picture(page, `portal-${name}-phone-ar`);
  }
  expect(complaints).toEqual([]);
});
