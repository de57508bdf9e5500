import validator from 'card-validator';
import type { PlainDate } from '../calendar';
import { passesLuhn } from './luhn';

/** A payment card's brand, as card-validator names it: `visa`, `mastercard`, `american-express`, `troy` … */
export type CardBrand = string;

const types = validator.creditCardType;
// Turkey's own scheme, which the library does not know.
types.addCard({
  niceType: 'Troy',
  type: 'troy',
  patterns: [9792],
  gaps: [4, 8, 12],
  lengths: [16],
  code: { name: 'CVV', size: 3 },
});

/** Every brand that a number can be of, as the types of the library are called. */
export const cardBrands: readonly CardBrand[] = [...new Set(Object.values(types.types)), 'troy'].sort();

/** What people call a brand: `American Express`. An unknown one is shown as it is written. */
export function nameOfBrand(brand: CardBrand): string {
  return (cardBrands.includes(brand) ? types.getTypeInfo(brand)?.niceType : undefined) ?? brand;
}

/** The digits of what was typed, whatever stands between them. Anything but digits, spaces and hyphens stays and is wrong. */
export function cardDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '');
}

/** What a number turns out to be. */
export interface KnownCard {
  readonly digits: string;
  readonly brand: CardBrand;
  readonly last4: string;
}

/** The card of a number that was typed; undefined when no card can have it (length, brand, check digit). */
export function readCardNumber(typed: string): KnownCard | undefined {
  const digits = cardDigits(typed);
  if (!/^\d{12,19}$/.test(digits) || !passesLuhn(digits)) return undefined;
  const { isValid, card } = validator.number(digits, { luhnValidateUnionPay: true });
  return isValid && card ? { digits, brand: card.type, last4: digits.slice(-4) } : undefined;
}

/** The brand that a number begins like, while it is being typed; undefined when several could still be meant. */
export function guessBrand(typed: string): CardBrand | undefined {
  const digits = cardDigits(typed);
  return digits === '' ? undefined : validator.number(digits).card?.type;
}

/** A number in groups as it stands on the card, while it is being typed: `4111 1111 1111 1111`. */
export function formatCardNumber(typed: string): string {
  const digits = cardDigits(typed).replace(/\D/g, '').slice(0, 19);
  const brand = guessBrand(digits);
  const gaps = (brand === undefined ? undefined : types.getTypeInfo(brand)?.gaps) ?? [4, 8, 12, 16];
  return [...digits].map((digit, index) => (gaps.includes(index) ? ` ${digit}` : digit)).join('');
}

/** Whether a text holds what could be a card's whole number, with or without spaces between. */
export function holdsCardNumber(text: string): boolean {
  const runs = text.normalize('NFKC').match(/\d(?:[ .\-/]?\d){11,}/g) ?? [];
  return runs.some((run) => {
    const digits = run.replace(/\D/g, '');
    for (let from = 0; from + 12 <= digits.length; from += 1)
      for (let length = 12; length <= 19 && from + length <= digits.length; length += 1)
        if (readCardNumber(digits.slice(from, from + length)) !== undefined) return true;
    return false;
  });
}

/** The last day on which a card can be used: it is valid through its month. */
export function lastDayOf(expiryMonth: number, expiryYear: number): PlainDate {
  const day = new Date(Date.UTC(expiryYear, expiryMonth, 0)).getUTCDate();
  return `${String(expiryYear).padStart(4, '0')}-${String(expiryMonth).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
}
