import type { Language } from '@ortak/kernel/access';
import { requestLanguage } from '../../../api/language-header';
import { readError } from '../../../api/request-error';
import type { NewPassword } from './post-reset-password';

const post = async <T>(path: string, body: unknown): Promise<T> => {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': requestLanguage(),
      'X-Ortak-App': 'portal',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw await readError(response);
  return (await response.json()) as T;
};

/** Whom an invitation is for. */
export interface Greeting {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** Throws RequestError when the link is used, withdrawn or too old. */
export const postInvitation = (code: string): Promise<Greeting> => post('/api/auth/invitation', { code });

/** Sets the first password by the code of the link and signs in: the answer is the access token. */
export const postAcceptInvitation = async (body: NewPassword): Promise<string> =>
  (await post<{ jwt: string }>('/api/auth/accept-invitation', body)).jwt;
