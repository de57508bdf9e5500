import { Choice } from '../components/Choice';
import { Col, NameCol, ReferenceCol } from '../components/columns';
import { Table } from '../components/list/Table';
import type { PhoneRow } from '../components/list/PhoneList';
import type { Unit } from '../data/records';

/** A unit's row on a narrow screen. */
export const unitPhone = (unit: Unit): PhoneRow => ({
  title: unit.name,
  text: [unit.district, unit.city].filter(Boolean).join(', '),
  end: <Choice of="unitKind" value={unit.kind} />,
});

/** Units as a table; inside their member's page the member is left out. */
export const UnitTable = ({ of }: { of?: 'member' }) => (
  <Table>
    <NameCol source="name" />
    {of !== 'member' && <ReferenceCol source="member" reference="members" />}
    <Col source="kind" render={(unit: Unit) => <Choice of="unitKind" value={unit.kind} />} />
    <ReferenceCol source="parent" reference="units" />
    <Col source="city" />
    <Col source="phone" />
    <ReferenceCol source="manager" reference="people" />
    <ReferenceCol source="representative" reference="users" />
  </Table>
);
