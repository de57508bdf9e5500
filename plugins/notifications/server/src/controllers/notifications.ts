import type { Context } from 'koa';
import type { PortalActor } from '@ortak/kernel/access';
import { offeredKinds } from '@ortak/kernel/notifications';
import type { Sql } from '@ortak/database';
import { readChangedChoices, readUntil } from '../domain/read-body';
import { markSeen, storeChoices } from '../repositories/notifications';
import { countNotifications, listChoices, listNotifications } from '../services/find-notifications';

const bodyOf = (ctx: Context): unknown => (ctx.request as unknown as { body: unknown }).body;
const callerOf = (ctx: Context) => [ctx.state.sql as Sql, ctx.state.actor as PortalActor] as const;

/** What somebody of the portal is told of, how far they have seen it, and what they choose. */
export default () => ({
  async list(ctx: Context) {
    ctx.body = await listNotifications(...callerOf(ctx));
  },

  async unread(ctx: Context) {
    ctx.body = await countNotifications(...callerOf(ctx));
  },

  async seen(ctx: Context) {
    const [sql, actor] = callerOf(ctx);
    await markSeen(sql, readUntil(bodyOf(ctx)));
    ctx.body = await countNotifications(sql, actor);
  },

  async choices(ctx: Context) {
    ctx.body = await listChoices(...callerOf(ctx));
  },

  async choose(ctx: Context) {
    const [sql, actor] = callerOf(ctx);
    await storeChoices(sql, readChangedChoices(bodyOf(ctx), offeredKinds(actor)));
    ctx.body = await listChoices(sql, actor);
  },
});
