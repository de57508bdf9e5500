import type { Core } from '@strapi/strapi';
import type { Clock } from '@ortak/kernel/calendar';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import contentTypes from './content-types';
import analysesController from './controllers/analyses';
import { declareDueJobs } from './jobs/remind-due';
import { analyses, analysisResults, formVersions } from './resources/analyses';
import { analysisForms } from './resources/analysis-forms';
import routes from './routes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const clock = () => strapi.plugin('access').service('clock') as Clock;
    (strapi.plugin('simple-rest').service('registry') as Registry).declare(
      analysisForms(clock),
      analyses(clock),
      analysisResults,
      formVersions,
    );
    declareDueJobs(strapi);
  },
  contentTypes,
  controllers: { analyses: analysesController },
  routes,
};
