import { CellNote } from '../../../components/ui/CellNote';
import { KeyFacts, type Fact } from '../../../components/ui/KeyFacts';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { useMembers } from '../../../session/use-members';
import { useMe } from '../../../session/use-me';
import type { Subscription } from '../api/subscription';

/** The terms of a contract in short. */
export const SubscriptionFacts = ({ subscription }: { subscription: Subscription }) => {
  const { t, date } = useWords();
  const { companies } = useMe();
  const members = useMembers();
  const { period, interval, timing, start, end, trialEnd, paymentTermDays, autoRenew, status } = subscription;
  const company = companies.find((one) => one.id === subscription.company);
  const facts: (Fact | false | undefined | null | '')[] = [
    {
      label: t('portal.subscription.period'),
      value: t(`portal.subscription.periods.${period}`, { count: interval }),
    },
    { label: t('portal.subscription.timing'), value: t(`portal.subscription.timings.${timing}`) },
    { label: t('portal.subscription.start'), value: date(start, 'long') },
    {
      label: t('portal.subscription.end'),
      value: (
        <>
          {end ? date(end, 'long') : t('portal.subscription.openEnd')}
          <CellNote>{end && autoRenew && t('portal.subscription.renews')}</CellNote>
        </>
      ),
    },
    trialEnd &&
      status === 'trial' && { label: t('portal.subscription.trialEnd'), value: date(trialEnd, 'long') },
    typeof paymentTermDays === 'number' && {
      label: t('portal.subscription.term'),
      value: t('portal.subscription.days', { count: paymentTermDays }),
    },
    members.several && {
      label: t('portal.profile.member'),
      value: members.nameOf(subscription.member) ?? '',
      wide: true,
    },
    companies.length > 1 &&
      company && { label: t('portal.subscription.company'), value: company.name, wide: true },
  ];
  return (
    <Panel>
      <KeyFacts facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
    </Panel>
  );
};
