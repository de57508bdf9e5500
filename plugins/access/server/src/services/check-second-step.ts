import type { Sql } from '@ortak/database';
import type { Clock } from '@ortak/kernel/calendar';
import { findStep, readCode } from '../domain/authenticator';
import { hashRecoveryCode, openSecret, readRecoveryCode } from '../domain/seal-secret';
import { findAuthenticator, spendRecoveryCode, takeStep } from '../repositories/two-step';

export interface TwoStepDeps {
  /** What now is for codes: a test clock that was set counts here too. */
  readonly clock: Clock & { refresh(): Promise<void> };
  /** Encrypts secrets: ORTAK_ENCRYPTION_KEY. */
  readonly key: string;
}

/** How a second step was passed. */
export type Method = 'authenticator' | 'recovery-code';

/**
 * Checks a code of a user's authenticator, or a recovery code, and takes it: neither is good a second time.
 * @param sql a transaction of the System
 * @param only `authenticator` where a recovery code would prove nothing: while it is being set up
 * @returns undefined when the code is wrong, or was used before
 */
export async function checkSecondStep(
  { clock, key }: TwoStepDeps,
  sql: Sql,
  user: number,
  typed: string,
  only?: Method,
): Promise<Method | undefined> {
  const code = readCode(typed);
  if (code !== undefined) {
    const authenticator = await findAuthenticator(sql, user);
    const secret = authenticator && openSecret(key, user, authenticator.secret);
    const step = secret === undefined ? undefined : findStep(secret, code, clock.now());
    return step !== undefined && (await takeStep(sql, user, step)) ? 'authenticator' : undefined;
  }
  const recovery = only === 'authenticator' ? undefined : readRecoveryCode(typed);
  if (recovery === undefined) return undefined;
  return (await spendRecoveryCode(sql, user, hashRecoveryCode(key, user, recovery)))
    ? 'recovery-code'
    : undefined;
}
