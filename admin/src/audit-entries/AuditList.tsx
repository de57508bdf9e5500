import { useGetResourceLabel } from 'react-admin';
import { Beginning, Col, MomentCol, NameCol } from '../components/columns';
import { Nothing } from '../components/figures';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter } from '../components/list/filters';
import { ICONS } from '../layout/pages';
import { useDeedText } from './deed-text';
import { changesOf, type AuditEntry } from './entry';
import { RecordName } from './RecordName';
import { Who } from './Who';

const FILTERS: readonly Filter[] = [
  { source: 'kind', kind: 'choice', choices: ['change', 'access', 'session'], texts: 'choices.auditKind' },
  {
    source: 'actor',
    kind: 'choice',
    choices: ['staff', 'portal', 'system', 'database'],
    texts: 'choices.auditActor',
  },
  { source: 'user', kind: 'reference', reference: 'users' },
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'createdAt', kind: 'dates' },
  { source: 'resource', kind: 'exact' },
  { source: 'record', kind: 'exact' },
];

export const What = ({ entry }: { entry: AuditEntry }) => {
  const textOf = useDeedText();
  return <>{textOf({ ...entry, changes: changesOf(entry), entry })}</>;
};

export const About = ({ entry }: { entry: AuditEntry }) => {
  const labelOf = useGetResourceLabel();
  if (entry.record === null) return <>{labelOf(entry.resource, 2)}</>;
  return (
    <>
      {labelOf(entry.resource, 1)} <RecordName reference={entry.resource} id={entry.record} />
    </>
  );
};

/** Everything that was done, by everybody, as far as the reader may see it. */
export const AuditList = () => (
  <ListPage
    icon={ICONS['audit-entries']}
    filters={FILTERS}
    searchable={false}
    emptyText="audit.emptyText"
    sort={{ field: 'id', order: 'DESC' }}
    phone={(entry: AuditEntry) => ({
      title: <What entry={entry} />,
      text: (
        <>
          <Who entry={entry} /> · <About entry={entry} />
        </>
      ),
    })}
  >
    <Table>
      <NameCol
        source="action"
        label="audit.what"
        disableSort
        of={(entry: AuditEntry) => <What entry={entry} />}
      />
      <Col
        source="resource"
        label="audit.record"
        disableSort
        render={(entry: AuditEntry) => (
          <Beginning>
            <About entry={entry} />
          </Beginning>
        )}
      />
      <Col
        source="user"
        label="audit.who"
        disableSort
        render={(entry: AuditEntry) => <Who entry={entry} />}
      />
      <Col
        source="member"
        disableSort
        render={({ member }: AuditEntry) =>
          member === null ? <Nothing /> : <RecordName reference="members" id={member} />
        }
      />
      <MomentCol source="createdAt" label="fields.date" disableSort />
    </Table>
  </ListPage>
);
