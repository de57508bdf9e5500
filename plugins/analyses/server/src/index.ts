import type { Core } from '@strapi/strapi';
import type { Clock } from '@ortak/kernel/calendar';
import type { Definitions } from '@ortak/plugin-simple-rest/server/services/definitions';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import contentTypes from './content-types';
import analysesController from './controllers/analyses';
import { declareDueJobs } from './jobs/remind-due';
import { analyses, analysisResults, formVersions } from './resources/analyses';
import { analysisForms } from './resources/analysis-forms';
import routes from './routes';
import { analysisFormsPart } from './services/describe-forms';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const clock = () => strapi.plugin('access').service('clock') as Clock;
    const registry = strapi.plugin('simple-rest').service('registry') as Registry;
    registry.declare(analysisForms(clock), analyses(clock), analysisResults, formVersions);
    const definitions = strapi.plugin('simple-rest').service('definitions') as Definitions;
    definitions.declare(analysisFormsPart(registry, definitions));
    declareDueJobs(strapi);
  },
  contentTypes,
  controllers: { analyses: analysesController },
  routes,
};
