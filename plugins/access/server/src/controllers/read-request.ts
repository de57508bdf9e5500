import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readSettings } from '@ortak/config';
import type { System } from '@ortak/database';
import { cookieNames, refreshCookie } from '../domain/refresh-cookie';
import { isTokenShaped } from '../domain/refresh-token';
import type { App } from '../domain/session-lifetimes';
import type { Device } from '../repositories/sessions';
import type { TwoStepDeps } from '../services/check-second-step';
import type { RunningClock } from '../services/clock';
import type { OpenSession, SessionDeps } from '../services/start-session';
import type { Passwords } from '../services/passwords';

/** What the services of sessions stand on. */
export function depsOf(strapi: Core.Strapi): SessionDeps & TwoStepDeps {
  const access = strapi.plugin('access');
  const { secrets } = readSettings();
  return {
    system: access.service('system') as System,
    passwords: access.service('passwords') as Passwords,
    clock: access.service('clock') as RunningClock,
    secret: secrets.session,
    key: secrets.encryptionKey,
  };
}

export const deviceOf = (ctx: Context): Device => ({
  address: ctx.ip || null,
  userAgent: ctx.get('User-Agent') || null,
});

export const cookieOf = (ctx: Context, app: App): string | undefined => {
  const value = ctx.cookies.get(cookieNames[app], { signed: false });
  return isTokenShaped(value) ? value : undefined;
};

/** The refresh tokens that this browser still has, by app. */
export const presentOf = (ctx: Context) => ({
  console: cookieOf(ctx, 'console'),
  portal: cookieOf(ctx, 'portal'),
});

export function setCookie(ctx: Context, app: App, value: string | null, seconds?: number): void {
  // What the cookie says is ours to decide; the library would refuse `secure` behind a proxy that ends TLS.
  ctx.cookies.secure = true;
  ctx.cookies.set(cookieNames[app], value, refreshCookie(ctx.protocol, ctx.hostname, seconds));
}

/**
 * Answers with a session: the access token in the body, the refresh token in its cookie.
 * @param more what else the body says, once
 */
export function sendSession(
  ctx: Context,
  open: OpenSession,
  more: Readonly<Record<string, unknown>> = {},
): void {
  setCookie(ctx, open.app, open.refresh, open.seconds);
  const { id, email, name, kind, staffRole } = open.user;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { jwt: open.jwt, user: { id, email, name: name ?? email, kind, staffRole }, ...more };
}
