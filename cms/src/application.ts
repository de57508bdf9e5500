import { join } from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';

/** The application with the settings of this moment, not yet started. One at a time in a program. */
export function createApplication(): Core.Strapi {
  process.env.TZ = 'UTC';
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const appDir = join(__dirname, '..', '..');
  return createStrapi({ appDir, distDir: join(appDir, 'dist'), autoReload: false });
}
