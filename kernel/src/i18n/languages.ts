/**
 * The languages of Ortak. To add one: a line here, a folder in locales/ and a line in catalogue.ts.
 * The test of equal keys then says which messages are missing.
 */
export interface LanguageFacts {
  /** BCP 47 tag for Intl: numbers, dates and plurals follow it. */
  readonly tag: string;
  /** The language's name in itself, for pickers. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** How a date stands in a list; the long form is the tag's own. */
  readonly shortDate: Intl.DateTimeFormatOptions;
}

export const languages = {
  tr: {
    tag: 'tr-TR',
    name: 'Türkçe',
    direction: 'ltr',
    shortDate: { day: '2-digit', month: '2-digit', year: 'numeric' },
  },
  en: {
    tag: 'en-GB',
    name: 'English',
    direction: 'ltr',
    // The month as a word: 03/04 means two days in two English-speaking countries.
    shortDate: { day: '2-digit', month: 'short', year: 'numeric' },
  },
} as const satisfies Record<string, LanguageFacts>;

export type Language = keyof typeof languages;

/** What is spoken when nobody has chosen. */
export const defaultLanguage: Language = 'tr';

/** Every language's code, in the order in which pickers show them. */
export const languageCodes = Object.keys(languages) as Language[];

/** Whether a text names a language of ours. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

/**
 * The language to speak: the first of the wishes that we have. A wish may be a code (`tr`), a tag (`tr-TR`)
 * or a whole Accept-Language header.
 */
export function chooseLanguage(...wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    for (const part of (wish ?? '').split(',')) {
      const code = part.trim().slice(0, 2).toLowerCase();
      if (isLanguage(code)) return code;
    }
  }
  return defaultLanguage;
}

/** Facts of a language, typed alike for all of them. */
export function factsOf(language: Language): LanguageFacts {
  return languages[language];
}
