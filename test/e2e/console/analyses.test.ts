import type { Browser, Locator, Page } from 'playwright-core';
import { startApp, type App } from '../../support/app';
import { desktop, openBrowser, phone, picture, visit } from '../../support/browser';
import type { Caller } from '../../support/caller';
import { member, type Row } from '../../support/records';
import { addPerson } from '../../support/users';
import { enter as enterPortal } from '../portal/stage';
import { enter } from './enter';

/**
 * “Finansal yeterlik”, as an administrator clicks it together:
 *
 * | Section          | Weight | Question       | Weight | Points                                   |
 * |------------------|--------|----------------|--------|------------------------------------------|
 * | Sermaye          | 3      | Özkaynak       | 2      | Güçlü 10, Orta 5, Zayıf 0                |
 * |                  |        | Ciro (milyon)  | 1      | below 10: 0, from 10: 5, from 50: 10     |
 * | Altyapı          | 1      | Yedekleme      | 1      | Var 10, Yok 0                            |
 *
 * Bands of the total: D from 0, C from 40, B from 60, A from 80.
 *
 * Staff: Orta, 60 million, Yok.    Capital (2 × 50 + 1 × 100) / 3 = 66,67; infrastructure 0; (3 × 66,67 + 0) / 4 = 50: C.
 * Partner: Güçlü, 25 million, Var. Capital (2 × 100 + 1 × 50) / 3 = 83,33; infrastructure 100; (3 × 83,33 + 100) / 4 = 87,5: A.
 * Another member: Zayıf, no turnover, Var. Capital 0; infrastructure 100; (0 + 100) / 4 = 25: D.
 */
let app: App;
let admin: Caller;
let browser: Browser;
let page: Page;
let complaints: string[];
let market: Row;
let other: Row;

const at = (now: string) => app.http.post('/api/clock').send({ now }).expect(200);

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await at('2026-11-23T11:00:00Z');
  admin = await app.administrator();
  market = await member(admin, { code: 'A-1', name: 'Yıldız Market A.Ş.' });
  other = await member(admin, { code: 'A-2', name: 'Çınar Gıda Ltd.' });
  await member(admin, { code: 'A-3', name: 'Ada Ticaret' });
  browser = await openBrowser();
  ({ page, complaints } = await visit(browser, app.url, { language: 'tr', viewport: desktop }));
  await enter(page);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const formOf = async () =>
  (await admin.list<Row & { sections: unknown; bands: unknown }>('/api/console/analysis-forms')).rows[0]!;
const option = (name: string) => page.getByRole('option', { name, exact: true });

/** Adds a question to a section, and gives it its name and weight. */
async function ask(section: Locator, type: string, name: string, weight: string): Promise<Locator> {
  await section.getByRole('button', { name: 'Soru ekle' }).click();
  await page.getByRole('menuitem', { name: type }).click();
  await section
    .getByRole('group', { name: 'Soru', exact: true })
    .getByRole('textbox', { name: 'Soru' })
    .fill(name);
  const question = section.getByRole('group', { name, exact: true });
  await question.getByLabel('Ağırlık').fill(weight);
  return question;
}

async function offer(question: Locator, options: readonly (readonly [string, string])[]): Promise<void> {
  for (const [at_, [name, points]] of options.entries()) {
    if (at_ > 1) await question.getByRole('button', { name: 'Seçenek ekle' }).click();
    await question.getByLabel(`${at_ + 1}. seçenek`, { exact: true }).fill(name);
    await question.getByLabel('Puan', { exact: true }).nth(at_).fill(points);
  }
}

