import type { Context } from 'koa';
import type { StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { settleReminder } from '../services/settle-reminder';

export default () => ({
  async done(ctx: Context) {
    const text = String(ctx.params.id);
    if (!/^\d{1,9}$/.test(text)) throw new Refusal(404, 'notFound');
    await settleReminder(ctx.state.sql as Sql, ctx.state.actor as StaffActor, Number(text));
    ctx.body = { id: Number(text), done: true };
  },
});
