import { addTexts, chooseLanguage, isLanguage, type Language, type Messages } from '@ortak/kernel/i18n';

const KEPT = 'ortak-portal-language';

/** One file per language, fetched when the portal speaks it; errors come from the server in the reader's language. */
const files: Readonly<Record<Language, () => Promise<Pick<Messages, 'portal'>>>> = {
  tr: () => import('@ortak/kernel/locales/tr/portal'),
  en: () => import('@ortak/kernel/locales/en/portal'),
  de: () => import('@ortak/kernel/locales/de/portal'),
  fr: () => import('@ortak/kernel/locales/fr/portal'),
  ar: () => import('@ortak/kernel/locales/ar/portal'),
};

const loaded = new Map<Language, Promise<void>>();

/** Fetches the texts of a language, once. A fetch that failed is tried again by the next call. */
export const loadTexts = (language: Language): Promise<void> => {
  let loading = loaded.get(language);
  if (!loading) {
    loading = files[language]().then(({ portal }) => addTexts(language, { portal }));
    loading.catch(() => loaded.delete(language));
    loaded.set(language, loading);
  }
  return loading;
};

/** The language before anybody has signed in: what this browser spoke last, or what it prefers. */
export const firstLanguage = (): Language => {
  const kept = localStorage.getItem(KEPT);
  return isLanguage(kept) ? kept : chooseLanguage(...navigator.languages);
};

/** Remembers in this browser what is spoken here. */
export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);
