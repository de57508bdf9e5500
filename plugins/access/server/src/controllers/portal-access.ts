import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readSettings } from '@ortak/config';
import type { SignedIn, StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql, System } from '@ortak/database';
import {
  changeAccess,
  describeAccess,
  sendInvitationTo,
  withdrawInvitation,
  type AccessDeps,
} from '../services/change-access';
import { beginPreview } from '../services/preview-portal';
import { sendInvitation } from '../services/send-invitation';
import type { Users } from '../services/users';

/** A numeric id of the path; anything else names nobody. */
function readId(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

/** Who of a member may use the portal: for our staff, and for the portal's administrators of the member. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const access = strapi.plugin('access');
  const deps = (ctx: Context): AccessDeps => ({
    sql: ctx.state.sql as Sql,
    system: access.service('system') as System,
    users: access.service('users') as Users,
    sendInvitation: sendInvitation(strapi),
  });
  const actorOf = (ctx: Context) => ctx.state.actor as SignedIn;
  return {
    /** GET …/people/:id/access → what is kept, what holds, and the state of the invitation. */
    async find(ctx: Context): Promise<void> {
      ctx.body = await describeAccess(deps(ctx), actorOf(ctx), readId(ctx));
    },

    /** PUT …/people/:id/access {enabled, profile, scope, rights, invite} → the same as GET, after the change. */
    async update(ctx: Context): Promise<void> {
      ctx.body = await changeAccess(deps(ctx), actorOf(ctx), readId(ctx), ctx.request.body);
    },

    /** POST …/people/:id/invitation → the same as GET; links from before are withdrawn. */
    async invite(ctx: Context): Promise<void> {
      ctx.body = await sendInvitationTo(deps(ctx), actorOf(ctx), readId(ctx));
    },

    /** DELETE …/people/:id/invitation → the same as GET. */
    async withdraw(ctx: Context): Promise<void> {
      ctx.body = await withdrawInvitation(deps(ctx), actorOf(ctx), readId(ctx));
    },

    /** POST /api/console/people/:id/preview → {token, expiresIn}: a look at the portal as this person, read-only. */
    async preview(ctx: Context): Promise<void> {
      ctx.set('Cache-Control', 'no-store');
      const { sql, system } = deps(ctx);
      const { secrets } = readSettings();
      ctx.body = await beginPreview(
        { sql, system, secret: secrets.session },
        actorOf(ctx) as StaffActor,
        readId(ctx),
      );
    },
  };
};
