import type { Core } from '@strapi/strapi';
import { engines } from '@ortak/config';

const ours = new Set<string>(engines);

/**
 * Takes the routes under /api away from every plugin that is not ours: users-permissions' sign-in (its sessions do not
 * end a stolen family, its access tokens outlive their session, and it registers strangers), and uploads, e-mail and
 * schema routes, which know nothing of our actors. Their content types and services stay.
 */
export default function register({ strapi }: { strapi: Core.Strapi }): void {
  for (const [name, plugin] of Object.entries(strapi.plugins)) {
    if (ours.has(name) || Array.isArray(plugin.routes)) continue;
    const routes = plugin.routes as Record<string, unknown>;
    plugin.routes = Object.fromEntries(
      Object.entries(routes).filter(([type]) => type !== 'content-api'),
    ) as typeof plugin.routes;
  }
}
