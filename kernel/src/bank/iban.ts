import { friendlyFormatIBAN, isValidIBAN } from 'ibantools';

/** The letters and digits of an IBAN alone, in capitals: how it is stored and compared. */
export const plainIban = (text: string): string => text.replace(/[\s.\-\u00a0]/g, '').toUpperCase();

/** Whether a text is an IBAN: a country that has them, its length and form, and the check digits (ISO 13616). */
export const isIban = (text: string): boolean => isValidIBAN(plainIban(text));

/** In groups of four, as people read it. Works on an unfinished one too, for typing. */
export const formatIban = (text: string): string => friendlyFormatIBAN(plainIban(text)) ?? '';

/** The country of an IBAN: its first two letters, or undefined where they are not letters. */
export const countryOfIban = (text: string): string | undefined => /^[A-Z]{2}/.exec(plainIban(text))?.[0];
