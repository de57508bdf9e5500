import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useDataProvider, useNotify, useRefresh } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../i18n/text';
import type { NamedAccount } from './AccountName';

/** Blocks an account, or lifts its block; both say why, and both stay in its history. */
export const BlockAction = ({ account }: { account: NamedAccount }) => {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider();
  const { canAccess } = useCanAccess({ resource: 'accounts', action: 'edit' });
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!canAccess) return null;
  const action = account.blocked ? 'lift' : 'block';
  const act = async () => {
    await dataProvider.update('accounts', {
      id: account.id,
      data: {
        blocked: !account.blocked,
        ...(reason.trim() || !account.blocked ? { blockReason: reason.trim() } : {}),
        version: account.version,
      },
      previousData: account,
    });
    notify(t(`credit.done.${action}`), { type: 'success' });
    refresh();
  };
  return (
    <>
      <Button
        variant="outlined"
        color={account.blocked ? 'primary' : 'error'}
        onClick={() => {
          setReason('');
          setOpen(true);
        }}
      >
        {t(`credit.actions.${action}`)}
      </Button>
      <ActionDialog
        open={open}
        title={t(`credit.actions.${action}`)}
        text={t(`credit.ask.${action}`)}
        confirm={t(`credit.actions.${action}`)}
        colour={account.blocked ? 'primary' : 'error'}
        ready={Boolean(account.blocked) || reason.trim() !== ''}
        onConfirm={act}
        onClose={() => setOpen(false)}
      >
        <TextField
          label={t(`credit.reason.${action}`)}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          required={!account.blocked}
          slotProps={{ htmlInput: { maxLength: 255 } }}
          multiline
          minRows={2}
          autoFocus
          fullWidth
        />
      </ActionDialog>
    </>
  );
};
