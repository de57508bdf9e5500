import { requestLanguage } from '../../../api/language-header';
import { readError } from '../../../api/request-error';

/** Asks for a link by e-mail; the answer is the same whether the address is known or not. */
export const postForgotPassword = async (email: string): Promise<void> => {
  const response = await fetch('/api/auth/forgot-password', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': requestLanguage(),
      'X-Ortak-App': 'portal',
    },
    body: JSON.stringify({ email }),
  });
  if (!response.ok) throw await readError(response);
};
