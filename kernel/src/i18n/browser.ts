/**
 * For the two apps: the same without any texts. Each loads those of the language that it speaks, from
 * `@ortak/kernel/locales/…`, and hands them to `addTexts`.
 */
export * from './speech';
