import fc from 'fast-check';
import {
  cardBrands,
  checkDigit,
  formatCardNumber,
  guessBrand,
  holdsCardNumber,
  lastDayOf,
  nameOfBrand,
  passesLuhn,
  readCardNumber,
} from './index';

describe('card numbers', () => {
  test.each([
    ['4111 1111 1111 1111', 'visa', '1111'],
    ['5555-5555-5555-4444', 'mastercard', '4444'],
    ['378282246310005', 'american-express', '0005'],
    ['9792 0303 9444 0796', 'troy', '0796'],
    ['６０１１１１１１１１１１１１１７', 'discover', '1117'],
  ])('C31 %s is of %s', (typed, brand, last4) => {
    expect(readCardNumber(typed)).toMatchObject({ brand, last4 });
    expect(cardBrands).toContain(brand);
  });

  test.each([
    '',
    '4111 1111 1111 1112',
    '4111',
    'x4111111111111111',
    '0000000000000000',
    '41111111111111110000',
  ])('C31 %j is no card number', (typed) => expect(readCardNumber(typed)).toBeUndefined());

  test('I19 a check digit makes any number pass, and a wrong digit fail', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{1,18}$/),
        fc.nat(17),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, by) => {
          const whole = digits + checkDigit(digits);
          expect(passesLuhn(whole)).toBe(true);
          const index = at % whole.length;
          const wrong = whole.slice(0, index) + ((Number(whole[index]) + by) % 10) + whole.slice(index + 1);
          expect(passesLuhn(wrong)).toBe(false);
        },
      ),
    );
  });

  test('a number is grouped while it is typed, and its brand told as soon as it is known', () => {
    expect(formatCardNumber('41111')).toBe('4111 1');
    expect(formatCardNumber('378282246310005')).toBe('3782 822463 10005');
    expect(guessBrand('4111')).toBe('visa');
    expect(guessBrand('')).toBeUndefined();
    expect(nameOfBrand('american-express')).toBe('American Express');
    expect(nameOfBrand('__proto__')).toBe('__proto__');
  });

  test('C31 a card number that hides in a text is found', () => {
    expect(holdsCardNumber('kart 4111-1111 1111.1111, 12/30')).toBe(true);
    expect(holdsCardNumber('0004111111111111111')).toBe(true);
    expect(holdsCardNumber('Ayşe Yılmaz, 0532 111 22 33, TR33 0006 1005')).toBe(false);
  });

  test('a card is valid through its month', () => {
    expect(lastDayOf(2, 2028)).toBe('2028-02-29');
    expect(lastDayOf(12, 2030)).toBe('2030-12-31');
  });
});
