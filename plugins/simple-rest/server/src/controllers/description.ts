import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { engines } from '@ortak/config';
import type { Actor } from '@ortak/kernel/access';
import { describeApi } from '../services/describe-api';
import type { Registry } from '../services/registry';

/**
 * GET /api/openapi.json. The declarations do not change while the program runs; the extra fields do. The description is public and
 * names every field, since tools read it without signing in and a name is no value; a person of the portal gets their own part.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const texts = new Map<string, string>();
  let state: unknown;
  return {
    find(ctx: Context) {
      const registry = strapi.plugin('simple-rest').service('registry') as Registry;
      if (state !== registry.extraFields?.state) texts.clear();
      state = registry.extraFields?.state;
      const staff = (ctx.state.actor as Actor | undefined)?.kind !== 'portal';
      const reader = staff ? 'console' : 'portal';
      const text = texts.get(reader) ?? JSON.stringify(describeApi(strapi, registry, engines, staff));
      texts.set(reader, text);
      ctx.type = 'application/json; charset=utf-8';
      ctx.body = text;
    },
  };
};
