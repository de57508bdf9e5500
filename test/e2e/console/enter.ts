import type { Page } from 'playwright-core';
import { testAdministrator } from '../../support/postgres';

/** Signs the administrator in on the console's own page, as a person does. */
export async function enter(page: Page): Promise<void> {
  await page.goto('/console/');
  await page.locator('input[type=password]').waitFor();
  await page.locator('input').first().fill(testAdministrator.email);
  await page.locator('input[type=password]').fill(testAdministrator.password);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').waitFor({ state: 'detached' });
}
