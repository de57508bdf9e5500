import type { Core } from '@strapi/strapi';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import imports from './controllers/imports';
import { imports as importsResource } from './domain/imports-resource';
import routes from './routes';
import runner, { type ImportRunner } from './services/runner';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    (strapi.plugin('simple-rest').service('registry') as Registry).declare(importsResource);
    (strapi.plugin('imports').service('runner') as ImportRunner).declare();
  },
  services: { runner },
  controllers: { imports },
  routes,
};
