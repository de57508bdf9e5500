import { Stack } from '@mui/material';
import { ReferenceField, useRecordContext } from 'react-admin';
import { AddressCards } from '../addresses/AddressCards';
import { ContactPoints } from '../addresses/ContactPoints';
import { Choice } from '../components/Choice';
import { Fact, Facts } from '../components/record/Facts';
import { PhoneText } from '../components/record/PhoneText';
import { PlaceText } from '../components/record/PlaceText';
import { historyTab } from '../components/record/history-tab';
import { RecordPage } from '../components/record/RecordPage';
import type { RecordTab } from '../components/record/RecordTabs';
import { RelatedList } from '../components/record/RelatedList';
import { StaffName } from '../components/StaffName';
import type { Unit } from '../data/records';
import { lazily } from '../layout/lazily';
import { personPhone, PersonTable } from '../people/PersonTable';
import { relationTabs } from '../notes/relation-tabs';
import { unitPhone, UnitTable } from './UnitTable';

const UnitOverview = () => {
  const unit = useRecordContext<Unit>();
  if (!unit) return null;
  return (
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
        <Fact source="phone">
          <PhoneText number={unit.phone} />
        </Fact>
        <Fact source="email">{unit.email}</Fact>
        <Fact source="address">
          <PlaceText place={unit} />
        </Fact>
      </Facts>
    </Stack>
  );
};

const UnitAddresses = () => {
  const unit = useRecordContext<Unit>();
  if (!unit) return null;
  const owner = { member: unit.member, unit: unit.id };
  return (
    <Stack gap={8}>
      <AddressCards owner={owner} main={unit} />
      <ContactPoints owner={owner} />
    </Stack>
  );
};

const UnitPeople = () => {
  const unit = useRecordContext<Unit>();
  return (
    <RelatedList
      reference="people"
      target="unit"
      defaults={{ member: unit?.member }}
      phone={personPhone}
      emptyText="people.emptyText"
    >
      <PersonTable of="member" />
    </RelatedList>
  );
};

const UnitUnits = () => {
  const unit = useRecordContext<Unit>();
  return (
    <RelatedList
      reference="units"
      target="parent"
      defaults={{ member: unit?.member }}
      phone={unitPhone}
      emptyText="units.emptyText"
    >
      <UnitTable of="member" />
    </RelatedList>
  );
};

const TABS: readonly RecordTab<Unit>[] = [
  { key: 'overview', text: 'members.tabs.overview', Content: UnitOverview },
  {
    key: 'addresses',
    text: 'members.tabs.addresses',
    lists: { resource: 'addresses', target: 'unit' },
    Content: UnitAddresses,
  },
  {
    key: 'people',
    text: 'members.tabs.people',
    lists: { resource: 'people', target: 'unit' },
    Content: UnitPeople,
  },
  {
    key: 'units',
    text: 'members.tabs.units',
    lists: { resource: 'units', target: 'parent' },
    Content: UnitUnits,
  },
  {
    key: 'structure',
    text: 'hierarchy.tab',
    Content: lazily(() => import('./UnitStructureTab'), 'UnitStructureTab'),
  },
  {
    key: 'targets',
    text: 'targets.tab',
    lists: { resource: 'targets', target: 'unit' },
    Content: lazily(() => import('./UnitTargetsTab'), 'UnitTargetsTab'),
  },
  ...relationTabs('units'),
  historyTab,
];

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
    tabs={TABS}
  />
);
