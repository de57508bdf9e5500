import { factsOf, type Language } from './languages';

/** First strong isolate, and its end: between them a text runs in its own direction and moves nothing around it. */
const [BEGIN, END] = ['\u2068', '\u2069'];

/**
 * A name, a code or a date within a text that runs from right to left: without this `A.Ş.` loses its last dot to the left
 * side. Unchanged in languages that run from left to right.
 */
export function isolate(text: string, language: Language): string {
  return factsOf(language).direction === 'rtl' && text !== '' ? `${BEGIN}${text}${END}` : text;
}

/** Parts that stand behind each other in one line, such as `1 March · Invoice`; empty ones are left out. */
export function listParts(parts: readonly unknown[], language: Language): string {
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => isolate(part as string, language))
    .join(' · ');
}
