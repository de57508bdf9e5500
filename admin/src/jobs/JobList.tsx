import { Beginning, Col, MomentCol, NameCol, ReferenceCol, StatusCol } from '../components/columns';
import { Nothing } from '../components/figures';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter, View } from '../components/list/filters';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import type { Job } from './job';
import { JobActions } from './JobActions';
import { JobProgress, Kind } from './JobProgress';

const FILTERS: readonly Filter[] = [
  {
    source: 'status',
    kind: 'choice',
    choices: ['queued', 'running', 'finished', 'failed', 'cancelled'],
    texts: 'status.job',
  },
  { source: 'kind', kind: 'exact' },
  { source: 'createdAt', kind: 'dates' },
];

const VIEWS: readonly View[] = [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'open', text: 'jobs.views.open', filter: { status: ['queued', 'running'] } },
  { key: 'failed', text: 'jobs.views.failed', filter: { status: 'failed' } },
];

/** Milliseconds between two looks at what runs. */
const PACE = 2_000;

export const JobList = () => {
  const t = useText();
  return (
    <ListPage
      icon={ICONS.jobs}
      filters={FILTERS}
      views={VIEWS}
      emptyText="jobs.emptyText"
      refreshEvery={PACE}
      phone={(job: Job) => ({
        title: <Kind kind={job.kind} />,
        text: job.error ?? <JobProgress job={job} />,
        status: <StatusChip noun="job" status={job.status} />,
      })}
    >
      <Table hiddenColumns={['attempts', 'finishedAt']}>
        <NameCol source="kind" label="jobs.kind" of={(job: Job) => <Kind kind={job.kind} />} />
        <StatusCol source="status" noun="job" />
        <Col
          source="done"
          label="jobs.progress"
          disableSort
          render={(job: Job) => <JobProgress job={job} />}
        />
        <Col
          source="attempts"
          align="right"
          render={(job: Job) => t('jobs.attempt', { attempts: job.attempts, most: job.maxAttempts })}
        />
        <Col
          source="error"
          disableSort
          render={({ error }: Job) => (error ? <Beginning>{error}</Beginning> : <Nothing />)}
        />
        <ReferenceCol source="user" reference="users" />
        <MomentCol source="createdAt" />
        <MomentCol source="finishedAt" />
        <Col source="id" label=" " disableSort render={(job: Job) => <JobActions job={job} size="small" />} />
      </Table>
    </ListPage>
  );
};
