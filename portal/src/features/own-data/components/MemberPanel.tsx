import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { putProblems } from '../../../api/put-problems';
import { BusyButton } from '../../../components/ui/BusyButton';
import { KeyFacts, type Fact } from '../../../components/ui/KeyFacts';
import { useNotices } from '../../../components/ui/Notices';
import { Panel } from '../../../components/ui/Panel';
import { TextInput } from '../../../components/ui/TextInput';
import { useWords } from '../../../i18n/use-words';
import { CHANGE_REQUESTS_KEY } from '../api/change-requests';
import {
  MEMBER_TEXTS,
  OWN_MEMBER_KEY,
  putMember,
  type MemberText,
  type MemberValues,
  type OwnMember,
} from '../api/own-member';

const TYPES: Readonly<Partial<Record<MemberText, string>>> = { email: 'email', phone: 'tel', website: 'url' };

/** Who the member is and how it is reached, with a form to change it. */
export const MemberPanel = ({ member }: { member: OwnMember }) => {
  const { t, phone } = useWords();
  const [editing, setEditing] = useState(false);
  const label = (name: MemberText) => t(`portal.ownData.fields.${name}`);
  const place = [member.address, member.district, member.postalCode, member.city].filter(Boolean).join(', ');
  const facts: (Fact | false)[] = [
    { label: t('portal.profile.code'), value: member.code },
    Boolean(member.taxOffice) && { label: label('taxOffice'), value: member.taxOffice },
    Boolean(member.taxNumber) && { label: label('taxNumber'), value: member.taxNumber },
    {
      label: label('email'),
      value: member.email ? <Link href={`mailto:${member.email}`}>{member.email}</Link> : '–',
      wide: true,
    },
    {
      label: label('phone'),
      value: member.phone ? <Link href={`tel:${member.phone}`}>{phone(member.phone)}</Link> : '–',
    },
    Boolean(member.website) && { label: label('website'), value: member.website, wide: true },
    { label: label('address'), value: place || '–', wide: true },
  ];
  return (
    <Panel
      title={t('portal.ownData.details')}
      action={
        editing ? undefined : (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('portal.profile.edit')}
          </Button>
        )
      }
    >
      {editing ? (
        <MemberForm member={member} onClose={() => setEditing(false)} />
      ) : (
        <KeyFacts facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
      )}
    </Panel>
  );
};

const MemberForm = ({ member, onClose }: { member: OwnMember; onClose: () => void }) => {
  const { t } = useWords();
  const notify = useNotices();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string>();
  // The name of somebody in person is kept with the person.
  const texts = MEMBER_TEXTS.filter((name) => name !== 'name' || member.kind === 'corporate');
  const { register, handleSubmit, formState, setError } = useForm<MemberValues>({
    defaultValues: Object.fromEntries(texts.map((name) => [name, member[name] ?? ''])),
  });
  const { errors, dirtyFields, isSubmitting } = formState;
  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const changed = texts.filter((name) => dirtyFields[name] === true);
      const saved = await putMember(member, Object.fromEntries(changed.map((name) => [name, values[name]])));
      await Promise.all([
        queries.invalidateQueries({ queryKey: OWN_MEMBER_KEY }),
        queries.invalidateQueries({ queryKey: CHANGE_REQUESTS_KEY }),
      ]);
      const waits = changed.some((name) => (saved[name] ?? '') === (member[name] ?? ''));
      notify(t(waits ? 'portal.ownData.asked' : 'portal.profile.saved'));
      onClose();
    } catch (error) {
      setProblem(putProblems(error, setError, texts, t('portal.people.failed')));
    }
  });
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'flex', flexDirection: 'column', gap: 5 }}
    >
      <Alert severity="info">{t('portal.ownData.help')}</Alert>
      {problem ? <Alert severity="error">{problem}</Alert> : null}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {texts.map((name) => (
          <TextInput
            key={name}
            {...register(name, name === 'name' ? { required: t('portal.check.required') } : undefined)}
            label={t(`portal.ownData.fields.${name}`)}
            type={TYPES[name] ?? 'text'}
            multiline={name === 'address'}
            problem={errors[name]?.message}
            sx={name === 'name' || name === 'address' ? { gridColumn: '1 / -1' } : undefined}
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 2 }}>
        <BusyButton busy={isSubmitting} type="submit" variant="contained">
          {t('portal.profile.save')}
        </BusyButton>
        <Button onClick={onClose}>{t('portal.profile.cancel')}</Button>
      </Box>
    </Box>
  );
};
