import { meaningOf } from '@ortak/kernel/look';
import { StatusChip } from '../../../components/ui/StatusChip';
import { useWords } from '../../../i18n/use-words';
import type { SubscriptionStatus } from '../api/subscription';

export const SubscriptionChip = ({ status }: { status: SubscriptionStatus }) => {
  const { t } = useWords();
  return (
    <StatusChip
      meaning={meaningOf('subscription', status)}
      label={t(`portal.subscription.statuses.${status}`)}
    />
  );
};
