import type { AuthProvider } from 'react-admin';
import { APP_HEADER, currentToken, dropToken, keepToken, refreshToken } from './token';
import { forgetMe, loadMe } from './me';
import { mayDo } from './rights';
import { requestOpen } from './request';

interface Credentials {
  identifier: string;
  password: string;
}

/** The access token of a sign-in that was done already, in two steps. */
interface Begun {
  jwt: string;
}

/** A portal login has no business here; it is told so instead of seeing empty pages. */
export class NotStaff extends Error {
  constructor() {
    super('login.notStaff');
    this.name = 'NotStaff';
  }
}

const leave = async (): Promise<void> => {
  await fetch('/api/auth/logout', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      ...APP_HEADER,
      'Content-Type': 'application/json',
      ...(currentToken() ? { Authorization: `Bearer ${currentToken()}` } : {}),
    },
    body: '{}',
  }).catch(() => undefined);
  dropToken();
  forgetMe();
};

export const authProvider: AuthProvider = {
  login: async (given: Credentials | Begun) => {
    const { jwt } = 'jwt' in given ? given : await requestOpen<Begun>('/api/auth/local', given);
    keepToken(jwt);
    forgetMe();
    const me = await loadMe();
    if (me.kind !== 'staff') {
      await leave();
      throw new NotStaff();
    }
  },

  logout: async () => {
    await leave();
    return '/login';
  },

  checkAuth: async () => {
    if (currentToken()) return;
    if (!(await refreshToken())) throw Object.assign(new Error(), { message: false });
  },

  checkError: async ({ status }: { status?: number }) => {
    if (status === 401) throw Object.assign(new Error(), { message: 'ra.notification.logged_out' });
  },

  getIdentity: async () => {
    const { user } = await loadMe();
    return { id: user.id, fullName: user.name || user.email, email: user.email };
  },

  // Asked on every page, also where nobody has signed in yet: a failure there would lead away from the page of a mailed link.
  getPermissions: async () => (currentToken() || (await refreshToken()) ? (await loadMe()).rights : {}),

  canAccess: async ({ resource, action }) => mayDo((await loadMe()).rights, resource, action),
};
