import { lazy } from 'react';
import { Choice } from '../components/Choice';
import { RecordPage, type RecordTab } from '../components/record/RecordPage';
import { StatusChip } from '../components/StatusChip';
import type { Member } from '../data/records';
import { MemberOverview } from './MemberOverview';
import { MemberAccounts, MemberInvoices, MemberPeople, MemberSubscriptions, MemberUnits } from './MemberTabs';

const MemberFigures = lazy(() => import('./MemberFigures'));

const tabsOf = (member: Member): RecordTab[] => [
  { key: 'overview', text: 'members.tabs.overview', content: <MemberOverview member={member} /> },
  ...(member.kind === 'corporate'
    ? [{ key: 'units', text: 'members.tabs.units', content: <MemberUnits /> } as const]
    : []),
  { key: 'people', text: 'members.tabs.people', content: <MemberPeople /> },
  { key: 'accounts', text: 'members.tabs.accounts', content: <MemberAccounts /> },
  { key: 'subscriptions', text: 'members.tabs.subscriptions', content: <MemberSubscriptions /> },
  { key: 'invoices', text: 'members.tabs.invoices', content: <MemberInvoices /> },
];

/** Everything about one member. */
export const MemberShow = () => (
  <RecordPage<Member>
    head={(member) => ({
      title: member.name,
      status: <StatusChip noun="member" status={member.status} />,
      facts: [
        member.code,
        <Choice key="kind" of="memberKind" value={member.kind} />,
        [member.district, member.city].filter(Boolean).join(', '),
        member.phone,
        member.email,
      ],
    })}
    summary={(member) => <MemberFigures member={member} />}
    tabs={tabsOf}
  />
);
