import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { allows, type PortalActor, type StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { languageOf } from '@ortak/plugin-access/server/services/refusal-answer';
import { takesExtra, type Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import type { Catalog } from '../services/catalog';
import { hasMember } from '../services/check-definitions';
import { changeOrder } from '../services/change-order';
import { describeFields, type Asked } from '../services/describe-fields';
import { portalReach } from '../domain/portal-reach';

const idOf = (text: unknown): number | undefined =>
  typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** Whose form: of the record in the path, or `new` of a member. Anything else names nothing. */
function readAsked(ctx: Context, actor: PortalActor): Asked {
  if (ctx.params.record === 'new') {
    const member = ctx.query.member === undefined ? actor.members[0] : idOf(ctx.query.member);
    return { record: null, member: member ?? 0 };
  }
  const record = idOf(ctx.params.record);
  if (record === undefined) throw new Refusal(404, 'notFound');
  return { record };
}

/** /api/parametric: what the console asks about extra fields besides the fields themselves. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const registry = (): Registry => strapi.plugin('simple-rest').service('registry') as Registry;
  const catalog = (): Catalog => strapi.plugin('parametric').service('catalog') as Catalog;
  return {
    /** Which state definitions and screens are in, which kinds of record take extra fields, and what of them the portal can do. */
    state(ctx: Context) {
      const entities = registry()
        .names()
        .map((name) => registry().need(name))
        .filter(takesExtra)
        .map((resource) => ({
          name: resource.name,
          ofMember: hasMember(resource),
          portal: portalReach(resource),
        }));
      ctx.body = { version: catalog().version, entities };
    },

    /** The extra fields of a record of the portal, with where they stand, in the words of the person. */
    async fields(ctx: Context) {
      const actor = ctx.state.actor as PortalActor;
      const resource = registry().get(String(ctx.params.entity), 'portal');
      if (resource?.extra === undefined || resource.portal?.fields.includes('extra') !== true)
        throw new Refusal(404, 'notFound');
      const asked = readAsked(ctx, actor);
      // Everybody has their own profile, whatever they may see of others.
      const own = resource.name === 'people' && asked.record === actor.person;
      if (!own && !allows(actor.rights, resource.portal.area ?? resource.name, 'view'))
        throw new Refusal(403, 'forbidden');
      const { definitions } = catalog();
      const dependencies = { sql: ctx.state.sql as Sql, actor, definitions };
      ctx.body = await describeFields(dependencies, resource, asked, languageOf(ctx));
    },

    async order(ctx: Context) {
      const dependencies = { sql: ctx.state.sql as Sql, actor: ctx.state.actor as StaffActor };
      catalog().expectChange();
      ctx.body = await changeOrder(registry(), dependencies, (ctx.request as { body?: unknown }).body);
    },
  };
};
