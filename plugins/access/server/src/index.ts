import type { Core } from '@strapi/strapi';
import controllers from './controllers';
import middlewares from './middlewares';
import policies from './policies';
import register from './register';
import routes from './routes';
import services from './services';
import type { AfterCommitWork } from './services/after-commit';
import type { RunningClock } from './services/clock';

async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await (strapi.plugin('access').service('clock') as RunningClock).start();
}

async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const access = strapi.plugin('access');
  await (access.service('after-commit') as AfterCommitWork).settle();
  await (access.service('clock') as RunningClock).stop();
  // The System's pool stays: engines that end after this one still need it. It closes with the process.
}

export default { register, bootstrap, destroy, controllers, middlewares, policies, routes, services };
