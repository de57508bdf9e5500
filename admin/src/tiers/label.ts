import type { Language } from '@ortak/kernel/access';
import type { Tier } from '../data/records';

/** What a category or sector is called in a language. */
export const labelOf = ({ name, labels }: Pick<Tier, 'name' | 'labels'>, language: Language): string =>
  labels?.[language] ?? name;
