import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import documents from './controllers/documents';
import sendings from './controllers/sendings';
import { mails } from './domain/mails-resource';
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
    (strapi.plugin('simple-rest').service('registry') as Registry).declare(mails);
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
  controllers: { documents, sendings },
  routes,
};
