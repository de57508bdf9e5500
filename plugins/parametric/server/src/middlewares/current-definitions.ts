import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { Catalog } from '../services/catalog';

/**
 * Before each request of the API: a field that anybody has defined, on whichever node, is there. Before the transaction, so that
 * no request waits for a second connection.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const catalog = strapi.plugin('parametric').service('catalog') as Catalog;
  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path.startsWith('/api/')) await catalog.refresh();
    await next();
  };
};
