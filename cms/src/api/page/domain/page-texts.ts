import sanitize from 'sanitize-html';
import { languageCodes, type Language } from '@ortak/kernel/i18n';
import type { FieldError } from '@ortak/kernel/api';
import { plainText } from '../../note/domain/note-text';

/** What a page says in one language; `body` is harmless HTML. */
export interface PageText {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

export type PageTexts = Readonly<Partial<Record<Language, PageText>>>;

/** A page's texts on their way in, and the same as plain text for search. */
export interface ReadTexts {
  readonly texts: PageTexts;
  readonly plain: string;
  readonly errors: readonly FieldError[];
}

const longest = { title: 200, summary: 500, body: 100_000 } as const;
const parts = Object.keys(longest) as (keyof PageText)[];

/** What the body of a page may contain; all else is taken out, and what stood between its tags stays as text. */
const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'br', 'strong', 'b', 'em', 'i', 'u', 's', 'a', 'ul', 'ol', 'li'],
    ...['blockquote', 'code', 'pre', 'h2', 'h3', 'hr'],
  ],
  allowedAttributes: { a: ['href', 'target', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    a: sanitize.simpleTransform('a', { target: '_blank', rel: 'noopener noreferrer nofollow' }),
    // The title of the page is its first heading.
    h1: 'h2',
  },
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readText(value: unknown, path: string, errors: FieldError[]): PageText | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) {
    errors.push({ path, code: 'notObject' });
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (!(parts as string[]).includes(key))
      errors.push({
        path: `${path}.${key.slice(0, 80)}`,
        code: 'unknownKey',
        params: { key: key.slice(0, 80) },
      });
  }
  const read = (name: keyof PageText): string => {
    const text = value[name] ?? '';
    if (typeof text !== 'string' || text.includes('\u0000'))
      errors.push({ path: `${path}.${name}`, code: 'notText' });
    else if (text.length > longest[name])
      errors.push({ path: `${path}.${name}`, code: 'tooLong', params: { max: longest[name] } });
    else return name === 'body' ? sanitize(text, allowed).trim() : text.trim();
    return '';
  };
  const text = { title: read('title'), summary: read('summary'), body: read('body') };
  // An editor leaves an empty paragraph behind.
  const empty = parts.every((name) => plainText(text[name]) === '');
  if (empty) return undefined;
  if (text.title === '' && !errors.some((error) => error.path === `${path}.title`))
    errors.push({ path: `${path}.title`, code: 'required' });
  return text;
}

/**
 * Reads what a page says: texts by language, each with a title; at least one of them.
 * @param value as somebody sent it: HTML of any kind, unknown keys, anything
 */
export function readTexts(value: unknown): ReadTexts {
  const errors: FieldError[] = [];
  if (!isObject(value)) return { texts: {}, plain: '', errors: [{ path: 'texts', code: 'notObject' }] };
  const texts: Partial<Record<Language, PageText>> = {};
  for (const key of Object.keys(value)) {
    if (!(languageCodes as string[]).includes(key))
      errors.push({ path: `texts.${key.slice(0, 80)}`, code: 'notLanguage' });
  }
  for (const language of languageCodes) {
    const text = readText(value[language], `texts.${language}`, errors);
    if (text !== undefined) texts[language] = text;
  }
  if (Object.keys(texts).length === 0 && errors.length === 0)
    errors.push({ path: 'texts', code: 'required' });
  const plain = Object.values(texts)
    .flatMap(({ title, summary, body }) => [title, summary, plainText(body)])
    .filter(Boolean)
    .join('\n');
  return { texts, plain, errors };
}

/** Languages of which a page is shown to those whose own it does not have, in this order. */
const fallbacks: readonly Language[] = ['tr', 'en', 'de', 'fr', 'ar'];

/** The language in which somebody reads a page: their own, or Turkish, or English, or what there is. */
export function languageFor(texts: PageTexts, own: Language): Language | undefined {
  return [own, ...fallbacks].find((language) => texts[language] !== undefined);
}
