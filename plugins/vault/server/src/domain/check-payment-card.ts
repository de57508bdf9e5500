import { holdsCardNumber, lastDayOf } from '@ortak/kernel/cards';
import type { PlainDate } from '@ortak/kernel/calendar';
import type { Write } from '@ortak/plugin-simple-rest/server/domain/resource';

/** Every way to write "security code" that people and programs use, without case, hyphens and underscores. */
const securityCodes = new Set([
  'cvv',
  'cvv2',
  'cvc',
  'cvc2',
  'cvn',
  'csc',
  'cid',
  'cav',
  'cav2',
  'securitycode',
  'cardsecuritycode',
  'cardcode',
  'verificationcode',
  'cardverificationcode',
  'cardverificationvalue',
  'guvenlikkodu',
  'güvenlikkodu',
]);

const plain = (key: string): string =>
  key
    .toLocaleLowerCase('tr')
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\d]/gu, '');

/** A security code must not even be sent: its key is answered with that, and not as one that nobody knows. */
export function refuseSecurityCodes({ errors }: Write): void {
  errors.forEach((error, index) => {
    if (error.code === 'unknownKey' && securityCodes.has(plain(error.path)))
      errors[index] = { path: error.path, code: 'vault.errors.securityCode' };
  });
}

/** Texts of a card that people read: a whole number in one of them would lie open. */
export function refuseHiddenNumbers({ values, errors }: Write): void {
  for (const path of ['holder', 'label']) {
    const value = values[path];
    if (typeof value !== 'string') continue;
    values[path] = value.trim().replace(/\s+/g, ' ');
    if (holdsCardNumber(value)) errors.push({ path, code: 'vault.errors.numberInText' });
    else if (values[path] === '' && path === 'holder') errors.push({ path, code: 'required' });
  }
}

const longestYears = 25;

/** The expiry of a card: two digits of a year are of this century; a card that has expired is not taken. */
export function checkExpiry({ values, before, errors }: Write, today: PlainDate): void {
  if (!('expiryMonth' in values) && !('expiryYear' in values)) return;
  if (typeof values.expiryYear === 'number' && values.expiryYear < 100) values.expiryYear += 2000;
  const month = values.expiryMonth ?? before?.expiryMonth;
  const year = values.expiryYear ?? before?.expiryYear;
  if (typeof month !== 'number' || typeof year !== 'number') return;
  if (month === before?.expiryMonth && year === before?.expiryYear) return;
  const path = 'expiryMonth' in values && year === Number(today.slice(0, 4)) ? 'expiryMonth' : 'expiryYear';
  if (year < 1000 || lastDayOf(month, year) < today) errors.push({ path, code: 'vault.errors.cardExpired' });
  else if (year > Number(today.slice(0, 4)) + longestYears)
    errors.push({
      path: 'expiryYear',
      code: 'tooLarge',
      params: { max: String(Number(today.slice(0, 4)) + longestYears) },
    });
}
