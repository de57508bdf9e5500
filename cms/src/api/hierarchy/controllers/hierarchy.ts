import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Actor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { readMove, readTreeQuery, type Place } from '../domain/tree-query';
import { changeParent } from '../services/change-parent';
import { readTree } from '../services/read-tree';

function placeOf(ctx: Context, type: Place['type']): Place {
  const text = String(ctx.params.id);
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(404, 'notFound');
  return { type, id: Number(text) };
}

/** HTTP of the hierarchy: a group's tree, and moves in it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const tree = (type: Place['type']) => async (ctx: Context) => {
    ctx.body = await readTree(ctx.state.sql as Sql, placeOf(ctx, type), readTreeQuery(ctx.query));
  };
  const move = (type: Place['type']) => async (ctx: Context) => {
    const registry = strapi.plugin('simple-rest').service('registry') as Registry;
    const dependencies = { sql: ctx.state.sql as Sql, actor: ctx.state.actor as Actor };
    const { body } = ctx.request as unknown as { body: unknown };
    ctx.body = await changeParent(registry, dependencies, placeOf(ctx, type), readMove(body));
  };
  return {
    treeOfMember: tree('member'),
    treeOfUnit: tree('unit'),
    moveMember: move('member'),
    moveUnit: move('unit'),
  };
};
