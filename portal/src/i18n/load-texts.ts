import { addTexts, chooseLanguage, isLanguage, type Language, type Messages } from '@ortak/kernel/i18n';

const KEPT = 'ortak-portal-language';

type Texts = Pick<Messages, 'portal' | 'security'>;

const together = async (
  portal: Promise<Pick<Texts, 'portal'>>,
  security: Promise<Pick<Texts, 'security'>>,
): Promise<Texts> => ({ ...(await portal), ...(await security) });

/** What a language of the portal consists of, fetched when it is spoken; errors come from the server in the reader's language. */
const files: Readonly<Record<Language, () => Promise<Texts>>> = {
  tr: () => together(import('@ortak/kernel/locales/tr/portal'), import('@ortak/kernel/locales/tr/security')),
  en: () => together(import('@ortak/kernel/locales/en/portal'), import('@ortak/kernel/locales/en/security')),
  de: () => together(import('@ortak/kernel/locales/de/portal'), import('@ortak/kernel/locales/de/security')),
  fr: () => together(import('@ortak/kernel/locales/fr/portal'), import('@ortak/kernel/locales/fr/security')),
  ar: () => together(import('@ortak/kernel/locales/ar/portal'), import('@ortak/kernel/locales/ar/security')),
};

const loaded = new Map<Language, Promise<void>>();

/** Fetches the texts of a language, once. A fetch that failed is tried again by the next call. */
export const loadTexts = (language: Language): Promise<void> => {
  let loading = loaded.get(language);
  if (!loading) {
    loading = files[language]().then(({ portal, security }) => addTexts(language, { portal, security }));
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
