import type { Context } from 'koa';
import { allows, type Rights, type StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { readMonths } from '../domain/read-months';
import { readFigures, readOverview, type Seen } from '../services/read-overview';

function readId(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

const seenBy = ({ rights }: { rights: Rights }): Seen => ({
  accounts: allows(rights, 'accounts', 'view'),
  subscriptions: allows(rights, 'subscriptions', 'view'),
  interactions: allows(rights, 'interactions', 'view'),
});

/** HTTP of the page about a member. Which member and whose figures is decided by the database. */
export default () => ({
  async overview(ctx: Context) {
    ctx.body = await readOverview(ctx.state.sql as Sql, readId(ctx), seenBy(ctx.state.actor as StaffActor));
  },
  async figures(ctx: Context) {
    const id = readId(ctx);
    const months = readMonths(ctx.query.months);
    ctx.body = await readFigures(ctx.state.sql as Sql, id, months, seenBy(ctx.state.actor as StaffActor));
  },
});