test('C34 an administrator builds “Finansal yeterlik” by clicking, tries it and publishes it', async () => {
  await page.getByRole('link', { name: 'Analiz formları' }).click();
  await page.getByRole('link', { name: 'Yeni' }).first().click();
  await page.getByRole('textbox', { name: 'Ad' }).fill('Finansal yeterlik');
  await page.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('button', { name: 'Diğer diller' }).first().click();
  await page.getByLabel('Formun adı · English').fill('Financial adequacy');
  await page.getByLabel('Geçerlilik (ay)').fill('12');
  await page.getByLabel('Üyeler portalda yanıtlar').check();

  const section = async (name: string, weight: string): Promise<Locator> => {
    await page.getByRole('button', { name: 'Bölüm ekle' }).click();
    await page
      .getByRole('region', { name: 'Bölüm adı' })
      .getByRole('textbox', { name: 'Bölüm adı' })
      .fill(name);
    const made = page.getByRole('region', { name, exact: true });
    await made.getByLabel('Ağırlık').first().fill(weight);
    return made;
  };
  const capital = await section('Sermaye', '3');
  const equity = await ask(capital, 'Tek seçim', 'Özkaynak', '2');
  await equity.getByRole('button', { name: 'Diğer diller' }).first().click();
  await equity.getByLabel('Soru · English').fill('Equity');
  await equity.getByLabel('Zorunlu').check();
  await offer(equity, [
    ['Güçlü', '10'],
    ['Orta', '5'],
    ['Zayıf', '0'],
  ]);
  const turnover = await ask(capital, 'Sayı', 'Ciro (milyon)', '1');
  for (const [index, [from, points]] of [
    ['', '0'],
    ['10', '5'],
    ['50', '10'],
  ].entries()) {
    await turnover.getByRole('button', { name: 'Aralık ekle' }).click();
    if (from)
      await turnover
        .getByLabel('Başlangıç')
        .nth(index - 1)
        .fill(from);
    await turnover
      .getByLabel(index === 0 ? 'Altındaki puan' : 'Puan', { exact: true })
      .last()
      .fill(points!);
  }
  const house = await section('Altyapı', '1');
  await offer(await ask(house, 'Tek seçim', 'Yedekleme', '1'), [
    ['Var', '10'],
    ['Yok', '0'],
  ]);
  const meanings = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Sonuç aralıkları' }) });
  for (const [index, [from, name, colour]] of [
    ['0', 'D', 'Kırmızı'],
    ['40', 'C', 'Sarı'],
    ['60', 'B', 'Mavi'],
    ['80', 'A', 'Yeşil'],
  ].entries()) {
    await meanings.getByRole('button', { name: 'Aralık ekle' }).click();
    if (index > 0) await meanings.getByLabel('Başlangıç (%)').nth(index).fill(from!);
    await meanings.getByLabel('Aralığın adı', { exact: true }).nth(index).fill(name!);
    await meanings.getByRole('combobox', { name: 'Renk' }).nth(index).click();
    await option(colour!).click();
  }

  // The preview is scored by the server while it is being built.
  const preview = page.getByRole('region', { name: 'Önizleme' });
  await preview.getByLabel('Güçlü').check();
  await preview.getByLabel('Ciro (milyon)').fill('25');
  await preview.getByLabel('Var', { exact: true }).check();
  await preview.getByText('%87,5').waitFor();
  await picture(page, 'analysis-designer');
  await page.getByRole('button', { name: 'Yayımla' }).click();
  await page.getByText('Form güncellendi.').waitFor();
  expect(await formOf()).toMatchObject({
    name: 'Finansal yeterlik',
    code: 'finansal-yeterlik',
    labels: { tr: 'Finansal yeterlik', en: 'Financial adequacy' },
    status: 'published',
    validForMonths: 12,
    audience: { staff: true, portal: true },
    sections: [
      {
        labels: { tr: 'Sermaye' },
        weight: 3,
        questions: [
          {
            type: 'choice',
            labels: { tr: 'Özkaynak', en: 'Equity' },
            weight: 2,
            required: true,
            options: [{ points: 10 }, { points: 5 }, { points: 0 }],
          },
          {
            type: 'number',
            weight: 1,
            bands: [
              { to: 10, points: 0 },
              { from: 10, to: 50, points: 5 },
              { from: 50, points: 10 },
            ],
          },
        ],
      },
      { labels: { tr: 'Altyapı' }, weight: 1, questions: [{ options: [{ points: 10 }, { points: 0 }] }] },
    ],
    bands: [
      { from: 0, to: 40, labels: { tr: 'D' }, colour: 'bad' },
      { from: 40, to: 60, labels: { tr: 'C' }, colour: 'warning' },
      { from: 60, to: 80, labels: { tr: 'B' }, colour: 'info' },
      { from: 80, to: 100, labels: { tr: 'A' }, colour: 'good' },
    ],
  });
}, 180_000);

