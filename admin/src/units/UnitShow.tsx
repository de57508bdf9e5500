import { Stack } from '@mui/material';
import { ReferenceField } from 'react-admin';
import { Choice } from '../components/Choice';
import { Fact, Facts } from '../components/record/Facts';
import { PlaceText } from '../components/record/PlaceText';
import { RecordPage } from '../components/record/RecordPage';
import { RelatedList } from '../components/record/RelatedList';
import { StaffName } from '../components/StaffName';
import type { Unit } from '../data/records';
import { personPhone, PersonTable } from '../people/PersonTable';
import { unitPhone, UnitTable } from './UnitTable';

const UnitOverview = ({ unit }: { unit: Unit }) => (
  <Stack>
    <Facts>
      <Fact source="member">
        <ReferenceField source="member" reference="members" link="show" />
      </Fact>
      <Fact source="kind">
        <Choice of="unitKind" value={unit.kind} />
      </Fact>
      <Fact source="parent">
        {unit.parent && <ReferenceField source="parent" reference="units" link="show" />}
      </Fact>
      <Fact source="manager">
        {unit.manager && <ReferenceField source="manager" reference="people" link="show" />}
      </Fact>
      <Fact source="representative">{unit.representative && <StaffName source="representative" />}</Fact>
      <Fact source="phone">{unit.phone}</Fact>
      <Fact source="email">{unit.email}</Fact>
      <Fact source="address">
        <PlaceText place={unit} />
      </Fact>
    </Facts>
  </Stack>
);

/** A branch, region, office or department of a corporate member. */
export const UnitShow = () => (
  <RecordPage<Unit>
    head={(unit) => ({
      title: unit.name,
      facts: [
        <ReferenceField key="member" source="member" reference="members" link="show" />,
        <Choice key="kind" of="unitKind" value={unit.kind} />,
        unit.city,
      ],
    })}
    tabs={(unit) => [
      { key: 'overview', text: 'members.tabs.overview', content: <UnitOverview unit={unit} /> },
      {
        key: 'people',
        text: 'members.tabs.people',
        content: (
          <RelatedList
            reference="people"
            target="unit"
            defaults={{ member: unit.member }}
            phone={personPhone}
            emptyText="people.emptyText"
          >
            <PersonTable of="member" />
          </RelatedList>
        ),
      },
      {
        key: 'units',
        text: 'members.tabs.units',
        content: (
          <RelatedList
            reference="units"
            target="parent"
            defaults={{ member: unit.member }}
            phone={unitPhone}
            emptyText="units.emptyText"
          >
            <UnitTable of="member" />
          </RelatedList>
        ),
      },
    ]}
  />
);
