import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { root } from './postgres';

/** Where e2e tests leave what they saw. Not kept in the repository. */
export const artifacts = join(root, 'test', '.artifacts');

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** Unpacks the headless Chromium of an npm package into the temporary folder. @returns its program */
export async function unpackChromium(): Promise<string> {
  // An ES module, and tests are CommonJS: loaded where it is used.
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** A headless Chromium: the one that the global setup unpacked, or that CHROMIUM_PATH names. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await unpackChromium());
  return playwright.launch({
    executablePath,
    // Not the arguments that the package proposes: they switch the web's own security off and share one process.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--font-render-hinting=none',
    ],
    headless: true,
  });
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained about: errors of scripts, refused requests of the security policy. */
  readonly complaints: string[];
}

/** A page of a visitor's own, at a size and in a language. */
export async function visit(
  browser: Browser,
  url: string,
  options: {
    viewport?: { width: number; height: number };
    language?: 'tr' | 'en' | 'ar';
    dark?: boolean;
  } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: options.viewport ?? desktop,
    locale: { tr: 'tr-TR', en: 'en-GB', ar: 'ar' }[options.language ?? 'tr'],
    timezoneId: 'Europe/Istanbul',
    colorScheme: options.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text()))
      complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Keeps a picture of the page for people to look at, when they ask for it: ORTAK_E2E_PICTURES=1. Drawing takes time. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.ORTAK_E2E_PICTURES) return;
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: join(artifacts, `${name}.png`), fullPage: false });
}