test('C34 our staff answer it on the member’s page', async () => {
  await page.goto(`/console/members/${market.id}/show?tab=analyses`);
  await page.getByRole('button', { name: 'Yeni analiz' }).click();
  await page.getByRole('menuitem', { name: 'Finansal yeterlik' }).click();
  // What is required is asked for when it is sent, at its question.
  await page.getByLabel('Ciro (milyon)').fill('60');
  await page.getByRole('button', { name: 'Gönder' }).click();
  await page.getByRole('group', { name: 'Özkaynak' }).getByText('zorunlu').waitFor();
  await page.getByLabel('Orta', { exact: true }).check();
  await page.getByLabel('Yok', { exact: true }).check();
  await page.getByText('Yanıtlar kaydedildi').waitFor();
  await picture(page, 'analysis-answer');
  await page.getByRole('button', { name: 'Gönder' }).click();
  await page.getByText('Analiz gönderildi; sonuç hesaplandı.').waitFor();
  const score = page.getByRole('complementary', { name: 'Puan' });
  await score.getByText('%50').waitFor();
  await score.getByText('%66,67').waitFor();
  await score.getByText('C', { exact: true }).waitFor();
  await picture(page, 'analysis-scored');
}, 120_000);

test('C34 I16 a partner answers it in the portal the next day; both scores stand in a chart, and members go by the last one', async () => {
  // Eleven hours later, within which our staff stay signed in, it is the next day in Istanbul.
  await at('2026-11-23T22:00:00Z');
  admin = await app.administrator();
  const { id } = await formOf();
  await admin.create('analyses', {
    member: other.id,
    form: id,
    answers: { q1: 'c', q3: 'a' },
    status: 'submitted',
  });
  const partner = await addPerson(app.system, {
    member: market.id,
    scope: 'member',
    language: 'en',
    rights: { analyses: ['view', 'create', 'edit'] },
  });
  const their = await visit(browser, app.url, { language: 'en', viewport: phone });
  const portal = their.page;
  await enterPortal(portal, partner, '/analyses');
  await portal.getByRole('heading', { name: 'Financial adequacy' }).waitFor();
  await portal.getByRole('button', { name: /Answer/ }).click();
  await portal.getByRole('group', { name: 'Equity' }).getByLabel('Güçlü').check();
  await portal.getByLabel('Ciro (milyon)').fill('25');
  await portal.getByLabel('Var', { exact: true }).check();
  await picture(portal, 'analysis-portal');
  await portal.getByRole('button', { name: 'Submit' }).click();
  await portal.getByRole('table').getByText('87.50%').waitFor();
  await picture(portal, 'analysis-portal-done');
  expect(their.complaints).toEqual([]);
  await portal.context().close();

  await page.goto(`/console/members/${market.id}/show?tab=analyses`);
  const chart = page.getByRole('figure', { name: 'Finansal yeterlik' });
  await chart.locator('.recharts-line-curve').waitFor();
  // One point for each result, in their order: the later one stands higher.
  const dots = await chart
    .locator('.recharts-line-dots circle')
    .evaluateAll((all) =>
      all.map((dot) => [Number(dot.getAttribute('cx')), Number(dot.getAttribute('cy'))] as const),
    );
  expect(dots).toHaveLength(2);
  expect(dots[0]![0] < dots[1]![0] && dots[0]![1] > dots[1]![1]).toBe(true);
  const rows = page.getByRole('table', { name: 'Analizler' }).getByRole('row');
  await rows.nth(1).getByText('%87,5').waitFor();
  await rows.nth(2).getByText('%50').waitFor();
  await picture(page, 'analysis-chart');

  await page.goto('/console/members');
  const names = () => page.locator('[data-row-link]').allInnerTexts();
  await page.getByRole('row').filter({ hasText: 'Çınar Gıda' }).getByText('D · %25').waitFor();
  await page.getByRole('columnheader', { name: 'Finansal yeterlik' }).getByRole('button').click();
  await page.waitForURL(/sort=score/);
  await page.getByRole('row').nth(1).getByText('Çınar Gıda Ltd.').waitFor();
  await page.getByRole('columnheader', { name: 'Finansal yeterlik' }).getByRole('button').click();
  await page.waitForURL(/order=DESC/);
  await page.getByRole('row').nth(1).getByText('Yıldız Market A.Ş.').waitFor();
  expect((await names()).slice(0, 2)).toEqual(['Yıldız Market A.Ş.', 'Çınar Gıda Ltd.']);
  await page.getByRole('button', { name: 'Süzgeç' }).click();
  await page.getByRole('menuitem', { name: 'Finansal yeterlik' }).click();
  await page.getByLabel('Başlangıç').fill('80');
  await page.getByRole('button', { name: 'Kapat' }).click();
  await page.getByRole('button', { name: 'Finansal yeterlik: ≥ 80' }).waitFor();
  await page.getByRole('link', { name: 'Çınar Gıda Ltd.' }).waitFor({ state: 'detached' });
  expect(await names()).toEqual(['Yıldız Market A.Ş.']);
  await picture(page, 'analysis-members');
  expect(complaints).toEqual([]);
}, 180_000);
