import type { Core } from '@strapi/strapi';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { auditEntries } from './domain/audit-entries-resource';
import { describeConflict } from './services/describe-conflict';
import sealing, { type Sealing } from './services/sealing';

type App = { readonly strapi: Core.Strapi };

export default {
  register({ strapi }: App) {
    const registry = strapi.plugin('simple-rest').service('registry') as Registry;
    registry.declare(auditEntries);
    registry.describeConflict = describeConflict;
  },
  async destroy({ strapi }: App) {
    await (strapi.plugin('audit').service('sealing') as Sealing).stop();
  },
  services: { sealing },
};
