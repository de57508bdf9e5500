import type { Words } from '../../i18n/use-words';
import type { Subscription } from './api/subscription';

/** What a contract is called: its subject, or its number when it has none. */
export const subscriptionName = (subscription: Subscription, { t }: Words): string =>
  subscription.subject || t('portal.subscription.unnamed', { number: subscription.number });
