import { isValidBIC } from 'ibantools';

/** A SWIFT/BIC as it is stored: capitals without spaces. */
export const plainBic = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** Whether a text is a SWIFT/BIC: bank, a country that exists, place, and perhaps a branch (ISO 9362). */
export const isBic = (text: string): boolean => isValidBIC(plainBic(text));
