import type { VaultKey } from '@ortak/config';
import { recordAudit, type Sql, type System } from '@ortak/database';
import { Refusal } from '@ortak/kernel/api';
import { holdsCardNumber } from '@ortak/kernel/cards';
import { openSecret } from '../domain/cipher';
import type { Vault } from '../domain/vault';
import { countReveals, findCard, insertReveal } from '../repositories/reveals';
import { findSecret } from '../repositories/secrets';

export interface RevealDependencies {
  /** The caller's transaction: confined, and committed before the answer leaves. */
  readonly sql: Sql;
  /** The only one who may read what is encrypted. */
  readonly system: System;
  readonly vault: Vault;
  readonly keys: readonly VaultKey[];
}

/** So many numbers may one user see in so many seconds. */
export const revealLimit = { count: 10, seconds: 3600 } as const;

/**
 * The reason for a look at a number.
 * @throws Refusal 400 without one, or when the body says anything else
 */
export function readReason(body: unknown): string {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal(400, 'badRequest');
  const given = body as Record<string, unknown>;
  const errors = Object.keys(given)
    .filter((key) => key !== 'reason')
    .map((key) => ({ path: key, code: 'unknownKey', params: { key } as Record<string, string | number> }));
  const reason = typeof given.reason === 'string' ? given.reason.trim().replace(/\s+/g, ' ') : '';
  const path = 'reason';
  if (given.reason !== undefined && given.reason !== null && typeof given.reason !== 'string')
    errors.push({ path, code: 'notText', params: {} });
  else if (reason === '') errors.push({ path, code: 'required', params: {} });
  else if (reason.length < 3) errors.push({ path, code: 'tooShort', params: { min: 3 } });
  else if (reason.length > 500) errors.push({ path, code: 'tooLong', params: { max: 500 } });
  else if (reason.includes('\0')) errors.push({ path, code: 'invalidCharacters', params: {} });
  else if (holdsCardNumber(reason)) errors.push({ path, code: 'vault.errors.numberInText', params: {} });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return reason;
}

/**
 * The whole number of a card, to be shown for a moment. That it was seen, by whom and why, is written in the same
 * transaction: when that cannot be kept, nothing is answered.
 * @throws Refusal 404 for a card that this caller may not see; 422 when the number is not with us; 429 after too many
 */
export async function revealNumber(
  { sql, system, vault, keys }: RevealDependencies,
  user: number,
  id: number,
  reason: string,
): Promise<{ number: string }> {
  const card = await findCard(sql, id);
  if (card === undefined) throw new Refusal(404, 'notFound');
  if (!vault.reveals) throw new Refusal(422, 'vault.errors.notRevealed');
  const { count, wait } = await countReveals(sql, user, revealLimit.seconds);
  if (count >= revealLimit.count) throw new Refusal(429, 'tooManyRequests', { seconds: Math.max(1, wait) });
  await insertReveal(sql, card, user, reason);
  const { id: record, member, company } = card;
  await recordAudit(sql, {
    action: 'reveal',
    resource: 'payment-cards',
    record,
    member,
    company,
    details: { reason },
  });
  const secret = await system.transaction((own) => findSecret(own, id));
  if (secret === undefined || secret.kind !== 'number') throw new Refusal(422, 'vault.errors.notRevealed');
  return { number: openSecret(keys, secret.owner, secret.sealed) };
}
