import { languageCodes, type Language } from '@ortak/kernel/i18n';
import type {
  AnalysisForm,
  Band,
  Labels,
  NumberBand,
  Option,
  Question,
  QuestionType,
  Section,
} from '../analyses/analysis';

/** What the designer changes. */
export type Draft = Pick<
  AnalysisForm,
  'name' | 'labels' | 'sections' | 'bands' | 'formula' | 'validForMonths' | 'audience' | 'review'
>;

export const draftOf = (form: AnalysisForm): Draft => ({
  name: form.name,
  labels: form.labels ?? null,
  sections: form.sections ?? [],
  bands: form.bands ?? [],
  formula: form.formula ?? null,
  validForMonths: form.validForMonths,
  audience: form.audience,
  review: form.review ?? false,
});

/** What a form is called in each language; one that was never translated has its name in the language of whoever looks at it. */
export const namesOf = ({ name, labels }: Pick<Draft, 'name' | 'labels'>, language: Language): Labels =>
  Object.values(labels ?? {}).some(Boolean) ? (labels ?? {}) : { [language]: name };

/** A form with other names. Its own name, which lists and files go by, is the first of them. */
export const renamed = (names: Labels): Pick<Draft, 'name' | 'labels'> => ({
  name: languageCodes.map((code) => names[code]?.trim()).find(Boolean) ?? '',
  labels: names,
});

/** The first of `q1`, `q2` … that is free. */
const freeKey = (letter: string, taken: ReadonlySet<string>): string => {
  let number = 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
};

const keysOf = (sections: readonly Section[]): Set<string> =>
  new Set(sections.flatMap(({ key, questions }) => [key, ...questions.map((question) => question.key)]));

export const newSection = (sections: readonly Section[]): Section => ({
  key: freeKey('s', keysOf(sections)),
  labels: {},
  weight: 1,
  questions: [],
});

export const newQuestion = (sections: readonly Section[], type: QuestionType): Question => ({
  key: freeKey('q', keysOf(sections)),
  type,
  labels: {},
  weight: 1,
  required: false,
  options: type === 'choice' || type === 'choices' ? [newOption([]), newOption([{ key: 'a' }])] : [],
  bands: [],
});

export const newOption = (options: readonly { readonly key: string }[]): Option => ({
  key: options.length === 0 ? 'a' : freeOption(options),
  labels: {},
  points: 0,
});

const freeOption = (options: readonly { readonly key: string }[]): string => {
  const taken = new Set(options.map(({ key }) => key));
  for (let code = 97; code < 123; code += 1) {
    const letter = String.fromCharCode(code);
    if (!taken.has(letter)) return letter;
  }
  return freeKey('o', taken);
};

/** An item moved to another place; a place outside of the list leaves it as it is. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const next = [...list];
  if (to < 0 || to >= list.length || from === to) return next;
  const [item] = next.splice(from, 1);
  next.splice(to, 0, item as T);
  return next;
};

export const replaced = <T>(list: readonly T[], at: number, item: T): T[] =>
  list.map((one, index) => (index === at ? item : one));

export const removed = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

/** Bands by where each begins: they always follow each other from 0 to 100. */
export const chainBands = (bands: readonly Band[]): Band[] =>
  bands.map((band, index) => ({
    ...band,
    from: index === 0 ? 0 : band.from,
    to: index === bands.length - 1 ? 100 : (bands[index + 1]?.from ?? 100),
  }));

/** Bands of a number likewise, open at both ends. */
export const chainNumberBands = (bands: readonly NumberBand[]): NumberBand[] =>
  bands.map((band, index) => ({
    ...band,
    from: index === 0 ? null : band.from,
    to: index === bands.length - 1 ? null : (bands[index + 1]?.from ?? null),
  }));
