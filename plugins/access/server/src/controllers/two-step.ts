import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { SignedIn } from '@ortak/kernel/access';
import {
  beginTwoStep,
  confirmTwoStep,
  describeTwoStep,
  endTwoStep,
  renewRecoveryCodes,
} from '../services/change-two-step';
import { enrolBySignIn, signSecondStep } from '../services/sign-second-step';
import { readTexts } from './read-body';
import { depsOf, deviceOf, presentOf, sendSession } from './read-request';

const actorOf = (ctx: Context): SignedIn => ctx.state.actor as SignedIn;

/** Secrets and codes are told once, and kept by nobody on the way. */
function tell(ctx: Context, body: unknown): void {
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
}

/** Two-step sign-in, for staff and for people of the portal alike. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /api/auth/second-step {challenge, code} → {jwt, user} and the refresh cookie. */
  async signIn(ctx: Context): Promise<void> {
    const texts = readTexts(ctx.request.body, ['challenge', 'code']);
    const { recoveryCodes, recoveryCodesLeft, ...open } = await signSecondStep(depsOf(strapi), {
      ...texts,
      device: deviceOf(ctx),
      present: presentOf(ctx),
    });
    sendSession(ctx, open, {
      ...(recoveryCodes === undefined ? {} : { recoveryCodes }),
      ...(recoveryCodesLeft === undefined ? {} : { recoveryCodesLeft }),
    });
  },

  /** POST /api/auth/second-step/enrol {challenge} → {secret, address, qr}: where two-step sign-in is demanded. */
  async enrol(ctx: Context): Promise<void> {
    const { challenge } = readTexts(ctx.request.body, ['challenge']);
    tell(ctx, await enrolBySignIn(depsOf(strapi), challenge));
  },

  /** GET /api/auth/two-step → {enabled, since, recoveryCodesLeft, demanded} */
  async find(ctx: Context): Promise<void> {
    ctx.body = await describeTwoStep(depsOf(strapi), actorOf(ctx));
  },

  /** POST /api/auth/two-step/begin {password} → {secret, address, qr} */
  async begin(ctx: Context): Promise<void> {
    const { password } = readTexts(ctx.request.body, ['password']);
    tell(ctx, await beginTwoStep(depsOf(strapi), actorOf(ctx), password));
  },

  /** POST /api/auth/two-step/confirm {code} → {recoveryCodes} */
  async confirm(ctx: Context): Promise<void> {
    const { code } = readTexts(ctx.request.body, ['code']);
    tell(ctx, { recoveryCodes: await confirmTwoStep(depsOf(strapi), actorOf(ctx), code) });
  },

  /** POST /api/auth/two-step/recovery-codes {password, code} → {recoveryCodes} */
  async renew(ctx: Context): Promise<void> {
    const proof = readTexts(ctx.request.body, ['password', 'code']);
    tell(ctx, { recoveryCodes: await renewRecoveryCodes(depsOf(strapi), actorOf(ctx), proof) });
  },

  /** POST /api/auth/two-step/end {password, code} → {ok: true} */
  async end(ctx: Context): Promise<void> {
    const proof = readTexts(ctx.request.body, ['password', 'code']);
    await endTwoStep(depsOf(strapi), actorOf(ctx), proof);
    ctx.body = { ok: true };
  },
});
