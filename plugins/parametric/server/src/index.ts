import type { Core } from '@strapi/strapi';
import type { System } from '@ortak/database';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';
import type { Definitions } from '@ortak/plugin-simple-rest/server/services/definitions';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import contentTypes from './content-types';
import parametric from './controllers/parametric';
import currentDefinitions from './middlewares/current-definitions';
import { fieldDefinitionsOf } from './resources/field-definitions';
import { screensOf } from './resources/screens';
import routes from './routes';
import { buildIndexes, type IndexJob } from './services/build-indexes';
import { Catalog } from './services/catalog';
import { fieldDefinitionsPart, screensPart } from './services/describe-definitions';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const registry = strapi.plugin('simple-rest').service('registry') as Registry;
    registry.declare(fieldDefinitionsOf(strapi), screensOf(strapi));
    const definitions = strapi.plugin('simple-rest').service('definitions') as Definitions;
    definitions.declare(fieldDefinitionsPart(registry, definitions), screensPart(registry, definitions));
    registry.extraFields = strapi.plugin('parametric').service('catalog') as Catalog;
    const worker = strapi.plugin('jobs').service('worker') as JobWorker;
    worker.declare('extra-indexes', (payload, attempt) =>
      buildIndexes(
        {
          system: strapi.plugin('access').service('system') as System,
          registry,
          report: (done, total) => attempt.report(done, total),
        },
        payload as IndexJob,
      ),
    );
  },
  contentTypes,
  controllers: { parametric },
  routes,
  services: {
    catalog: ({ strapi }: { strapi: Core.Strapi }) =>
      new Catalog(
        () => strapi.plugin('access').service('system') as System,
        () => strapi.plugin('simple-rest').service('registry') as Registry,
      ),
  },
  middlewares: { 'current-definitions': currentDefinitions },
};
