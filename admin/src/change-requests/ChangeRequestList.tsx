import { Col, MomentCol, NameCol, StatusCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter, View } from '../components/list/filters';
import { StatusChip } from '../components/StatusChip';
import { ICONS } from '../layout/pages';
import type { ChangeRequest } from './change-request';
import { useFieldName } from './useFieldName';

const FILTERS: readonly Filter[] = [
  { source: 'member', kind: 'reference', reference: 'members' },
  {
    source: 'status',
    kind: 'choice',
    choices: ['waiting', 'approved', 'refused', 'withdrawn'],
    texts: 'status.changeRequest',
  },
  { source: 'createdAt', kind: 'dates' },
];

const VIEWS: readonly View[] = [
  { key: 'waiting', text: 'changeRequests.views.waiting', filter: { status: 'waiting' } },
  { key: 'all', text: 'views.all', filter: {} },
];

type Row = Omit<ChangeRequest, 'member' | 'person'> & {
  readonly member: { readonly name: string };
  readonly person: { readonly name: string };
};

const Fields = ({ request }: { request: Row }) => {
  const nameOf = useFieldName(request.resource);
  return <>{Object.keys(request.changes).map(nameOf).join(', ')}</>;
};

/** What members ask to have changed; what waits for us comes first. */
export const ChangeRequestList = () => (
  <ListPage
    icon={ICONS['change-requests']}
    filters={FILTERS}
    views={VIEWS}
    sort={{ field: 'createdAt', order: 'DESC' }}
    embed={['member', 'person']}
    emptyText="changeRequests.listText"
    phone={(request: Row) => ({
      title: request.member.name,
      text: request.person.name,
      status: <StatusChip noun="changeRequest" status={request.status} />,
    })}
  >
    <Table>
      <NameCol source="member" of={(request: Row) => request.member.name} />
      <Col source="person" render={(request: Row) => request.person.name} />
      <Col source="changes" disableSort render={(request: Row) => <Fields request={request} />} />
      <StatusCol source="status" noun="changeRequest" />
      <MomentCol source="createdAt" />
      <MomentCol source="decidedAt" />
    </Table>
  </ListPage>
);
