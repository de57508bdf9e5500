import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { VaultKey } from '@ortak/config';

/** What is kept of a secret: nothing of it can be read, or moved to another row, without the key. */
export interface Sealed {
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

/** The card that a secret belongs to. What is encrypted for one cannot be opened as another's. */
export interface Owner {
  readonly card: number;
  readonly member: number;
  readonly company: number;
}

/** The key that something was encrypted with is not among those that were given. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing';
  constructor(readonly keyId: string) {
    super(`ORTAK_VAULT_KEYS has no key “${keyId}”, with which some of the vault is encrypted.`);
  }
}

const algorithm = 'aes-256-gcm';

/** Each use has a key of its own, so that a fingerprint tells nothing about what encrypts. */
const derive = ({ key }: VaultKey, use: 'encrypt' | 'fingerprint'): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', `ortak vault ${use}`, 32));

const boundTo = ({ card, member, company }: Owner): Buffer =>
  Buffer.from(`payment-card:${card}:member:${member}:company:${company}`);

/** Encrypts a text for one card with AES-256-GCM and a nonce that is never used again. */
export function sealSecret(key: VaultKey, owner: Owner, text: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, derive(key, 'encrypt'), nonce);
  cipher.setAAD(boundTo(owner));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { keyId: key.id, nonce, ciphertext, tag: cipher.getAuthTag() };
}

/**
 * Decrypts what was sealed for a card.
 * @throws KeyMissing; Error when it was changed, or sealed for another card
 */
export function openSecret(keys: readonly VaultKey[], owner: Owner, sealed: Sealed): string {
  const key = keys.find(({ id }) => id === sealed.keyId);
  if (key === undefined) throw new KeyMissing(sealed.keyId);
  const decipher = createDecipheriv(algorithm, derive(key, 'encrypt'), sealed.nonce);
  decipher.setAAD(boundTo(owner));
  decipher.setAuthTag(sealed.tag);
  return Buffer.concat([decipher.update(sealed.ciphertext), decipher.final()]).toString('utf8');
}

/**
 * A number's fingerprint within one member and company: equal for equal numbers there, and different everywhere else,
 * so that nobody can tell from the table who has the same card.
 */
export function fingerprint(key: VaultKey, { member, company }: Omit<Owner, 'card'>, text: string): Buffer {
  return createHmac('sha256', derive(key, 'fingerprint')).update(`${company}:${member}:${text}`).digest();
}
