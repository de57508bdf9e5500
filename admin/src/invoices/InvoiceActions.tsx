import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useDataProvider, useNotify, useRedirect, useRefresh } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DateBox } from '../components/DateBox';
import { MoneyBox } from '../components/form/MoneyBox';
import { saveFile } from '../data/files';
import type { Invoice } from '../data/records';
import { useFormat, useText } from '../i18n/text';
import { post, request } from '../session/request';

type Action = 'post' | 'void' | 'credit' | 'discard';

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
  const [date, setDate] = useState('');
  const [amount, setAmount] = useState<number | null>(null);
  const dataProvider = useDataProvider();
  const redirect = useRedirect();
  const { canAccess } = useCanAccess({ resource: 'invoices', action: 'approve' });
  const { canAccess: mayDelete } = useCanAccess({ resource: 'invoices', action: 'delete' });
  const act = async () => {
    if (!asked) return;
    if (asked === 'discard') {
      await dataProvider.delete('invoices', { id: invoice.id, previousData: invoice });
      notify(t('drafts.discarded'), { type: 'success' });
      redirect('list', 'invoices');
      return;
    }
    await post(`/api/billing/invoices/${invoice.id}/${asked}`, {
      ...(reason ? { reason } : {}),
      ...(asked === 'post' && date ? { issueDate: date } : {}),
      ...(asked === 'credit' && amount ? { amount } : {}),
    });
    notify(t(`invoices.done.${asked}`), { type: 'success' });
    setReason('');
    setDate('');
    setAmount(null);
    refresh();
  };
  const posted = invoice.status === 'posted' && invoice.kind === 'invoice';
  const total = format.money(invoice.total, invoice.currency);
  const nameOf = (action: Action) =>
    action === 'discard' ? t('drafts.discard') : t(`invoices.actions.${action}`);
  const textOf = () => {
    if (!asked) return '';
    return asked === 'discard'
      ? t('drafts.discardText')
      : t(`invoices.ask.${asked}`, { number: invoice.number ?? '', total });
  };
  return (
    <>
      {mayDelete && invoice.status === 'draft' && (
        <Button variant="outlined" color="error" onClick={() => setAsked('discard')}>
          {t('drafts.discard')}
        </Button>
      )}
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
        title={asked ? nameOf(asked) : ''}
        text={textOf()}
        confirm={asked ? nameOf(asked) : ''}
        colour={asked === 'void' || asked === 'discard' ? 'error' : 'primary'}
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
        {asked === 'post' && (
          <DateBox
            label={t('drafts.postOn')}
            value={date}
            onChange={setDate}
            helperText={t('drafts.postOnHelp')}
          />
        )}
        {(asked === 'void' || asked === 'credit') && (
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
