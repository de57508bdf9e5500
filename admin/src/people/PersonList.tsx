import { ListPage } from '../components/list/ListPage';
import type { Filter } from '../components/list/filters';
import { LabelsButton } from '../labels/LabelsButton';
import { ICONS } from '../layout/pages';
import { personPhone, PersonTable } from './PersonTable';

const FILTERS: readonly Filter[] = [
  { source: 'mine', kind: 'truth' },
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'unit', kind: 'reference', reference: 'units' },
  { source: 'title', kind: 'text' },
];

export const PersonList = () => (
  <ListPage
    icon={ICONS.people}
    filters={FILTERS}
    actions={<LabelsButton />}
    sort={{ field: 'lastName', order: 'ASC' }}
    emptyText="people.emptyText"
    phone={personPhone}
  >
    <PersonTable />
  </ListPage>
);
