import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useNotify, useRefresh } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { MoneyBox } from '../components/form/MoneyBox';
import { saveFile } from '../data/files';
import type { Invoice } from '../data/records';
import { useFormat, useText } from '../i18n/text';
import { post, request } from '../session/request';

type Action = 'post' | 'void' | 'credit';

const Pdf = ({ invoice }: { invoice: Invoice }) => {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      await saveFile(
        await request(`/api/statements/invoices/${invoice.id}?format=pdf`),
        `${invoice.number ?? invoice.id}.pdf`,
      );
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="outlined" startIcon={<PdfIcon />} disabled={busy} onClick={() => void take()}>
      PDF
    </Button>
  );
};

/** Posting, voiding and crediting, each with what it will do said before. */
export const InvoiceActions = ({ invoice }: { invoice: Invoice }) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const refresh = useRefresh();
  const [asked, setAsked] = useState<Action | null>(null);
  const [reason, setReason] = useState('');
  const [amount, setAmount] = useState<number | null>(null);
  const { canAccess } = useCanAccess({ resource: 'invoices', action: 'approve' });
  const act = async () => {
    if (!asked) return;
    await post(`/api/billing/invoices/${invoice.id}/${asked}`, {
      ...(reason ? { reason } : {}),
      ...(asked === 'credit' && amount ? { amount } : {}),
    });
    notify(t(`invoices.done.${asked}`), { type: 'success' });
    setReason('');
    setAmount(null);
    refresh();
  };
  const posted = invoice.status === 'posted' && invoice.kind === 'invoice';
  const total = format.money(invoice.total, invoice.currency);
  return (
    <>
      {canAccess && invoice.status === 'draft' && (
        <Button variant="contained" onClick={() => setAsked('post')}>
          {t('invoices.actions.post')}
        </Button>
      )}
      {canAccess && posted && (
        <>
          <Button variant="outlined" onClick={() => setAsked('credit')}>
            {t('invoices.actions.credit')}
          </Button>
          <Button variant="outlined" color="error" onClick={() => setAsked('void')}>
            {t('invoices.actions.void')}
          </Button>
        </>
      )}
      {invoice.status !== 'draft' && <Pdf invoice={invoice} />}
      <ActionDialog
        open={Boolean(asked)}
        title={asked ? t(`invoices.actions.${asked}`) : ''}
        text={asked ? t(`invoices.ask.${asked}`, { number: invoice.number ?? '', total }) : ''}
        confirm={asked ? t(`invoices.actions.${asked}`) : ''}
        colour={asked === 'void' ? 'error' : 'primary'}
        onConfirm={act}
        onClose={() => setAsked(null)}
      >
        {asked === 'credit' && (
          <MoneyBox
            label={t('invoices.creditAmount')}
            currency={invoice.currency}
            value={amount}
            onChange={setAmount}
            helperText={t('invoices.creditAmountHelp')}
          />
        )}
        {asked && asked !== 'post' && (
          <TextField
            label={t('invoices.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            multiline
            minRows={2}
            fullWidth
          />
        )}
      </ActionDialog>
    </>
  );
};
