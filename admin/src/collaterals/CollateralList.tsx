import { ListPage } from '../components/list/ListPage';
import type { Filter, View } from '../components/list/filters';
import { ICONS } from '../layout/pages';
import { KINDS } from './kinds';
import { collateralPhone, CollateralTable } from './CollateralTable';

const STATES = ['upcoming', 'valid', 'expiring', 'expired', 'returned'] as const;

const FILTERS: readonly Filter[] = [
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  { source: 'kind', kind: 'choice', choices: KINDS, texts: 'choices.collateralKind' },
  { source: 'status', kind: 'choice', choices: STATES, texts: 'status.collateral' },
  { source: 'expires', kind: 'dates' },
];

const VIEWS: readonly View[] = [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'expiring', text: 'collaterals.views.expiring', filter: { status: 'expiring' } },
  { key: 'expired', text: 'collaterals.views.expired', filter: { status: 'expired' } },
];

const SOONEST = { field: 'expires', order: 'ASC' } as const;

export const CollateralList = () => (
  <ListPage
    icon={ICONS.collaterals}
    byCompany
    filters={FILTERS}
    views={VIEWS}
    sort={SOONEST}
    emptyText="collaterals.emptyText"
    phone={collateralPhone}
  >
    <CollateralTable />
  </ListPage>
);
