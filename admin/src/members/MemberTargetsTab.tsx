import { RelatedList } from '../components/record/RelatedList';
import { targetPhone, TargetTable } from '../targets/TargetTable';

const LATEST = { field: 'start', order: 'DESC' } as const;

/** What we mean to sell to a member and its units, and what was achieved. */
export const MemberTargetsTab = () => (
  <RelatedList
    reference="targets"
    target="member"
    sort={LATEST}
    phone={targetPhone}
    emptyText="targets.emptyText"
  >
    <TargetTable of="member" />
  </RelatedList>
);
