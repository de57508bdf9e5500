import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readSettings } from '@ortak/config';
import type { System } from '@ortak/database';
import type { SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { cookieNames, refreshCookie } from '../domain/refresh-cookie';
import { readBearer } from '../domain/read-bearer';
import { isTokenShaped } from '../domain/refresh-token';
import { readApp, type App } from '../domain/session-lifetimes';
import type { Device } from '../repositories/sessions';
import { changePassword } from '../services/change-password';
import type { Passwords } from '../services/passwords';
import { refreshSession } from '../services/refresh-session';
import { requestReset, resetPassword } from '../services/reset-password';
import { sendResetMail } from '../services/send-reset-mail';
import { signIn, type OpenSession, type SessionDeps } from '../services/sign-in';
import { signOut } from '../services/sign-out';
import { readTexts } from './read-body';

const deviceOf = (ctx: Context): Device => ({
  address: ctx.ip || null,
  userAgent: ctx.get('User-Agent') || null,
});

const cookieOf = (ctx: Context, app: App): string | undefined => {
  const value = ctx.cookies.get(cookieNames[app], { signed: false });
  return isTokenShaped(value) ? value : undefined;
};

function setCookie(ctx: Context, app: App, value: string | null, seconds?: number): void {
  // What the cookie says is ours to decide; the library would refuse `secure` behind a proxy that ends TLS.
  ctx.cookies.secure = true;
  ctx.cookies.set(cookieNames[app], value, refreshCookie(ctx.protocol, ctx.hostname, seconds));
}

/** The app that a request speaks for: its header, or the only cookie that it has. */
function appOf(ctx: Context): App | undefined {
  const named = readApp(ctx.get('X-Ortak-App') || undefined);
  if (named) return named;
  const present = (['console', 'portal'] as const).filter((app) => cookieOf(ctx, app) !== undefined);
  if (present.length > 1) throw new Refusal(400, 'appRequired');
  return present[0];
}

function send(ctx: Context, open: OpenSession): void {
  setCookie(ctx, open.app, open.refresh, open.seconds);
  const { id, email, name, kind, staffRole } = open.user;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { jwt: open.jwt, user: { id, email, name: name ?? email, kind, staffRole } };
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const access = strapi.plugin('access');
  const deps = (): SessionDeps => ({
    system: access.service('system') as System,
    passwords: access.service('passwords') as Passwords,
    secret: readSettings().secrets.session,
  });
  return {
    /** POST /api/auth/local {identifier, password} → {jwt, user} and the refresh cookie. */
    async signIn(ctx: Context): Promise<void> {
      const { identifier, password } = readTexts(ctx.request.body, ['identifier', 'password']);
      const present = { console: cookieOf(ctx, 'console'), portal: cookieOf(ctx, 'portal') };
      const app = readApp(ctx.get('X-Ortak-App') || undefined);
      send(ctx, await signIn(deps(), { identifier, password, app, device: deviceOf(ctx), present }));
    },

    /** POST /api/auth/refresh → {jwt, user} and the next refresh cookie. */
    async refresh(ctx: Context): Promise<void> {
      const app = appOf(ctx);
      if (!app) throw new Refusal(401, 'unauthorized');
      try {
        send(ctx, await refreshSession(deps(), app, cookieOf(ctx, app)));
      } catch (error) {
        if (error instanceof Refusal && error.status === 401) setCookie(ctx, app, null);
        throw error;
      }
    },

    /** POST /api/auth/logout → 204; the whole family ends. */
    async signOut(ctx: Context): Promise<void> {
      const app = appOf(ctx);
      const refresh = app && cookieOf(ctx, app);
      await signOut(deps(), { refresh, access: readBearer(ctx.get('Authorization')) });
      if (app) setCookie(ctx, app, null);
      ctx.status = 204;
    },

    /** POST /api/auth/forgot-password {email} → {ok: true}, whether or not there is such a user. */
    async forgotPassword(ctx: Context): Promise<void> {
      const { email } = readTexts(ctx.request.body, ['email']);
      await requestReset(
        { ...deps(), sendResetMail: sendResetMail(strapi) },
        { email, device: deviceOf(ctx) },
      );
      ctx.body = { ok: true };
    },

    /** POST /api/auth/reset-password {code, password, passwordConfirmation} → {jwt, user}, signed in. */
    async resetPassword(ctx: Context): Promise<void> {
      const texts = readTexts(ctx.request.body, ['code', 'password', 'passwordConfirmation']);
      send(ctx, await resetPassword(deps(), { ...texts, device: deviceOf(ctx) }));
    },

    /** POST /api/auth/change-password {currentPassword, password, passwordConfirmation} → {ok: true}; other sessions end. */
    async changePassword(ctx: Context): Promise<void> {
      const texts = readTexts(ctx.request.body, ['currentPassword', 'password', 'passwordConfirmation']);
      await changePassword(deps(), ctx.state.actor as SignedIn, texts);
      ctx.body = { ok: true };
    },
  };
};
