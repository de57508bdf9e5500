import { HttpError } from 'react-admin';
import { nestErrors } from './field-errors';
import { APP_HEADER, currentToken, dropToken, refreshToken } from './token';

interface Envelope {
  error?: {
    message?: string;
    name?: string;
    details?: { code?: string; conflict?: unknown; errors?: { path: string | string[]; message: string }[] };
  };
}

const send = (url: string, init: RequestInit, token: string | null): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('X-Ortak-App', APP_HEADER['X-Ortak-App']);
  headers.set('Accept-Language', document.documentElement.lang);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (typeof init.body === 'string' && !headers.has('Content-Type'))
    headers.set('Content-Type', 'application/json');
  return fetch(url, { ...init, headers, credentials: 'same-origin' });
};

/** An error of the API as react-admin wants it: `body.errors` puts each message at its field. */
const toError = async (response: Response): Promise<HttpError> => {
  const text = await response.text();
  let body: Envelope = {};
  try {
    body = JSON.parse(text) as Envelope;
  } catch {
    // Not our server's answer (a proxy, say): the status is all there is to tell.
  }
  const message = body.error?.message ?? response.statusText;
  // What two people changed is no mistake at a field: the form asks about it.
  const details = body.error?.details;
  const errors = details?.conflict ? null : nestErrors(details?.errors ?? []);
  return new HttpError(message, response.status, {
    ...body,
    ...(errors ? { errors: { ...errors, root: { serverError: message } } } : {}),
  });
};

/**
 * A request with the session's token, renewed once when it has run out.
 * @returns the answer, whose status is below 400
 * @throws HttpError with the server's message, status and errors by field
 */
export const request = async (url: string, init: RequestInit = {}): Promise<Response> => {
  const token = currentToken() ?? (await refreshToken());
  let response = await send(url, init, token);
  if (response.status === 401) {
    const renewed = await refreshToken(token);
    if (renewed) response = await send(url, init, renewed);
    else dropToken();
  }
  if (!response.ok) throw await toError(response);
  return response;
};

/** Like `request`, with a JSON answer. */
export const requestJson = async <T>(url: string, init: RequestInit = {}): Promise<T> => {
  const response = await request(url, init);
  return (response.status === 204 ? {} : await response.json()) as T;
};

/** POST with a JSON body and a JSON answer. */
export const post = <T>(url: string, body: unknown = {}, headers?: HeadersInit): Promise<T> =>
  requestJson<T>(url, { method: 'POST', body: JSON.stringify(body), headers });

/** A request that needs no session: signing in. */
export const requestOpen = async <T>(url: string, body: unknown): Promise<T> => {
  const response = await send(url, { method: 'POST', body: JSON.stringify(body) }, null);
  if (!response.ok) throw await toError(response);
  return (await response.json()) as T;
};
