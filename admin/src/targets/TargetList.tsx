import { ListPage } from '../components/list/ListPage';
import type { Filter } from '../components/list/filters';
import { ICONS } from '../layout/pages';
import { targetPhone, TargetTable } from './TargetTable';

const FILTERS: readonly Filter[] = [
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'unit', kind: 'reference', reference: 'units' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  { source: 'product', kind: 'reference', reference: 'products' },
];

export const TargetList = () => (
  <ListPage
    icon={ICONS.targets}
    filters={FILTERS}
    sort={{ field: 'start', order: 'DESC' }}
    emptyText="targets.emptyText"
    phone={targetPhone}
    byCompany
  >
    <TargetTable />
  </ListPage>
);
