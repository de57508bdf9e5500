import { ListPage } from '../components/list/ListPage';
import type { Filter, View } from '../components/list/filters';
import { ICONS } from '../layout/pages';
import { teamPhone, TeamTable } from './TeamTable';

const FILTERS: readonly Filter[] = [
  { source: 'user', kind: 'reference', reference: 'users' },
  { source: 'role', kind: 'reference', reference: 'team-roles' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'primary', kind: 'truth' },
];

const VIEWS: readonly View[] = [
  { key: 'current', text: 'team.views.current', filter: { current: true } },
  { key: 'past', text: 'team.views.past', filter: { current: false } },
  { key: 'all', text: 'views.all', filter: {} },
];

/** Who looks after whom, over all members. */
export const TeamList = () => (
  <ListPage
    icon={ICONS['team-members']}
    filters={FILTERS}
    views={VIEWS}
    emptyText="team.emptyText"
    phone={teamPhone}
  >
    <TeamTable />
  </ListPage>
);
