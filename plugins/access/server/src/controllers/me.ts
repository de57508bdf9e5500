import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Sql, System } from '@ortak/database';
import type { SignedIn } from '@ortak/kernel/access';
import type { RunningClock } from '../services/clock';
import { changeMe, describeMe, readMeChange, withLanguage, type MeDeps } from '../services/me';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const access = strapi.plugin('access');
  const deps = (): MeDeps => ({
    system: access.service('system') as System,
    clock: access.service('clock') as RunningClock,
  });
  return {
    /** GET /api/me → who is signed in, in which language, with which rights. */
    async find(ctx: Context): Promise<void> {
      ctx.body = await describeMe(deps(), ctx.state.actor as SignedIn);
    },

    /** PUT /api/me {language, mobile} → the same as GET, after the change. */
    async update(ctx: Context): Promise<void> {
      const actor = ctx.state.actor as SignedIn;
      const change = readMeChange(actor, ctx.request.body);
      await changeMe(deps(), actor, ctx.state.sql as Sql, change);
      const me = await describeMe(deps(), withLanguage(actor, change));
      // The System's own transaction does not see this one's change yet.
      ctx.body =
        me.kind === 'portal' && change.mobile !== undefined
          ? { ...me, person: { ...me.person, mobile: change.mobile } }
          : me;
    },
  };
};
