import type { Language } from '@ortak/kernel/access';

interface Labelled {
  readonly name: string;
  readonly labels?: Partial<Record<Language, string>> | null;
}

/** The name of something that people named themselves, in a language; its plain name where there is none. */
export const labelIn = (language: Language, { name, labels }: Labelled): string => labels?.[language] || name;
