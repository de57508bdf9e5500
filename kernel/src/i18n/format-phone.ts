import type { Language } from './languages';

/** How countries that we know group the digits of a number. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/^\+90(444)(\d)(\d{3})$/, '$1 $2 $3'],
  [/^\+90(\d{3})(\d{3})(\d{2})(\d{2})$/, '+90 $1 $2 $3 $4'],
  [/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3'],
];

const before = {
  tr: 'dahili',
  en: 'ext.',
  de: 'Durchwahl',
  fr: 'poste',
  ar: 'تحويلة',
} as const satisfies Record<Language, string>;

/**
 * A telephone number for reading: `+902125550128;ext=12` → `+90 212 555 01 28 ext. 12`. Small on purpose, it is in the
 * portal's first page; numbers of other countries and what is no E.164 stay as they are.
 */
export function formatPhone(kept: string, language: Language): string {
  const [number = '', extension] = kept.split(';ext=');
  const known = groups.find(([pattern]) => pattern.test(number));
  const shown = known ? number.replace(known[0], known[1]) : number;
  return extension === undefined ? shown : `${shown} ${before[language]} ${extension}`;
}
