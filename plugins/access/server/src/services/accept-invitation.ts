import { Refusal } from '@ortak/kernel/api';
import { chooseLanguage, type Language } from '@ortak/kernel/i18n';
import type { Sql } from '@ortak/database';
import { resetCounts } from '../domain/attempt-limits';
import { refuseUser } from '../domain/read-actor';
import { hashToken, isTokenShaped } from '../domain/refresh-token';
import { lockInvitation, spendInvitation } from '../repositories/invitations';
import { recordSession } from '../repositories/session-audit';
import { endSessionsOf, type Device } from '../repositories/sessions';
import { findUser, setPassword, type UserRow } from '../repositories/users';
import { refuseNewPassword } from './change-password';
import { askSecondStep, refuseFirstStep } from './sign-second-step';
import { limitAttempts, openSession, type OpenSession, type SessionDeps } from './start-session';

const invalid = (): Refusal =>
  new Refusal(400, 'invitationInvalid', {}, [{ path: 'code', code: 'invitationInvalid' }]);

/** Whom a code invites, when it still counts and their access is on. */
async function findInvited(sql: Sql, code: string): Promise<{ invitation: number; user: UserRow }> {
  const found = isTokenShaped(code) ? await lockInvitation(sql, hashToken(code)) : undefined;
  const user = found && (await findUser(sql, found.user));
  if (!user || refuseUser(user) !== undefined) throw invalid();
  return { invitation: found.id, user };
}

/**
 * Greets whoever opens the link: their name, the address they will sign in with, and the language they are written to in.
 * @throws Refusal 400 for a link that is wrong, used, withdrawn or too old; 429 too many attempts
 */
export async function greetInvited(
  deps: SessionDeps,
  input: { readonly code: string; readonly device: Device },
): Promise<{ readonly name: string; readonly email: string; readonly language: Language }> {
  await limitAttempts(deps.system, resetCounts(input.device.address ?? 'unknown'));
  return deps.system.transaction(async (sql) => {
    const { user } = await findInvited(sql, input.code);
    const language = chooseLanguage(user.personLanguage, user.language);
    return { name: user.name ?? user.email, email: user.email, language };
  });
}

/**
 * Sets the first password with a link from the mail and signs in. The link is spent.
 * @throws Refusal 400 for a broken rule of passwords or a link that does not count; 401 with a challenge where a second step is needed
 */
export async function acceptInvitation(
  deps: SessionDeps,
  input: {
    readonly code: string;
    readonly password: string;
    readonly passwordConfirmation: string;
    readonly device: Device;
  },
): Promise<OpenSession> {
  await limitAttempts(deps.system, resetCounts(input.device.address ?? 'unknown'));
  // The hash takes long, so it is made before the invitation is locked.
  const hash = await deps.passwords.hash(input.password.slice(0, 200));
  const next = await deps.system.transaction(async (sql) => {
    const { invitation, user } = await findInvited(sql, input.code);
    refuseNewPassword(input.password, input.passwordConfirmation, user.email);
    await setPassword(sql, user.id, hash);
    await spendInvitation(sql, invitation);
    await endSessionsOf(sql, user.id, 'password');
    await recordSession(sql, 'invitation-accepted', { user, device: input.device });
    // Where two steps are asked of everybody, the first sign-in sets the second one up.
    return (await askSecondStep(sql, user)) ?? openSession(deps, sql, { user, device: input.device });
  });
  if ('challenge' in next) throw refuseFirstStep(next);
  return next;
}
