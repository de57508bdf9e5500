import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { signInCounts } from '../domain/attempt-limits';
import { refuseUser } from '../domain/read-actor';
import { appOfKind, type App } from '../domain/session-lifetimes';
import { forgiveAttempt } from '../repositories/attempts';
import { forgetOld, type Device } from '../repositories/sessions';
import { recordSession } from '../repositories/session-audit';
import { findUserByIdentifier } from '../repositories/users';
import { limitAttempts, openSession, type OpenSession, type SessionDeps } from './start-session';
import { askSecondStep, refuseFirstStep } from './sign-second-step';

/**
 * Signs a user in. A name that nobody has costs as much time as a wrong password, and both say the same.
 * @throws Refusal 401 wrong name or password, or with `details.secondStep` when a second step is needed, 403 shut out or
 * in the wrong app, 429 too many attempts
 */
export async function signIn(
  deps: SessionDeps,
  input: {
    readonly identifier: string;
    readonly password: string;
    readonly app: App | undefined;
    readonly device: Device;
    /** The refresh tokens that this browser still has, by app. */
    readonly present: Readonly<Partial<Record<App, string>>>;
  },
): Promise<OpenSession> {
  const counts = signInCounts(input.identifier, input.device.address ?? 'unknown');
  const { identifier, device } = input;
  const told = { identifier, device };
  const onLock = (sql: Sql) => recordSession(sql, 'sign-in-locked', told);
  await limitAttempts(deps.system, counts.place, onLock);
  await limitAttempts(deps.system, counts.name, onLock);

  const user = await deps.system.transaction((sql) => findUserByIdentifier(sql, input.identifier));
  // No connection is held while the hash is computed.
  const right = await deps.passwords.compare(input.password, user?.password ?? undefined);
  if (!user || !right) {
    await deps.system.transaction((sql) => recordSession(sql, 'sign-in-failed', { ...told, user }));
    throw new Refusal(401, 'invalidCredentials');
  }

  const app = appOfKind(user.kind);
  const other = app === 'console' ? 'staffUseConsole' : 'membersUsePortal';
  const refused = refuseUser(user) ?? (input.app !== undefined && input.app !== app ? other : undefined);
  if (refused !== undefined) {
    const reason = { ...told, user, reason: refused };
    await deps.system.transaction((sql) => recordSession(sql, 'sign-in-refused', reason));
    throw new Refusal(403, refused);
  }

  // Asked inside, answered outside: the challenge must be committed, not rolled back with the refusal.
  const next = await deps.system.transaction(async (sql) => {
    await forgiveAttempt(sql, [...counts.place, ...counts.name]);
    await forgetOld(sql);
    const asked = await askSecondStep(sql, user);
    if (asked) return asked;
    await recordSession(sql, 'sign-in', { user, device });
    return openSession(deps, sql, { user, device: input.device, replaces: input.present[app] });
  });
  if ('challenge' in next) throw refuseFirstStep(next);
  return next;
}
