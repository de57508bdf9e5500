import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '@ortak/config';

/** Strapi refuses to start without its public folder; it lies with the data, since nothing of ours is served from it. */
function publicFolder(dataDir: string): string {
  const folder = join(dataDir, 'public');
  mkdirSync(join(folder, 'uploads'), { recursive: true });
  return folder;
}

export default () => {
  const settings = readSettings();
  return {
    host: settings.host,
    port: settings.port,
    dirs: { public: publicFolder(settings.dataDir) },
    url: settings.publicUrl,
    // The address that the nearest proxy saw, which is the last of the list: the ones before it anybody can write.
    proxy: { koa: settings.trustProxy, maxIpsCount: 1 },
    app: { keys: settings.secrets.appKeys },
    logger: { startup: { enabled: false }, updates: { enabled: false } },
    transfer: { remote: { enabled: false } },
    webhooks: { populateRelations: false },
  };
};
