import { IntlMessageFormat } from 'intl-messageformat';
import { languagesToTry, messagesOf, type MessageKey } from './catalogue';
import { defaultLanguage, factsOf, isLanguage, languageCodes, type Language } from './languages';

export type Params = Readonly<Record<string, string | number | boolean | null | undefined>>;

const compiled = new Map<string, IntlMessageFormat>();

function compile(language: Language, key: string): IntlMessageFormat | undefined {
  const name = `${language}:${key}`;
  let format = compiled.get(name);
  if (!format) {
    const message = messagesOf(language).get(key);
    if (message === undefined) return undefined;
    // Texts are plain: `<` in a message is a character, and markup belongs to whoever shows it.
    format = new IntlMessageFormat(message, factsOf(language).tag, undefined, { ignoreTag: true });
    compiled.set(name, format);
  }
  return format;
}

/**
 * A text in a language. Messages are ICU: `{name}`, `{count, plural, one {…} other {…}}`.
 * Money and dates come in as formatted text, so that they are exact.
 * @throws Error when a parameter of the message is missing
 */
export function translate(language: Language, key: MessageKey, params?: Params): string {
  return translateKnown(language, key, params) ?? key;
}

/** Like `translate` for keys that are computed at run time; undefined when there is no such message. */
export function translateKnown(language: Language, key: string, params?: Params): string | undefined {
  for (const spoken of languagesToTry(language)) {
    const format = compile(spoken, key);
    if (format) return String(format.format(params as Record<string, string> | undefined));
  }
  return undefined;
}

/** Whether a message exists: in Turkish, which has all, or in the language that an app has loaded. */
export function hasMessage(key: string): key is MessageKey {
  return languageCodes.some((language) => messagesOf(language).has(key));
}

/**
 * The text of a refusal. `code` is a key below `errors`, or a whole key of another area.
 * Never throws: an error that cannot be told must not hide the error.
 */
export function translateError(language: Language, code: string, params?: Params): string {
  const spoken = isLanguage(language) ? language : defaultLanguage;
  for (const key of [`errors.${code}`, code]) {
    try {
      const text = translateKnown(spoken, key, params);
      if (text !== undefined) return text;
    } catch {
      return messagesOf(spoken).get(key) ?? code;
    }
  }
  return translate(spoken, 'errors.unexpected');
}

/**
 * What people call a field: `lines.0.unitPrice` is "Satır 1 · Birim fiyat". Extra fields carry their own
 * labels in the database; an unknown name is returned as it is.
 */
export function labelField(language: Language, path: string): string {
  return path
    .split('.')
    .map((part) =>
      /^\d+$/.test(part) ? String(Number(part) + 1) : (translateKnown(language, `fields.${part}`) ?? part),
    )
    .join(' · ')
    .replace(/ · (\d+)/g, ' $1');
}

/** `translate` with its language bound, for code that speaks one language throughout. */
export function speak(language: Language): (key: MessageKey, params?: Params) => string {
  return (key, params) => translate(language, key, params);
}
