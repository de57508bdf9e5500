import type { SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { System } from '@ortak/database';
import { readActor, refuseUser } from '../domain/read-actor';
import { endSession, findSession } from '../repositories/sessions';
import { readAccessToken } from './access-token';
import type { RunningClock } from './clock';
import { actAsPerson, isPreviewToken } from './preview-portal';
import { findReach, placeOnly } from './find-reach';

export interface AuthenticateDeps {
  readonly system: System;
  readonly clock: RunningClock;
  readonly secret: string;
}

/**
 * Who a bearer token speaks for, computed anew at every request from the database: a session that ended, a user who
 * was blocked and rights that were taken away count at once.
 * @throws Refusal 401 when the token is not good (any more)
 */
export async function authenticate(deps: AuthenticateDeps, token: string): Promise<SignedIn> {
  if (isPreviewToken(token)) return actAsPerson(deps, token);
  const claims = readAccessToken(token, deps.secret);
  if (claims === 'expired') throw new Refusal(401, 'sessionExpired');
  if (claims === undefined) throw new Refusal(401, 'unauthorized');

  const row = await findSession(deps.system, claims.session);
  if (!row || row.user !== claims.user) throw new Refusal(401, 'sessionRevoked');
  if (refuseUser(row) !== undefined) {
    // The user was shut out: so is every tab of theirs, and a refresh will not bring them back.
    await deps.system.transaction((sql) => endSession(sql, row.session, 'blocked'));
    throw new Refusal(401, 'sessionRevoked');
  }
  deps.clock.follow(row.clock);
  const reach = placeOnly(row) ?? (await deps.system.transaction((sql) => findReach(sql, row)));
  return readActor(row, reach);
}
