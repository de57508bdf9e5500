import type { Core } from '@strapi/strapi';

/** Hashing as users-permissions does it: its content type and its bcrypt are kept, its sessions are not used. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** With an absent hash it takes as long as with one, and is never right. */
  compare(password: string, hash: string | undefined): Promise<boolean>;
}

interface UserService {
  validatePassword(password: string, hash: string): Promise<boolean>;
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
}

export default function passwords({ strapi }: { strapi: Core.Strapi }): Passwords {
  const service = (): UserService =>
    strapi.plugin('users-permissions').service('user') as unknown as UserService;
  const hash = async (password: string): Promise<string> =>
    (await service().ensureHashedPasswords({ password })).password;
  let nobody: Promise<string> | undefined;
  return {
    hash,
    async compare(password, kept) {
      nobody ??= hash('nobody has this password');
      const right = await service().validatePassword(password, kept ?? (await nobody));
      return right && kept !== undefined;
    },
  };
}
