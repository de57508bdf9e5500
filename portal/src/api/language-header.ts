import type { Language } from '@ortak/kernel/access';

let current: Language = 'tr';

/** The language that the server's messages should come in; set by the language provider. */
export const setRequestLanguage = (language: Language): void => {
  current = language;
};

export const requestLanguage = (): Language => current;
