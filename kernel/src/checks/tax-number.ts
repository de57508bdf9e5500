import { entityValidators, euVat, personValidators, stdnum, type Validator } from 'stdnum';
import { homeCountry } from './country';

const union = new Set(
  'AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

const plain = /^[\p{L}\p{N}][\p{L}\p{N} ./-]{0,31}$/u;

/** The number without signs between its digits when one of the validators takes it. */
function firstOf(validators: readonly (Validator | undefined)[], text: string): string | undefined {
  for (const validator of validators) {
    const found = validator?.validate(text);
    if (found?.isValid === true) return found.compact;
  }
  return undefined;
}

const turkish = (name: 'vkn' | 'tckimlik') => stdnum.TR?.[name];

/** Ten digits, the last of which is computed from the others (vergi kimlik numarası). @returns its digits */
export function readVkn(text: string): string | undefined {
  return firstOf([turkish('vkn')], text.replace(/[\s.-]/g, ''));
}

/** Eleven digits, the last two of which are computed (T.C. kimlik numarası, also of foreigners). @returns its digits */
export function readTckn(text: string): string | undefined {
  return firstOf([turkish('tckimlik')], text.replace(/[\s.-]/g, ''));
}

/**
 * Reads a tax number by the rules of its country. In Turkey that is a VKN, or the TCKN of a sole proprietor; in the
 * European Union a VAT number, with or without its country's letters; elsewhere what the country issues to companies
 * and people. Where no rule is known, letters and digits are taken as they are.
 * @param country ISO 3166; Turkey when nothing is known
 * @returns the number as it is kept (`DE136695976`, `1234567890`); undefined when it cannot be one
 */
export function readTaxNumber(text: string, country?: string | null): string | undefined {
  const code = country ?? homeCountry;
  if (code === homeCountry) return readVkn(text) ?? readTckn(text);
  const typed = text.trim().toUpperCase();
  const vat = firstOf(euVat[code] ?? [stdnum[code]?.vat], typed);
  if (vat !== undefined) {
    const letters = code === 'GR' ? 'EL' : code;
    return !union.has(code) || vat.startsWith(letters) ? vat : `${letters}${vat}`;
  }
  const others = [...(entityValidators[code] ?? []), ...(personValidators[code] ?? [])];
  if (others.length > 0) return firstOf(others, typed);
  return plain.test(typed) ? typed : undefined;
}

/**
 * Reads the number by which a state knows a person. Turkey's is checked; of other countries, where passports and permits
 * stand in for it, letters and digits are taken as they are.
 */
export function readNationalId(text: string, country?: string | null): string | undefined {
  if ((country ?? homeCountry) === homeCountry) return readTckn(text);
  const typed = text.trim().toUpperCase();
  return plain.test(typed) ? typed : undefined;
}

/**
 * Reads a MERSİS number: sixteen digits that begin with the tax number (a VKN behind a zero, or a sole proprietor's
 * TCKN), then five for the place of business.
 * @param taxNumber when it is known, the number that must stand in it
 */
export function readMersis(text: string, taxNumber?: string | null): string | undefined {
  const digits = text.replace(/[\s.-]/g, '');
  if (!/^\d{16}$/.test(digits)) return undefined;
  const holder = digits.slice(0, 11);
  const own = holder.startsWith('0') ? readVkn(holder.slice(1)) : readTckn(holder);
  if (own === undefined) return undefined;
  return taxNumber === undefined || taxNumber === null || taxNumber === '' || taxNumber === own
    ? digits
    : undefined;
}

/** A Turkish number's digits grouped while they are typed: `123 456 7890`; anything else is left as it is. */
export function groupTaxNumber(text: string): string {
  const digits = text.replace(/\s/g, '');
  return /^\d{4,11}$/.test(digits)
    ? digits.replace(/^(\d{3})(\d{1,3})(\d*)$/, (_, first, second, rest) =>
        [first, second, rest].filter(Boolean).join(' '),
      )
    : text;
}
