import { Stack, Typography } from '@mui/material';
import { ReferenceField, useGetList } from 'react-admin';
import { RecordLink } from '../components/columns';
import { Facts } from '../components/record/Facts';
import type { Member, Person } from '../data/records';
import { useText } from '../i18n/text';

const ALL = { page: 1, perPage: 50 };
const BY_ID = { field: 'id', order: 'ASC' } as const;

/** Where else an individual member works or owns something: the same human, at other members. */
export const MemberJobs = ({ member }: { member: Member }) => {
  const t = useText();
  const { data = [] } = useGetList<Person>('people', {
    filter: { individual: member.id, member_neq: member.id },
    pagination: ALL,
    sort: BY_ID,
  });
  if (data.length === 0) return null;
  return (
    <Facts title={t('members.jobs')}>
      {data.map((person) => (
        <Stack key={person.id} sx={{ py: 1 }}>
          <ReferenceField record={person} source="member" reference="members" link="show" />
          <Typography variant="caption" color="text.secondary">
            <RecordLink to={`/people/${person.id}/show`}>
              {person.title || `${person.firstName} ${person.lastName}`}
            </RecordLink>
          </Typography>
        </Stack>
      ))}
    </Facts>
  );
};
