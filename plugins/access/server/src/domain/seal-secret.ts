import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const [nonceBytes, tagBytes] = [12, 16];

/** Each use has a key of its own, derived from the installation's. */
const derive = (key: string, use: 'authenticator' | 'recovery-code'): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `ortak access ${use}`, 32));

const boundTo = (user: number): Buffer => Buffer.from(`user:${user}`);

/** Encrypts the secret of one user's authenticator: it cannot be opened as another's. @returns nonce, ciphertext and tag */
export function sealSecret(key: string, user: number, secret: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, derive(key, 'authenticator'), nonce);
  cipher.setAAD(boundTo(user));
  return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** @returns undefined when it was changed, sealed for another user, or with another key */
export function openSecret(key: string, user: number, sealed: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv(
      algorithm,
      derive(key, 'authenticator'),
      sealed.subarray(0, nonceBytes),
    );
    decipher.setAAD(boundTo(user));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    const text = sealed.subarray(nonceBytes, -tagBytes);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

// No vowels but A and E, no 0, 1, I, L, O, U: nothing that is read aloud wrongly, or becomes a word.
const signs = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const [halves, halfLength] = [2, 5];
export const recoveryCodeCount = 10;

/** Ten codes of ten signs (49 bits each), written in two halves. */
export function makeRecoveryCodes(): string[] {
  const half = (): string => {
    let text = '';
    while (text.length < halfLength) {
      const [byte = 255] = randomBytes(1);
      // Bytes beyond the last whole multiple would make some signs likelier.
      if (byte < Math.floor(256 / signs.length) * signs.length) text += signs[byte % signs.length];
    }
    return text;
  };
  return Array.from({ length: recoveryCodeCount }, () => Array.from({ length: halves }, half).join('-'));
}

/** A recovery code as it was typed: in any case, with or without its hyphen; undefined when it cannot be one. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return code.length === halves * halfLength && [...code].every((sign) => signs.includes(sign))
    ? code
    : undefined;
}

/** What is kept of a code: without the key nobody can try all codes against it. */
export function hashRecoveryCode(key: string, user: number, code: string): Buffer {
  return createHmac('sha256', derive(key, 'recovery-code'))
    .update(`${user}:${readRecoveryCode(code) ?? code}`)
    .digest();
}
