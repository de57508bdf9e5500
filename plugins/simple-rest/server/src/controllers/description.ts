import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { describeApi } from '../services/describe-api';
import type { Registry } from '../services/registry';

/** Our plugins: others have no routes of the API. */
const engines = ['access', 'simple-rest', 'billing', 'statements', 'imports', 'audit'];

/** GET /api/openapi.json. The declarations do not change while the program runs, so neither does this. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  let text: string | undefined;
  return {
    find(ctx: Context) {
      text ??= JSON.stringify(
        describeApi(strapi, strapi.plugin('simple-rest').service('registry') as Registry, engines),
      );
      ctx.type = 'application/json; charset=utf-8';
      ctx.body = text;
    },
  };
};
