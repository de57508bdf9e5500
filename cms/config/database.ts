import { readSettings } from '@ortak/config';

/**
 * Strapi's own pool, used by requests. `forceMigration: false` stands at the top level of `settings` on purpose:
 * there it keeps Strapi's schema sync from dropping tables of a plugin that was not built.
 */
export default () => {
  const settings = readSettings();
  return {
    connection: {
      client: 'postgres',
      connection: {
        connectionString: settings.databaseUrl,
        application_name: 'ortak-web',
        options: '-c TimeZone=UTC -c search_path=public',
        schema: 'public',
      },
      pool: { min: 1, max: settings.pool },
      acquireConnectionTimeout: 20_000,
    },
    settings: { forceMigration: false, runMigrations: true },
  };
};
