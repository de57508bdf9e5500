import { dirname, join } from 'node:path';
import { readSettings } from '@ortak/config';

/**
 * Our engines, in the order in which they start. The start stops when one of them is missing: see src/index.ts.
 * simple-rest comes last: its routes (`/portal/:resource/:id`) would take the place of every more special one.
 */
export const engines = [
  'access',
  'jobs',
  'billing',
  'statements',
  'imports',
  'vault',
  'audit',
  'documents',
  'parametric',
  'analyses',
  'simple-rest',
] as const;

const folderOf = (engine: string): string => dirname(require.resolve(`@ortak/plugin-${engine}/package.json`));

export default () => ({
  ...Object.fromEntries(engines.map((engine) => [engine, { enabled: true, resolve: folderOf(engine) }])),
  email: { config: { provider: join(__dirname, '..', 'src', 'start', 'no-strapi-mail') } },
  'users-permissions': { config: { jwtSecret: readSettings().secrets.session } },
});
