import type { Context } from 'koa';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { handOver } from '../services/change-team';

/** A numeric id of the path; anything else names nobody. */
function readId(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

export default () => ({
  /** POST /api/console/users/:id/hand-over {to, members?, roles?, date?, dryRun?} → what passed on, in numbers. */
  async create(ctx: Context): Promise<void> {
    const body = (ctx.request as unknown as { body: unknown }).body;
    ctx.body = await handOver(ctx.state.sql as Sql, readId(ctx), body);
  },
});
