/** How long after its rotation a token may still ask for its successor: two tabs, or an answer that got lost. */
export const graceSeconds = 30;

/** A presented refresh token and its session, as the database has them. Instants are milliseconds. */
export interface PresentedToken {
  readonly rotatedAt: number | null;
  readonly idleUntil: number;
  readonly endsAt: number;
  readonly endedAt: number | null;
  readonly blocked: boolean;
}

/**
 * What to do with a presented refresh token:
 * - `rotate`: it is the living one;
 * - `repeat`: it was rotated a moment ago, so its owner has not got the successor yet: hand out the same one again;
 * - `reuse`: it was rotated long ago, so somebody else has it: the whole family ends;
 * - `blocked`: its user may not sign in any more;
 * - `refuse`: it is unknown, or its session is over.
 * @param now milliseconds, the database's
 */
export type RefreshDecision = 'rotate' | 'repeat' | 'reuse' | 'blocked' | 'refuse';

export function decideRefresh(token: PresentedToken | undefined, now: number): RefreshDecision {
  if (token === undefined || token.endedAt !== null || token.endsAt <= now) return 'refuse';
  if (token.rotatedAt !== null && now - token.rotatedAt > graceSeconds * 1000) return 'reuse';
  if (token.idleUntil <= now) return 'refuse';
  if (token.blocked) return 'blocked';
  return token.rotatedAt === null ? 'rotate' : 'repeat';
}
