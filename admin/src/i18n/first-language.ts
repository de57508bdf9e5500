import { chooseConsoleLanguage, type ConsoleLanguage } from '@ortak/kernel/i18n';

const REMEMBERED = 'ortak-console.language';

/** The language before anyone has signed in: what this browser used last, or what it prefers. */
export const firstLanguage = (): ConsoleLanguage =>
  chooseConsoleLanguage(localStorage.getItem(REMEMBERED), ...navigator.languages);

/** Remembers in this browser what is spoken here. */
export const keepLanguage = (language: ConsoleLanguage): void => localStorage.setItem(REMEMBERED, language);
