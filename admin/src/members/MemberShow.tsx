import { Link, Skeleton } from '@mui/material';
import { lazy, Suspense } from 'react';
import { Choice } from '../components/Choice';
import { RecordPage } from '../components/record/RecordPage';
import { PhoneText } from '../components/record/PhoneText';
import { StatusChip } from '../components/StatusChip';
import type { Member } from '../data/records';
import { useText } from '../i18n/text';
import { memberTabs } from './member-tabs';
import { MemberActions } from './MemberActions';
import { MergeButton } from './MergeButton';
import { CategoryChips, ParentLink, Representative, SectorNames } from './MemberHead';

const MemberSummary = lazy(() => import('./MemberSummary'));

/** Everything about one member. */
export const MemberShow = () => {
  const t = useText();
  return (
    <RecordPage<Member>
      head={(member) => ({
        title: member.name,
        status: (
          <>
            <StatusChip noun="member" status={member.status} />
            <CategoryChips member={member.id} />
          </>
        ),
        facts: [
          member.code,
          <Choice key="kind" of="memberKind" value={member.kind} />,
          [member.district, member.city].filter(Boolean).join(', '),
          member.phone && <PhoneText key="phone" number={member.phone} />,
          member.email && (
            <Link key="email" href={`mailto:${member.email}`}>
              {member.email}
            </Link>
          ),
          member.taxNumber && t('memberPage.taxNumber', { number: member.taxNumber }),
          member.sectors?.length > 0 && <SectorNames key="sectors" member={member.id} />,
          member.parent && <ParentLink key="parent" member={member.id} />,
          member.representative && <Representative key="representative" member={member.id} />,
        ],
      })}
      actions={(member) => (
        <>
          <MergeButton member={member} />
          <MemberActions member={member} />
        </>
      )}
      summary={(member) => (
        <Suspense
          fallback={<Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.row * 2.5 })} />}
        >
          <MemberSummary member={member} />
        </Suspense>
      )}
      tabs={memberTabs}
    />
  );
};
