import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { StaffActor } from '@ortak/kernel/access';
import type { Sql } from '@ortak/database';
import { takesExtra, type Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import type { Catalog } from '../services/catalog';
import { hasMember } from '../services/check-definitions';
import { changeOrder } from '../services/change-order';

/** /api/parametric: what the console asks about extra fields besides the fields themselves. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const registry = (): Registry => strapi.plugin('simple-rest').service('registry') as Registry;
  const catalog = (): Catalog => strapi.plugin('parametric').service('catalog') as Catalog;
  return {
    /** Which state definitions and screens are in, and which kinds of record take extra fields. */
    state(ctx: Context) {
      const entities = registry()
        .names()
        .map((name) => registry().need(name))
        .filter(takesExtra)
        .map((resource) => ({ name: resource.name, ofMember: hasMember(resource) }));
      ctx.body = { version: catalog().version, entities };
    },

    async order(ctx: Context) {
      const dependencies = { sql: ctx.state.sql as Sql, actor: ctx.state.actor as StaffActor };
      catalog().expectChange();
      ctx.body = await changeOrder(registry(), dependencies, (ctx.request as { body?: unknown }).body);
    },
  };
};
