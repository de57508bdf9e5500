import type { Core } from '@strapi/strapi';
import { applyObjects, type System } from '@ortak/database';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import type { Sealing } from '@ortak/plugin-audit/server/services/sealing';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';
import type { Outbox } from '@ortak/plugin-statements/server/services/mail';
import { ensureOwnDataRules } from './api/own-data-rule/resource';
import { declareDefinitions } from './start/declare-definitions';
import { declareResources } from './start/declare-resources';
import { ensureDocumentTypes } from './start/first-document-types';
import { closeForeignRoutes, guardEngines } from './start/guard-engines';
import { loadDemo } from './start/load-demo';
import { withoutPanelViews } from './start/no-panel-views';
import { seedLists } from './start/seed-lists';
import { startRepresentativeTick, stopRepresentativeTick } from './start/settle-representatives';
import { startTicks, stopTicks } from './start/ticks';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    guardEngines(strapi);
    closeForeignRoutes(strapi);
    withoutPanelViews(strapi);
    declareResources(strapi);
    declareDefinitions(strapi);
  },

  /** Runs after Strapi's schema sync and before listening: the database's own rules, then the first records. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const system = strapi.plugin('access').service('system') as System;
    await system.transaction((sql) => applyObjects(sql));
    const worker = strapi.plugin('jobs').service('worker') as JobWorker;
    // The first records enqueue jobs already; they wait until everything else stands.
    await worker.prepare();
    await strapi.plugin('access').service('users').ensureFirstAdministrator();
    await seedLists(system, strapi.plugin('simple-rest').service('registry') as Registry);
    await ensureDocumentTypes(system);
    await ensureOwnDataRules(system);
    await loadDemo(strapi);
    await startRepresentativeTick(strapi);
    (strapi.plugin('audit').service('sealing') as Sealing).start();
    // Last: a job that a crash left behind may begin at once.
    await worker.start();
    await (strapi.plugin('statements').service('mail') as Outbox).resume();
    startTicks(strapi);
  },

  async destroy() {
    stopRepresentativeTick();
    await stopTicks();
  },
};
