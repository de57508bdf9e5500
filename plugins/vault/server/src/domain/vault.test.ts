import type { Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { checkExpiry, refuseHiddenNumbers, refuseSecurityCodes } from './check-payment-card';
import { localVault } from './local-vault';
import { providerVault } from './provider-vault';

const write = (values: Record<string, unknown>, more: Partial<Write> = {}): Write => ({
  values,
  lines: {},
  errors: [],
  ...more,
});
const told = ({ errors }: Write) => errors.map(({ path, code }) => [path, code]);

describe('C31 the vault that keeps numbers', () => {
  test('tells brand and last digits from the number, which leaves the values', () => {
    const card = write({ number: '5555 5555 5555 4444', holder: 'A' });
    expect(localVault.take(card)).toBe('5555555555554444');
    expect(card.values).toEqual({ holder: 'A', brand: 'mastercard', last4: '4444' });
  });

  test.each([
    [{}, 'number', 'required'],
    [{ number: '4111 1111 1111 1112' }, 'number', 'vault.errors.notCardNumber'],
    [{ number: '4111111111111111', token: 'tok_1' }, 'token', 'vault.errors.tokenNotTaken'],
  ])('refuses %j', (values, path, code) => {
    const card = write({ ...values });
    localVault.take(card);
    expect(told(card)).toEqual([[path, code]]);
    expect(card.values).not.toHaveProperty('number');
  });
});

describe('C31 the vault of a payment provider', () => {
  const good = { token: 'tok_1', brand: 'visa', last4: '1111' };

  test('takes a token, a brand and the last digits', () => {
    const card = write({ ...good });
    expect(providerVault.take(card)).toBe('tok_1');
    expect(card).toMatchObject({ values: { brand: 'visa', last4: '1111' }, errors: [] });
  });

  test.each([
    [{ number: '4111111111111111' }, 'number', 'vault.errors.numberAtProvider'],
    [{ token: '4111-1111-1111-1111' }, 'token', 'vault.errors.numberAtProvider'],
    [{ token: '' }, 'token', 'required'],
    [{ brand: 'gold' }, 'brand', 'notOneOf'],
    [{ last4: '411' }, 'last4', 'vault.errors.notLastFour'],
  ])('refuses %j', (values, path, code) => {
    const card = write({ ...good, ...values });
    providerVault.take(card);
    expect(told(card)).toEqual([[path, code]]);
  });
});

test.each(['cvv', 'CVC', 'securityCode', 'security_code', 'card-security-code', 'CVV2', 'güvenlik kodu'])(
  'C31 a security code sent as %j is told that it must not be sent',
  (key) => {
    const card = write({}, { errors: [{ path: key, code: 'unknownKey', params: { key } }] });
    refuseSecurityCodes(card);
    expect(card.errors).toEqual([{ path: key, code: 'vault.errors.securityCode' }]);
  },
);

test('C31 a number in a text that people read is refused', () => {
  const card = write({ holder: ' Ayşe   Yılmaz ', label: 'yeni 4111 1111 1111 1111' });
  refuseHiddenNumbers(card);
  expect(card.values.holder).toBe('Ayşe Yılmaz');
  expect(told(card)).toEqual([['label', 'vault.errors.numberInText']]);
});

describe('C31 expiry', () => {
  const check = (values: Record<string, unknown>, before?: Record<string, unknown>) => {
    const card = write(values, { before });
    checkExpiry(card, '2026-11-25');
    return card;
  };

  test('a card is good through its month, and two digits of a year are of this century', () => {
    expect(check({ expiryMonth: 11, expiryYear: 26 })).toMatchObject({
      values: { expiryYear: 2026 },
      errors: [],
    });
    expect(told(check({ expiryMonth: 10, expiryYear: 2026 }))).toEqual([
      ['expiryMonth', 'vault.errors.cardExpired'],
    ]);
    expect(told(check({ expiryMonth: 12, expiryYear: 2025 }))).toEqual([
      ['expiryYear', 'vault.errors.cardExpired'],
    ]);
    expect(told(check({ expiryMonth: 12, expiryYear: 2099 }))).toEqual([['expiryYear', 'tooLarge']]);
  });

  test('an expired card can be changed as long as its expiry stays', () => {
    const before = { expiryMonth: 1, expiryYear: 2020 };
    expect(check({ expiryMonth: 1, expiryYear: 2020 }, before).errors).toEqual([]);
    expect(check({ label: 'x' }, before).errors).toEqual([]);
    expect(told(check({ expiryMonth: 2 }, before))).toHaveLength(1);
  });
});
