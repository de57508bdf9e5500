import type { Core } from '@strapi/strapi';
import definitions from './controllers/definitions';
import description from './controllers/description';
import exportsController from './controllers/exports';
import records from './controllers/records';
import routes from './routes';
import { Definitions } from './services/definitions';
import { OwnRecords } from './services/own-records';
import { Registry } from './services/registry';
import type { ModelMetadata } from './domain/shape-from-content-type';

export default {
  services: {
    definitions: () => new Definitions(),
    'own-records': ({ strapi }: { strapi: Core.Strapi }) =>
      new OwnRecords(() => strapi.plugin('simple-rest').service('registry') as Registry),
    registry: ({ strapi }: { strapi: Core.Strapi }) =>
      new Registry((uid) => strapi.db.metadata.get(uid) as unknown as ModelMetadata),
  },
  controllers: { definitions, description, exports: exportsController, records },
  routes,
};
