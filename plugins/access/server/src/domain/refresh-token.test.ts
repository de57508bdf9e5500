import { hashToken, isTokenShaped, makeSalt, makeToken, succeedToken } from './refresh-token';

describe('refresh tokens', () => {
  test('are 256 random bits, and kept as a hash of 32 bytes', () => {
    const tokens = new Set(Array.from({ length: 500 }, makeToken));
    expect(tokens.size).toBe(500);
    for (const token of tokens) {
      expect(isTokenShaped(token)).toBe(true);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(hashToken(token)).toHaveLength(32);
    }
  });

  test('have one successor per salt, which without the token cannot be told', () => {
    const [token, salt] = [makeToken(), makeSalt()];
    expect(succeedToken(token, salt)).toBe(succeedToken(token, salt));
    expect(succeedToken(token, salt)).not.toBe(succeedToken(token, makeSalt()));
    expect(succeedToken(token, salt)).not.toBe(succeedToken(makeToken(), salt));
    expect(isTokenShaped(succeedToken(token, salt))).toBe(true);
  });

  test.each([undefined, '', 'short', `${makeToken()}x`, "' or 1=1 --".padEnd(43, 'a')])(
    '%p has not their shape',
    (text) => {
      expect(isTokenShaped(text)).toBe(false);
    },
  );
});
