import { useRecordContext } from 'react-admin';
import type { Member } from '../data/records';
import { HierarchyPanel } from '../hierarchy/HierarchyPanel';

/** Where a member stands in its group: parent companies, subsidiaries, and the units of each. */
export const MemberStructureTab = () => {
  const member = useRecordContext<Member>();
  return member ? <HierarchyPanel key={member.id} focus={{ resource: 'members', id: member.id }} /> : null;
};
