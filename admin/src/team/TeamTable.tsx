import { ReferenceField } from 'react-admin';
import { Col, DateCol, ReferenceCol } from '../components/columns';
import { Nothing } from '../components/figures';
import { Table } from '../components/list/Table';
import type { PhoneRow } from '../components/list/PhoneList';
import { StaffName } from '../components/StaffName';
import { StatusChip } from '../components/StatusChip';
import { todayIn } from '../data/today';
import { placeState, type TeamMember } from './team-member';

/** A place in a team on a narrow screen. */
export const teamPhone = (place: TeamMember): PhoneRow => ({
  title: <StaffName record={place} source="user" />,
  text: <ReferenceField record={place} source="role" reference="team-roles" link={false} />,
  status: <StatusChip noun="teamMember" status={placeState(place, todayIn())} />,
});

/** Places in teams as a table; on the page of the member without it. */
export const TeamTable = ({ of }: { of?: 'member' }) => (
  <Table rowClick="edit" hiddenColumns={['note']}>
    {!of && <ReferenceCol source="member" reference="members" />}
    <Col source="user" render={(place: TeamMember) => <StaffName record={place} source="user" />} />
    <ReferenceCol source="role" reference="team-roles" />
    <Col
      source="primary"
      label="team.state"
      render={(place: TeamMember) => <StatusChip noun="teamMember" status={placeState(place, todayIn())} />}
    />
    <Col
      source="company"
      render={(place: TeamMember) =>
        place.company ? (
          <ReferenceField record={place} source="company" reference="companies" link={false} />
        ) : (
          <Nothing />
        )
      }
    />
    <ReferenceCol source="unit" reference="units" />
    <DateCol source="start" />
    <DateCol source="end" />
    <Col source="note" />
  </Table>
);
