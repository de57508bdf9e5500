import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '@ortak/kernel/api';
import { chooseLanguage } from '@ortak/kernel/i18n';
import type { Language } from '@ortak/kernel/access';
import type { Sql } from '@ortak/database';
import { forgottenCounts, resetCounts } from '../domain/attempt-limits';
import { refuseUser } from '../domain/read-actor';
import { hashToken, isTokenShaped, makeToken } from '../domain/refresh-token';
import { appOfKind, resetSeconds, type App } from '../domain/session-lifetimes';
import { countAttempt } from '../repositories/attempts';
import { lockCode, replaceCode, spendCode } from '../repositories/reset-codes';
import { endSessionsOf, type Device } from '../repositories/sessions';
import { recordSession } from '../repositories/session-audit';
import { findUser, findUserByIdentifier, setPassword } from '../repositories/users';
import { refuseNewPassword } from './change-password';
import { askSecondStep, refuseFirstStep } from './sign-second-step';
import { limitAttempts, openSession, type OpenSession, type SessionDeps } from './start-session';

/** Puts the mail with a reset link into the outbox, in the transaction that keeps the code. */
export type SendResetMail = (
  sql: Sql,
  mail: {
    readonly to: string;
    readonly name: string;
    readonly language: Language;
    readonly app: App;
    readonly code: string;
  },
) => Promise<void>;

/** Every answer takes at least so long, so that the time does not tell who has an account. */
const floorMilliseconds = 300;

/**
 * Sends a link for a new password, if the address is a user's. The caller learns nothing either way.
 * @throws Refusal 429 when one network address asks too often
 */
export async function requestReset(
  deps: SessionDeps & { readonly sendResetMail: SendResetMail },
  input: { readonly email: string; readonly device: Device },
): Promise<void> {
  const counts = forgottenCounts(input.email, input.device.address ?? 'unknown');
  await limitAttempts(deps.system, [counts.loud]);
  const work = deps.system.transaction(async (sql) => {
    const tooOften = (await countAttempt(sql, [counts.silent])).seconds > 0;
    const user = await findUserByIdentifier(sql, input.email);
    if (!user || tooOften || refuseUser(user) !== undefined) return;
    const code = makeToken();
    await recordSession(sql, 'password-asked', { user, device: input.device });
    await replaceCode(sql, user.id, hashToken(code), resetSeconds);
    await deps.sendResetMail(sql, {
      to: user.email,
      name: user.name ?? user.email,
      language: chooseLanguage(user.personLanguage, user.language),
      app: appOfKind(user.kind),
      code,
    });
  });
  await Promise.all([work, wait(floorMilliseconds)]);
}

/**
 * Sets a new password with a code from the mail and signs in. The code is spent, and every session of the user ends.
 * @throws Refusal 400 for a broken rule or a code that is wrong, spent or too old; 401 with `details.secondStep` when the
 * password is set and a second step is needed
 */
export async function resetPassword(
  deps: SessionDeps,
  input: {
    readonly code: string;
    readonly password: string;
    readonly passwordConfirmation: string;
    readonly device: Device;
  },
): Promise<OpenSession> {
  await limitAttempts(deps.system, resetCounts(input.device.address ?? 'unknown'));
  const invalid = () =>
    new Refusal(400, 'resetCodeInvalid', {}, [{ path: 'code', code: 'resetCodeInvalid' }]);
  if (!isTokenShaped(input.code)) throw invalid();
  const code = hashToken(input.code);
  // The hash takes long, so it is made before the code is locked.
  const hash = await deps.passwords.hash(input.password.slice(0, 200));
  const next = await deps.system.transaction(async (sql) => {
    const id = await lockCode(sql, code);
    const user = id === undefined ? undefined : await findUser(sql, id);
    if (!user || refuseUser(user) !== undefined) throw invalid();
    refuseNewPassword(input.password, input.passwordConfirmation, user.email);
    await setPassword(sql, user.id, hash);
    await spendCode(sql, code);
    await endSessionsOf(sql, user.id, 'password');
    await recordSession(sql, 'password-reset', { user, device: input.device });
    // The mailbox alone is one step; who has two is asked for the other.
    return (await askSecondStep(sql, user)) ?? openSession(deps, sql, { user, device: input.device });
  });
  if ('challenge' in next) throw refuseFirstStep(next);
  return next;
}
