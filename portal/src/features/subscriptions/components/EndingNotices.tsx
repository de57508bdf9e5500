import EventOutlined from '@mui/icons-material/EventOutlined';
import { toDay } from '@ortak/kernel/calendar';
import { AttentionLink } from '../../../components/ui/AttentionLink';
import { useWords } from '../../../i18n/use-words';
import { useToday } from '../../../session/use-today';
import type { Subscription } from '../api/subscription';
import { subscriptionName } from '../subscription-name';

const SOON_DAYS = 30;

/** More than so many are told in one line. */
const TOLD_ONE_BY_ONE = 2;

/** Contracts that end within a month and do not renew by themselves, soonest first. */
const endingSoon = (subscriptions: readonly Subscription[], today: number) =>
  subscriptions
    .flatMap((subscription) => {
      const { end, autoRenew } = subscription;
      const days = end && !autoRenew ? toDay(end) - today : -1;
      return end && days >= 0 && days <= SOON_DAYS ? [{ subscription, end }] : [];
    })
    .sort((one, other) => (one.end < other.end ? -1 : 1));

/** What ends soon; nothing when nothing does. */
export const EndingNotices = ({ subscriptions }: { subscriptions: readonly Subscription[] }) => {
  const words = useWords();
  const ending = endingSoon(subscriptions, toDay(useToday()));
  const [first] = ending;
  if (first && ending.length > TOLD_ONE_BY_ONE)
    return (
      <AttentionLink
        meaning="info"
        icon={EventOutlined}
        to="/subscriptions?view=current"
        title={words.t('portal.home.endingMany', { count: ending.length })}
        text={words.t('portal.home.endingFirst', { date: words.date(first.end, 'long') })}
      />
    );
  return (
    <>
      {ending.map(({ subscription, end }) => (
        <AttentionLink
          key={subscription.id}
          meaning="info"
          icon={EventOutlined}
          to={`/subscriptions/${subscription.id}`}
          title={words.t('portal.home.endingTitle', { name: subscriptionName(subscription, words) })}
          text={words.t('portal.home.endingText', { date: words.date(end, 'long') })}
        />
      ))}
    </>
  );
};
