import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readSettings } from '@ortak/config';
import { Refusal } from '@ortak/kernel/api';
import { isOriginAllowed } from '../domain/check-origin';
import { answerError, answerStatus } from '../services/refusal-answer';

/** Paths of the API itself. */
export const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');

interface Routed {
  readonly matched?: readonly { readonly path: unknown }[];
}

/** Whether any route of the API has this path: Strapi's catch-all for public files makes a 405 of every unknown one. */
const isRouted = (ctx: Context): boolean =>
  ((ctx as Context & Routed).matched ?? []).some(({ path }) => typeof path === 'string' && isApi(path));

/**
 * Around everything of the API: another site's request that would change something is refused, and whatever goes wrong
 * is answered in Strapi's envelope and in the caller's language. Stands before the body is parsed, so that a broken
 * body is told in the same way.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const { publicUrl } = readSettings();
  return async (ctx: Context, next: Next): Promise<void> => {
    if (!isApi(ctx.path)) return next();
    try {
      const allowed = isOriginAllowed({
        method: ctx.method,
        origin: ctx.get('Origin') || undefined,
        fetchSite: ctx.get('Sec-Fetch-Site') || undefined,
        protocol: ctx.protocol,
        host: ctx.host,
        publicUrl,
      });
      if (!allowed) throw new Refusal(403, 'originRefused');
      // Strapi's cors answers `*` to whoever names no origin; nobody needs that from a closed door.
      ctx.remove('Access-Control-Allow-Origin');
      await next();
      if (ctx.status === 405 && !isRouted(ctx)) answerStatus(ctx, 404);
      if (ctx.status >= 400 && (ctx.body === undefined || ctx.body === null)) answerStatus(ctx, ctx.status);
    } catch (error) {
      answerError(ctx, error, (fault) => strapi.log.error(fault as Error));
    }
  };
};
