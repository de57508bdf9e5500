import type { FieldError } from '@ortak/kernel/api';

export const passwordLength = { min: 10, maxBytes: 72 } as const;

/**
 * The rules of a new password: at least ten characters, not the e-mail address nor the part before its @, not one
 * character repeated, and at most 72 bytes, because bcrypt silently ignores the rest.
 * @param path the field of the body that the error is about
 * @returns the broken rules, empty when the password is good
 */
export function checkPassword(password: string, email: string, path = 'password'): FieldError[] {
  const lower = password.toLowerCase();
  const address = email.toLowerCase();
  if ([...password].length < passwordLength.min)
    return [{ path, code: 'tooShort', params: { min: passwordLength.min } }];
  if (Buffer.byteLength(password) > passwordLength.maxBytes)
    return [{ path, code: 'tooLong', params: { max: passwordLength.maxBytes } }];
  if (lower === address || lower === address.split('@')[0]) return [{ path, code: 'passwordIsEmail' }];
  if (new Set(password).size < 4) return [{ path, code: 'passwordTooSimple' }];
  return [];
}
