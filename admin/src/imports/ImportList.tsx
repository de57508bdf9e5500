import { Choice } from '../components/Choice';
import { Col, MomentCol, NameCol, StatusCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter } from '../components/list/filters';
import { StatusChip } from '../components/StatusChip';
import { useFormat } from '../i18n/text';
import { ICONS } from '../layout/pages';
import type { ImportJob } from './import-api';

const FILTERS: readonly Filter[] = [
  {
    source: 'status',
    kind: 'choice',
    choices: ['queued', 'running', 'finished', 'partial', 'failed', 'cancelled'],
    texts: 'status.import',
  },
  { source: 'createdAt', kind: 'dates' },
];

const Count = ({ value }: { value: number | null | undefined }) => <>{useFormat().number(value ?? 0)}</>;

export const ImportList = () => (
  <ListPage
    icon={ICONS.imports}
    filters={FILTERS}
    emptyText="imports.emptyText"
    phone={(job: ImportJob) => ({
      title: job.file,
      text: <Choice of="importMode" value={job.dryRun ? 'dry' : 'real'} />,
      end: <Count value={job.rows} />,
      status: <StatusChip noun="import" status={job.status} />,
    })}
  >
    <Table>
      <NameCol source="file" />
      <StatusCol source="status" noun="import" />
      <Col
        source="dryRun"
        label="imports.mode"
        render={(job: ImportJob) => <Choice of="importMode" value={job.dryRun ? 'dry' : 'real'} />}
      />
      <Col
        source="rows"
        label="imports.rows"
        align="right"
        render={(job: ImportJob) => <Count value={job.rows} />}
      />
      <Col
        source="created"
        label="imports.created"
        align="right"
        render={(job: ImportJob) => <Count value={job.created} />}
      />
      <Col
        source="updated"
        label="imports.updated"
        align="right"
        render={(job: ImportJob) => <Count value={job.updated} />}
      />
      <Col
        source="failed"
        label="imports.failed"
        align="right"
        render={(job: ImportJob) => <Count value={job.failed} />}
      />
      <MomentCol source="createdAt" />
    </Table>
  </ListPage>
);
