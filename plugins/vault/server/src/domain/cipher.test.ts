import fc from 'fast-check';
import { fingerprint, KeyMissing, openSecret, sealSecret } from './cipher';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte).toString('base64') });
const [one, two] = [key('one', 1), key('two', 2)];
const owner = { card: 7, member: 3, company: 1 };

test('C31 what was sealed opens again, whatever it is, and shows nothing of itself', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 12 }), (text) => {
      const sealed = sealSecret(one, owner, text);
      expect(openSecret([two, one], owner, sealed)).toBe(text);
      expect(sealed.ciphertext.equals(Buffer.from(text))).toBe(false);
      expect(sealSecret(one, owner, text).nonce.equals(sealed.nonce)).toBe(false);
    }),
  );
});

test('C31 it opens for no other card, member or company, and not when a bit of it was changed', () => {
  const sealed = sealSecret(one, owner, '4111111111111111');
  for (const other of [{ card: 8 }, { member: 4 }, { company: 2 }])
    expect(() => openSecret([one], { ...owner, ...other }, sealed)).toThrow();
  for (const part of ['nonce', 'ciphertext', 'tag'] as const) {
    const changed = Buffer.from(sealed[part]);
    changed[0] = (changed[0] as number) ^ 1;
    expect(() => openSecret([one], owner, { ...sealed, [part]: changed })).toThrow();
  }
  expect(() => openSecret([key('one', 9)], owner, sealed)).toThrow();
});

test('C31 a key that is missing is named', () => {
  const sealed = sealSecret(one, owner, '4111111111111111');
  expect(() => openSecret([two], owner, sealed)).toThrow(KeyMissing);
  expect(() => openSecret([two], owner, sealed)).toThrow('“one”');
});

test('C31 a fingerprint is equal within one member and company, and different everywhere else', () => {
  const print = fingerprint(one, owner, '4111111111111111');
  expect(fingerprint(one, owner, '4111111111111111').equals(print)).toBe(true);
  for (const other of [
    fingerprint(two, owner, '4111111111111111'),
    fingerprint(one, { ...owner, member: 4 }, '4111111111111111'),
    fingerprint(one, { ...owner, company: 2 }, '4111111111111111'),
    fingerprint(one, owner, '5555555555554444'),
  ])
    expect(other.equals(print)).toBe(false);
});
