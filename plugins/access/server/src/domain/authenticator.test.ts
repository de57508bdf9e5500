import { addressOf, findStep, makeSecret, readCode } from './authenticator';

// RFC 6238, appendix B, SHA-1: the secret "12345678901234567890".
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('an authenticator', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('gives at %i the code %s, as the standard says', (seconds, code) => {
    expect(findStep(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  test('a clock may be one step wrong, and not two', () => {
    const step = Math.floor(1111111109 / 30);
    for (const seconds of [1111111109 - 30, 1111111109 + 30])
      expect(findStep(secret, '081804', at(seconds))).toBe(step);
    for (const seconds of [1111111109 - 61, 1111111109 + 61])
      expect(findStep(secret, '081804', at(seconds))).toBeUndefined();
  });

  test('secrets are long and never the same, and stand in the address with whose they are', () => {
    const [one, other] = [makeSecret(), makeSecret()];
    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(one).not.toBe(other);
    const address = new URL(addressOf(one, 'ayşe@ortak.test'));
    expect(address.protocol).toBe('otpauth:');
    expect(address.searchParams.get('secret')).toBe(one);
    expect(address.searchParams.get('issuer')).toBe('Ortak');
    expect(decodeURIComponent(address.pathname)).toContain('ayşe@ortak.test');
  });

  test('a code is read with a space in its middle, and nothing else is one', () => {
    expect(readCode(' 123 456 ')).toBe('123456');
    for (const typed of ['', '12345', '1234567', '12345a', '١٢٣٤٥٦']) expect(readCode(typed)).toBeUndefined();
  });
});
