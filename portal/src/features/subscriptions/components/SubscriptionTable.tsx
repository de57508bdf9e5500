import { CellNote } from '../../../components/ui/CellNote';
import { DataTable, type Column } from '../../../components/ui/DataTable';
import { useWords } from '../../../i18n/use-words';
import { useMembers } from '../../../session/use-members';
import { useMe } from '../../../session/use-me';
import type { Subscription, SubscriptionStatus } from '../api/subscription';
import { subscriptionName } from '../subscription-name';
import { SubscriptionChip } from './SubscriptionChip';

/** States in which invoices go on coming. */
const RUNNING: readonly SubscriptionStatus[] = ['trial', 'active'];

/** Contracts as rows that lead to their pages. */
export const SubscriptionTable = ({ subscriptions }: { subscriptions: readonly Subscription[] }) => {
  const words = useWords();
  const { t, date } = words;
  const { companies } = useMe();
  const members = useMembers();
  const names = new Map(companies.map((company) => [company.id, company.name]));
  const columns: (Column<Subscription> | false)[] = [
    {
      key: 'subject',
      header: t('portal.subscription.subject'),
      phone: 'title',
      render: (subscription) => (
        <>
          <bdi>{subscriptionName(subscription, words)}</bdi>
          <CellNote>{members.several && members.nameOf(subscription.member)}</CellNote>
        </>
      ),
    },
    {
      key: 'number',
      header: t('portal.subscription.number'),
      phone: 'none',
      narrow: true,
      render: (subscription) => subscription.number,
    },
    companies.length > 1 && {
      key: 'company',
      header: t('portal.subscription.company'),
      phone: 'none',
      render: (subscription) => names.get(subscription.company) ?? '',
    },
    {
      key: 'period',
      header: t('portal.subscription.period'),
      phone: 'subtitle',
      narrow: true,
      render: ({ period, interval, nextInvoice, status }) => (
        <>
          {t(`portal.subscription.periods.${period}`, { count: interval })}
          <CellNote phoneOnly>
            {nextInvoice &&
              RUNNING.includes(status) &&
              t('portal.subscription.nextOn', { date: date(nextInvoice) })}
          </CellNote>
        </>
      ),
    },
    {
      key: 'status',
      header: t('portal.subscription.status'),
      phone: 'amount',
      narrow: true,
      render: (subscription) => <SubscriptionChip status={subscription.status} />,
    },
    {
      key: 'next',
      dates: true,
      header: t('portal.home.nextInvoice'),
      phone: 'none',
      narrow: true,
      render: ({ nextInvoice, status }) => (nextInvoice && RUNNING.includes(status) ? date(nextInvoice) : ''),
    },
  ];
  return (
    <DataTable
      label={t('portal.subscription.title')}
      columns={columns.filter((column) => column !== false)}
      rows={subscriptions}
      rowKey={(subscription) => subscription.id}
      to={(subscription) => `/subscriptions/${subscription.id}`}
    />
  );
};
