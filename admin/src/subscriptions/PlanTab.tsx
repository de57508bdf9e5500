import EditIcon from '@mui/icons-material/EditOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import {
  Alert,
  Box,
  Card,
  IconButton,
  Skeleton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Tooltip,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetList } from 'react-admin';
import { Amount, Day } from '../components/figures';
import { RecordLink } from '../components/columns';
import { StatusChip } from '../components/StatusChip';
import type { PlanItem, Subscription } from '../data/records';
import { useFormat, useText } from '../i18n/text';
import { PlanItemDialog } from './PlanItemDialog';

const PAGE = { page: 1, perPage: 100 };
const BY_PERIOD = { field: 'periodStart', order: 'ASC' } as const;

const Row = ({ item, onEdit }: { item: PlanItem; onEdit: (() => void) | undefined }) => {
  const format = useFormat();
  const t = useText();
  const skipped = item.state === 'skipped';
  return (
    <TableRow
      sx={skipped ? { '& > td': { color: 'text.disabled', textDecoration: 'line-through' } } : undefined}
    >
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.period(item.periodStart, item.periodEnd)}</TableCell>
      <TableCell>
        <Day date={item.issueDate} />
      </TableCell>
      <TableCell>
        <Day date={item.dueDate} />
      </TableCell>
      <TableCell sx={{ textDecoration: 'none !important' }}>
        <StatusChip noun="planItem" status={item.state} />
      </TableCell>
      <TableCell>
        {item.invoice && <RecordLink to={`/invoices/${item.invoice}/show`}>#{item.invoice}</RecordLink>}
      </TableCell>
      <TableCell align="right">
        <Amount minor={item.net} currency={item.currency} withCurrency={false} />
      </TableCell>
      <TableCell align="right">
        <Amount minor={item.tax} currency={item.currency} withCurrency={false} />
      </TableCell>
      <TableCell align="right">
        <Amount minor={item.total} currency={item.currency} />
      </TableCell>
      <TableCell padding="checkbox" align="center">
        {item.state === 'invoiced' ? (
          <Tooltip title={t('plan.locked')}>
            <LockIcon
              fontSize="small"
              color="disabled"
              titleAccess={t('plan.locked')}
              sx={{ mx: 2, verticalAlign: 'middle' }}
            />
          </Tooltip>
        ) : (
          onEdit && (
            <IconButton
              size="small"
              aria-label={t('plan.edit', { period: format.period(item.periodStart, item.periodEnd) })}
              onClick={onEdit}
            >
              <EditIcon fontSize="small" />
            </IconButton>
          )
        )}
      </TableCell>
    </TableRow>
  );
};

/** The payment plan: what was and will be invoiced, row by row. Invoiced rows are locked, the others can be changed. */
export const PlanTab = ({ subscription }: { subscription: Subscription }) => {
  const t = useText();
  const [editing, setEditing] = useState<PlanItem | null>(null);
  const { canAccess } = useCanAccess({ resource: 'plan-items', action: 'edit' });
  const { data, error, isPending, refetch } = useGetList<PlanItem>('plan-items', {
    filter: { subscription: subscription.id },
    pagination: PAGE,
    sort: BY_PERIOD,
  });
  if (isPending) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />;
  if (error) return <Alert severity="error">{(error as Error).message}</Alert>;
  if (!data?.length) return <Typography color="text.secondary">{t('plan.none')}</Typography>;
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 4 }}>
        {t('plan.text')}
      </Typography>
      <Card>
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('lines.period')}</TableCell>
                <TableCell>{t('plan.issueDate')}</TableCell>
                <TableCell>{t('plan.dueDate')}</TableCell>
                <TableCell>{t('plan.state')}</TableCell>
                <TableCell>{t('plan.invoice')}</TableCell>
                <TableCell align="right">{t('invoices.sums.net')}</TableCell>
                <TableCell align="right">{t('invoices.sums.tax')}</TableCell>
                <TableCell align="right">{t('invoices.sums.total')}</TableCell>
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map((item) => (
                <Row key={item.id} item={item} onEdit={canAccess ? () => setEditing(item) : undefined} />
              ))}
            </TableBody>
          </Table>
        </Box>
      </Card>
      {editing && (
        <PlanItemDialog item={editing} onClose={() => setEditing(null)} onSaved={() => void refetch()} />
      )}
    </>
  );
};
