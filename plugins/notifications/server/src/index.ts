import type { Core } from '@strapi/strapi';
import notifications from './controllers/notifications';
import { declareNotificationJobs } from './jobs/tasks';
import routes from './routes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    declareNotificationJobs(strapi);
  },
  controllers: { notifications },
  routes,
};
