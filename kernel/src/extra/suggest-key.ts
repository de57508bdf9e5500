import { keyPattern } from './definition';

/** A word in small Latin letters and digits: `Müşteri` → `musteri`. */
const foldWord = (word: string): string =>
  word
    .toLocaleLowerCase('tr')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[^a-z0-9]/g, '');

/**
 * A key for something that people have named: `Risk sınıfı` → `riskSinifi`, `SeniorCitizen` → `seniorCitizen`.
 * @param taken keys that are not free; the first free one with a number behind it is taken then
 * @returns empty text when the name has no letter to begin with
 */
export function suggestKey(name: string, taken: ReadonlySet<string> = new Set()): string {
  const [first = '', ...rest] = name
    // A column of a file is often written so: `SeniorCitizen`.
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
  const key = (first + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')).slice(
    0,
    60,
  );
  if (!keyPattern.test(key)) return '';
  for (let count = 2; ; count += 1) {
    const free = count === 2 && !taken.has(key) ? key : `${key}${count}`;
    if (!taken.has(free)) return free;
  }
}
