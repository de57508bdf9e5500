import { Refusal } from '@ortak/kernel/api';
import type { SignedIn } from '@ortak/kernel/access';
import { changeCounts } from '../domain/attempt-limits';
import { checkPassword } from '../domain/check-password';
import { forgiveAttempt } from '../repositories/attempts';
import { endSessionsOf } from '../repositories/sessions';
import { recordSession } from '../repositories/session-audit';
import { findUser, setPassword } from '../repositories/users';
import { limitAttempts, type SessionDeps } from './start-session';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly password: string;
  readonly passwordConfirmation: string;
}

/**
 * Changes one's own password; every other session of the user ends, this one goes on.
 * @throws Refusal 400 broken rules, 422 wrong present password, 429 too many attempts
 */
export async function changePassword(
  deps: SessionDeps,
  actor: SignedIn,
  input: PasswordChange,
): Promise<void> {
  const counts = changeCounts(actor.user);
  await limitAttempts(deps.system, counts);
  const user = await deps.system.transaction((sql) => findUser(sql, actor.user));
  if (!user) throw new Refusal(401, 'unauthorized');
  const wrong = (path: string, code: string) =>
    new Refusal(422, 'invalidFields', { count: 1 }, [{ path, code }]);
  if (!(await deps.passwords.compare(input.currentPassword, user.password ?? undefined)))
    throw wrong('currentPassword', 'currentPasswordWrong');
  refuseNewPassword(input.password, input.passwordConfirmation, user.email);
  if (input.password === input.currentPassword) throw wrong('password', 'passwordUnchanged');
  const hash = await deps.passwords.hash(input.password);
  await deps.system.transaction(async (sql) => {
    await setPassword(sql, user.id, hash);
    await endSessionsOf(sql, user.id, 'password', actor.session);
    await forgiveAttempt(sql, counts);
    await recordSession(sql, 'password-changed', { user });
  });
}

/** @throws Refusal 400 naming each broken rule */
export function refuseNewPassword(password: string, confirmation: string, email: string): void {
  const errors = [...checkPassword(password, email)];
  if (password !== confirmation) errors.push({ path: 'passwordConfirmation', code: 'passwordsDiffer' });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
}
