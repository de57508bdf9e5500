import { ListPage } from '../components/list/ListPage';
import type { Filter } from '../components/list/filters';
import { ICONS } from '../layout/pages';
import { unitPhone, UnitTable } from './UnitTable';

const FILTERS: readonly Filter[] = [
  { source: 'mine', kind: 'truth' },
  { source: 'member', kind: 'reference', reference: 'members' },
  {
    source: 'kind',
    kind: 'choice',
    choices: ['region', 'office', 'branch', 'department'],
    texts: 'choices.unitKind',
  },
  { source: 'city', kind: 'text' },
];

export const UnitList = () => (
  <ListPage
    icon={ICONS.units}
    filters={FILTERS}
    sort={{ field: 'name', order: 'ASC' }}
    emptyText="units.emptyText"
    phone={unitPhone}
  >
    <UnitTable />
  </ListPage>
);
