const letters: Readonly<Record<string, string>> = { ı: 'i', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l' };

export const codePattern = /^[a-z0-9][a-z0-9_-]{0,39}$/;

/** A code from a name: `Finansal yeterlik` is `finansal-yeterlik`. Never empty. */
export function codeFromName(name: string): string {
  const plain = name
    .toLocaleLowerCase('tr')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıßæøł]/g, (letter) => letters[letter] as string)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 34)
    .replace(/-+$/, '');
  return plain === '' ? 'form' : plain;
}

/** The first of `code`, `code-2`, `code-3` … that is free. */
export function freeCode(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code;
  let number = 2;
  while (taken.has(`${code}-${number}`)) number += 1;
  return `${code}-${number}`;
}
