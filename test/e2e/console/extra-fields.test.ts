import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { desktop, openBrowser, phone, picture, visit, type Visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { member, type Row } from '../../support/records';
import { addPerson } from '../../support/users';
import { enter as enterPortal } from '../portal/stage';
import { enter } from './enter';

let app: App;
let admin: Caller;
let browser: Browser;
let tour: Visit;
let page: Page;
let dealers: Row;
let market: Row;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  dealers = await admin.create('categories', { name: 'Bayi' });
  market = await member(admin, { code: 'R-1', name: 'Yıldız Market A.Ş.' });
  await member(admin, { code: 'R-2', name: 'Çınar Gıda Ltd.' });
  browser = await openBrowser();
  tour = await visit(browser, app.url, { language: 'tr', viewport: desktop });
  page = tour.page;
  page.setDefaultTimeout(30_000);
  await enter(page);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const option = (name: string) => page.getByRole('option', { name, exact: true });
const speak = async (from: string, to: string) => {
  await page.getByRole('button', { name: from }).click();
  await page.getByRole('menuitem', { name: to }).click();
};
/** The rows of a CSV that the list makes. */
const exported = async (button: string): Promise<[text: string, rows: Record<string, string>[]]> => {
  await page.getByRole('button', { name: button }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /CSV/ }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  return [text, parse(text, { bom: true, columns: true }) as Record<string, string>[]];
};
const riskOf = async () =>
  ((await admin.get(`/api/console/members/${market.id}`)).body as { extra: Record<string, unknown> }).extra
    .riskSinifi;
const fieldsOf = async (entity: string) =>
  (await admin.list<Row>('/api/console/field-definitions', { filter: { entity }, sort: ['order', 'ASC'] }))
    .rows;

test('C6 X2 an administrator makes “Risk sınıfı” by clicking', async () => {
  await page.getByRole('link', { name: 'Ek alanlar' }).click();
  await page.getByRole('button', { name: 'Yeni alan' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Ad', { exact: true }).first().fill('Risk sınıfı');
  expect(await sheet.getByLabel('Anahtar').inputValue()).toBe('riskSinifi');
  await sheet.getByRole('tab', { name: 'English' }).click();
  await sheet.getByLabel('Ad', { exact: true }).locator('visible=true').fill('Risk class');
  await sheet.getByRole('tab', { name: 'Türkçe' }).click();
  await sheet.getByLabel('Tür', { exact: true }).click();
  await option('Tek seçim').click();
  await sheet.getByRole('button', { name: 'Çok sayıda seçenek yapıştır' }).click();
  await page.getByLabel('Seçenekler, her satıra bir tane').fill('a; Düşük\nb; Orta\nc; Yüksek');
  await page.getByRole('button', { name: '3 seçenek ekle' }).click();
  // The last one by keyboard to the top, and back.
  const grip = sheet.getByRole('button', { name: '“Yüksek” alanını taşıyın' });
  await grip.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  for (const language of ['English']) {
    await sheet.getByRole('tab', { name: language }).click();
    const names = sheet.getByLabel('Seçeneğin adı');
    for (const [at, name] of ['Low', 'Medium', 'High'].entries()) await names.nth(at).fill(name);
  }
  await sheet.getByRole('tab', { name: 'Türkçe' }).click();
  await sheet.getByLabel('Hızlı süzme ve sıralama').check();
  await sheet.getByLabel('Okunur ve yazılır').check();
  await picture(page, 'extra-field-sheet');
  await sheet.getByRole('button', { name: 'Kaydet' }).click();
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Risk sınıfı', exact: true }).waitFor();
  await picture(page, 'extra-fields');
  const [field] = await fieldsOf('members');
  expect(field).toMatchObject({
    key: 'riskSinifi',
    type: 'choice',
    labels: { tr: 'Risk sınıfı', en: 'Risk class' },
    options: [
      { value: 'a', labels: { tr: 'Düşük', en: 'Low' } },
      { value: 'b', labels: { tr: 'Orta', en: 'Medium' } },
      { value: 'c', labels: { tr: 'Yüksek', en: 'High' } },
    ],
    filterable: true,
    listed: true,
    portal: 'write',
  });
  // Of what the portal only looks at, nothing is offered that it could not do.
  await page.getByRole('combobox', { name: 'Kayıt türü' }).click();
  await option('Faturalar').click();
  await page.getByRole('button', { name: 'Yeni alan' }).click();
  await sheet.getByText('Portalda bu kayıtlara yalnızca bakılır').waitFor();
  expect(await sheet.getByRole('radio').count()).toBe(2);
  await sheet.getByRole('button', { name: 'Vazgeç' }).click();
}, 180_000);

test('C6 I2 it is filled in a member’s form and seen on its page, without loading anything anew', async () => {
  await page.getByRole('link', { name: 'Üyeler', exact: true }).click();
  await page.getByRole('columnheader', { name: 'Risk sınıfı' }).waitFor();
  await page.getByRole('link', { name: 'Yıldız Market A.Ş.' }).click();
  await page.getByRole('link', { name: 'Düzenle' }).click();
  await page.getByRole('combobox', { name: 'Risk sınıfı' }).click();
  await option('Yüksek').click();
  await picture(page, 'extra-inputs');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('definition').filter({ hasText: 'Yüksek' }).waitFor();
  await picture(page, 'extra-facts');
  await page.getByRole('tab', { name: 'Geçmiş' }).click();
  await page.getByText('Risk sınıfı').waitFor();
  expect(await page.getByRole('definition').filter({ hasText: 'Yüksek' }).count()).toBe(1);
}, 180_000);

test('C6 X2 the list filters, sorts and exports by it, and an import brings it back', async () => {
  await page.goto('/console/members');
  await page.getByRole('columnheader', { name: 'Risk sınıfı' }).click();
  await page.getByRole('button', { name: 'Süzgeç' }).click();
  await page.getByRole('menuitem', { name: 'Risk sınıfı' }).click();
  await page.getByRole('combobox', { name: 'Risk sınıfı' }).click();
  await option('Yüksek').click();
  await page.getByRole('button', { name: 'Kapat' }).click();
  await page.getByRole('button', { name: 'Risk sınıfı: Yüksek' }).waitFor();
  await page.getByRole('link', { name: 'Çınar Gıda Ltd.' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('link', { name: 'Yıldız Market A.Ş.' }).count()).toBe(1);
  await picture(page, 'extra-list');
  const [, rows] = await exported('Dışa aktar');
  const kept = rows.map((row) => [row.Kod, row.Ad, row['Risk sınıfı']]);
  expect(kept).toEqual([['R-1', 'Yıldız Market A.Ş.', 'Yüksek']]);

  // It comes back with another value; what each column is, is known by its name.
  const text = [['Kod', 'Ad', 'Risk sınıfı'], ...kept].map((row) => row.join(',')).join('\n');
  await page.goto('/console/imports/create');
  await page.locator('input[type=file]').setInputFiles({
    name: 'risk.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text.replace('Yüksek', 'Orta')),
  });
  const target = page.getByRole('combobox', { name: /Risk sınıfı/ });
  await target.waitFor();
  expect(await target.inputValue()).toBe('Üyeler · Risk sınıfı');
  await picture(page, 'extra-import');
  await page.getByRole('button', { name: 'Dene', exact: true }).click();
  await page.getByText('Deneme sorunsuz bitti.').waitFor();
  expect(await riskOf()).toBe('c');
  await page.getByRole('button', { name: 'Aktar', exact: true }).click();
  await page.getByText('Aktarım tamamlandı.').waitFor();
  expect(await riskOf()).toBe('b');

  // All of it in English.
  await page.goto('/console/members?filter={}');
  await page.getByRole('row').filter({ hasText: 'Yıldız Market A.Ş.' }).getByText('Orta').waitFor();
  await speak('Dil: Türkçe', 'English');
  await page.getByRole('columnheader', { name: 'Risk class' }).waitFor();
  await page.getByRole('row').filter({ hasText: 'Yıldız Market A.Ş.' }).getByText('Medium').waitFor();
  await picture(page, 'extra-list-en');
  const [, english] = await exported('Export');
  expect(english.map((row) => [row.Code, row['Risk class']]).sort()).toEqual([
    ['R-1', 'Medium'],
    ['R-2', ''],
  ]);
  await speak('Language: English', 'Türkçe');
}, 180_000);

test('C6 C15 X2 a partner fills it in on the portal, in English and Turkish; what our staff want to see first waits for them', async () => {
  const partner = await addPerson(app.system, {
    member: market.id,
    scope: 'member',
    language: 'en',
    rights: { people: ['view', 'create', 'edit'] },
  });
  const { page: portal, complaints } = await visit(browser, app.url, { language: 'en', viewport: phone });
  await enterPortal(portal, partner, '/member');
  const fill = async (panel: string, edit: string, label: string, value: string, save: string) => {
    const own = portal.getByRole('region', { name: panel });
    await own.getByRole('button', { name: edit }).click();
    await own.getByLabel(label).selectOption({ label: value });
    await picture(portal, `extra-portal-${edit}`);
    await own.getByRole('button', { name: save }).click();
    return own;
  };
  await portal.getByRole('region', { name: 'Further details' }).getByText('Medium').waitFor();
  const english = await fill('Further details', 'Edit', 'Risk class', 'High', 'Save');
  await portal.getByText('Your changes have been saved.').waitFor();
  await english.getByText('High').waitFor();
  expect(await riskOf()).toBe('c');

  // An administrator wants to look at it first; meanwhile the partner has changed to Turkish.
  const { rows } = await admin.list<Row>('/api/console/own-data-rules', {
    filter: { resource: 'members', field: 'extra' },
  });
  await admin.put(`/api/console/own-data-rules/${rows[0]!.id}`, { mode: 'request' }).expect(200);
  await portal.goto('/profile');
  await portal.getByRole('button', { name: 'Türkçe' }).click();
  await portal.getByText('Dil tercihiniz kaydedildi.').waitFor();
  await portal.goto('/member');
  const turkish = await fill('Ek bilgiler', 'Düzenle', 'Risk sınıfı', 'Düşük', 'Kaydet');
  await portal.getByText('Onaya gönderildi.').waitFor();
  await turkish.getByText('Yüksek').waitFor();
  await portal.getByRole('region', { name: 'Değişiklik talepleriniz' }).getByText('Düşük').waitFor();
  await picture(portal, 'extra-portal-asked');
  expect(await riskOf()).toBe('c');

  await page.getByRole('link', { name: 'Değişiklik talepleri' }).click();
  await page.getByRole('link', { name: 'Yıldız Market A.Ş.' }).click();
  await page.getByRole('row').filter({ hasText: 'Risk sınıfı' }).getByText('Düşük').waitFor();
  await picture(page, 'extra-request');
  await page.getByRole('button', { name: 'Onayla' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Onayla' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goto(`/console/members/${market.id}/show`);
  await page.getByRole('definition').filter({ hasText: 'Düşük' }).waitFor();
  expect(await riskOf()).toBe('a');
  expect(complaints).toEqual([]);
  await portal.context().close();
}, 180_000);

test('C6 the server’s refusal stands at its field, and so does what the form knows itself', async () => {
  await admin.create('field-definitions', {
    entity: 'members',
    key: 'employees',
    type: 'integer',
    labels: { tr: 'Vardiya sayısı', en: 'Shifts' },
    min: 1,
    max: 5,
    order: 500,
  });
  const plate = await admin.create('field-definitions', {
    entity: 'members',
    key: 'dealerNo',
    type: 'text',
    labels: { tr: 'Bayi no', en: 'Dealer no' },
    categories: [dealers.id],
    unique: true,
    order: 510,
  });
  await member(admin, { name: 'İlk Bayi', categories: [dealers.id], extra: { dealerNo: 'B-1' } });
  await page.goto('/console/members/create');
  await page.getByLabel('Vardiya sayısı').fill('9');
  expect(await page.getByLabel('Bayi no').count()).toBe(0);
  await page.getByLabel('Kategoriler').fill('Bayi');
  await option('Bayi').click();
  await page.getByLabel('Bayi no').fill('B-1');
  await page.locator('input[name=name]').fill('İkinci Bayi');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByText('En çok 5 olabilir.').waitFor();
  await page.getByLabel('Vardiya sayısı').fill('3');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.locator('p', { hasText: 'başka' }).first().waitFor();
  await page.getByLabel('Bayi no').fill('B-2');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('heading', { name: 'İkinci Bayi' }).waitFor();
  await admin.put(`/api/console/field-definitions/${plate.id}`, { archived: true }).expect(200);
}, 180_000);

test('C6 C15 a screen is laid out by mouse and by keyboard, and two administrators lose nothing', async () => {
  for (const [key, tr] of [
    ['shoeSize', 'Ayakkabı numarası'],
    ['diet', 'Beslenme'],
    ['badge', 'Yaka kartı'],
  ] as const)
    await admin.create('field-definitions', { entity: 'people', key, type: 'text', labels: { tr, en: key } });
  await page.goto('/console/screens?entity=people');
  await page.getByRole('button', { name: 'Yeni ekran' }).click();
  await page.getByLabel('Ekranın adı').fill('Etkinlik bilgileri');
  const section = page.getByRole('group', { name: 'Bölüm 1' });
  const grip = page.getByRole('button', { name: '“Beslenme” alanını taşıyın' });
  const from = (await grip.boundingBox())!;
  const to = (await section.boundingBox())!;
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  await section.getByText('Beslenme').waitFor();
  await page.getByRole('button', { name: '“Yaka kartı” alanını seçili bölüme koy' }).click();
  await section.getByRole('button', { name: '“Yaka kartı” alanını taşıyın' }).focus();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: 'Sekme ekle' }).click();
  await page.getByLabel('Sekmenin adı').fill('Ölçüler');
  await page.getByRole('button', { name: '“Ayakkabı numarası” alanını seçili bölüme koy' }).click();
  await picture(page, 'screen-designer');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.waitForURL(/screen=\d+/);
  const { rows } = await admin.list<Row>('/api/console/screens', { filter: { entity: 'people' } });
  expect(rows[0]).toMatchObject({
    name: 'Etkinlik bilgileri',
    tabs: [
      { sections: [{ fields: ['badge', 'diet'] }] },
      { labels: { tr: 'Ölçüler' }, sections: [{ fields: ['shoeSize'] }] },
    ],
  });

  // A colleague saves in between: the second is told, and what was typed is still there.
  await page.getByLabel('Sekmenin adı').fill('Bedenler');
  await admin.put(`/api/console/screens/${rows[0]!.id}`, { name: 'Başka ad' }).expect(200);
  await page.getByText('Bu arada bir iş arkadaşınız bu ekranı değiştirdi.').waitFor();
  expect(await page.getByLabel('Sekmenin adı').inputValue()).toBe('Bedenler');
  await picture(page, 'screen-stale');
  await page.getByRole('button', { name: 'Benimkini üzerine kaydet' }).click();
  await page.getByText('Bu arada bir iş arkadaşınız').waitFor({ state: 'detached' });
}, 180_000);

test('C6 I2 three hundred fields: the form is there at once', async () => {
  for (let at = 1; at <= 300; at += 1)
    await admin.create('field-definitions', {
      entity: 'products',
      key: `p${at}`,
      type: (['text', 'integer', 'date', 'boolean', 'choice'] as const)[at % 5]!,
      labels: { tr: `Özellik ${at}`, en: `Property ${at}` },
      section: `Bölüm ${Math.ceil(at / 25)}`,
      order: at,
      ...(at % 5 === 4 ? { options: ['a', 'b', 'c'] } : {}),
    });
  await admin.create('field-definitions', {
    entity: 'products',
    key: 'last',
    type: 'text',
    labels: { tr: 'En sondaki', en: 'The last one' },
    required: true,
    section: 'Bölüm 12',
    order: 301,
  });
  await page.goto('/console/products');
  const create = page.locator('a[href$="/products/create"]').first();
  // From the click until all fields stand on the page with their names, and those in sight can be filled in.
  const open = async () => {
    await create.waitFor();
    return page.evaluate(async () => {
      const began = performance.now();
      document.querySelector<HTMLElement>('a[href$="/products/create"]')!.click();
      const count = (selector: string) => document.querySelectorAll(selector).length;
      while (
        count('[name^="extra."], form [role=textbox]') < 301 ||
        count('[name="name"]') === 0 ||
        !document.body.innerText.includes('En sondaki')
      )
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return { ms: Math.round(performance.now() - began), made: count('[name^="extra."]') };
    });
  };
  const cold = await open();
  await page.goBack();
  const warm = await open();
  process.stdout.write(
    `300 extra fields: form ${cold.ms} ms after the click, ${warm.ms} ms the second time\n`,
  );
  // Generous: this machine may be busy with other things. Inputs out of sight are made later.
  expect(warm.ms).toBeLessThan(4_000);
  expect(warm.made).toBeLessThan(150);

  // What is required out of sight is asked for, and stands in focus with its error.
  await page.locator('input[name=name]').fill('Üç yüz alan');
  await page.locator('input[name=code]').fill('U-300');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  const last = page.locator('input[name="extra.last"]');
  await last.waitFor();
  await page.getByText('Bu alan zorunludur.').first().waitFor();
  await picture(page, 'extra-300');
  await last.fill('dolu');
  await page.getByLabel('Özellik 150').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('151');
  expect(await page.locator('input[name="extra.p151"]').inputValue()).toBe('151');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('heading', { name: 'Üç yüz alan' }).waitFor();
  const { rows } = await admin.list<Row>('/api/console/products', { filter: { 'extra.last': 'dolu' } });
  expect(rows[0]?.extra).toMatchObject({ last: 'dolu', p151: 151 });
}, 300_000);
