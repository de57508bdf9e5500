import { useText } from '../i18n/text';
import type { Subscription } from '../data/records';

/** How often is billed, in words: "every 3 months". */
export const Period = ({ period, interval }: Pick<Subscription, 'period' | 'interval'>) => {
  const t = useText();
  return <>{t(`subscriptions.every.${period}`, { count: interval })}</>;
};
