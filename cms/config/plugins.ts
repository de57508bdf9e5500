import { dirname, join } from 'node:path';
import { engines, readSettings } from '@ortak/config';

const folderOf = (engine: string): string => dirname(require.resolve(`@ortak/plugin-${engine}/package.json`));

export default () => ({
  ...Object.fromEntries(engines.map((engine) => [engine, { enabled: true, resolve: folderOf(engine) }])),
  email: { config: { provider: join(__dirname, '..', 'src', 'start', 'no-strapi-mail') } },
  'users-permissions': { config: { jwtSecret: readSettings().secrets.session } },
});
