import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Rights } from '@ortak/kernel/access';
import { languages, translate, type Language, type MessageKey } from '@ortak/kernel/i18n';
import { form } from '../../api/analyses/arrange';
import { desktop, phone, picture } from '../../support/browser';
import { signIn, type Caller } from '../../support/caller';
import { textIn, unpack } from '../../support/office';
import {
  drawnFiguresOf,
  figuresOf,
  figuresOfOffice,
  figuresOfPdf,
  type StatementBody,
} from '../../support/statement-files';
import type { Row } from '../../support/records';
import { testPassword } from '../../support/users';
import { codeTo, enter, everyRight, receiveVisitors, setStage, today, type Stage } from './stage';

const keeper: Rights = {
  ...everyRight,
  analyses: ['view', 'create', 'edit'],
  people: ['view', 'create', 'edit'],
  units: ['view'],
};

let stage: Stage;
const receive = receiveVisitors(() => stage);

beforeAll(async () => {
  stage = await setStage();
  await form(stage.admin, {
    name: 'Finansal yeterlik',
    labels: { tr: 'Finansal yeterlik', en: 'Financial adequacy', ar: 'الكفاية المالية' },
    audience: { staff: true, portal: true },
  });
}, 120_000);
afterAll(() => stage?.close());

const menu = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name });

/** Keeps a picture, and finds nothing that runs out of the window. */
async function look(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.MuiSkeleton-root') === null);
  await picture(page, name);
  const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect([name, wide]).toEqual([name, Math.min(wide ?? 0, width ?? 0)]);
}

/** Word, Excel and PDF of the statement that the page shows, against what the API says of the same days. */
async function compareFiles(page: Page, reader: Caller, language: Language, from: string): Promise<void> {
  const say = (key: MessageKey) => translate(language, key);
  const answer = await reader.get(`/api/portal/statements/${stage.account}`, { from, to: today, language });
  expect(answer.status).toBe(200);
  const statement = answer.body as StatementBody;
  expect(statement.closing).toBe(2_659_200);
  const take = async (name: string): Promise<Buffer> => {
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    return readFile(await (await arriving).path());
  };
  const word = await take(say('portal.statement.docx'));
  expect(figuresOfOffice('docx', word, statement)).toEqual(figuresOf(statement));
  expect(textIn(unpack(word).get('word/document.xml') ?? '', 'w:t')).toContain(say('statement.title'));
  const excel = await take(say('portal.statement.xlsx'));
  expect(figuresOfOffice('xlsx', excel, statement)).toEqual(figuresOf(statement));
  const pdf = await take(say('portal.list.pdf'));
  expect(await figuresOfPdf(pdf, statement)).toEqual(drawnFiguresOf(statement));
}

