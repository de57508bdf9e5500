import type { App } from './session-lifetimes';

/** One name per app, so that a person can be signed in to both in one browser. */
export const cookieNames: Readonly<Record<App, string>> = {
  console: 'ortak_console',
  portal: 'ortak_portal',
};

export interface RefreshCookie {
  readonly httpOnly: true;
  readonly sameSite: 'strict';
  readonly secure: boolean;
  readonly path: '/api/auth';
  readonly overwrite: true;
  readonly signed: false;
  /** Milliseconds; absent for a cookie that is being cleared. */
  readonly maxAge?: number;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Secure everywhere but on plain http to this very machine, where a browser would drop such a cookie. */
export function isCookieSecure(protocol: string, hostname: string): boolean {
  return protocol === 'https' || !loopback.has(hostname.toLowerCase());
}

/**
 * How the refresh token travels: never readable by scripts, never sent by another site, only to /api/auth.
 * @param seconds how long the browser keeps it; absent to clear it
 */
export function refreshCookie(protocol: string, hostname: string, seconds?: number): RefreshCookie {
  const cookie: RefreshCookie = {
    httpOnly: true,
    sameSite: 'strict',
    secure: isCookieSecure(protocol, hostname),
    path: '/api/auth',
    overwrite: true,
    signed: false,
  };
  return seconds === undefined ? cookie : { ...cookie, maxAge: Math.max(0, Math.floor(seconds)) * 1000 };
}
