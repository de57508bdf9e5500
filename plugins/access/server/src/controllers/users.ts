import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import {
  changeSignInRules,
  readSignInRules,
  resetTwoStep,
  signOutUser,
  unlockUser,
} from '../services/reset-sign-in';
import { depsOf } from './read-request';

function readId(ctx: Context): number {
  const id = Number(ctx.params.id);
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) throw new Refusal(404, 'notFound');
  return id;
}

/** What administrators do about the sign-in of others. The users themselves are a resource. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const answer = (act: typeof unlockUser) => async (ctx: Context) => {
    await act(depsOf(strapi), ctx.state.actor as StaffActor, readId(ctx));
    ctx.body = { ok: true };
  };
  return {
    /** POST /api/access/users/:id/unlock */
    unlock: answer(unlockUser),
    /** POST /api/access/users/:id/reset-two-step */
    resetTwoStep: answer(resetTwoStep),
    /** POST /api/access/users/:id/sign-out */
    signOut: answer(signOutUser),

    /** GET /api/access/sign-in-rules → {staffTwoStep} */
    async findRules(ctx: Context): Promise<void> {
      ctx.body = await readSignInRules(depsOf(strapi));
    },

    /** PUT /api/access/sign-in-rules {staffTwoStep} */
    async changeRules(ctx: Context): Promise<void> {
      const body = ctx.request.body as Record<string, unknown> | null | undefined;
      if (typeof body !== 'object' || body === null || Array.isArray(body))
        throw new Refusal(400, 'badRequest');
      const errors = Object.keys(body)
        .filter((key) => key !== 'staffTwoStep')
        .map((key) => ({ path: key, code: 'unknownKey', params: { key } }));
      if (typeof body.staffTwoStep !== 'boolean')
        errors.push({ path: 'staffTwoStep', code: 'notBoolean', params: { key: 'staffTwoStep' } });
      if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
      const rules = { staffTwoStep: body.staffTwoStep === true };
      await changeSignInRules(depsOf(strapi), ctx.state.actor as StaffActor, rules);
      ctx.body = rules;
    },
  };
};
