import { Choice } from '../components/Choice';
import { Col, DateCol, MomentCol, NameCol, ReferenceCol, StatusCol } from '../components/columns';
import { Day } from '../components/figures';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import { StatusChip } from '../components/StatusChip';
import { useFormat } from '../i18n/text';
import { ICONS } from '../layout/pages';
import type { Run } from './run';

const Count = ({ value }: { value: number | null | undefined }) => <>{useFormat().number(value ?? 0)}</>;

export const RunList = () => (
  <ListPage
    icon={ICONS['billing-runs']}
    emptyText="runs.emptyText"
    exportable={false}
    searchable={false}
    phone={(run: Run) => ({
      title: <Day date={run.asOf} style="long" />,
      text: <Choice of="runMode" value={run.dryRun ? 'preview' : 'run'} />,
      end: <Count value={run.done} />,
      status: <StatusChip noun="run" status={run.status} />,
    })}
  >
    <Table>
      <NameCol source="id" label="runs.number" of={(run: Run) => `#${run.id}`} />
      <DateCol source="asOf" />
      <ReferenceCol source="company" reference="companies" />
      <Col
        source="dryRun"
        label="runs.mode"
        render={(run: Run) => <Choice of="runMode" value={run.dryRun ? 'preview' : 'run'} />}
      />
      <StatusCol source="status" noun="run" />
      <Col source="due" label="runs.due" align="right" render={(run: Run) => <Count value={run.due} />} />
      <Col source="done" label="runs.done" align="right" render={(run: Run) => <Count value={run.done} />} />
      <Col
        source="skipped"
        label="runs.skipped"
        align="right"
        render={(run: Run) => <Count value={run.skipped} />}
      />
      <Col
        source="failed"
        label="runs.failed"
        align="right"
        render={(run: Run) => <Count value={run.failed} />}
      />
      <MomentCol source="startedAt" label="runs.startedAt" />
    </Table>
  </ListPage>
);
