import { request } from '../../../api/request';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly password: string;
  readonly passwordConfirmation: string;
}

/** Changes the own password. This session goes on, the others end. Throws RequestError with the refused fields. */
export const postChangePassword = async (body: PasswordChange): Promise<void> => {
  await request('/api/auth/change-password', { method: 'POST', body });
};
