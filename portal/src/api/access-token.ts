import { isPreview, takePreviewToken } from '../session/preview';
import { requestLanguage } from './language-header';
import { readError } from './request-error';

/**
 * The access token lives in this module's memory and nowhere else. Tabs share one session: a refresh
 * happens under a lock that spans tabs, and its token is handed to the others, so two tabs never spend
 * the same refresh cookie.
 */
type Message =
  | { readonly type: 'token'; readonly token: string }
  | { readonly type: 'signed-in' }
  | { readonly type: 'signed-out' };

let token: string | undefined = takePreviewToken();
const listeners = new Set<(message: Message) => void>();
const channel = new BroadcastChannel('ortak-portal-session');

channel.onmessage = ({ data }: MessageEvent<Message>) => {
  // A preview is nobody's session: it neither takes part in one nor ends one.
  if (isPreview) return;
  if (data.type === 'token') token = data.token;
  else if (data.type === 'signed-out') token = undefined;
  listeners.forEach((listener) => listener(data));
};

export const accessToken = (): string | undefined => token;

/** Called when another tab signs in or out. Returns the function that stops listening. */
export const onSessionMessage = (listener: (message: Message) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Keeps a new token after signing in here and tells the other tabs to start afresh. */
export const keepToken = (fresh: string): void => {
  share(fresh);
  if (isPreview) return;
  channel.postMessage({ type: 'signed-in' } satisfies Message);
};

/** Keeps a token here and hands it to the other tabs. */
const share = (fresh: string): void => {
  token = fresh;
  channel.postMessage({ type: 'token', token: fresh } satisfies Message);
};

/** Forgets the token here and in the other tabs. */
export const dropToken = (): void => {
  token = undefined;
  if (isPreview) return;
  channel.postMessage({ type: 'signed-out' } satisfies Message);
};

const locked = async <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? await navigator.locks.request('ortak-portal-refresh', work) : await work();

/**
 * A token newer than `stale`, from another tab or from the refresh cookie; undefined when there is no
 * session any more. Throws TypeError when the server cannot be reached and RequestError when it fails.
 */
export const refreshToken = (stale: string | undefined): Promise<string | undefined> =>
  locked(async () => {
    if (token && token !== stale) return token;
    if (isPreview) return undefined;
    const response = await fetch('/api/auth/refresh', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'X-Ortak-App': 'portal', 'Accept-Language': requestLanguage() },
    });
    if ([400, 401, 403].includes(response.status)) {
      token = undefined;
      return undefined;
    }
    if (!response.ok) throw await readError(response);
    const { jwt } = (await response.json()) as { jwt: string };
    share(jwt);
    return jwt;
  });
