import type { Core } from '@strapi/strapi';
import type { System } from '@ortak/database';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import contentTypes from './content-types';
import documents from './controllers/documents';
import files from './middlewares/files';
import { documentsOf, documentTypes } from './resources/documents';
import routes from './routes';
import { deleteContents, deleteOrphans } from './services/delete-contents';
import storage, { incomingFolder, type FileStorage } from './services/storage';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    (strapi.plugin('simple-rest').service('registry') as Registry).declare(
      documentTypes,
      documentsOf(strapi),
    );
    const worker = strapi.plugin('jobs').service('worker') as JobWorker;
    const dependencies = () => ({
      system: strapi.plugin('access').service('system') as System,
      storage: strapi.plugin('documents').service('storage') as FileStorage,
      incoming: incomingFolder(),
    });
    // Enqueued by the database when versions go: triggers/documents.sql.
    worker.declare(
      'document-contents',
      (payload) => deleteContents(dependencies(), (payload as { hashes: string[] }).hashes),
      { quiet: true },
    );
    worker.declare('document-orphans', () => deleteOrphans(dependencies(), Date.now()));
  },
  contentTypes,
  services: { storage },
  middlewares: { files },
  controllers: { documents },
  routes,
};
