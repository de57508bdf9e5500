import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useRefresh } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../i18n/text';
import { post } from '../session/request';
import type { Analysis } from './analysis';

/** Approves or rejects what a member answered. */
export const ReviewButtons = ({ analysis }: { analysis: Analysis }) => {
  const t = useText();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'analyses', action: 'approve' });
  const [asking, setAsking] = useState<'approved' | 'rejected' | null>(null);
  const [note, setNote] = useState('');
  if (!canAccess || analysis.status !== 'submitted' || !analysis.needsReview) return null;
  const decide = async () => {
    const body = {
      decision: asking,
      version: analysis.version,
      ...(note.trim() ? { note: note.trim() } : {}),
    };
    await post(`/api/console/analyses/${analysis.id}/review`, body);
    refresh();
  };
  return (
    <>
      <Button variant="contained" onClick={() => setAsking('approved')}>
        {t('analyses.approve')}
      </Button>
      <Button variant="outlined" color="error" onClick={() => setAsking('rejected')}>
        {t('analyses.reject')}
      </Button>
      <ActionDialog
        open={asking !== null}
        title={t(asking === 'rejected' ? 'analyses.reject' : 'analyses.approve')}
        text={t(asking === 'rejected' ? 'analyses.rejectText' : 'analyses.approveText')}
        confirm={t(asking === 'rejected' ? 'analyses.reject' : 'analyses.approve')}
        ready={asking === 'approved' || note.trim() !== ''}
        onConfirm={decide}
        onClose={() => setAsking(null)}
      >
        <TextField
          label={t('analyses.reviewNote')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          required={asking === 'rejected'}
          multiline
          minRows={2}
          fullWidth
        />
      </ActionDialog>
    </>
  );
};
