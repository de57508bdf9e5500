import AddIcon from '@mui/icons-material/Add';
import AgainIcon from '@mui/icons-material/RestartAltOutlined';
import {
  Alert,
  Button,
  Card,
  Skeleton,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useCanAccess, useGetList, useNotify, useRefresh } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { Amount, Day } from '../components/figures';
import { RecordLink } from '../components/columns';
import { StatusChip } from '../components/StatusChip';
import type { PlanItem, Subscription } from '../data/records';
import { useFormat, useText } from '../i18n/text';
import { post } from '../session/request';
import { PlanRowLock, PlanRowMenu } from './PlanRowMenu';
import { PlanRowSheet } from './PlanRowSheet';

const PAGE = { page: 1, perPage: 500 };
const BY_PERIOD = { field: 'periodStart', order: 'ASC' } as const;

const Row = ({ item, menu }: { item: PlanItem; menu: ReactNode }) => {
  const format = useFormat();
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
        {item.state === 'invoiced' ? <PlanRowLock /> : menu}
      </TableCell>
    </TableRow>
  );
};

const Tools = ({
  subscription,
  onAdd,
  onChanged,
}: {
  subscription: Subscription;
  onAdd: () => void;
  onChanged: () => void;
}) => {
  const t = useText();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const regenerate = async () => {
    const { rows } = await post<{ rows: number }>(`/api/billing/subscriptions/${subscription.id}/regenerate`);
    notify(t('planRows.regenerated', { count: rows }), { type: 'success' });
    onChanged();
  };
  return (
    <Stack direction="row" gap={2} flexWrap="wrap">
      <Button variant="outlined" startIcon={<AgainIcon />} onClick={() => setAsking(true)}>
        {t('planRows.regenerate')}
      </Button>
      <Button variant="outlined" startIcon={<AddIcon />} onClick={onAdd}>
        {t('planRows.add')}
      </Button>
      <ActionDialog
        open={asking}
        title={t('planRows.regenerate')}
        text={t('planRows.regenerateText')}
        confirm={t('planRows.regenerate')}
        onConfirm={regenerate}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
};

const HEADS = ['lines.period', 'plan.issueDate', 'plan.dueDate', 'plan.state', 'plan.invoice'] as const;
const SUMS = ['net', 'tax', 'total'] as const;

/** The payment plan: what was and will be invoiced, row by row. Invoiced rows are locked, the others can be changed. */
export const PlanTab = ({ subscription }: { subscription: Subscription }) => {
  const t = useText();
  const refresh = useRefresh();
  const [editing, setEditing] = useState<PlanItem | 'new' | null>(null);
  const { canAccess } = useCanAccess({ resource: 'plan-items', action: 'edit' });
  const { data, error, isPending } = useGetList<PlanItem>('plan-items', {
    filter: { subscription: subscription.id },
    pagination: PAGE,
    sort: BY_PERIOD,
  });
  if (isPending) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />;
  if (error) return <Alert severity="error">{(error as Error).message}</Alert>;
  return (
    <Stack gap={4}>
      <Stack direction="row" justifyContent="space-between" alignItems="flex-start" gap={4} flexWrap="wrap">
        <Typography color="text.secondary" sx={{ flex: '1 1 40ch', maxWidth: '80ch' }}>
          {t(data?.length ? 'plan.text' : 'plan.none')}
        </Typography>
        {canAccess && (
          <Tools subscription={subscription} onAdd={() => setEditing('new')} onChanged={refresh} />
        )}
      </Stack>
      {Boolean(data?.length) && (
        <Card sx={{ overflowX: 'auto' }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                {HEADS.map((key) => (
                  <TableCell key={key}>{t(key)}</TableCell>
                ))}
                {SUMS.map((key) => (
                  <TableCell key={key} align="right">
                    {t(`invoices.sums.${key}`)}
                  </TableCell>
                ))}
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {data?.map((item) => (
                <Row
                  key={item.id}
                  item={item}
                  menu={
                    canAccess && (
                      <PlanRowMenu item={item} onEdit={() => setEditing(item)} onChanged={refresh} />
                    )
                  }
                />
              ))}
            </TableBody>
          </Table>
        </Card>
      )}
      {editing && (
        <PlanRowSheet
          subscription={subscription}
          item={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
          onSaved={refresh}
        />
      )}
    </Stack>
  );
};
