import { bodies } from './bodies';
import { portalAccessRoutes } from './portal-access';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly handler: string;
  readonly config: {
    readonly auth: false;
    readonly policies: readonly (string | { readonly name: string; readonly config: object })[];
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

/** For those of our staff who may change users: administrators. */
const forAdministrators = (method: Route['method'], path: string, handler: string): Route => ({
  method,
  path,
  handler,
  config: {
    auth: false,
    policies: [{ name: 'plugin::access.staff', config: { area: 'users', action: 'edit' } }],
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
      route('POST', '/auth/invitation', 'sessions.greetInvited', 'public'),
      route('POST', '/auth/accept-invitation', 'sessions.acceptInvitation', 'public'),
      route('POST', '/auth/change-password', 'sessions.changePassword', 'anyone'),
      route('POST', '/auth/second-step', 'two-step.signIn', 'public'),
      route('POST', '/auth/second-step/enrol', 'two-step.enrol', 'public'),
      route('GET', '/auth/two-step', 'two-step.find', 'anyone'),
      route('POST', '/auth/two-step/begin', 'two-step.begin', 'anyone'),
      route('POST', '/auth/two-step/confirm', 'two-step.confirm', 'anyone'),
      route('POST', '/auth/two-step/recovery-codes', 'two-step.renew', 'anyone'),
      route('POST', '/auth/two-step/end', 'two-step.end', 'anyone'),
      route('GET', '/auth/sessions', 'sessions.list', 'anyone'),
      route('POST', '/auth/sessions/end-others', 'sessions.endOthers', 'anyone'),
      route('DELETE', '/auth/sessions/:id', 'sessions.end', 'anyone'),
      forAdministrators('POST', '/access/users/:id/unlock', 'users.unlock'),
      forAdministrators('POST', '/access/users/:id/reset-two-step', 'users.resetTwoStep'),
      forAdministrators('POST', '/access/users/:id/sign-out', 'users.signOut'),
      forAdministrators('GET', '/access/sign-in-rules', 'users.findRules'),
      forAdministrators('PUT', '/access/sign-in-rules', 'users.changeRules'),
      route('GET', '/me', 'me.find', 'anyone'),
      route('PUT', '/me', 'me.update', 'anyone'),
      route('GET', '/portal/me', 'me.find', 'portal'),
      route('PUT', '/portal/me', 'me.update', 'portal'),
      route('GET', '/clock', 'clock.find', 'anyone'),
      // Only a test installation has such a clock, and there anybody may turn it; everywhere else it is a 404.
      route('POST', '/clock', 'clock.set', 'public'),
      ...portalAccessRoutes,
    ],
  },
};
