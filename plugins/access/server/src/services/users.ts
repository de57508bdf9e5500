import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import type { Language, MemberScope } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql, System } from '@ortak/database';
import { checkPassword } from '../domain/check-password';
import { endSessionsOf } from '../repositories/sessions';
import { countUsers, replaceCompanies, setBlocked, setPassword, upsertUser } from '../repositories/users';
import type { Passwords } from './passwords';

interface Common {
  readonly email: string;
  readonly name: string;
  readonly language?: Language;
  /** Absent: the user cannot sign in until a password is set through "forgotten password". */
  readonly password?: string;
}

/** One of our staff. `companies` are ids of group companies; administrators work for all of them and need none. */
export interface StaffUser extends Common {
  readonly kind: 'staff';
  /** The key of a role. */
  readonly staffRole: string;
  readonly companies?: readonly number[];
  /** Which members they see; absent: as it was, and `all` for a new user. */
  readonly memberScope?: MemberScope;
}

/** A person of a member; what they may do stands on the person (`portal {enabled, scope, rights}`). */
export interface PortalUser extends Common {
  readonly kind: 'portal';
  readonly person: number;
}

export interface Users {
  /**
   * Adds a user or brings the one with this e-mail address up to date; an absent password is left as it is.
   * @param sql a transaction of the System to do it in; absent: one of its own
   * @throws Refusal 400 for an address or password that is not good
   */
  ensure(user: StaffUser | PortalUser, sql?: Sql): Promise<{ id: number; created: boolean }>;
  /** Shuts a user out, or lets them in again. Their sessions end at once. @returns false when there is no such user */
  block(user: number, blocked: boolean, sql?: Sql): Promise<boolean>;
  /** Sets a password on somebody's behalf; all their sessions end. */
  setPassword(user: number, email: string, password: string, sql?: Sql): Promise<void>;
  /**
   * On a database without users, adds the administrator of ORTAK_ADMIN_EMAIL and ORTAK_ADMIN_PASSWORD.
   * @returns whether one was added
   */
  ensureFirstAdministrator(): Promise<boolean>;
}

const address = /^[^\s@]+@[^\s@]+$/;

export default function users({ strapi }: { strapi: Core.Strapi }): Users {
  const access = strapi.plugin('access');
  const inSystem = <T>(sql: Sql | undefined, work: (sql: Sql) => Promise<T>): Promise<T> =>
    sql ? work(sql) : (access.service('system') as System).transaction(work);
  const hash = (password: string): Promise<string> =>
    (access.service('passwords') as Passwords).hash(password);

  async function write(user: StaffUser | PortalUser, passwordHash: string | undefined, sql?: Sql) {
    const email = user.email.trim().toLowerCase();
    if (!address.test(email))
      throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'email', code: 'notEmail' }]);
    return inSystem(sql, async (within) => {
      const result = await upsertUser(
        within,
        {
          email,
          name: user.name,
          language: user.language ?? 'tr',
          kind: user.kind,
          staffRole: user.kind === 'staff' ? user.staffRole : null,
          memberScope: user.kind === 'staff' ? user.memberScope : undefined,
          person: user.kind === 'portal' ? user.person : null,
        },
        passwordHash,
      );
      if (user.kind === 'staff') await replaceCompanies(within, result.id, user.companies ?? []);
      return result;
    });
  }

  function refusePassword(password: string, email: string): void {
    const errors = checkPassword(password, email);
    if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  }

  return {
    async ensure(user, sql) {
      if (user.password !== undefined) refusePassword(user.password, user.email);
      return write(user, user.password === undefined ? undefined : await hash(user.password), sql);
    },
    block: (user, blocked, sql) =>
      inSystem(sql, async (within) => {
        if (blocked) await endSessionsOf(within, user, 'blocked');
        return setBlocked(within, user, blocked);
      }),
    async setPassword(user, email, password, sql) {
      refusePassword(password, email);
      const hashed = await hash(password);
      await inSystem(sql, async (within) => {
        await setPassword(within, user, hashed);
        await endSessionsOf(within, user, 'password');
      });
    },
    async ensureFirstAdministrator() {
      const { email, password } = readSettings().admin;
      if (email === undefined || password === undefined) return false;
      if ((await inSystem(undefined, countUsers)) > 0) return false;
      // Whoever runs the installation chose this password: it is taken as it is.
      const hashed = await hash(password);
      await write(
        { kind: 'staff', staffRole: 'administrator', email, name: email.split('@')[0] ?? email },
        hashed,
      );
      return true;
    },
  };
}
