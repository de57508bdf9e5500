import type { Core } from '@strapi/strapi';
import description from './controllers/description';
import exportsController from './controllers/exports';
import records from './controllers/records';
import routes from './routes';
import { Registry } from './services/registry';
import type { ModelMetadata } from './domain/shape-from-content-type';

export default {
  services: {
    registry: ({ strapi }: { strapi: Core.Strapi }) =>
      new Registry((uid) => strapi.db.metadata.get(uid) as unknown as ModelMetadata),
  },
  controllers: { description, exports: exportsController, records },
  routes,
};
