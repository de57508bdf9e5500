import RepeatIcon from '@mui/icons-material/ReplayOutlined';
import StopIcon from '@mui/icons-material/StopCircleOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../i18n/text';
import { repeatJob, stopJob, type Job } from './job';

/** What can be done about a job: stopping it, or having it done again. */
export const JobActions = ({ job, size }: { job: Job; size?: 'small' }) => {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const [asking, setAsking] = useState(false);
  const stop = async () => {
    await stopJob(job.id);
    notify(t('jobs.stopped'), { type: 'info' });
    refresh();
  };
  const repeat = async () => {
    try {
      await repeatJob(job.id);
      notify(t('jobs.repeated'), { type: 'info' });
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
    refresh();
  };
  const variant = size === 'small' ? 'text' : 'outlined';
  return (
    <>
      {job.repeatable && (
        <Button size={size} variant={variant} startIcon={<RepeatIcon />} onClick={() => void repeat()}>
          {t(job.status === 'queued' ? 'jobs.repeatNow' : 'jobs.repeat')}
        </Button>
      )}
      {job.stoppable && (
        <Button
          size={size}
          variant={variant}
          color="error"
          startIcon={<StopIcon />}
          onClick={() => setAsking(true)}
        >
          {t('jobs.stop')}
        </Button>
      )}
      <ActionDialog
        open={asking}
        title={t('jobs.stopTitle')}
        text={t('jobs.stopText')}
        confirm={t('jobs.stop')}
        colour="error"
        onConfirm={stop}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
