import LinkIcon from '@mui/icons-material/LinkOutlined';
import { Alert, Button, Stack } from '@mui/material';
import { useEffect, useState } from 'react';
import { useGetList, useGetOne, useRecordContext } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { PickInput } from '../components/form/inputs';
import type { Member, Person } from '../data/records';
import { useText } from '../i18n/text';

const INDIVIDUALS = { kind: 'individual' };
const FEW = { page: 1, perPage: 3 };
const BY_NAME = { field: 'name', order: 'ASC' } as const;
/** Milliseconds after the last key before somebody of the same name is looked for. */
const PAUSE = 400;

/** A value that has rested for a moment. */
const useRested = (value: string): string => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), PAUSE);
    return () => window.clearTimeout(timer);
  }, [value]);
  return rested;
};

/** The person is the individual member in person: its record is the member's own. */
export const isOwn = (person: Partial<Person> | undefined): boolean =>
  Boolean(person?.individual && person.individual === person.member);

/** Individual members who are called as is typed: one of them may be the same human. */
const LikelyHumans = ({ onLink }: { onLink: (id: number) => void }) => {
  const t = useText();
  const [first = '', last = ''] = useWatch({ name: ['firstName', 'lastName'] }) as (string | undefined)[];
  const q = useRested(`${first} ${last}`.trim());
  const whole = first.trim().length > 1 && last.trim().length > 1;
  const { data = [] } = useGetList<Member>(
    'members',
    { filter: { ...INDIVIDUALS, q }, pagination: FEW, sort: BY_NAME },
    { enabled: whole && q !== '' },
  );
  if (!whole || data.length === 0) return null;
  return (
    <Alert severity="info" sx={{ gridColumn: '1 / -1' }}>
      {t('people.form.sameHuman')}
      <Stack direction="row" flexWrap="wrap" gap={1} sx={{ mt: 1 }}>
        {data.map(({ id, name, code, city }) => (
          <Button
            key={id}
            size="small"
            variant="outlined"
            startIcon={<LinkIcon />}
            onClick={() => onLink(id)}
          >
            {[name, code, city].filter(Boolean).join(' · ')}
          </Button>
        ))}
      </Stack>
    </Alert>
  );
};

/** Whether the person is an individual member too. Who is, is not typed again: the names come from there. */
export const HumanInput = () => {
  const t = useText();
  const person = useRecordContext<Person>();
  const { setValue } = useFormContext();
  const individual = useWatch({ name: 'individual' }) as number | null | undefined;
  const { data: human } = useGetOne<Member>(
    'members',
    { id: individual ?? 0 },
    { enabled: Boolean(individual) },
  );
  const { firstName, lastName } = human ?? {};
  useEffect(() => {
    if (!firstName && !lastName) return;
    setValue('firstName', firstName ?? '', { shouldDirty: true, shouldValidate: true });
    setValue('lastName', lastName ?? '', { shouldDirty: true, shouldValidate: true });
  }, [firstName, lastName, setValue]);
  if (isOwn(person)) return <Alert severity="info">{t('people.form.ownPerson')}</Alert>;
  return (
    <>
      <PickInput
        source="individual"
        reference="members"
        filter={INDIVIDUALS}
        label={t('people.form.individual')}
        helperText="people.form.individualHelp"
      />
      {!individual && <LikelyHumans onLink={(id) => setValue('individual', id, { shouldDirty: true })} />}
    </>
  );
};
