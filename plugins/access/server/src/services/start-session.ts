import { Refusal } from '@ortak/kernel/api';
import type { Sql, System } from '@ortak/database';
import { hashToken, makeToken } from '../domain/refresh-token';
import { appOfKind, type App } from '../domain/session-lifetimes';
import { countAttempt } from '../repositories/attempts';
import {
  endSession,
  findSessionOfToken,
  insertSession,
  insertToken,
  type Device,
} from '../repositories/sessions';
import type { UserRow } from '../repositories/users';
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
