import type { Language } from './languages';
import { en } from './locales/en';
import { tr } from './locales/tr';

/** The same tree with any text at its leaves: what every language must have. */
type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** The paths to a tree's leaves, joined by dots. */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

export type Messages = Texts<typeof tr>;

/** `statement.title`, `errors.required` … A key that does not exist does not compile. */
export type MessageKey = Paths<typeof tr>;

/** A message without its area: `ErrorCode` is what `Refusal` takes. */
export type ErrorCode = Paths<(typeof tr)['errors']>;

export const catalogue: Readonly<Record<Language, Messages>> = { tr, en };

function flatten(tree: object, prefix: string, into: Map<string, string>): Map<string, string> {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(prefix + name, value);
    else flatten(value as object, `${prefix}${name}.`, into);
  }
  return into;
}

const flat = new Map<Language, ReadonlyMap<string, string>>();

/** All messages of a language by key, computed once. */
export function messagesOf(language: Language): ReadonlyMap<string, string> {
  let messages = flat.get(language);
  if (!messages) {
    messages = flatten(catalogue[language], '', new Map());
    flat.set(language, messages);
  }
  return messages;
}
