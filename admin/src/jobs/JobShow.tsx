import OpenIcon from '@mui/icons-material/OpenInNewOutlined';
import { Alert, Button, Card } from '@mui/material';
import { useEffect } from 'react';
import { ReferenceField, useRefresh } from 'react-admin';
import { Link } from 'react-router-dom';
import { Moment } from '../components/figures';
import { Progress } from '../components/Progress';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import { StatusChip } from '../components/StatusChip';
import { useFormat, useText } from '../i18n/text';
import { isOpen, pageOf, type Job } from './job';
import { JobActions } from './JobActions';
import { JobProgress, Kind } from './JobProgress';

const PACE = 1_000;

/** Looks again as long as something may change by itself. */
const Following = ({ job }: { job: Job }) => {
  const refresh = useRefresh();
  const open = isOpen(job);
  useEffect(() => {
    if (!open) return undefined;
    const timer = window.setInterval(refresh, PACE);
    return () => window.clearInterval(timer);
  }, [open, refresh]);
  return null;
};

const Summary = ({ job }: { job: Job }) => {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Following job={job} />
      {job.status === 'running' && (
        <Card sx={{ p: 5 }}>
          <Progress done={job.done} total={job.total} startedAt={job.startedAt} label={t('jobs.progress')} />
        </Card>
      )}
      {job.stopping && <Alert severity="info">{t('jobs.stopping')}</Alert>}
      {job.error && (
        <Alert severity={job.status === 'failed' ? 'error' : 'warning'} sx={{ overflowWrap: 'anywhere' }}>
          {job.error}
          {job.status === 'queued' && ` · ${t('jobs.nextAttempt', { moment: format.instant(job.runAt) })}`}
        </Alert>
      )}
    </>
  );
};

/** A job: how far it is, what went wrong, and what can be done about it. */
export const JobShow = () => {
  const t = useText();
  return (
    <RecordPage<Job>
      head={(job) => ({
        title: `#${job.id}`,
        status: <StatusChip noun="job" status={job.status} />,
        facts: [<Kind key="kind" kind={job.kind} />, <Moment key="at" instant={job.createdAt} />],
      })}
      actions={(job) => {
        const page = pageOf(job);
        return (
          <>
            <JobActions job={job} />
            {page && (
              <Button component={Link} to={page} variant="outlined" startIcon={<OpenIcon />}>
                {t('jobs.opens')}
              </Button>
            )}
          </>
        );
      }}
      summary={(job) => <Summary job={job} />}
      editable={() => false}
      body={(job) => (
        <Facts>
          <Fact label={t('jobs.progress')}>
            <JobProgress job={job} />
          </Fact>
          <Fact source="attempts">
            {t('jobs.attempt', { attempts: job.attempts, most: job.maxAttempts })}
          </Fact>
          <Fact source="user">
            {job.user ? <ReferenceField source="user" reference="users" link="show" /> : t('jobs.byOrtak')}
          </Fact>
          <Fact source="createdAt">
            <Moment instant={job.createdAt} />
          </Fact>
          <Fact source="startedAt">
            <Moment instant={job.startedAt} />
          </Fact>
          <Fact source="finishedAt">
            <Moment instant={job.finishedAt} />
          </Fact>
          <Fact source="payload">{JSON.stringify(job.payload ?? {})}</Fact>
        </Facts>
      )}
    />
  );
};
