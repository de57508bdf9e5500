import { requestLanguage } from '../../../api/language-header';
import { readError } from '../../../api/request-error';

export interface Credentials {
  readonly identifier: string;
  readonly password: string;
}

/** Signs in; the refresh token comes as a cookie, the access token as the answer. Throws RequestError. */
export const postLogin = async (credentials: Credentials): Promise<string> => {
  const response = await fetch('/api/auth/local', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': requestLanguage(),
      'X-Ortak-App': 'portal',
    },
    body: JSON.stringify(credentials),
  });
  if (!response.ok) throw await readError(response);
  return ((await response.json()) as { jwt: string }).jwt;
};
