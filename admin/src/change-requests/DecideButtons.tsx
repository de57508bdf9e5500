import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useRefresh } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../i18n/text';
import { post } from '../session/request';
import type { ChangeRequest } from './change-request';

/** Approves what was asked for, or refuses it with a reason. `stale`: what was changed meanwhile is seen, and overwritten. */
export const DecideButtons = ({ request, stale }: { request: ChangeRequest; stale: boolean }) => {
  const t = useText();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'change-requests', action: 'approve' });
  const [asking, setAsking] = useState<'approve' | 'refuse' | null>(null);
  const [reason, setReason] = useState('');
  if (!canAccess || request.status !== 'waiting') return null;
  const decide = async () => {
    const path = `/api/console/change-requests/${request.id}`;
    if (asking === 'refuse') await post(`${path}/refuse`, { reason: reason.trim() });
    else await post(`${path}/approve${stale ? '?confirm=stale' : ''}`);
    refresh();
  };
  return (
    <>
      <Button variant="contained" onClick={() => setAsking('approve')}>
        {t('changeRequests.approve')}
      </Button>
      <Button variant="outlined" color="error" onClick={() => setAsking('refuse')}>
        {t('changeRequests.refuse')}
      </Button>
      <ActionDialog
        open={asking !== null}
        title={t(asking === 'refuse' ? 'changeRequests.refuse' : 'changeRequests.approve')}
        text={t(
          asking === 'refuse'
            ? 'changeRequests.refuseText'
            : stale
              ? 'changeRequests.approveStale'
              : 'changeRequests.approveText',
        )}
        confirm={t(asking === 'refuse' ? 'changeRequests.refuse' : 'changeRequests.approve')}
        ready={asking === 'approve' || reason.trim() !== ''}
        onConfirm={decide}
        onClose={() => setAsking(null)}
      >
        {asking === 'refuse' && (
          <TextField
            label={t('changeRequests.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            required
            multiline
            minRows={2}
            fullWidth
          />
        )}
      </ActionDialog>
    </>
  );
};
