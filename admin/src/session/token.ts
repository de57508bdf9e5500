/**
 * The access token lives in this module's memory only; the refresh token is a cookie that scripts cannot
 * read. Tabs share a fresh token with each other, so that they never rotate the cookie against each other.
 */

/** How calls to the session's routes name the application: it selects the cookie. */
export const APP_HEADER = { 'X-Ortak-App': 'console' } as const;

type Message = { kind: 'token'; token: string } | { kind: 'signed-out' };

let token: string | null = null;
let refreshing: Promise<string | null> | null = null;
const leaveListeners = new Set<() => void>();

const channel =
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('ortak-console-session');

channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data.kind === 'token') token = data.token;
  else {
    token = null;
    for (const listener of leaveListeners) listener();
  }
});

/** The token to send now, or null when nobody is signed in as far as this tab knows. */
export const currentToken = (): string | null => token;

/** Takes a token that was just issued, and tells the other tabs. */
export const keepToken = (issued: string): void => {
  token = issued;
  channel?.postMessage({ kind: 'token', token: issued } satisfies Message);
};

/** Forgets the token here and in the other tabs. */
export const dropToken = (): void => {
  token = null;
  channel?.postMessage({ kind: 'signed-out' } satisfies Message);
};

/** Calls `listener` when another tab signs out; returns how to stop. */
export const onLeave = (listener: () => void): (() => void) => {
  leaveListeners.add(listener);
  return () => leaveListeners.delete(listener);
};

const askForToken = async (): Promise<string | null> => {
  const response = await fetch('/api/auth/refresh', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...APP_HEADER, 'Content-Type': 'application/json' },
    body: '{}',
  });
  if (response.status === 401 || response.status === 403 || response.status === 400) return null;
  if (!response.ok) throw new Error(`refresh answered ${response.status}`);
  const { jwt } = (await response.json()) as { jwt: string };
  keepToken(jwt);
  return jwt;
};

/** One tab at a time; who waited takes the token that the other one was given meanwhile. */
const refreshAlone = async (stale: string | null): Promise<string | null> => {
  const fresh = async () => (token && token !== stale ? token : askForToken());
  // Locks exist on secure origins and localhost only; elsewhere the server's grace for a just rotated token helps.
  return 'locks' in navigator ? await navigator.locks.request('ortak-console-refresh', fresh) : fresh();
};

/**
 * A new access token by the refresh cookie, or null when the session is over.
 * @param stale the token that was refused; if another tab has replaced it already, that one is returned
 * @throws when the server cannot be reached, which says nothing about the session
 */
export const refreshToken = (stale: string | null = token): Promise<string | null> => {
  refreshing ??= refreshAlone(stale).finally(() => {
    refreshing = null;
  });
  return refreshing;
};
