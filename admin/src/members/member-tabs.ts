import { historyTab } from '../components/record/history-tab';
import type { RecordTab } from '../components/record/RecordTabs';
import type { Member } from '../data/records';
import { invoicesTab } from '../invoices/invoices-tab';
import { lazily } from '../layout/lazily';
import { relationTabs } from '../notes/relation-tabs';
import { subscriptionsTab } from '../subscriptions/subscriptions-tab';

const corporate = ({ kind }: Member): boolean => kind === 'corporate';
const of = (resource: string) => ({ resource, target: 'member' });

/** The tabs of a member's page, what is asked for daily first. Each comes when it is opened; a new one is a line here and a file. */
export const memberTabs: readonly RecordTab<Member>[] = [
  {
    key: 'overview',
    text: 'members.tabs.overview',
    Content: lazily(() => import('./MemberOverviewTab'), 'MemberOverviewTab'),
  },
  {
    key: 'timeline',
    text: 'timeline.tab',
    Content: lazily(() => import('./MemberTimelineTab'), 'MemberTimelineTab'),
  },
  ...relationTabs('members'),
  {
    key: 'structure',
    text: 'hierarchy.tab',
    area: 'units',
    only: corporate,
    Content: lazily(() => import('./MemberStructureTab'), 'MemberStructureTab'),
  },
  {
    key: 'units',
    text: 'members.tabs.units',
    lists: of('units'),
    only: corporate,
    Content: lazily(() => import('./MemberUnitsTab'), 'MemberUnitsTab'),
  },
  {
    key: 'people',
    text: 'members.tabs.people',
    lists: of('people'),
    Content: lazily(() => import('./MemberPeopleTab'), 'MemberPeopleTab'),
  },
  {
    key: 'accounts',
    text: 'members.tabs.accounts',
    lists: of('accounts'),
    Content: lazily(() => import('./MemberAccountsTab'), 'MemberAccountsTab'),
  },
  subscriptionsTab('member'),
  invoicesTab('member'),
  {
    key: 'statement',
    text: 'members.tabs.statement',
    area: 'statements',
    Content: lazily(() => import('./MemberStatementTab'), 'MemberStatementTab'),
  },
  {
    key: 'addresses',
    text: 'members.tabs.addresses',
    lists: of('addresses'),
    Content: lazily(() => import('./MemberAddressesTab'), 'MemberAddressesTab'),
  },
  {
    key: 'banks',
    text: 'members.tabs.banks',
    lists: of('bank-accounts'),
    Content: lazily(() => import('./MemberBanksTab'), 'MemberBanksTab'),
  },
  {
    key: 'team',
    text: 'members.tabs.team',
    lists: of('team-members'),
    Content: lazily(() => import('./MemberTeamTab'), 'MemberTeamTab'),
  },
  {
    key: 'relations',
    text: 'members.tabs.relations',
    lists: { resource: 'relationships', target: 'party' },
    Content: lazily(() => import('./MemberRelationsTab'), 'MemberRelationsTab'),
  },
  {
    key: 'targets',
    text: 'targets.tab',
    lists: of('targets'),
    Content: lazily(() => import('./MemberTargetsTab'), 'MemberTargetsTab'),
  },
  {
    key: 'analyses',
    text: 'analyses.tab',
    lists: of('analyses'),
    Content: lazily(() => import('../analyses/MemberAnalyses'), 'MemberAnalyses'),
  },
  historyTab,
];
