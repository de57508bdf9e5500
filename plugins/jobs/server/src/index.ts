import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import type { System } from '@ortak/database';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import jobs from './controllers/jobs';
import { jobs as jobsResource } from './domain/jobs-resource';
import { deleteOld } from './repositories/records';
import routes from './routes';
import { createWorker, type JobWorker } from './services/worker';

type App = { readonly strapi: Core.Strapi };

/** Days for which a job that has ended can be looked at. */
const keptDays = 90;

function worker({ strapi }: App): JobWorker {
  const { databaseUrl, role } = readSettings();
  if (databaseUrl === undefined)
    throw new Error('DATABASE_URL is not set: start with `npm start`, which starts PostgreSQL.');
  return createWorker({
    databaseUrl,
    system: () => strapi.plugin('access').service('system') as System,
    takes: role !== 'web',
    onError: (error) => strapi.log.error(error),
  });
}

export default {
  register({ strapi }: App) {
    (strapi.plugin('simple-rest').service('registry') as Registry).declare(jobsResource);
    (strapi.plugin('jobs').service('worker') as JobWorker).declare(
      'old-jobs',
      async () => {
        await (strapi.plugin('access').service('system') as System).transaction((sql) =>
          deleteOld(sql, keptDays),
        );
      },
      { quiet: true },
    );
  },
  async destroy({ strapi }: App) {
    await (strapi.plugin('jobs').service('worker') as JobWorker).stop();
  },
  services: { worker },
  controllers: { jobs },
  routes,
};
