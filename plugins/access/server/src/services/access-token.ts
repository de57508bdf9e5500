import { createSecretKey, type KeyObject } from 'node:crypto';
import { sign, verify } from 'jsonwebtoken';
import { accessSeconds } from '../domain/session-lifetimes';

const issuer = 'ortak';

/** What an access token says; whether its session still lives is asked at every request. */
export interface AccessClaims {
  readonly session: string;
  readonly user: number;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const keys = new Map<string, KeyObject>();

/** The secret as a key. From a text the library first tries to make a public key, at every request, which takes a millisecond. */
export function keyOf(secret: string): KeyObject {
  let key = keys.get(secret);
  if (key === undefined) keys.set(secret, (key = createSecretKey(secret, 'utf8')));
  return key;
}

/** @param secret at least 16 characters, the same on every node */
export function issueAccessToken(claims: AccessClaims, secret: string): string {
  return sign({ sid: claims.session }, keyOf(secret), {
    algorithm: 'HS256',
    issuer,
    subject: String(claims.user),
    expiresIn: accessSeconds,
  });
}

/** @returns the claims, `expired` for a good token that is too old, undefined for anything else */
export function readAccessToken(token: string, secret: string): AccessClaims | 'expired' | undefined {
  try {
    const claims = verify(token, keyOf(secret), { algorithms: ['HS256'], issuer });
    if (typeof claims === 'string') return undefined;
    const { sid, sub } = claims as { sid?: unknown; sub?: unknown };
    if (typeof sid !== 'string' || !uuid.test(sid) || !/^\d{1,9}$/.test(String(sub))) return undefined;
    return { session: sid, user: Number(sub) };
  } catch (error) {
    return (error as Error).name === 'TokenExpiredError' ? 'expired' : undefined;
  }
}
