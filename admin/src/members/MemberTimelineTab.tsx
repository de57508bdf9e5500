import { useRecordContext } from 'react-admin';
import type { Member } from '../data/records';
import { TimelinePart } from '../timeline/TimelinePart';

/** All that happened with a member. */
export const MemberTimelineTab = () => {
  const member = useRecordContext<Member>();
  return member ? <TimelinePart member={member.id} /> : null;
};
