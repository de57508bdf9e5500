import type { Core } from '@strapi/strapi';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { auditEntries } from './domain/audit-entries-resource';
import sealing, { type Sealing } from './services/sealing';

type App = { readonly strapi: Core.Strapi };

export default {
  register({ strapi }: App) {
    (strapi.plugin('simple-rest').service('registry') as Registry).declare(auditEntries);
  },
  async destroy({ strapi }: App) {
    await (strapi.plugin('audit').service('sealing') as Sealing).stop();
  },
  services: { sealing },
};
