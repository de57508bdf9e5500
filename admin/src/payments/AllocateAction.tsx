import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetList, useNotify, useRefresh } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { Amount } from '../components/figures';
import type { Invoice, Payment } from '../data/records';
import { useText } from '../i18n/text';
import { post } from '../session/request';
import { allocateOldestFirst, type Allocation } from './allocate';
import { AllocationRows } from './AllocationRows';
import { openInvoices } from './open-invoices';

const Body = ({
  payment,
  chosen,
  onChange,
}: {
  payment: Payment;
  chosen: readonly Allocation[];
  onChange: (next: Allocation[]) => void;
}) => {
  const t = useText();
  const { data: invoices } = useGetList<Invoice>('invoices', openInvoices(payment.account));
  if (!invoices) return null;
  if (invoices.length === 0)
    return <Typography color="text.secondary">{t('payments.allocation.none')}</Typography>;
  const rest = BigInt(payment.open ?? 0) - chosen.reduce((sum, one) => sum + BigInt(one.amount), 0n);
  return (
    <Stack gap={3}>
      <Stack direction="row" justifyContent="space-between" alignItems="center" flexWrap="wrap" gap={2}>
        <Typography color="text.secondary">
          {t('payments.allocation.rest')} <Amount minor={rest.toString()} currency={payment.currency} />
        </Typography>
        <Button
          variant="outlined"
          onClick={() => onChange(allocateOldestFirst(invoices, BigInt(payment.open ?? 0)))}
        >
          {t('payments.allocation.oldestFirst')}
        </Button>
      </Stack>
      <Box sx={{ overflowX: 'auto' }}>
        <AllocationRows invoices={invoices} allocations={chosen} onChange={onChange} />
      </Box>
    </Stack>
  );
};

/** Spends what is left of a payment on open invoices of its account. */
export const AllocateAction = ({ payment }: { payment: Payment }) => {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'payments', action: 'edit' });
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Allocation[]>([]);
  const left = BigInt(payment.open ?? 0);
  if (!canAccess || left <= 0n) return null;
  const spent = chosen.reduce((sum, one) => sum + BigInt(one.amount), 0n);
  const act = async () => {
    await post(`/api/billing/payments/${payment.id}/allocate`, { allocations: chosen });
    notify(t('credit.allocated'), { type: 'success' });
    refresh();
  };
  return (
    <>
      <Button
        variant="contained"
        onClick={() => {
          setChosen([]);
          setOpen(true);
        }}
      >
        {t('credit.allocate')}
      </Button>
      <ActionDialog
        open={open}
        wide
        title={t('credit.allocate')}
        text={t('credit.allocateText')}
        confirm={t('credit.allocate')}
        ready={spent > 0n && spent <= left}
        onConfirm={act}
        onClose={() => setOpen(false)}
      >
        <Body payment={payment} chosen={chosen} onChange={setChosen} />
      </ActionDialog>
    </>
  );
};
