import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { decideRefresh } from '../domain/decide-refresh';
import { refuseUser } from '../domain/read-actor';
import { hashToken, isTokenShaped, makeSalt, succeedToken } from '../domain/refresh-token';
import type { App } from '../domain/session-lifetimes';
import { recordSession } from '../repositories/session-audit';
import { endSession, lockToken, rotateToken, touchSession, type StoredToken } from '../repositories/sessions';
import { findUser } from '../repositories/users';
import { issueAccessToken } from './access-token';
import type { OpenSession, SessionDeps } from './start-session';

/** The living token of a family, told from one that was rotated within the last seconds. */
async function findLiving(sql: Sql, token: string, stored: StoredToken): Promise<string> {
  let living = token;
  let at: StoredToken | undefined = stored;
  while (at?.salt) {
    living = succeedToken(living, at.salt);
    at = await lockToken(sql, hashToken(living));
  }
  return living;
}

/**
 * Goes on with a session: a new access token, and the refresh token's successor. A token that was rotated moments ago
 * gets the same successor once more; one that was rotated earlier has been stolen, and ends the whole family.
 * @throws Refusal 401 when the session is over
 */
export async function refreshSession(
  deps: SessionDeps,
  app: App,
  token: string | undefined,
): Promise<OpenSession> {
  if (!isTokenShaped(token)) throw new Refusal(401, 'unauthorized');
  // Decided inside, refused outside: ending a family must be committed, not rolled back with the refusal.
  const open = await deps.system.transaction(async (sql): Promise<OpenSession | undefined> => {
    const hash = hashToken(token);
    const stored = await lockToken(sql, hash);
    const decision = decideRefresh(stored, stored?.now ?? 0);
    if (stored === undefined || stored.app !== app || decision === 'refuse') return undefined;
    if (decision === 'reuse' || decision === 'blocked') {
      const ended = await endSession(sql, stored.session, decision);
      if (ended && decision === 'reuse') await recordSession(sql, 'session-stolen', { user: ended });
      return undefined;
    }
    const user = await findUser(sql, stored.user);
    if (!user || refuseUser(user) !== undefined) {
      await endSession(sql, stored.session, 'blocked');
      return undefined;
    }
    const salt = makeSalt();
    const refresh = decision === 'rotate' ? succeedToken(token, salt) : await findLiving(sql, token, stored);
    const seconds =
      decision === 'rotate'
        ? await rotateToken(sql, { hash, salt, successor: hashToken(refresh), session: stored.session, app })
        : await touchSession(sql, stored.session, app);
    const jwt = issueAccessToken({ session: stored.session, user: stored.user }, deps.secret);
    return { app, jwt, refresh, seconds, user };
  });
  if (!open) throw new Refusal(401, 'sessionExpired');
  return open;
}
