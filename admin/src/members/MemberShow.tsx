import { lazy } from 'react';
import { Choice } from '../components/Choice';
import { RecordPage } from '../components/record/RecordPage';
import { PhoneText } from '../components/record/PhoneText';
import { StatusChip } from '../components/StatusChip';
import type { Member } from '../data/records';
import { memberTabs } from './member-tabs';

const MemberFigures = lazy(() => import('./MemberFigures'));

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
        member.phone && <PhoneText key="phone" number={member.phone} />,
        member.email,
      ],
    })}
    summary={(member) => <MemberFigures member={member} />}
    tabs={memberTabs}
  />
);
