import { desktop, phone, picture } from '../../support/browser';
import { member, type Row } from '../../support/records';
import { addUnit } from '../../support/users';
import { enter as enterConsole } from '../console/enter';
import { codeTo, everyRight, enter, receiveVisitors, setStage, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 180_000);
afterAll(() => stage?.close());
const visitor = receiveVisitors(() => stage);

const keeper = { ...everyRight, people: ['view', 'create', 'edit'], units: ['view', 'edit'] };

it('C14 our staff invite a person on their page; the link greets them, sets the password and opens the portal', async () => {
  const { page, complaints } = await visitor({ viewport: desktop });
  const email = 'ece.demir@uye.test';
  const body = { member: stage.member, firstName: 'Ece', lastName: 'Demir', email, language: 'tr' };
  const person = await stage.admin.create<Row>('people', body);
  await enterConsole(page);
  await page.goto(`/console/people/${person.id}/show?tab=portal`);
  await page.getByRole('switch', { name: 'Portala girebilir' }).click();
  await page.getByRole('checkbox', { name: 'Faturalar: İndirme' }).check();
  await picture(page, 'console-portal-access');
  await page.getByRole('button', { name: 'Kaydet ve davet et' }).click();
  await page.getByText('Davet gönderildi').first().waitFor();
  await picture(page, 'console-portal-access-invited');
  const code = await codeTo(stage.app, email);
  expect(code).not.toBe('');

  const guest = await visitor({ viewport: phone });
  await guest.page.goto(`/invitation?code=${code}`);
  await guest.page.getByRole('heading', { name: 'Hoş geldiniz Ece Demir' }).waitFor();
  await picture(guest.page, 'portal-invitation-phone');
  await guest.page.locator('input[name=password]').fill('Yepyeni-Parola-1');
  await guest.page.locator('input[name=passwordConfirmation]').fill('Yepyeni-Parola-1');
  await guest.page.locator('button[type=submit]').click();
  await guest.page.locator('nav a[href="/profile"]').first().waitFor({ state: 'attached' });
  await guest.page.goto(`/invitation?code=${code}`);
  await guest.page.getByText('Bu davet artık açılmıyor').waitFor();
  await picture(guest.page, 'portal-invitation-spent-phone');
  expect([...complaints, ...guest.complaints]).toEqual([]);
}, 180_000);

it('C14 a portal administrator adds a colleague, gives access within their own, and keeps the units', async () => {
  await addUnit(stage.app.system, stage.member);
  const boss = await stage.admit({ scope: 'member', rights: keeper });
  const { page, complaints } = await visitor({ viewport: desktop, language: 'en' });
  await enter(page, boss, '/people');
  await page.goto('/people');
  await page.getByRole('button', { name: /Kişi ekle|Add person/ }).click();
  await page.locator('input[name=firstName]').fill('Deniz');
  await page.locator('input[name=lastName]').fill('Çağlayan-Öztürk');
  await page.locator('input[name=email]').fill('deniz@uye.test');
  await picture(page, 'portal-people-add');
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await page.getByRole('switch').click();
  await picture(page, 'portal-people-access');
  await page.getByRole('button', { name: /Kaydet ve davet et|Save and invite/ }).click();
  await page.getByText(/^(Davet gönderildi|Invited)$/).waitFor();
  expect(await codeTo(stage.app, 'deniz@uye.test')).not.toBe('');
  await page.keyboard.press('Escape');
  await picture(page, 'portal-people');
  await page.setViewportSize(phone);
  await picture(page, 'portal-people-phone');
  await page.goto('/units');
  await page.getByText('Şube').first().waitFor();
  await picture(page, 'portal-units-phone');
  await page.setViewportSize(desktop);
  await picture(page, 'portal-units');
  expect(complaints).toEqual([]);
}, 180_000);

it('C14 a preview shows the portal as the person sees it, says so, and ends with a reload', async () => {
  const other = await member(stage.admin);
  const person = await stage.admit({ scope: 'member' });
  const { body } = await stage.admin.post(`/api/console/people/${person.person}/preview`).expect(200);
  const { page, complaints, context } = await visitor({ viewport: desktop });
  await page.goto(`/preview#${(body as { token: string }).token}`);
  await page.getByText('Önizleme: portalı Ayşe Yılmaz olarak görüyorsunuz').waitFor();
  await page.getByRole('link', { name: 'Faturalar' }).first().click();
  await page.getByRole('heading', { name: 'Faturalar' }).waitFor();
  expect(page.url()).toContain('/preview/invoices');
  await page.getByRole('table').waitFor();
  await picture(page, 'portal-preview');
  expect(await context.cookies()).toEqual([]);
  await page.reload();
  await page.getByText('Önizleme sona erdi').waitFor();
  await picture(page, 'portal-preview-over');
  expect(complaints).toEqual([]);
  expect(other.id).toBeGreaterThan(0);
}, 120_000);
