import type { System } from '@ortak/database';
import { hashToken, isTokenShaped } from '../domain/refresh-token';
import { recordSession } from '../repositories/session-audit';
import { endSession, findSessionOfToken } from '../repositories/sessions';
import { readAccessToken } from './access-token';

/**
 * Ends the session of a refresh token, or else of an access token, and with it every token of the family. Whoever is
 * not signed in is signed out already: that is no error.
 */
export async function signOut(
  deps: { readonly system: System; readonly secret: string },
  token: { readonly refresh: string | undefined; readonly access: string | undefined },
): Promise<void> {
  await deps.system.transaction(async (sql) => {
    const claims = token.access === undefined ? undefined : readAccessToken(token.access, deps.secret);
    const end = async (session: string): Promise<void> => {
      const user = await endSession(sql, session, 'logout');
      if (user) await recordSession(sql, 'sign-out', { user });
    };
    if (typeof claims === 'object') await end(claims.session);
    if (!isTokenShaped(token.refresh)) return;
    const session = await findSessionOfToken(sql, hashToken(token.refresh));
    if (session !== undefined) await end(session);
  });
}
