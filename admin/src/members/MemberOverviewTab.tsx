import { languages } from '@ortak/kernel/i18n';
import { Link, Stack } from '@mui/material';
import { ReferenceField, useRecordContext } from 'react-admin';
import { Amount, Moment } from '../components/figures';
import { Fact, Facts } from '../components/record/Facts';
import { PlaceText } from '../components/record/PlaceText';
import { StaffName } from '../components/StaffName';
import type { Member } from '../data/records';
import { useText } from '../i18n/text';
import { Names } from './Names';

/** The member's general, contact and official data. */
export const MemberOverviewTab = () => {
  const t = useText();
  const member = useRecordContext<Member>();
  if (!member) return null;
  const corporate = member.kind === 'corporate';
  return (
    <Stack gap={4}>
      <Facts title={t('members.form.contact')}>
        <Fact source="phone">{member.phone}</Fact>
        <Fact source="email">
          {member.email && <Link href={`mailto:${member.email}`}>{member.email}</Link>}
        </Fact>
        <Fact source="website">
          {member.website && (
            <Link href={member.website} target="_blank" rel="noreferrer">
              {member.website}
            </Link>
          )}
        </Fact>
        <Fact source="address">
          <PlaceText place={member} />
        </Fact>
        <Fact source="language">{member.language && languages[member.language].name}</Fact>
      </Facts>
      <Facts title={t('members.form.identity')}>
        {corporate ? (
          <>
            <Fact source="taxOffice">{member.taxOffice}</Fact>
            <Fact source="taxNumber">{member.taxNumber}</Fact>
            <Fact source="annualSales">
              {member.annualSales ? <Amount minor={member.annualSales} currency="TRY" /> : null}
            </Fact>
            <Fact source="parent">
              {member.parent && <ReferenceField source="parent" reference="members" link="show" />}
            </Fact>
          </>
        ) : (
          <Fact source="nationalId">{member.nationalId}</Fact>
        )}
        <Fact source="categories">
          <Names reference="categories" ids={member.categories} />
        </Fact>
        <Fact source="sectors">
          <Names reference="sectors" ids={member.sectors} />
        </Fact>
        <Fact source="representative">{member.representative && <StaffName source="representative" />}</Fact>
        <Fact source="createdAt">
          <Moment instant={member.createdAt} />
        </Fact>
      </Facts>
    </Stack>
  );
};
