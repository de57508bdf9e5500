import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Clock } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import { readSnooze } from '../domain/read-snooze';
import { changeMoment, settleReminder } from '../services/settle-reminder';

function idOf(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async done(ctx: Context) {
    const id = idOf(ctx);
    await settleReminder(ctx.state.sql as Sql, ctx.state.actor as StaffActor, id);
    ctx.body = { id, done: true };
  },

  async snooze(ctx: Context) {
    const id = idOf(ctx);
    const clock = strapi.plugin('access').service('clock') as Clock;
    const { body } = ctx.request as unknown as { body: unknown };
    const until = readSnooze(body, clock.now());
    await changeMoment(ctx.state.sql as Sql, ctx.state.actor as StaffActor, id, until);
    ctx.body = { id, at: until, done: false };
  },
});
