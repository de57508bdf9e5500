import { RelatedList } from '../components/record/RelatedList';
import { teamPhone, TeamTable } from '../team/TeamTable';

const CURRENT_FIRST = { field: 'current', order: 'DESC' } as const;

/** Who of our staff looks after the member, now, before and from later on. */
export const MemberTeamTab = () => (
  <RelatedList
    reference="team-members"
    target="member"
    sort={CURRENT_FIRST}
    phone={teamPhone}
    emptyText="team.emptyText"
  >
    <TeamTable of="member" />
  </RelatedList>
);
