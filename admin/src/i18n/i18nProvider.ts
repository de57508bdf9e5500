import {
  chooseConsoleLanguage,
  consoleLanguageCodes,
  hasMessage,
  labelOf,
  languages,
  translateKnown,
  type ConsoleLanguage,
} from '@ortak/kernel/i18n';
import { definitionAt } from '../extra/known-definitions';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { loadMe, saveMe } from '../session/me';
import { currentToken } from '../session/token';
import { firstLanguage, keepLanguage } from './first-language';
import { loadTexts, textsOfReactAdmin } from './load-texts';

let polyglot: I18nProvider | undefined;

/** react-admin's own provider, made when the texts of the first language are here. */
const reactAdmin = (): I18nProvider =>
  (polyglot ??= polyglotI18nProvider(
    (locale) => textsOfReactAdmin(chooseConsoleLanguage(locale)),
    language,
    consoleLanguageCodes.map((locale) => ({ locale, name: languages[locale].name })),
    { allowMissing: true },
  ));

let language = firstLanguage();
let chosenHere = false;

const keep = (chosen: ConsoleLanguage): void => {
  language = chosen;
  keepLanguage(chosen);
  document.documentElement.lang = chosen;
};
keep(language);

/** The name of an extra field, as an administrator wrote it. */
const extraName = (key: string): string | undefined => {
  const [, resource = '', field = ''] = /^resources\.([^.]+)\.fields\.(extra\..+)$/.exec(key) ?? [];
  const definition = definitionAt(resource, field);
  return definition && labelOf(definition.labels, language, definition.key);
};

/** Fields that several resources have are named once, in the shared field names. */
const candidates = (key: string): string[] => {
  const field = /^resources\.[^.]+\.fields\.(.+)$/.exec(key);
  const name = field?.[1]?.split('.').at(-1);
  return [`console.${key}`, ...(name ? [`console.fields.${name}`, `fields.${name}`] : []), key];
};

/**
 * Our texts come from the kernel's messages (ICU), react-admin's own from its polyglot tree. A text that is no
 * key — a message of the server, say — is shown as it is.
 */
export const i18nProvider: I18nProvider = {
  translate: (key, options) => {
    if (key.startsWith('ra.')) return reactAdmin().translate(key, options) as string;
    const extra = extraName(key);
    if (extra !== undefined) return extra;
    const known = candidates(key).find(hasMessage);
    if (!known) return ((options as { _?: string } | undefined)?._ ?? key) as string;
    const { _, ...params } = (options ?? {}) as Record<string, string | number>;
    return translateKnown(language, known, { smart_count: 1, ...params }) ?? key;
  },
  changeLocale: async (locale: string) => {
    const chosen = chooseConsoleLanguage(locale);
    await loadTexts(chosen);
    await reactAdmin().changeLocale(chosen);
    keep(chosen);
  },
  getLocale: () => language,
  getLocales: () => reactAdmin().getLocales?.() ?? [],
};

/** The language of the console now, for code outside of components. */
export const currentLanguage = (): ConsoleLanguage => language;

/** Whether a person chose the language in this tab before they signed in. */
export const languageWasChosen = (): boolean => chosenHere;

/** Notes that the language was chosen on the page for signing in. */
export const noteChosenLanguage = (): void => {
  chosenHere = true;
};

/** Remembers the choice with the signed-in person as well, so that it follows them to another machine. */
export const rememberLanguage = async (chosen: ConsoleLanguage): Promise<void> => {
  if (currentToken() && (await loadMe()).language !== chosen) await saveMe({ language: chosen });
};
