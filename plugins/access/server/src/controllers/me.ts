import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Sql, System } from '@ortak/database';
import type { SignedIn } from '@ortak/kernel/access';
import type { RunningClock } from '../services/clock';
import { changeMe, describeMe, readMeChange, withExtra, withLanguage, type MeDeps } from '../services/me';

/** The writing of records by their rules, which another engine has. */
interface OwnRecords {
  write(sql: Sql, actor: SignedIn, resource: string, id: number, body: unknown): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const access = strapi.plugin('access');
  const deps = (): MeDeps => ({
    system: access.service('system') as System,
    clock: access.service('clock') as RunningClock,
  });
  return {
    /** GET /api/me → who is signed in, in which language, with which rights. */
    async find(ctx: Context): Promise<void> {
      const actor = ctx.state.actor as SignedIn;
      ctx.body = await withExtra(ctx.state.sql as Sql, actor, await describeMe(deps(), actor));
    },

    /** PUT /api/me {language, mobile, extra} → the same as GET, after the change. */
    async update(ctx: Context): Promise<void> {
      const actor = ctx.state.actor as SignedIn;
      const change = readMeChange(actor, ctx.request.body);
      const sql = ctx.state.sql as Sql;
      await changeMe(deps(), actor, sql, change);
      if (actor.kind === 'portal' && change.extra !== undefined) {
        const records = strapi.plugin('simple-rest').service('own-records') as OwnRecords;
        await records.write(sql, actor, 'people', actor.person, { extra: change.extra });
      }
      const me = await withExtra(sql, actor, await describeMe(deps(), withLanguage(actor, change)));
      // The System's own transaction does not see this one's change yet.
      ctx.body =
        me.kind === 'portal' && change.mobile !== undefined
          ? { ...me, person: { ...me.person, mobile: change.mobile } }
          : me;
    },
  };
};
