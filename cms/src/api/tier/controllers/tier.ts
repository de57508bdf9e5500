import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { allows, type StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { readInto, readPlace, readTarget } from '../domain/merge-query';
import type { TierList } from '../domain/tier-entry';
import { changeIntoOne } from '../services/change-into-one';
import { changePlace } from '../services/change-place';
import { deleteTier } from '../services/delete-tier';
import { importList } from '../services/import-list';
import { countUses, findTiers, previewMerge } from '../services/read-tiers';

function idOf(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

const bodyOf = (ctx: Context): unknown => (ctx.request as unknown as { body: unknown }).body;
const sqlOf = (ctx: Context): Sql => ctx.state.sql as Sql;

/** HTTP of categories and sectors beside the dialect: the whole tree, its uses, moves, merging, deleting, loading a list. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const registry = () => strapi.plugin('simple-rest').service('registry') as Registry;
  const dependenciesOf = (ctx: Context) => ({ sql: sqlOf(ctx), actor: ctx.state.actor as StaffActor });

  const handlers = (list: TierList) => ({
    async tree(ctx: Context) {
      ctx.body = { nodes: await findTiers(sqlOf(ctx), list) };
    },
    async uses(ctx: Context) {
      ctx.body = { uses: await countUses(sqlOf(ctx), list) };
    },
    async move(ctx: Context) {
      await changePlace(registry(), dependenciesOf(ctx), list, idOf(ctx), readPlace(bodyOf(ctx)));
      ctx.body = { nodes: await findTiers(sqlOf(ctx), list) };
    },
    async preview(ctx: Context) {
      ctx.body = await previewMerge(sqlOf(ctx), list, idOf(ctx), readTarget(ctx.query.into, 'into'));
    },
    async merge(ctx: Context) {
      const actor = ctx.state.actor as StaffActor;
      if (!allows(actor.rights, list, 'delete')) throw new Refusal(403, 'forbidden');
      ctx.body = await changeIntoOne(sqlOf(ctx), actor, list, idOf(ctx), readInto(bodyOf(ctx)));
    },
    async remove(ctx: Context) {
      const { moveTo } = ctx.query;
      const target = moveTo === undefined ? undefined : readTarget(moveTo, 'moveTo');
      ctx.body = await deleteTier(registry(), dependenciesOf(ctx), list, idOf(ctx), target);
    },
    async load(ctx: Context) {
      ctx.body = await importList(registry(), dependenciesOf(ctx), list, ctx.request);
    },
  });
  const categories = handlers('categories');
  const sectors = handlers('sectors');
  return {
    treeOfCategories: categories.tree,
    usesOfCategories: categories.uses,
    moveCategory: categories.move,
    previewCategory: categories.preview,
    mergeCategory: categories.merge,
    removeCategory: categories.remove,
    loadCategories: categories.load,
    treeOfSectors: sectors.tree,
    usesOfSectors: sectors.uses,
    moveSector: sectors.move,
    previewSector: sectors.preview,
    mergeSector: sectors.merge,
    removeSector: sectors.remove,
    loadSectors: sectors.load,
  };
};
