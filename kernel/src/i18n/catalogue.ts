import { defaultLanguage, type Language } from './languages';
import type { tr } from './locales/tr';

/** The same tree with any text at its leaves: what every language must have. */
type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** The paths to a tree's leaves, joined by dots. */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** All texts of a language of the console. */
export type Messages = Texts<typeof tr>;

/** Areas that only our own staff and operators read; they stand in the languages of the console. */
export const staffAreas = [
  'audit',
  'commands',
  'console',
  'imports',
  'jobs',
] as const satisfies (keyof Messages)[];
export type StaffArea = (typeof staffAreas)[number];

/** All texts of a language that the console does not speak. */
export type SpokenMessages = Omit<Messages, StaffArea>;

/** `statement.title`, `errors.required` … A key that does not exist does not compile. */
export type MessageKey = Paths<typeof tr>;

/** A message without its area: `ErrorCode` is what `Refusal` takes. */
export type ErrorCode = Paths<(typeof tr)['errors']>;

const known = new Map<Language, Map<string, string>>();

function flatten(tree: object, prefix: string, into: Map<string, string>): void {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(prefix + name, value);
    else flatten(value as object, `${prefix}${name}.`, into);
  }
}

/**
 * Makes texts of a language known. The server knows all from its start; an app adds an area when it has loaded it.
 * @param texts a tree by area: `{portal: {…}}`
 */
export function addTexts(language: Language, texts: Partial<Messages>): void {
  const messages = known.get(language) ?? new Map<string, string>();
  flatten(texts, '', messages);
  known.set(language, messages);
}

const none: ReadonlyMap<string, string> = new Map();

/** All messages of a language that are known here, by key. */
export function messagesOf(language: Language): ReadonlyMap<string, string> {
  return known.get(language) ?? none;
}

/**
 * Where a text is looked for, in this order: the reader's language, then English, which a reader of another language
 * can rather make out than Turkish, then Turkish, which has all.
 */
export function languagesToTry(language: Language): readonly Language[] {
  return language === defaultLanguage ? [language, 'en'] : [language, 'en', defaultLanguage];
}
