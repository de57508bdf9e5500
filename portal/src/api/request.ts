import { accessToken, dropToken, refreshToken } from './access-token';
import { requestLanguage } from './language-header';
import { readError, RequestError } from './request-error';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly accept?: string;
}

const send = (path: string, token: string | undefined, options: RequestOptions): Promise<Response> =>
  fetch(path, {
    method: options.method ?? 'GET',
    credentials: 'same-origin',
    signal: options.signal ?? null,
    headers: {
      Accept: options.accept ?? 'application/json',
      'Accept-Language': requestLanguage(),
      'X-Ortak-App': 'portal',
      ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: options.body === undefined ? null : JSON.stringify(options.body),
  });

/**
 * A request on behalf of the signed-in person. An expired token is renewed once, silently; when the
 * session is over for good, every tab is told. Throws RequestError for each status ≥ 400.
 */
export const request = async (path: string, options: RequestOptions = {}): Promise<Response> => {
  const token = accessToken();
  let response = await send(path, token, options);
  if (response.status === 401) {
    const renewed = await refreshToken(token);
    if (renewed) response = await send(path, renewed, options);
    if (!renewed || response.status === 401) {
      sessionEnded();
      throw new RequestError(401, '');
    }
  }
  if (!response.ok) throw await readError(response);
  return response;
};

/** `request`, with the body read as JSON. */
export const requestJson = async <T>(path: string, options?: RequestOptions): Promise<T> =>
  (await (await request(path, options)).json()) as T;

let sessionEnded = (): void => dropToken();

/** Sets what happens when the server says that the session is over. */
export const onSessionEnd = (handler: () => void): void => {
  sessionEnded = () => {
    dropToken();
    handler();
  };
};
