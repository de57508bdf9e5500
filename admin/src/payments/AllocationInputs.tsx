import { Box, Button, Card, Skeleton, Stack, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { Amount } from '../components/figures';
import type { Invoice } from '../data/records';
import { useText, type MinorUnits } from '../i18n/text';
import { allocateOldestFirst, type Allocation } from './allocate';
import { AllocationRows } from './AllocationRows';
import { openInvoices } from './open-invoices';

interface Values {
  amount?: MinorUnits | null;
  currency?: string;
  allocations?: Allocation[];
}

/** Which open invoices a payment settles: typed row by row, or oldest first at one press. */
export const AllocationInputs = ({ account }: { account: number }) => {
  const t = useText();
  const { setValue } = useFormContext();
  const { amount, currency, allocations = [] } = useWatch<Values>() as Values;
  const { data: invoices, isPending } = useGetList<Invoice>('invoices', openInvoices(account));
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
        <AllocationRows invoices={invoices} allocations={allocations} onChange={set} />
      </Box>
    </Card>
  );
};
