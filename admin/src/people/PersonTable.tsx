import { Choice } from '../components/Choice';
import { Col, NameCol, ReferenceCol } from '../components/columns';
import { Table } from '../components/list/Table';
import type { PhoneRow } from '../components/list/PhoneList';
import { PhoneText } from '../components/record/PhoneText';
import type { Person } from '../data/records';

const nameOf = (person: Person): string => `${person.firstName} ${person.lastName}`;

/** A person's row on a narrow screen. */
export const personPhone = (person: Person): PhoneRow => ({
  title: nameOf(person),
  text: [person.title, person.email].filter(Boolean).join(' · '),
});

/** People as a table; inside their member's page the member is left out. */
export const PersonTable = ({ of }: { of?: 'member' }) => (
  <Table hiddenColumns={['language']}>
    <NameCol source="lastName" label="people.name" of={nameOf} />
    {of !== 'member' && <ReferenceCol source="member" reference="members" />}
    <Col source="title" />
    <ReferenceCol source="unit" reference="units" />
    <Col source="email" />
    <Col source="mobile" render={(person: Person) => <PhoneText number={person.mobile} plain />} />
    <Col source="language" />
    <Col
      source="portal"
      disableSort
      render={(person: Person) => (
        <Choice of="portalAccess" value={person.portal?.enabled ? 'open' : 'closed'} />
      )}
    />
  </Table>
);
