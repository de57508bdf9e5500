import type { VaultKey } from '@ortak/config';
import type { Sql } from '@ortak/database';
import { Refusal } from '@ortak/kernel/api';
import { fingerprint, sealSecret, type Owner } from '../domain/cipher';
import { insertFingerprints, insertSecrets } from '../repositories/secrets';

/** What is to be kept of a new card. */
export interface NewSecret {
  readonly owner: Owner;
  readonly kind: 'number' | 'token';
  readonly text: string;
}

/**
 * Encrypts and keeps the numbers (or tokens) of new cards, in the transaction that makes the cards.
 * @param keys the current one first
 * @throws Refusal 409 when a member has one of the numbers already
 */
export async function storeSecrets(
  sql: Sql,
  keys: readonly VaultKey[],
  secrets: readonly NewSecret[],
): Promise<void> {
  const [current] = keys;
  if (current === undefined || secrets.length === 0) return;
  const prints = secrets.flatMap(({ owner, text }) =>
    keys.map((key) => ({ card: owner.card, keyId: key.id, print: fingerprint(key, owner, text) })),
  );
  try {
    await insertFingerprints(sql, prints);
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    const path = secrets[0]?.kind === 'token' ? 'token' : 'number';
    throw new Refusal(409, 'vault.errors.cardExists', {}, [{ path, code: 'vault.errors.cardExists' }]);
  }
  await insertSecrets(
    sql,
    secrets.map(({ owner, kind, text }) => ({ owner, kind, sealed: sealSecret(current, owner, text) })),
  );
}
