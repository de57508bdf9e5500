import { hashRecoveryCode, makeRecoveryCodes, openSecret, readRecoveryCode, sealSecret } from './seal-secret';

const key = 'a key of this installation';

describe('the secret of an authenticator', () => {
  test('can be opened for its user with its key, and in no other way', () => {
    const sealed = sealSecret(key, 7, 'JBSWY3DPEHPK3PXP');
    expect(openSecret(key, 7, sealed)).toBe('JBSWY3DPEHPK3PXP');
    expect(openSecret(key, 8, sealed)).toBeUndefined();
    expect(openSecret('another key', 7, sealed)).toBeUndefined();
    expect(openSecret(key, 7, Buffer.from(sealed).fill(0, 14, 15))).toBeUndefined();
    expect(openSecret(key, 7, Buffer.alloc(3))).toBeUndefined();
    expect(sealed.toString('latin1')).not.toContain('JBSWY3DP');
    expect(sealSecret(key, 7, 'JBSWY3DPEHPK3PXP').equals(sealed)).toBe(false);
  });
});

describe('recovery codes', () => {
  test('there are ten, all different, and they are read however they are typed', () => {
    const codes = makeRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/);
      expect(readRecoveryCode(` ${code.toLowerCase().replace('-', ' ')}`)).toBe(code.replace('-', ''));
    }
    for (const typed of ['', '123456', 'ABCDE-FGHJ', 'ABCDE-FGHJK2', 'ABCDE-FGH0K'])
      expect(readRecoveryCode(typed)).toBeUndefined();
  });

  test('what is kept belongs to one user and one key', () => {
    const [code = ''] = makeRecoveryCodes();
    const kept = hashRecoveryCode(key, 7, code);
    expect(hashRecoveryCode(key, 7, code.toLowerCase()).equals(kept)).toBe(true);
    expect(hashRecoveryCode(key, 8, code).equals(kept)).toBe(false);
    expect(hashRecoveryCode('another', 7, code).equals(kept)).toBe(false);
  });
});
