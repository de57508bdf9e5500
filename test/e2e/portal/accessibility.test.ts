import type { Page } from 'playwright-core';
import { violations } from '../../support/axe';
import { desktop, phone, picture } from '../../support/browser';
import { addUnit } from '../../support/users';
import { enter, everyRight, receiveVisitors, setStage, type Stage } from './stage';

let stage: Stage;
const receive = receiveVisitors(() => stage);

beforeAll(async () => {
  stage = await setStage();
  await addUnit(stage.app.system, stage.member);
}, 120_000);

afterAll(() => stage?.close());

const rights = {
  ...everyRight,
  documents: ['view', 'download'],
  people: ['view', 'create', 'edit'],
  units: ['view', 'edit'],
  analyses: ['view', 'edit'],
};

const pages = (subscription: number): readonly string[] => [
  '/',
  '/invoices',
  '/subscriptions',
  `/subscriptions/${subscription}`,
  '/statement?period=thisYear',
  '/payments',
  '/documents',
  '/people',
  '/units',
  '/analyses',
  '/notifications',
  '/profile',
  '/nowhere',
];

/** The page has its heading, and nothing on it still waits. */
async function arrive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.MuiSkeleton-root') === null);
}

/** As a light phone and as a dark desktop: both layouts, both palettes. */
async function look(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const [viewport, colorScheme] of [
    [phone, 'light'],
    [desktop, 'dark'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) found.push(`${path} ${viewport.width}: ${overflow} px too wide`);
    found.push(...(await violations(page)).map((line) => `${path} ${viewport.width} ${line}`));
  }
  return found;
}

it.each(['tr'] as const)(
  'C14 X5 every page of the portal passes axe for WCAG 2.2 AA on a light phone and a dark desktop, in %s',
  async (language) => {
    const { page, complaints } = await receive({ language });
    const found: string[] = [];
    for (const path of ['/login', '/forgot-password', '/reset-password?code=x', '/invitation?code=x']) {
      await arrive(page, path);
      found.push(...(await look(page, path)));
    }
    await enter(page, await stage.admit({ language, rights }));
    for (const path of pages(stage.subscription)) {
      await arrive(page, path);
      found.push(...(await look(page, path)));
    }
    await page.goto('/invoices');
    await page.getByRole('table').getByRole('link').first().click();
    await page.locator('h1 bdi').filter({ hasText: /\d/ }).waitFor();
    found.push(...(await look(page, '/invoices/1')));
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  },
  300_000,
);

it('C14 the portal is used without a mouse: the first key skips the menu, a sheet keeps the focus and gives it back', async () => {
  const { page } = await receive({ language: 'tr' });
  await enter(page, await stage.admit({ rights }), '/people');
  await arrive(page, '/people');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('İçeriğe geç');
  await picture(page, 'portal-skip-link');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const add = page.getByRole('button', { name: 'Kişi ekle' });
  await expect(add.evaluate((button) => button === document.activeElement)).resolves.toBe(true);
  const ring = await add.evaluate((button) => getComputedStyle(button).outlineStyle);
  expect(ring).toBe('solid');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Tab');
  const inside = () => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null);
  expect(await inside()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect(add.evaluate((button) => button === document.activeElement)).resolves.toBe(true);
}, 120_000);
