import { bodies } from './bodies';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly handler: string;
  readonly config: {
    readonly auth: false;
    readonly policies: readonly string[];
    readonly body?: object;
  };
}

/** Strapi's own authentication stays out of it: ours is the middleware and the policy. */
const route = (method: Route['method'], path: string, handler: string, policy: string): Route => ({
  method,
  path,
  handler,
  config: {
    auth: false,
    policies: [`plugin::access.${policy}`],
    ...(method !== 'GET' && path in bodies ? { body: bodies[path as keyof typeof bodies] } : {}),
  },
});

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      route('POST', '/auth/local', 'sessions.signIn', 'public'),
      route('POST', '/auth/refresh', 'sessions.refresh', 'public'),
      route('POST', '/auth/logout', 'sessions.signOut', 'public'),
      route('POST', '/auth/forgot-password', 'sessions.forgotPassword', 'public'),
      route('POST', '/auth/reset-password', 'sessions.resetPassword', 'public'),
      route('POST', '/auth/change-password', 'sessions.changePassword', 'anyone'),
      route('GET', '/me', 'me.find', 'anyone'),
      route('PUT', '/me', 'me.update', 'anyone'),
      route('GET', '/portal/me', 'me.find', 'portal'),
      route('PUT', '/portal/me', 'me.update', 'portal'),
      route('GET', '/clock', 'clock.find', 'anyone'),
      // Only a test installation has such a clock, and there anybody may turn it; everywhere else it is a 404.
      route('POST', '/clock', 'clock.set', 'public'),
    ],
  },
};
