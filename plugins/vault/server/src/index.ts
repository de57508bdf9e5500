import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { contentTypes } from './content-types';
import memberCardsController from './controllers/member-cards';
import paymentCardsController from './controllers/payment-cards';
import { cardSeries, memberCards } from './resources/member-cards';
import { paymentCards } from './resources/payment-cards';
import routes from './routes';
import vault from './services/vault';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    (strapi.plugin('simple-rest').service('registry') as Registry).declare(
      paymentCards(vault(), () => readSettings().secrets.vaultKeys),
      memberCards,
      cardSeries,
    );
  },
  contentTypes,
  services: { vault },
  controllers: { 'member-cards': memberCardsController, 'payment-cards': paymentCardsController },
  routes,
};
