import { requestLanguage } from '../../../api/language-header';
import { readError } from '../../../api/request-error';

export interface NewPassword {
  /** The code of the link. */
  readonly code: string;
  readonly password: string;
  readonly passwordConfirmation: string;
}

/**
 * Sets a new password by the code of a link and signs in: the answer is the access token.
 * Throws RequestError when the link is spent or the password refused.
 */
export const postResetPassword = async (body: NewPassword): Promise<string> => {
  const response = await fetch('/api/auth/reset-password', {
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
  return ((await response.json()) as { jwt: string }).jwt;
};
