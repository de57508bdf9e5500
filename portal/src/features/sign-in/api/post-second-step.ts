import { requestLanguage } from '../../../api/language-header';
import { readError } from '../../../api/request-error';

/** A session after its second step. */
export interface SteppedIn {
  readonly jwt: string;
  /** Only after a recovery code: how many are left. */
  readonly recoveryCodesLeft?: number;
}

/** The second step of a sign-in: a code for the challenge of the first one. Throws RequestError. */
export const postSecondStep = async (challenge: string, code: string): Promise<SteppedIn> => {
  const response = await fetch('/api/auth/second-step', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': requestLanguage(),
      'X-Ortak-App': 'portal',
    },
    body: JSON.stringify({ challenge, code }),
  });
  if (!response.ok) throw await readError(response);
  return (await response.json()) as SteppedIn;
};
