import { AsYouType, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { homeCountry } from './country';

/** How extensions are written in Turkish, before their digits. */
const extension = /[\s,;/]*(?:dahil[iî]|dah\.?|iç\s?hat|içhat)\s*:?\s*(?=\d+$)/iu;

function countryFor(country: string | null | undefined) {
  const code = country ?? homeCountry;
  return isSupportedCountry(code) ? code : homeCountry;
}

/**
 * Reads a telephone number as people type it.
 * @param country whose numbers are written without a country code; Turkey when nothing is known
 * @returns E.164 (`+902125550128`), with the extension behind it when there is one (`+902125550128;ext=12`);
 * undefined when no number of any country has that form
 */
export function readPhone(text: string, country?: string | null): string | undefined {
  const typed = text
    .trim()
    .replace(/;ext=(?=\d+$)/, ' ext. ')
    .replace(extension, ' ext. ');
  const number = parsePhoneNumberFromString(typed, { defaultCountry: countryFor(country), extract: false });
  if (number === undefined || !number.isPossible()) return undefined;
  // Twelve digits are possible in Turkey for machines; typed by people they are a number and a forgotten separator.
  if (!number.isValid() && number.country === 'TR' && ![7, 10].includes(number.nationalNumber.length))
    return undefined;
  return number.ext ? `${number.number};ext=${number.ext}` : number.number;
}

/**
 * Telephone digits grouped while they are typed: `05321234567` → `0532 123 45 67`. What does not look like a number is
 * left as it is, so that nothing typed is lost.
 */
export function groupPhone(text: string, country?: string | null): string {
  if (!/^[+\d][\d\s()-]*$/.test(text.trim())) return text;
  const digits = text.replace(/[\s()-]/g, '');
  return new AsYouType(countryFor(country)).input(digits.startsWith('00') ? `+${digits.slice(2)}` : digits);
}
