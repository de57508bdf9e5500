import { languages } from '@ortak/kernel/i18n';
import { Link, Stack } from '@mui/material';
import { lazy } from 'react';
import { ReferenceField, useRecordContext } from 'react-admin';
import { Fact, Facts } from '../components/record/Facts';
import { PhoneText } from '../components/record/PhoneText';
import { historyTab } from '../components/record/history-tab';
import { RecordPage } from '../components/record/RecordPage';
import type { RecordTab } from '../components/record/RecordTabs';
import type { Person } from '../data/records';
import { useText } from '../i18n/text';
import { isOwn } from './HumanInput';
import { relationTabs } from '../notes/relation-tabs';

const PersonFacts = () => {
  const t = useText();
  const person = useRecordContext<Person>();
  if (!person) return null;
  return (
    <Stack gap={4}>
      <Facts title={t('members.form.contact')}>
        <Fact source="email">
          {person.email && <Link href={`mailto:${person.email}`}>{person.email}</Link>}
        </Fact>
        <Fact source="mobile">
          <PhoneText number={person.mobile} />
        </Fact>
        <Fact source="phone">
          <PhoneText number={person.phone} />
        </Fact>
        <Fact source="language">{person.language && languages[person.language].name}</Fact>
        <Fact source="unit">
          {person.unit && <ReferenceField source="unit" reference="units" link="show" />}
        </Fact>
        {person.individual && !isOwn(person) && (
          <Fact source="individual">
            <ReferenceField source="individual" reference="members" link="show" />
          </Fact>
        )}
        <Fact source="manager">
          {person.manager && <ReferenceField source="manager" reference="people" link="show" />}
        </Fact>
      </Facts>
    </Stack>
  );
};

const TABS: readonly RecordTab<Person>[] = [
  { key: 'overview', text: 'members.tabs.overview', Content: PersonFacts },
  { key: 'portal', text: 'portalTab.title', Content: lazy(() => import('../portal-access/AccessTab')) },
  ...relationTabs('people'),
  historyTab,
];

/** A person of a member: contact, place in it, and what they may do in the portal. */
export const PersonShow = () => {
  return (
    <RecordPage<Person>
      head={(person) => ({
        title: `${person.firstName} ${person.lastName}`,
        facts: [
          person.title,
          <ReferenceField key="member" source="member" reference="members" link="show" />,
        ],
      })}
      tabs={TABS}
    />
  );
};
