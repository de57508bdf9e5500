import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { readBearer } from '../domain/read-bearer';
import { readApp, type App } from '../domain/session-lifetimes';
import { acceptInvitation, greetInvited } from '../services/accept-invitation';
import { changePassword } from '../services/change-password';
import { endOtherSessions, endOwnSession, findSessions } from '../services/find-sessions';
import { refreshSession } from '../services/refresh-session';
import { requestReset, resetPassword } from '../services/reset-password';
import { sendResetMail } from '../services/send-reset-mail';
import { signIn } from '../services/sign-in';
import { signOut } from '../services/sign-out';
import { readTexts } from './read-body';
import { cookieOf, depsOf, deviceOf, presentOf, sendSession, setCookie } from './read-request';

/** The app that a request speaks for: its header, or the only cookie that it has. */
function appOf(ctx: Context): App | undefined {
  const named = readApp(ctx.get('X-Ortak-App') || undefined);
  if (named) return named;
  const present = (['console', 'portal'] as const).filter((app) => cookieOf(ctx, app) !== undefined);
  if (present.length > 1) throw new Refusal(400, 'appRequired');
  return present[0];
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const deps = () => depsOf(strapi);
  return {
    /**
     * POST /api/auth/local {identifier, password} → {jwt, user} and the refresh cookie; 401 with `details.secondStep
     * {challenge, seconds, enrols}` for who signs in with two steps.
     */
    async signIn(ctx: Context): Promise<void> {
      const { identifier, password } = readTexts(ctx.request.body, ['identifier', 'password']);
      const present = presentOf(ctx);
      const app = readApp(ctx.get('X-Ortak-App') || undefined);
      sendSession(ctx, await signIn(deps(), { identifier, password, app, device: deviceOf(ctx), present }));
    },

    /** POST /api/auth/refresh → {jwt, user} and the next refresh cookie. */
    async refresh(ctx: Context): Promise<void> {
      const app = appOf(ctx);
      if (!app) throw new Refusal(401, 'unauthorized');
      try {
        sendSession(ctx, await refreshSession(deps(), app, cookieOf(ctx, app)));
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
      sendSession(ctx, await resetPassword(deps(), { ...texts, device: deviceOf(ctx) }));
    },

    /** POST /api/auth/invitation {code} → {name, email, language} of whom the link invites. */
    async greetInvited(ctx: Context): Promise<void> {
      const { code } = readTexts(ctx.request.body, ['code']);
      ctx.set('Cache-Control', 'no-store');
      ctx.body = await greetInvited(deps(), { code, device: deviceOf(ctx) });
    },

    /** POST /api/auth/accept-invitation {code, password, passwordConfirmation} → {jwt, user}, signed in. */
    async acceptInvitation(ctx: Context): Promise<void> {
      const texts = readTexts(ctx.request.body, ['code', 'password', 'passwordConfirmation']);
      sendSession(ctx, await acceptInvitation(deps(), { ...texts, device: deviceOf(ctx) }));
    },

    /** POST /api/auth/change-password {currentPassword, password, passwordConfirmation} → {ok: true}; other sessions end. */
    async changePassword(ctx: Context): Promise<void> {
      const texts = readTexts(ctx.request.body, ['currentPassword', 'password', 'passwordConfirmation']);
      await changePassword(deps(), ctx.state.actor as SignedIn, texts);
      ctx.body = { ok: true };
    },

    /** GET /api/auth/sessions → [{id, device, address, startedAt, usedAt, current}] */
    async list(ctx: Context): Promise<void> {
      ctx.body = await findSessions(deps(), ctx.state.actor as SignedIn);
    },

    /** DELETE /api/auth/sessions/:id → {ok: true} */
    async end(ctx: Context): Promise<void> {
      await endOwnSession(deps(), ctx.state.actor as SignedIn, String(ctx.params.id));
      ctx.body = { ok: true };
    },

    /** POST /api/auth/sessions/end-others → {ended} */
    async endOthers(ctx: Context): Promise<void> {
      ctx.body = { ended: await endOtherSessions(deps(), ctx.state.actor as SignedIn) };
    },
  };
};
