import type { SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { System } from '@ortak/database';
import { readActor, readPortalAccess, refuseUser, type Reach } from '../domain/read-actor';
import { endSession, findGroup, findSession, findSubtree } from '../repositories/sessions';
import { readAccessToken } from './access-token';
import type { RunningClock } from './clock';

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
  const claims = readAccessToken(token, deps.secret);
  if (claims === 'expired') throw new Refusal(401, 'sessionExpired');
  if (claims === undefined) throw new Refusal(401, 'unauthorized');

  const found = await deps.system.transaction(async (sql) => {
    const row = await findSession(sql, claims.session);
    if (!row || row.user !== claims.user) return undefined;
    const refused = refuseUser(row);
    if (refused !== undefined) {
      // The user was shut out: so is every tab of theirs, and a refresh will not bring them back.
      await endSession(sql, row.session, 'blocked');
      return undefined;
    }
    let reach: Reach = { members: row.member === null ? [] : [row.member], units: [] };
    if (row.kind === 'portal') {
      const { scope } = readPortalAccess(row.portal);
      if (scope === 'group' && row.member !== null)
        reach = { ...reach, members: await findGroup(sql, row.member) };
      if (scope === 'unit' && row.unit !== null)
        reach = { ...reach, units: await findSubtree(sql, row.unit) };
    }
    return { actor: readActor(row, reach), instant: row.clock };
  });
  if (!found) throw new Refusal(401, 'sessionRevoked');
  deps.clock.follow(found.instant);
  return found.actor;
}