it('C14 C16 C27 C34 X1 X5 from the invitation in the mail to the right that is taken away, on a phone in Turkish', async () => {
  const email = 'ece.demir@uye.test';
  const person = await stage.admin.create<Row>('people', {
    member: stage.member,
    firstName: 'Ece',
    lastName: 'Demir',
    email,
    language: 'en',
  });
  const access = { enabled: true, scope: 'member', rights: keeper };
  await stage.admin.put(`/api/console/people/${person.id}/access`, { ...access, invite: true }).expect(200);

  // The link greets in the language that we know of; the first password opens the portal.
  const { page, complaints } = await receive({ language: 'tr', viewport: phone });
  await page.goto(`/invitation?code=${await codeTo(stage.app, email)}`);
  await page.getByRole('heading', { name: 'Welcome Ece Demir' }).waitFor();
  await look(page, 'walk-tr-1-invitation');
  await page.locator('input[name=password]').fill(testPassword);
  await page.locator('input[name=passwordConfirmation]').fill(testPassword);
  await page.locator('button[type=submit]').click();
  await menu(page, 'Profile').click();
  await page.getByRole('button', { name: 'Türkçe' }).click();
  await page.getByText('Dil tercihiniz kaydedildi.').waitFor();
  await look(page, 'walk-tr-2-profile');
  const reader = await signIn(stage.app.url, 'portal', email, testPassword);
  expect((await reader.get('/api/me')).body).toMatchObject({ language: 'tr' });

  await menu(page, 'Ekstre').click();
  await page.getByRole('button', { name: 'Bu yıl' }).click();
  await page.getByRole('row').filter({ hasText: 'Dönem sonu bakiye' }).getByText('26.592,00').waitFor();
  await look(page, 'walk-tr-3-statement');
  await compareFiles(page, reader, 'tr', '2026-01-01');

  // Capital (2 × 100 + 1 × 50) / 3 = 83,33 %, infrastructure 6 of 10 points; (3 × 83,33 + 60) / 4 = 77,5 %: A.
  await menu(page, 'Özet').click();
  await page.getByText('Yanıtlamanız bekleniyor: Finansal yeterlik').click();
  await page.getByRole('button', { name: 'Yanıtla' }).click();
  await page.getByRole('group', { name: 'Özkaynak' }).getByLabel('strong').check();
  await page.getByLabel('Ciro (milyon)').fill('25');
  await page.getByLabel('erp').check();
  await page.getByText('Yanıtlarınız kaydedildi').waitFor();
  await look(page, 'walk-tr-4-analysis');
  await page.getByRole('button', { name: 'Gönder', exact: true }).click();
  await page.getByText('Yanıtlarınız gönderildi. Teşekkür ederiz.').waitFor();
  await page.getByRole('table', { name: 'Geçmiş' }).getByText('%77,5').waitFor();
  await look(page, 'walk-tr-5-analyses');
  const { rows } = await stage.admin.list('/api/console/analyses', { filter: { member: stage.member } });
  expect(rows).toMatchObject([{ score: '77.50', bandName: 'A', final: true, source: 'portal' }]);

  await menu(page, 'Profil').click();
  await page.getByRole('link', { name: 'Kişiler' }).click();
  await page.getByRole('button', { name: 'Kişi ekle' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Ad', { exact: true }).fill('Deniz');
  await sheet.getByLabel('Soyad').fill('Çağlayan-Öztürk');
  await sheet.getByLabel('E-posta').fill('deniz@uye.test');
  await look(page, 'walk-tr-6-person');
  await sheet.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('switch', { name: 'Portala girebilir' }).click();
  await page.getByRole('group', { name: 'Faturalar' }).getByLabel('Görme').check();
  await look(page, 'walk-tr-7-access');
  await page.getByRole('button', { name: 'Kaydet ve davet et' }).click();
  await page.getByText('Davet deniz@uye.test adresine gönderildi.').waitFor();
  expect(await codeTo(stage.app, 'deniz@uye.test')).toHaveLength(43);
  await page.keyboard.press('Escape');
  await page.getByText('Deniz Çağlayan-Öztürk').first().waitFor();

  // Taken away by our staff: with the next touch the page says so, and its place in the menu is gone.
  const { statements: _taken, ...left } = keeper;
  await stage.admin
    .put(`/api/console/people/${person.id}/access`, { ...access, rights: left, invite: false })
    .expect(200);
  await menu(page, 'Ekstre').click();
  await page.getByRole('heading', { name: 'Bu bölüm artık size açık değil' }).waitFor();
  await menu(page, 'Ekstre').waitFor({ state: 'detached' });
  await look(page, 'walk-tr-8-taken');
  await reader.get(`/api/portal/statements/${stage.account}`).expect(403);
  expect(complaints).toEqual([]);
}, 180_000);

it.each([
  ['en', desktop],
  ['ar', phone],
] as const)(
  'C16 C27 I9 X5 the language is changed to %s and the statement taken along in it, to the cent',
  async (language, viewport) => {
    const say = (key: MessageKey) => translate(language, key);
    const person = await stage.admit({ language: 'tr' });
    const { page, complaints } = await receive({ language: 'tr', viewport });
    await enter(page, person, '/profile');
    await page.getByRole('button', { name: languages[language].name }).click();
    await page.getByText(say('portal.language.saved')).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(languages[language].direction);
    await look(page, `walk-${language}-1-profile`);

    await menu(page, say('portal.menu.statement')).click();
    await page.getByRole('button', { name: say('portal.statement.presets.custom') }).click();
    await page.getByLabel(say('portal.statement.from')).fill('2026-03-01');
    await page.getByLabel(say('portal.statement.to')).fill(today);
    await page.getByRole('button', { name: say('portal.statement.apply') }).click();
    await page
      .getByRole('row')
      .filter({ hasText: say('portal.statement.closing') })
      .getByText('26,592.00')
      .waitFor();
    await look(page, `walk-${language}-2-statement`);
    const reader = await signIn(stage.app.url, 'portal', person.email, testPassword);
    await compareFiles(page, reader, language, '2026-03-01');
    expect(complaints).toEqual([]);
  },
  120_000,
);
