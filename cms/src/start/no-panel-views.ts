import type { Core } from '@strapi/strapi';

/**
 * Strapi keeps for every content type how its own panel would show it, and works it out anew at every start: hundreds of
 * questions to the database. The panel is off (config/admin.ts), so nobody reads the answers.
 */
export function withoutPanelViews(strapi: Core.Strapi): void {
  const types = strapi.plugin('content-manager').service('content-types') as {
    syncConfigurations: () => Promise<void>;
  };
  types.syncConfigurations = () => Promise.resolve();
}
