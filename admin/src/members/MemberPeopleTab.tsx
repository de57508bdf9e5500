import { RelatedList } from '../components/record/RelatedList';
import { personPhone, PersonTable } from '../people/PersonTable';

/** The people of a member. */
export const MemberPeopleTab = () => (
  <RelatedList
    reference="people"
    target="member"
    sort={{ field: 'lastName', order: 'ASC' }}
    phone={personPhone}
    emptyText="people.emptyText"
  >
    <PersonTable of="member" />
  </RelatedList>
);
