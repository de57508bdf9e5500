import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A refresh token as the cookie carries it: 256 random bits. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** 256 random bits that are kept with a rotated token. */
export function makeSalt(): Buffer {
  return randomBytes(32);
}

/** What is stored of a token. Random tokens need no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * The successor of a token. Only who holds the old token and the stored salt can tell it, so it can be handed out a
 * second time although nothing but hashes is stored.
 */
export function succeedToken(token: string, salt: Buffer): string {
  return createHmac('sha256', token).update(salt).digest('base64url');
}

/** Whether a text has the shape of a token of ours. */
export function isTokenShaped(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text);
}
