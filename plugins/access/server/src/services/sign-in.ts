import { Refusal } from '@ortak/kernel/api';
import type { Sql, System } from '@ortak/database';
import { signInCounts } from '../domain/attempt-limits';
import { refuseUser } from '../domain/read-actor';
import { hashToken, makeToken } from '../domain/refresh-token';
import { appOfKind, type App } from '../domain/session-lifetimes';
import { countAttempt, forgiveAttempt } from '../repositories/attempts';
import {
  endSession,
  findSessionOfToken,
  forgetOld,
  insertSession,
  insertToken,
  type Device,
} from '../repositories/sessions';
import { recordSession } from '../repositories/session-audit';
import { findUserByIdentifier, type UserRow } from '../repositories/users';
import { issueAccessToken } from './access-token';
import type { Passwords } from './passwords';

export interface SessionDeps {
  readonly system: System;
  readonly passwords: Passwords;
  readonly secret: string;
}

/** A session that has just begun or gone on. The refresh token goes into a cookie and nowhere else. */
export interface OpenSession {
  readonly app: App;
  readonly jwt: string;
  readonly refresh: string;
  /** How long the refresh token may lie idle. */
  readonly seconds: number;
  readonly user: UserRow;
}

/**
 * @param onLock told once, when the limit is first exceeded
 * @throws Refusal 429 with the seconds to wait
 */
export async function limitAttempts(
  system: System,
  counts: Parameters<typeof countAttempt>[1],
  onLock: (sql: Sql) => Promise<void> = async () => undefined,
): Promise<void> {
  const seconds = await system.transaction(async (sql) => {
    const counted = await countAttempt(sql, counts);
    if (counted.first) await onLock(sql);
    return counted.seconds;
  });
  if (seconds > 0) throw new Refusal(429, 'tooManyRequests', { seconds });
}

/** Begins a session; a session that this browser had in the same app ends. */
export async function openSession(
  deps: SessionDeps,
  sql: Sql,
  input: { readonly user: UserRow; readonly device: Device; readonly replaces?: string | undefined },
): Promise<OpenSession> {
  const app = appOfKind(input.user.kind);
  const former =
    input.replaces === undefined ? undefined : await findSessionOfToken(sql, hashToken(input.replaces));
  if (former !== undefined) await endSession(sql, former, 'replaced');
  const refresh = makeToken();
  const session = await insertSession(sql, { user: input.user.id, app, device: input.device });
  await insertToken(sql, hashToken(refresh), session.id);
  return {
    app,
    jwt: issueAccessToken({ session: session.id, user: input.user.id }, deps.secret),
    refresh,
    seconds: session.idleSeconds,
    user: input.user,
  };
}

/**
 * Signs a user in. A name that nobody has costs as much time as a wrong password, and both say the same.
 * @throws Refusal 401 wrong name or password, 403 shut out or in the wrong app, 429 too many attempts
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
  await limitAttempts(deps.system, counts, (sql) => recordSession(sql, 'sign-in-locked', told));

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

  return deps.system.transaction(async (sql) => {
    await forgiveAttempt(sql, counts);
    await forgetOld(sql);
    await recordSession(sql, 'sign-in', { user, device });
    return openSession(deps, sql, { user, device: input.device, replaces: input.present[app] });
  });
}
