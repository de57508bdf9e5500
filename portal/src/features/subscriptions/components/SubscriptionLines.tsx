import Box from '@mui/material/Box';
import { CellNote } from '../../../components/ui/CellNote';
import { DataTable, type Column } from '../../../components/ui/DataTable';
import { EmptyState } from '../../../components/ui/EmptyState';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import type { Subscription, SubscriptionLine } from '../api/subscription';

/** What a contract covers. */
export const SubscriptionLines = ({ subscription }: { subscription: Subscription }) => {
  const { t, date, decimal, percent } = useWords();
  const lines = subscription.lines ?? [];
  const discounted = lines.some((line) => Number(line.discountRate ?? 0) !== 0);

  const valid = ({ start, end }: SubscriptionLine): string =>
    [
      start && t('portal.subscription.since', { date: date(start) }),
      end && t('portal.subscription.until', { date: date(end) }),
    ]
      .filter(Boolean)
      .join(', ');

  const columns: (Column<SubscriptionLine> | false)[] = [
    {
      key: 'description',
      header: t('portal.subscription.description'),
      phone: 'title',
      render: (line) => (
        <>
          <bdi>{line.label}</bdi>
          <CellNote>{valid(line)}</CellNote>
          <CellNote phoneOnly>
            {`${decimal(line.quantity)} × ${decimal(line.unitPrice, 2)} ${subscription.currency}`}
          </CellNote>
        </>
      ),
    },
    {
      key: 'quantity',
      header: t('portal.subscription.quantity'),
      phone: 'none',
      numeric: true,
      narrow: true,
      render: (line) => decimal(line.quantity),
    },
    {
      key: 'unitPrice',
      header: `${t('portal.subscription.unitPrice')} (${subscription.currency})`,
      phone: 'none',
      numeric: true,
      narrow: true,
      render: (line) => decimal(line.unitPrice, 2),
    },
    discounted && {
      key: 'discount',
      header: t('portal.subscription.discount'),
      phone: 'none',
      numeric: true,
      narrow: true,
      render: (line) => (Number(line.discountRate ?? 0) === 0 ? '–' : percent(line.discountRate ?? '0')),
    },
    {
      key: 'tax',
      header: t('portal.subscription.tax'),
      phone: 'amount',
      numeric: true,
      narrow: true,
      render: (line) => (
        <>
          <Box component="span" sx={{ display: { sm: 'none' }, displayPrint: 'none' }}>
            {t('portal.subscription.tax')}{' '}
          </Box>
          {percent(line.taxRate)}
        </>
      ),
    },
  ];
  return (
    <Panel title={t('portal.subscription.lines')} flush>
      {lines.length === 0 ? (
        <EmptyState title={t('portal.subscription.noLines')} />
      ) : (
        <DataTable
          label={t('portal.subscription.lines')}
          columns={columns.filter((column) => column !== false)}
          rows={lines}
          rowKey={(line) => line.id}
        />
      )}
    </Panel>
  );
};
