import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { allows, type StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { readMerge, readProbe } from '../domain/duplicate-query';
import { findDuplicates } from '../services/find-duplicates';
import { changeIntoOne } from '../services/change-into-one';

function idOf(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

/** HTTP of members beside the dialect: likely duplicates, and making one out of two. */
export default ({ strapi: _strapi }: { strapi: Core.Strapi }) => ({
  async duplicates(ctx: Context) {
    ctx.body = await findDuplicates(ctx.state.sql as Sql, readProbe(ctx.query));
  },
  async merge(ctx: Context) {
    const actor = ctx.state.actor as StaffActor;
    if (!allows(actor.rights, 'members', 'delete')) throw new Refusal(403, 'forbidden');
    const { body } = ctx.request as unknown as { body: unknown };
    ctx.body = await changeIntoOne(ctx.state.sql as Sql, idOf(ctx), readMerge(body));
  },
});
