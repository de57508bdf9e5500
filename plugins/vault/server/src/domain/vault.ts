import type { Write } from '@ortak/plugin-simple-rest/server/domain/resource';

/**
 * Where the numbers of payment cards are. Two answers: with us, encrypted (`local`), or with a payment provider, of whom
 * we keep a token (`provider`). Everything else about a card is the same for both.
 */
export interface Vault {
  readonly kind: 'local' | 'provider';
  /** Fields of a card that follow from its number, so that nobody writes them. */
  readonly readOnly: readonly string[];
  /** Whether the whole number can be shown again. */
  readonly reveals: boolean;
  /**
   * Reads what a new card brings, out of the write's values, and fills what follows from it. What is wrong is added to
   * the write's errors.
   * @returns what is to be encrypted: a number, or a token
   */
  take(write: Write): string | undefined;
}

/** Takes a value out of a write, so that it is neither stored nor shown. */
export function takeOut(write: Write, name: string): unknown {
  const value = write.values[name];
  delete write.values[name];
  return value;
}
