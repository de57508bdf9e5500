import { addTexts, type ConsoleLanguage, type Messages } from '@ortak/kernel/i18n';
import type { TranslationMessages } from 'react-admin';

/** Our texts and react-admin's own, per language, fetched when the console speaks it. */
const files: Readonly<Record<ConsoleLanguage, () => Promise<readonly [Messages, TranslationMessages]>>> = {
  tr: async () => {
    const [{ tr }, { turkish }] = await Promise.all([
      import('@ortak/kernel/locales/tr/index'),
      import('./ra-turkish'),
    ]);
    return [tr, turkish];
  },
  en: async () => {
    const [{ en }, { default: english }] = await Promise.all([
      import('@ortak/kernel/locales/en/index'),
      import('ra-language-english'),
    ]);
    return [en, english];
  },
};

const known = new Map<ConsoleLanguage, TranslationMessages>();

/** Fetches the texts of a language. @throws Error when they cannot be fetched; nothing has changed then */
export const loadTexts = async (language: ConsoleLanguage): Promise<void> => {
  if (known.has(language)) return;
  const [ours, reactAdmin] = await files[language]();
  addTexts(language, ours);
  known.set(language, reactAdmin);
};

/** react-admin's texts of a language that has been loaded. */
export const textsOfReactAdmin = (language: ConsoleLanguage): TranslationMessages => {
  const texts = known.get(language);
  if (!texts) throw new Error(`The texts of the language ${language} are not loaded.`);
  return texts;
};
