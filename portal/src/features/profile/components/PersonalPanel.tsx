import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { RequestError, statusOf } from '../../../api/request-error';
import { BusyButton } from '../../../components/ui/BusyButton';
import { KeyFacts, type Fact } from '../../../components/ui/KeyFacts';
import { useNotices } from '../../../components/ui/Notices';
import { Panel } from '../../../components/ui/Panel';
import { TextInput } from '../../../components/ui/TextInput';
import { useWords } from '../../../i18n/use-words';
import { ME_KEY, putMe } from '../../../session/me';
import { useMe } from '../../../session/use-me';
import { sizes } from '../../../theme/measures';

/** Own data; the mobile number can be changed here, the rest is kept by the representative. */
export const PersonalPanel = () => {
  const { t, phone } = useWords();
  const { person, member, user } = useMe();
  const [editing, setEditing] = useState(false);
  const facts: (Fact | false)[] = [
    { label: t('portal.profile.name'), value: `${person.firstName} ${person.lastName}` },
    Boolean(person.title) && { label: t('portal.profile.jobTitle'), value: person.title },
    member.kind === 'corporate' && { label: t('portal.profile.member'), value: member.name, wide: true },
    { label: t('portal.profile.code'), value: member.code },
    { label: t('portal.profile.email'), value: person.email ?? user.email, wide: true },
    !editing && {
      label: t('portal.profile.mobile'),
      value: person.mobile ? phone(person.mobile) : '–',
    },
  ];
  return (
    <Panel
      title={t('portal.profile.personal')}
      action={
        editing ? undefined : (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('portal.profile.edit')}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 5 }}>
        <KeyFacts facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
        {editing ? (
          <MobileForm mobile={person.mobile ?? ''} onClose={() => setEditing(false)} />
        ) : (
          <Typography variant="caption" color="text.secondary">
            {t('portal.profile.fixedHelp')}
          </Typography>
        )}
      </Box>
    </Panel>
  );
};

const MobileForm = ({ mobile, onClose }: { mobile: string; onClose: () => void }) => {
  const { t } = useWords();
  const notify = useNotices();
  const queries = useQueryClient();
  const { register, handleSubmit, formState, setError } = useForm({ defaultValues: { mobile } });

  const submit = handleSubmit(async (values) => {
    try {
      await putMe({ mobile: values.mobile.trim() });
      await queries.invalidateQueries({ queryKey: ME_KEY });
      notify(t('portal.profile.saved'));
      onClose();
    } catch (error) {
      const field = error instanceof RequestError && (error.fields[0]?.message ?? error.message);
      const fallback = t(statusOf(error) === 0 ? 'portal.problem.offline' : 'portal.problem.server');
      setError('mobile', { message: field || fallback }, { shouldFocus: true });
    }
  });

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'flex', flexDirection: 'column', gap: 4, maxWidth: sizes.sheet }}
    >
      <TextInput
        {...register('mobile')}
        label={t('portal.profile.mobile')}
        help={t('portal.profile.mobileHelp')}
        type="tel"
        autoComplete="tel"
        autoFocus
        problem={formState.errors.mobile?.message}
      />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <BusyButton busy={formState.isSubmitting} type="submit" variant="contained">
          {t('portal.profile.save')}
        </BusyButton>
        <Button onClick={onClose}>{t('portal.profile.cancel')}</Button>
      </Box>
    </Box>
  );
};
