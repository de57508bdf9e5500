import { TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../i18n/text';
import { post } from '../session/request';
import type { DateRange } from './statement';

interface MailStatementProps {
  account: number;
  range: DateRange;
  open: boolean;
  onClose: () => void;
}

/** Sends the statement of the period as PDF; without an address it goes to the member's own. */
export const MailStatement = ({ account, range, open, onClose }: MailStatementProps) => {
  const t = useText();
  const notify = useNotify();
  const [to, setTo] = useState('');
  const send = async () => {
    await post(`/api/statements/${account}/email?${new URLSearchParams({ ...range }).toString()}`, {
      format: 'pdf',
      ...(to.trim() ? { to: to.trim() } : {}),
    });
    notify(t('statements.mailed'), { type: 'success' });
  };
  return (
    <ActionDialog
      open={open}
      title={t('statements.mail')}
      text={t('statements.mailText')}
      confirm={t('statements.mailConfirm')}
      onConfirm={send}
      onClose={onClose}
    >
      <TextField
        type="email"
        label={t('statements.mailTo')}
        value={to}
        onChange={(event) => setTo(event.target.value)}
        fullWidth
      />
    </ActionDialog>
  );
};
