import {
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
  Box,
} from '@mui/material';
import { useGetList } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { Amount, Day } from '../components/figures';
import { MoneyBox } from '../components/form/MoneyBox';
import type { Invoice } from '../data/records';
import { useText, type MinorUnits } from '../i18n/text';
import { RecordLink } from '../components/columns';
import { allocateOldestFirst, type Allocation } from './allocate';

const PAGE = { page: 1, perPage: 100 };
const OLDEST = { field: 'dueDate', order: 'ASC' } as const;

interface Values {
  amount?: MinorUnits | null;
  currency?: string;
  allocations?: Allocation[];
}

const Rows = ({
  invoices,
  allocations,
  onChange,
}: {
  invoices: readonly Invoice[];
  allocations: readonly Allocation[];
  onChange: (next: Allocation[]) => void;
}) => {
  const t = useText();
  const set = (invoice: number, amount: number | null) => {
    const others = allocations.filter((one) => one.invoice !== invoice);
    onChange(amount ? [...others, { invoice, amount }] : others);
  };
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('payments.allocation.invoice')}</TableCell>
          <TableCell>{t('payments.allocation.dueDate')}</TableCell>
          <TableCell align="right">{t('payments.allocation.open')}</TableCell>
          <TableCell align="right">{t('payments.allocation.amount')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {invoices.map((invoice) => (
          <TableRow key={invoice.id}>
            <TableCell>
              <RecordLink to={`/invoices/${invoice.id}/show`}>{invoice.number}</RecordLink>
            </TableCell>
            <TableCell>
              <Day date={invoice.dueDate} />
            </TableCell>
            <TableCell align="right">
              <Amount minor={invoice.open} currency={invoice.currency} />
            </TableCell>
            <TableCell align="right" sx={({ look }) => ({ width: look.sizes.menu, py: 1 })}>
              <MoneyBox
                name={t('payments.allocation.of', { number: invoice.number ?? '' })}
                currency={invoice.currency}
                value={allocations.find((one) => one.invoice === invoice.id)?.amount ?? null}
                onChange={(amount) => set(invoice.id, amount)}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

/** Which open invoices a payment settles: typed row by row, or oldest first at one press. */
export const AllocationInputs = ({ account }: { account: number }) => {
  const t = useText();
  const { setValue } = useFormContext();
  const { amount, currency, allocations = [] } = useWatch<Values>() as Values;
  const { data: invoices, isPending } = useGetList<Invoice>('invoices', {
    filter: { account, status: 'posted', kind: 'invoice', open_gt: 0 },
    pagination: PAGE,
    sort: OLDEST,
  });
  const set = (next: Allocation[]) => setValue('allocations', next, { shouldDirty: true });
  if (isPending) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />;
  if (!invoices?.length)
    return <Typography color="text.secondary">{t('payments.allocation.none')}</Typography>;
  const used = allocations.reduce((sum, one) => sum + BigInt(one.amount), 0n);
  const rest = BigInt(amount ?? 0) - used;
  return (
    <Card component="section">
      <Stack
        direction="row"
        justifyContent="space-between"
        alignItems="center"
        flexWrap="wrap"
        gap={2}
        sx={{ px: 6, py: 4 }}
      >
        <Box>
          <Typography variant="h4" component="h2">
            {t('payments.allocation.title')}
          </Typography>
          <Typography color="text.secondary">
            {t('payments.allocation.rest')}{' '}
            <Amount minor={rest.toString()} currency={currency ?? invoices[0]?.currency} />
          </Typography>
        </Box>
        <Button
          variant="outlined"
          disabled={!amount}
          onClick={() => set(allocateOldestFirst(invoices, BigInt(amount ?? 0)))}
        >
          {t('payments.allocation.oldestFirst')}
        </Button>
      </Stack>
      <Box sx={{ overflowX: 'auto' }}>
        <Rows invoices={invoices} allocations={allocations} onChange={set} />
      </Box>
    </Card>
  );
};
