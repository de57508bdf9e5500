/**
 * The languages of Ortak. To add one: a line here, a folder in locales/ and its line in every-language.ts.
 * The compiler and the test of equal keys then say which messages are missing.
 */
export interface LanguageFacts {
  /** BCP 47 tag for Intl: numbers, dates and plurals follow it. */
  readonly tag: string;
  /** The language's name in itself, for pickers. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** How a date stands in a list; the long form is the tag's own. */
  readonly shortDate: Intl.DateTimeFormatOptions;
  /** Whether the console speaks it too; portal, mails, documents and errors of the API speak all. */
  readonly console: boolean;
}

const numeric = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;

export const languages = {
  tr: {
    tag: 'tr-TR',
    name: 'Türkçe',
    direction: 'ltr',
    shortDate: numeric,
    console: true,
  },
  en: {
    tag: 'en-GB',
    name: 'English',
    direction: 'ltr',
    // The month as a word: 03/04 means two days in two English-speaking countries.
    shortDate: { day: '2-digit', month: 'short', year: 'numeric' },
    console: true,
  },
  de: { tag: 'de-DE', name: 'Deutsch', direction: 'ltr', shortDate: numeric, console: false },
  fr: { tag: 'fr-FR', name: 'Français', direction: 'ltr', shortDate: numeric, console: false },
  ar: {
    // Digits 0–9, as on bank statements and invoices, so that columns and numbers of documents read alike everywhere.
    tag: 'ar-u-nu-latn',
    name: 'العربية',
    direction: 'rtl',
    // With the month as a word the parts keep their order wherever the date stands.
    shortDate: { day: 'numeric', month: 'short', year: 'numeric' },
    console: false,
  },
} as const satisfies Record<string, LanguageFacts>;

export type Language = keyof typeof languages;

/** The languages of the console, which our own staff choose among. */
export type ConsoleLanguage = {
  [L in Language]: (typeof languages)[L]['console'] extends true ? L : never;
}[Language];

/** What is spoken when nobody has chosen. */
export const defaultLanguage = 'tr' satisfies ConsoleLanguage;

/** Every language's code, in the order in which pickers show them. */
export const languageCodes = Object.keys(languages) as Language[];

/** The same for the console. */
export const consoleLanguageCodes = languageCodes.filter(
  (code): code is ConsoleLanguage => languages[code].console,
);

/** Whether a text names a language of the console. */
export function isConsoleLanguage(value: unknown): value is ConsoleLanguage {
  return isLanguage(value) && languages[value].console;
}

/** Whether a text names a language of ours. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

/**
 * The language to speak: the first of the wishes that we have. A wish may be a code (`tr`), a tag (`tr-TR`)
 * or a whole Accept-Language header.
 */
export function chooseLanguage(...wishes: readonly (string | null | undefined)[]): Language {
  return firstOf(wishes, isLanguage) ?? defaultLanguage;
}

/** Like `chooseLanguage`, among the languages of the console. */
export function chooseConsoleLanguage(...wishes: readonly (string | null | undefined)[]): ConsoleLanguage {
  return firstOf(wishes, isConsoleLanguage) ?? defaultLanguage;
}

function firstOf<L extends Language>(
  wishes: readonly (string | null | undefined)[],
  have: (code: string) => code is L,
): L | undefined {
  for (const wish of wishes) {
    for (const part of (wish ?? '').split(',')) {
      const code = part.trim().slice(0, 2).toLowerCase();
      if (have(code)) return code;
    }
  }
  return undefined;
}

/** Names that people gave something by language, as categories, sectors, products and fields carry them. */
export type Labels = Readonly<Partial<Record<Language, string>>>;

/**
 * What something that people named themselves is called in a language: its label there, otherwise the English one where
 * Turkish is foreign to the reader, otherwise its plain name.
 * @param labels as the database keeps them: `{tr, en, de …}`; whatever is no text in them is passed over
 */
export function labelOf(labels: unknown, language: Language, name: string): string {
  const known = (labels ?? {}) as Readonly<Record<string, unknown>>;
  const label = [known[language], language === defaultLanguage ? undefined : known.en].find(
    (text) => typeof text === 'string' && text.trim() !== '',
  );
  return (label as string | undefined) ?? name;
}

/** Facts of a language, typed alike for all of them. */
export function factsOf(language: Language): LanguageFacts {
  return languages[language];
}
