import { labelOf, type Labels, type Language } from '@ortak/kernel/i18n';

interface Labelled {
  readonly name: string;
  readonly labels?: Labels | null;
}

/** The name of a record that people named themselves, in a language. */
export const labelIn = (language: Language, { name, labels }: Labelled): string =>
  labelOf(labels, language, name);
