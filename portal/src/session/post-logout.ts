import { request } from '../api/request';

/** Ends the session on the server; its refresh cookie is cleared by the answer. */
export const postLogout = async (): Promise<void> => {
  await request('/api/auth/logout', { method: 'POST', body: {} });
};
