import type { VaultKey } from '@ortak/config';
import type { System } from '@ortak/database';
import { fingerprint, openSecret, sealSecret } from '../domain/cipher';
import { countByKey, forgetOldPrints, replaceSecrets, takeOutdated } from '../repositories/secrets';

export interface RotationReport {
  /** Encrypted anew in this run. */
  readonly done: number;
  /** How many each key encrypts now. */
  readonly keys: readonly { readonly key: string; readonly count: number }[];
}

/**
 * Encrypts with the current key what another one encrypted, some at a time and each lot in a transaction of its own: it can
 * be killed at any moment and run again, beside a running Ortak.
 * @param keys the current one first; those that encrypted what is there must follow
 * @throws KeyMissing when one of them is not there; what was done until then stays
 */
export async function rotateKeys(
  system: System,
  keys: readonly VaultKey[],
  batch: number,
  onProgress: (done: number, total: number) => void,
): Promise<RotationReport> {
  const [current] = keys;
  if (current === undefined) throw new Error('ORTAK_VAULT_KEYS is empty.');
  const count = () => system.transaction(countByKey);
  const total = (await count())
    .filter(({ key }) => key !== current.id)
    .reduce((sum, { count: some }) => sum + some, 0);
  let done = 0;
  for (;;) {
    const some = await system.transaction(async (sql) => {
      const outdated = await takeOutdated(sql, current.id, batch);
      if (outdated.length === 0) return 0;
      const opened = outdated.map((secret) => ({
        ...secret,
        text: openSecret(keys, secret.owner, secret.sealed),
      }));
      await replaceSecrets(
        sql,
        opened.map(({ owner, kind, text }) => ({ owner, kind, sealed: sealSecret(current, owner, text) })),
        opened.map(({ owner, text }) => ({
          card: owner.card,
          keyId: current.id,
          print: fingerprint(current, owner, text),
        })),
      );
      return outdated.length;
    });
    if (some === 0) break;
    done += some;
    onProgress(done, Math.max(total, done));
  }
  await system.transaction((sql) => forgetOldPrints(sql, current.id));
  return { done, keys: await count() };
}
