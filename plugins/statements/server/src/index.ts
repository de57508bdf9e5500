import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import type { Definitions } from '@ortak/plugin-simple-rest/server/services/definitions';
import { definitionOf } from '@ortak/plugin-simple-rest/server/services/build-definition';
import contentTypes from './content-types';
import documents from './controllers/documents';
import sendings from './controllers/sendings';
import templates from './controllers/templates';
import { mails } from './domain/mails-resource';
import { textTemplates } from './resources/text-templates';
import { tasksOf } from './jobs/tasks';
import type { Transport } from './mail/transport';
import drawnAnswer from './middlewares/drawn-answer';
import type { DrawingPool } from './pdf/pool';
import routes from './routes';
import drawing from './services/drawing';
import mail from './services/mail';
import transport from './services/transport';

let later: NodeJS.Timeout | undefined;

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const registry = strapi.plugin('simple-rest').service('registry') as Registry;
    registry.declare(mails, textTemplates);
    const definitions = strapi.plugin('simple-rest').service('definitions') as Definitions;
    // What one of our companies words for itself stays where the company is.
    definitions.declare(
      definitionOf(registry, definitions, {
        resource: 'text-templates',
        key: ['kind', 'language'],
        after: ['field-definitions'],
        without: ['company'],
        only: ({ company }) => company === null || company === undefined,
      }),
    );
    const worker = strapi.plugin('jobs').service('worker') as JobWorker;
    // The outbox tells of every message; only what is wrong is told among the jobs too.
    for (const [name, task] of Object.entries(tasksOf(strapi))) worker.declare(name, task, { quiet: true });
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    // Not while everything else starts: the first PDF is asked for by a person, who signs in first.
    later = setTimeout(() => {
      if (readSettings().environment !== 'test')
        (strapi.plugin('statements').service('drawing') as DrawingPool).warm();
    }, 10_000).unref();
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    clearTimeout(later);
    const statements = strapi.plugin('statements');
    (statements.service('transport') as Transport).close();
    await (statements.service('drawing') as DrawingPool).close();
  },
  services: { drawing, mail, transport },
  middlewares: { 'drawn-answer': drawnAnswer },
  contentTypes,
  controllers: { documents, sendings, templates },
  routes,
};
