import { languages } from '@ortak/kernel/i18n';
import { Link, Skeleton, Stack } from '@mui/material';
import { lazy, Suspense } from 'react';
import { ReferenceField, useRecordContext } from 'react-admin';
import { Choice } from '../components/Choice';
import { Amount, Day, Moment } from '../components/figures';
import { Fact, Facts } from '../components/record/Facts';
import { PhoneText } from '../components/record/PhoneText';
import { PlaceText } from '../components/record/PlaceText';
import { StaffName } from '../components/StaffName';
import type { Member } from '../data/records';
import { useFormat, useText } from '../i18n/text';
import { MemberJobs } from './MemberJobs';
import { Names } from './Names';

const MemberChart = lazy(() => import('./MemberChart'));

/** The member's general, contact and official data. */
export const MemberOverviewTab = () => {
  const t = useText();
  const format = useFormat();
  const member = useRecordContext<Member>();
  if (!member) return null;
  const corporate = member.kind === 'corporate';
  return (
    <Stack gap={4}>
      <Suspense fallback={<Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />}>
        <MemberChart member={member} />
      </Suspense>
      <Facts title={t('members.form.contact')}>
        <Fact source="phone">
          <PhoneText number={member.phone} />
        </Fact>
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
      {!corporate && <MemberJobs member={member} />}
      <Facts title={t('members.form.identity')}>
        {corporate ? (
          <>
            <Fact source="taxOffice">{member.taxOffice}</Fact>
            <Fact source="taxNumber">{member.taxNumber}</Fact>
            <Fact source="mersisNumber">{member.mersisNumber}</Fact>
            <Fact source="tradeRegistryNumber">{member.tradeRegistryNumber}</Fact>
            <Fact source="foundedOn">
              <Day date={member.foundedOn} />
            </Fact>
            <Fact source="employeeCount">
              {typeof member.employeeCount === 'number' && format.number(member.employeeCount)}
            </Fact>
            <Fact source="annualSales">
              {member.annualSales ? <Amount minor={member.annualSales} currency="TRY" /> : null}
            </Fact>
            <Fact source="parent">
              {member.parent && <ReferenceField source="parent" reference="members" link="show" />}
            </Fact>
          </>
        ) : (
          <>
            <Fact source="nationalId">{member.nationalId}</Fact>
            <Fact source="birthDate">
              <Day date={member.birthDate} />
            </Fact>
            <Fact source="birthPlace">{member.birthPlace}</Fact>
            <Fact source="gender">
              <Choice of="gender" value={member.gender} />
            </Fact>
            <Fact source="maritalStatus">
              <Choice of="maritalStatus" value={member.maritalStatus} />
            </Fact>
            <Fact source="education">
              <Choice of="education" value={member.education} />
            </Fact>
            <Fact source="job">{member.job}</Fact>
          </>
        )}
        <Fact source="categories">
          <Names reference="categories" ids={member.categories} />
        </Fact>
        <Fact source="sectors">
          <Names reference="sectors" ids={member.sectors} />
        </Fact>
        <Fact source="representative">{member.representative && <StaffName source="representative" />}</Fact>
        {member.passiveReason && <Fact source="passiveReason">{member.passiveReason}</Fact>}
        <Fact source="createdAt">
          <Moment instant={member.createdAt} />
        </Fact>
      </Facts>
    </Stack>
  );
};
