import type { Context } from 'koa';
import type { StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { readTimeline } from '../services/read-timeline';

/** HTTP of the timeline. What stands in it is decided by the database. */
export default () => ({
  async find(ctx: Context) {
    const text = String(ctx.params.id);
    if (!/^\d{1,9}$/.test(text)) throw new Refusal(404, 'notFound');
    const dependencies = { sql: ctx.state.sql as Sql, actor: ctx.state.actor as StaffActor };
    ctx.body = await readTimeline(dependencies, Number(text), ctx.query);
  },
});
