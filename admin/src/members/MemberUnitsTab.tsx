import { RelatedList } from '../components/record/RelatedList';
import { unitPhone, UnitTable } from '../units/UnitTable';

/** The regions, offices, branches and departments of a member. */
export const MemberUnitsTab = () => (
  <RelatedList
    reference="units"
    target="member"
    sort={{ field: 'name', order: 'ASC' }}
    phone={unitPhone}
    emptyText="units.emptyText"
  >
    <UnitTable of="member" />
  </RelatedList>
);
