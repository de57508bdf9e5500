import { meaningOf } from '@ortak/kernel/look';
import { Amount } from '../../../components/ui/Amount';
import { DataTable, type Column } from '../../../components/ui/DataTable';
import { EmptyState } from '../../../components/ui/EmptyState';
import { Loaded } from '../../../components/ui/Loaded';
import { Panel } from '../../../components/ui/Panel';
import { StatusChip } from '../../../components/ui/StatusChip';
import { TableSkeleton } from '../../../components/ui/TableSkeleton';
import { useWords } from '../../../i18n/use-words';
import type { PlanItem } from '../api/subscription';
import { useNextInvoices } from '../api/use-next-invoices';

/** The next invoices that a contract's plan foresees. */
export const NextInvoices = ({ subscription }: { subscription: number }) => {
  const { t, date, period } = useWords();
  const query = useNextInvoices(subscription);
  const columns: Column<PlanItem>[] = [
    {
      key: 'issueDate',
      dates: true,
      header: t('portal.subscription.plan.issueDate'),
      phone: 'title',
      narrow: true,
      render: (item) => date(item.issueDate),
    },
    {
      key: 'period',
      header: t('portal.subscription.plan.period'),
      phone: 'subtitle',
      render: (item) => period(item.periodStart, item.periodEnd),
    },
    {
      key: 'dueDate',
      dates: true,
      header: t('portal.subscription.plan.dueDate'),
      phone: 'none',
      narrow: true,
      render: (item) => date(item.dueDate),
    },
    {
      key: 'state',
      header: t('portal.subscription.plan.state'),
      phone: 'meta',
      narrow: true,
      render: ({ state }) => (
        <StatusChip
          meaning={meaningOf('planItem', state)}
          label={t(`portal.subscription.plan.states.${state}`)}
        />
      ),
    },
    {
      key: 'total',
      header: t('portal.subscription.plan.total'),
      phone: 'amount',
      numeric: true,
      narrow: true,
      render: (item) => <Amount minor={item.total} currency={item.currency} />,
    },
  ];
  return (
    <Panel title={t('portal.subscription.upcoming')} note={t('portal.subscription.upcomingText')} flush>
      <Loaded query={query} skeleton={<TableSkeleton rows={3} />}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={t('portal.subscription.noUpcoming')} />
          ) : (
            <DataTable
              label={t('portal.subscription.upcoming')}
              columns={columns}
              rows={items}
              rowKey={(item) => item.periodStart}
              dimmed={(item) => item.state === 'skipped'}
            />
          )
        }
      </Loaded>
    </Panel>
  );
};
