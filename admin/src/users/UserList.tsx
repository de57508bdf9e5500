import { Stack } from '@mui/material';
import { Choice } from '../components/Choice';
import { Col, NameCol, ReferenceCol, StatusCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter, View } from '../components/list/filters';
import { StatusChip } from '../components/StatusChip';
import type { User } from '../data/records';
import { ICONS } from '../layout/pages';
import { Role, stateOf } from './Role';
import { SignInRules } from './SignInRules';

const FILTERS: readonly Filter[] = [
  { source: 'kind', kind: 'choice', choices: ['staff', 'portal'], texts: 'choices.userKind' },
  { source: 'blocked', kind: 'truth' },
];

const VIEWS: readonly View[] = [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'staff', text: 'users.views.staff', filter: { kind: 'staff' } },
  { key: 'portal', text: 'users.views.portal', filter: { kind: 'portal' } },
];

const Users = () => (
  <ListPage
    icon={ICONS.users}
    filters={FILTERS}
    views={VIEWS}
    sort={{ field: 'name', order: 'ASC' }}
    emptyText="users.emptyText"
    exportable={false}
    phone={(user: User) => ({
      title: user.name || user.email,
      text: user.email,
      status: <StatusChip noun="user" status={stateOf(user)} />,
    })}
  >
    <Table>
      <NameCol source="name" of={(user: User) => user.name || user.email} />
      <Col source="email" />
      <Col source="kind" render={(user: User) => <Choice of="userKind" value={user.kind} />} />
      <Col source="staffRole" render={(user: User) => <Role role={user.staffRole} />} />
      <ReferenceCol source="person" reference="people" />
      <StatusCol source="blocked" label="users.state" noun="user" of={stateOf} />
    </Table>
  </ListPage>
);

export const UserList = () => (
  <Stack gap={4}>
    <Users />
    <SignInRules />
  </Stack>
);
