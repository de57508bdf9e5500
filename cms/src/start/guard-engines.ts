import type { Core } from '@strapi/strapi';
import { engines } from '@ortak/config';

/**
 * Strapi skips an unbuilt plugin silently, and its schema sync would then drop that plugin's tables with their data.
 * So the start stops here, before the sync.
 */
export function guardEngines(strapi: Core.Strapi): void {
  const missing = ['users-permissions', ...engines].filter((name) => strapi.plugin(name) === undefined);
  if (missing.length === 0) return;
  throw new Error(
    `These plugins were not loaded: ${missing.join(', ')}. Run \`npm run build\` and start again.`,
  );
}

/**
 * Closes every route under /api that is not an engine's own: Strapi's plugins bring theirs (uploads, locales, users),
 * and none of them knows our actors.
 */
export function closeForeignRoutes(strapi: Core.Strapi): void {
  const own = new Set<string>(engines);
  for (const [name, plugin] of Object.entries(strapi.plugins)) {
    const content = (plugin.routes as Record<string, { type?: string; routes: unknown[] }>)['content-api'];
    if (!own.has(name) && content !== undefined) content.routes = [];
  }
}
